import { type Day, isDay, type Minute } from '../base/day.ts'
import { tidy } from '../base/text.ts'
import { readLongStretch } from './long-stretch.ts'
import { readWhen, restOf } from './when.ts'
import type { WhenTrouble } from './when-day.ts'
import type { SaidAt } from './when-pieces.ts'

/** Why a field of one day holds none; `words` are those that say no day. */
export type NoOneDay =
  | WhenTrouble
  | { readonly kind: 'no day' }
  | { readonly kind: 'more words'; readonly words: string }

/** What a field of one day says: "3.12.2026", "3/12/26", "3 dec", "last friday", "24". */
export function readOneDay(text: string, at: SaidAt): Day | NoOneDay {
  const said = tidy(text) ?? ''
  if (isDay(said)) return said
  const when = readWhen(asDate(said), at)
  const rest = restOf(when)
  if (when.trouble) return when.trouble
  if (when.day === undefined || isTime(when)) return { kind: 'no day' }
  return rest === '' ? when.day : { kind: 'more words', words: rest }
}

export const isOneDay = (read: Day | NoOneDay): read is Day => typeof read === 'string'

/**
 * "24 dec to 6 jan", "24.12.–6.1.", "next week", or one day alone; the second end comes after the first.
 * `first` answers which day the first end is.
 */
export function readStretch(
  text: string,
  at: SaidAt,
  first?: Day,
): { readonly from: Day; readonly to: Day } | NoOneDay {
  const long = readLongStretch(text, at.today, (said) => readOneDay(said, at))
  if (long) return long
  const [begin = '', last] = endsOf(text)
  const said = last === undefined ? begin : withMonthOf(begin, last)
  const from = first ?? readOneDay(said, at)
  if (!isOneDay(from) || last === undefined) return isOneDay(from) ? { from, to: from } : from
  const to = readOneDay(last, { ...at, today: from })
  return isOneDay(to) ? { from, to } : to
}

/** Whether a last day is said as well. */
export const hasTwoEnds = (text: string): boolean => endsOf(text).length > 1

function endsOf(text: string): readonly string[] {
  const said = (tidy(text) ?? '').replace(/^(?:from|vom|von|del|desde(?:\s+el)?)\s+/i, '')
  const ends = said.split(
    /\s+(?:to|till?|until|through|thru|bis(?:\s+zum)?|al?|hasta(?:\s+el)?)\s+|\s*[–—]\s*|\s+-\s+/i,
  )
  // "24-26 dec"; two hyphens are in a date.
  const isHyphen = ends.length === 1 && /^[^-]*[\d.\p{L}]-\d[^-]*$/u.test(said)
  return isHyphen ? said.split('-') : ends
}

/** "24. bis 26. Dezember": the first day is of the month that is said after the last. */
function withMonthOf(first: string, last: string): string {
  const of = /^(?:am\s+|the\s+)?(\d{1,2})(?:\.|st|nd|rd|th)?$/i.exec(first)?.[1]
  const end = /^(\d{1,2})(?!\d)(?=(?:\.|st|nd|rd|th)?\s*(?:de\s+|of\s+)?[\p{L}\d/])/iu.exec(
    last,
  )?.[1]
  if (of === undefined || end === undefined || /^\d+(?:st|nd|rd|th)$/i.test(last)) return first
  // "28 to 3 Jan" may begin in any month before.
  return Number(of) > Number(end) ? '' : last.replace(end, of)
}

/** What a field of one time says: "8", "8.30", "0830", "2 pm", "halb acht". */
export function readOneTime(text: string, at: SaidAt): Minute | undefined {
  const said = (tidy(text) ?? '').replace(/^(\d{1,2})(\d\d)$/, '$1:$2')
  const when = readWhen(/^\d{1,2}(?:[.:]\d\d)?$/.test(said) ? `at ${said}` : said, at)
  return when.trouble?.kind === 'two times' || restOf(when) !== '' ? undefined : when.minute
}

/** Alone in its field "3.12" is a date, and "24" or "24th" a day of the month. */
const asDate = (said: string): string =>
  said
    .replace(/^(\d{1,2}\.\d{1,2})$/, '$1.')
    .replace(/^(?:el\s+|the\s+)?(\d{1,2})(?:\.|st|nd|rd|th)?$/i, 'am $1.')

const isTime = ({ minute }: { readonly minute?: Minute }): boolean => minute !== undefined
