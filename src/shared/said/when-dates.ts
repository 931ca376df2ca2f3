import { type DateOrder, dateOrderOf } from '../base/date-order.ts'
import { type Day, day, isDay, plusDays } from '../base/day.ts'
import { dayOfWords, dayWord, spanishDayWord } from './day-words.ts'
import { anyOf } from './plain.ts'
import { type Groups, type Meaning, type Phrase, phrase, type SaidAt } from './when-pieces.ts'
import { monthNames, monthsBeforeDay, namedDays } from './when-words.ts'

export type DateSaid = Extract<Meaning, { is: 'date' }>

const fullYear = '(?<year>(?:18|19|20|21)\\d\\d)'
const anyMonth = `(?<name>${anyOf(monthNames.keys())})`
const ordinal = '(?:st|nd|rd|th|\\.|º|er|[oa]\\b)?'
export const nothingReal: Meaning = { is: 'nothing real' }

/** "14 May 1934", "May 14th", "14. Mai", "3 de mayo", "3.12.", "24/12", "2026-12-24", "Christmas Eve". */
export const dateSaid: readonly Phrase[] = [
  phrase(3, `${fullYear}-(?<month>\\d\\d)-(?<of>\\d\\d)`, readDate),
  phrase(3, '(?<of>\\d{1,2})-(?<month>\\d{1,2})-(?<year>(?:19|20)\\d\\d)', readDate),
  phrase(
    3,
    `(?<of>\\d{1,2})${ordinal}\\s*(?:of\\s+|de\\s+)?${anyMonth}\\.?(?:(?:,|\\s+de|\\s+del)?\\s+${fullYear}|\\s+(?:del?\\s+|['’])(?<short>\\d\\d))?`,
    readDate,
  ),
  phrase(
    3,
    `(?<name>${anyOf(monthsBeforeDay)})\\.?\\s+(?:the\\s+)?(?<of>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+${fullYear})?`,
    readDate,
  ),
  phrase(3, `(?<of>${dayWord})\\s+(?:of\\s+)?${anyMonth}\\.?(?:,?\\s+${fullYear})?`, readDate),
  phrase(
    3,
    `(?<of>${spanishDayWord})\\s+de\\s+${anyMonth}(?:(?:,|\\s+de|\\s+del)?\\s+${fullYear})?`,
    readDate,
  ),
  phrase(
    3,
    `(?<name>${anyOf(monthsBeforeDay)})\\s+(?:the\\s+)?(?<of>${dayWord})(?:,?\\s+${fullYear})?`,
    readDate,
  ),
  phrase(
    3,
    '(?<of>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.(?:\\s?(?<year>(?:18|19|20|21)\\d\\d)|(?<short>\\d\\d))?',
    readDate,
  ),
  // Without its last dot it could be a number, so it needs a word before it: "am 14.5".
  phrase(2, '(?:am|zum|on|el)\\s+(?<of>\\d{1,2})\\.(?<month>\\d{1,2})', readDate),
  phrase(
    2,
    // "6/1 + 20 vol" is a formula.
    '(?<one>\\d{1,2})/(?<other>\\d{1,2})(?!\\s*\\+)(?:/(?<year>(?:18|19|20|21)\\d\\d|\\d\\d))?',
    readSlashed,
  ),
  phrase(2, '(?<of>\\d{1,2})-(?<month>\\d{1,2})-(?<short>\\d\\d)', (groups) => {
    const read = readDate(groups)
    return read?.is === 'date' ? read : undefined
  }),
  phrase(2, `(?<named>${anyOf(namedDays.keys())})`, readNamed),
]

function readDate({ name, month, of, year, short }: Groups): Meaning | undefined {
  const at = name === undefined ? Number(month) : (monthNames.get(name) ?? 0)
  return realDate(numberOf(of), at, year ?? short)
}

/** "24" and "twenty fourth" of a month. */
export const numberOf = (of = ''): number =>
  /\d/.test(of) ? Number.parseInt(of, 10) : dayOfWords(of)

function readSlashed({ one, other, year }: Groups, { language }: SaidAt): Meaning | undefined {
  const [first, second] = [Number(one), Number(other)]
  // "1/2 loaf", "3/4 kg" and "24/7" are no dates.
  if (year === undefined && /^(?:1\/[234]|[23]\/[34]|24\/7)$/.test(`${one}/${other}`))
    return undefined
  // "50/50" and "195/65" neither.
  if (year === undefined && Math.max(first, second) > 31) return undefined
  const order: DateOrder = dateOrderOf(language)
  const [of, month] = order === 'day first' ? [first, second] : [second, first]
  const read = realDate(of, month, year)
  // When one order gives no date, the other one is meant.
  return read.is === 'date' ? read : realDate(month, of, year)
}

function readNamed({ named = '' }: Groups): Meaning | undefined {
  const date = namedDays.get(named.replace(/\s+/g, ' '))
  return date
    ? { is: 'date', month: Number(date.slice(0, 2)), of: Number(date.slice(3)) }
    : undefined
}

/** A date that exists in some year; with a full year, in that one. */
export function realDate(of: number, month: number, year: string | undefined): Meaning {
  const said = { month, of }
  const full = year === undefined ? undefined : Number(year)
  if (!dayIn(full === undefined || full < 100 ? 2000 : full, said)) return nothingReal
  return { is: 'date', ...said, ...(full === undefined ? {} : { year: full }) }
}

/** That date in that year, if the year has it. */
export function dayIn(
  year: number,
  { month, of }: Pick<DateSaid, 'month' | 'of'>,
): Day | undefined {
  const text = `${year}-${two(month)}-${two(of)}`
  return isDay(text) ? text : undefined
}

/** The last day of the month that is so many months away. */
export function lastOfMonth(from: Day, ahead: number): Day {
  const since = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) + ahead
  return plusDays(day(`${Math.floor(since / 12)}-${two((since % 12) + 1)}-01`), -1)
}

/** The same day some months later; the last day of a shorter month. */
export function plusMonths(from: Day, many: number): Day {
  const last = lastOfMonth(from, many)
  return day(`${last.slice(0, 8)}${two(Math.min(Number(from.slice(8)), Number(last.slice(8))))}`)
}

export const two = (value: number): string => String(value).padStart(2, '0')
