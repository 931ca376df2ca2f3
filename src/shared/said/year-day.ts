import { present } from '../base/present.ts'
import { plainOf, type Span } from './plain.ts'
import { spokenYear } from './spoken-year.ts'
import { wordsBetween } from './when.ts'
import { dayIn, realDate, two } from './when-dates.ts'
import { findPieces } from './when-find.ts'
import type { Meaning, Piece, SaidAt } from './when-pieces.ts'

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
  const found = findPieces(plainOf(whole), whole, at)
  const pieces = found.filter(({ meaning }) => isDate(meaning))
  if (pieces.some(({ meaning }) => meaning.is === 'nothing real')) return 'no such date'
  const [piece = dottedIn(whole), ...more] = pieces
  if (piece?.meaning.is === 'nothing real') return 'no such date'
  if (piece?.meaning.is !== 'date') return 'no date'
  if (more.length > 0) return 'two dates'
  const { month, of } = piece.meaning
  const after = piece.meaning.year === undefined ? yearIn(whole.slice(piece.end)) : undefined
  const said = piece.meaning.year ?? after?.year
  const year = said === undefined ? undefined : fullYear(said, at)
  if (year !== undefined && !dayIn(year, { month, of })) return 'no such date'
  // "baby due 20 march" keeps what is on that day.
  const due = /^due\s+/i.exec(whole.slice(piece.start))?.[0].length ?? 0
  const start = due > 0 ? piece.start + due : withWeekday(piece, found, whole)
  const end = piece.end + (after?.length ?? 0)
  const turns = year === undefined ? turningIn(whole, { start, end }) : undefined
  const span = { start: turns?.start ?? start, end: turns?.end ?? end }
  const monthDay = `${two(month)}-${two(of)}`
  const first = turns && yearOfNext(monthDay, at) - turns.age
  return present({
    monthDay,
    year: year ?? first,
    spans: [span],
    rest: withoutAge(wordsBetween(whole, [span]).join(' '), year, at),
  })
}

const isDate = ({ is }: Meaning): boolean => is === 'date' || is === 'nothing real'

/** The year right after a date: "58", "nineteen eighty". */
function yearIn(after: string): { readonly year: number; readonly length: number } | undefined {
  const short = yearAfter.exec(after)
  if (short) return { year: Number(short[1]), length: short[0].length }
  const lead = /^\.?,?\s+(?:del?\s+|in\s+)?/i.exec(after)?.[0].length
  const spoken = lead === undefined ? undefined : spokenYear(plainOf(after).slice(lead))
  return spoken && { year: spoken.year, length: (lead ?? 0) + spoken.length }
}

/** "14 May 58", and no number that counts something: "14 May, 92". */
const yearAfter =
  /^\.?\s+['’]?(\d\d)(?=\s*(?:$|[,;)])|\s+\p{L}{3,})(?!\s*(?:years?|yrs?|jahre?|años?))/iu

/** Nothing but a date is expected, so "17.08" needs no dot at its end. */
function dottedIn(whole: string): Piece | undefined {
  const match = /(?<![\d.,/+-]\s?)(\d{1,2})\.(\d{1,2})(?![\d.,/]|\s*\+)/.exec(whole)
  if (!match) return undefined
  const meaning = realDate(Number(match[1]), Number(match[2]), undefined)
  return { start: match.index, end: match.index + match[0].length, sure: 2, meaning }
}

/** Where the date begins, with the weekday before it. */
function withWeekday(date: Piece, found: readonly Piece[], whole: string): number {
  const before = found.find(
    ({ meaning, end }) =>
      meaning.is === 'weekday' &&
      /^[\s,.]*$/.test(whole.slice(end, date.start)) &&
      end <= date.start,
  )
  return before?.start ?? date.start
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
    /[\s,;]+(?:(?:is|will\s+be|turns|turning|wird|ist|cumple|tiene)\s+)?(\d{1,3})\s*$/i.exec(
      whole.slice(0, start),
    ) ?? []
  if (isOn && said !== undefined && Number(age) <= 120)
    return { start: start - said.length, end, age: Number(age) }
  // "Lea wird am 4. März 7".
  const verb = /\s(?:wird|turns|cumple)\s*$/i.exec(whole.slice(0, start))
  const after = verb && /^\s+(\d{1,3})(?=\s*$)/.exec(whole.slice(end))
  return after
    ? { start: verb.index, end: end + after[0].length, age: Number(after[1]) }
    : undefined
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
