import { type Day, isDay, plusDays, weekdayOf } from '../base/day.ts'
import { tidy } from '../base/text.ts'
import { anyOf, plainOf } from './plain.ts'
import { countOf } from './when-days.ts'
import { lengths, monthNames, numberWords, oneWords } from './when-words.ts'

export type Stretch = { readonly from: Day; readonly to: Day }
/** Reads one day; whatever else it says of a day it can't read. */
type ReadDay = (text: string) => Day | object

const count = `(?<count>\\d{1,2}|${anyOf([...numberWords.keys(), ...oneWords])})`
const unit = `(?<unit>${lengths.days}|${lengths.weeks})`
const whole =
  '(?:(?:all|whole|entire|the|ganzen?|gesamten?|die|den|der|im|in|tod[oa]|el|la|mes de|month of|monat|of|de)\\s+)*'
const nextWeek = anyWords(
  'next week|(?:nachste|naechste|kommende)[nr]? woche|(?:la )?(?:proxima semana|semana que viene)',
)
const thisWeek = anyWords('this week|diese[r]? woche|esta semana')
const weekOf = /^(?:the\s+)?(?:week\s+of|woche\s+(?:vom|ab)|(?:la\s+)?semana\s+del?)\s+(?<day>.+)$/
const manyFrom = new RegExp(
  `^${count}\\s+${unit}\\s+(?:from|starting|ab|vom|von|desde|a\\s+partir\\s+de)\\s+(?:dem\\s+|el\\s+|the\\s+)?(?<day>.+)$`,
)
const fromMany = new RegExp(
  `^(?:from|starting|ab|vom|von|desde|a\\s+partir\\s+de)?\\s*(?:dem\\s+|el\\s+|the\\s+)?(?<day>.+?)\\s+(?:for|fur|fuer|durante|por)\\s+${count}\\s+${unit}$`,
)
const month = new RegExp(`^${whole}(?<month>${anyOf(monthNames.keys())})(?<year>\\s+\\d{4})?$`)

/** "next week", "the week of 3 august", "2 weeks from 3 august", "all august". */
export function readLongStretch(text: string, today: Day, read: ReadDay): Stretch | undefined {
  const said = plainOf((tidy(text) ?? '').normalize('NFC'))
  const thisMonday = mondayOf(today)
  if (nextWeek.test(said)) return weekFrom(plusDays(thisMonday, 7))
  if (thisWeek.test(said)) return { ...weekFrom(thisMonday), from: today }
  const inWeek = dayIn(weekOf.exec(said), read)
  if (inWeek) return weekFrom(mondayOf(inWeek))
  const many = manyFrom.exec(said) ?? fromMany.exec(said)
  const from = dayIn(many, read)
  if (many && from) return soMany(from, many.groups?.count, many.groups?.unit)
  const named = month.exec(said)?.groups
  if (!named) return undefined
  const first = read(`1 ${named.month}${named.year ?? ''}`)
  return isRead(first) ? { from: first, to: lastOf(first) } : undefined
}

const dayIn = (found: RegExpExecArray | null, read: ReadDay): Day | undefined => {
  const day = found?.groups?.day === undefined ? undefined : read(found.groups.day)
  return isRead(day) ? day : undefined
}

const isRead = (day: unknown): day is Day => typeof day === 'string' && isDay(day)

function soMany(from: Day, said: string | undefined, unit = ''): Stretch | undefined {
  const days = countOf(said) * (/^[ws]/.test(unit) ? 7 : 1)
  return days > 0 ? { from, to: plusDays(from, days - 1) } : undefined
}

const weekFrom = (monday: Day): Stretch => ({ from: monday, to: plusDays(monday, 6) })
const mondayOf = (day: Day): Day => plusDays(day, 1 - weekdayOf(day))

function lastOf(first: Day): Day {
  const inNext = plusDays(first, 31)
  return plusDays(inNext, -Number(inNext.slice(8)))
}

function anyWords(words: string): RegExp {
  return new RegExp(`^(?:${whole})?(?:${words.replaceAll(' ', '\\s+')})$`)
}
