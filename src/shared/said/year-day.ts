import { present } from '../base/present.ts'
import { plainOf, type Span } from './plain.ts'
import { wordsBetween } from './when.ts'
import { dayIn, two } from './when-dates.ts'
import { findPieces } from './when-find.ts'
import type { SaidAt } from './when-pieces.ts'

/** A date that comes round: `MM-DD`, and the year it was first. */
export type YearDay = {
  /** 29 February is one. */
  readonly monthDay: string
  readonly year?: number
  readonly spans: readonly Span[]
  /** Every other word, in order. */
  readonly rest: string
}

/** Why there is none: no date is said, the calendar has no such date, or it has two. */
export type NoYearDay = 'no date' | 'no such date' | 'two dates'

/** "grandma 14 may", "14 May 1934 grandma, 92", "abuela 3 de mayo", "14.5.58". */
export function readYearDay(text: string, at: SaidAt): YearDay | NoYearDay {
  const whole = text.normalize('NFC')
  const pieces = findPieces(plainOf(whole), whole, at).filter(
    ({ meaning }) => meaning.is === 'date' || meaning.is === 'nothing real',
  )
  if (pieces.some(({ meaning }) => meaning.is === 'nothing real')) return 'no such date'
  const [piece, ...more] = pieces
  if (piece?.meaning.is !== 'date') return 'no date'
  if (more.length > 0) return 'two dates'
  const { month, of, year: said } = piece.meaning
  const year = said === undefined ? undefined : fullYear(said, at)
  if (year !== undefined && !dayIn(year, { month, of })) return 'no such date'
  const { start, end } = piece
  const turns = year === undefined ? turningIn(whole, piece) : undefined
  const span = { start: turns?.start ?? start, end }
  const monthDay = `${two(month)}-${two(of)}`
  const first = turns && yearOfNext(monthDay, at) - turns.age
  return present({
    monthDay,
    year: year ?? first,
    spans: [span],
    rest: withoutAge(wordsBetween(whole, [span]).join(' '), year, at),
  })
}

/** Of two figures a year that has been: 58 is 1958, and in 2026 15 is 2015. */
function fullYear(said: number, { today }: SaidAt): number {
  if (said >= 100) return said
  const now = Number(today.slice(0, 4))
  return said + 2000 > now ? said + 1900 : said + 2000
}

/** "92 on 14 May": the age that day. */
function turningIn(whole: string, { start, end }: Span) {
  const isOn = /^(?:on|am|el)\s/i.test(whole.slice(start, end))
  const [said, age] =
    /[\s,;]+(?:(?:turns|turning|wird|cumple)\s+)?(\d{1,3})\s*$/i.exec(whole.slice(0, start)) ?? []
  if (!isOn || said === undefined || Number(age) > 120) return undefined
  return { start: start - said.length, age: Number(age) }
}

function yearOfNext(monthDay: string, { today }: SaidAt): number {
  const year = Number(today.slice(0, 4))
  return monthDay < today.slice(5) ? year + 1 : year
}

/** "92" beside 1934 says nothing more; any other number stays a word. */
function withoutAge(rest: string, year: number | undefined, { today }: SaidAt): string {
  if (year === undefined) return rest
  const age = Number(today.slice(0, 4)) - year
  const said = new RegExp(
    `[\\s,;(]*\\b(?:${age - 1}|${age}|${age + 1})\\b(?:\\s+(?:years?(?: old)?|jahre?(?: alt)?|anos?))?\\)?$`,
    'iu',
  )
  return rest.replace(said, '')
}
