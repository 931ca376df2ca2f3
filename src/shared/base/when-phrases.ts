import { type Day, isDay } from './day.ts'
import { tidy } from './text.ts'

/** What a pattern's named groups matched. */
export type Groups = Readonly<Record<string, string | undefined>>

/** The number is how sure a phrase is: "sun" may be a cream, "friday" is a day. */
export type Phrase<Read> = readonly [sure: number, pattern: RegExp, read: Read]

export type Found<Read> = {
  readonly sure: number
  readonly start: number
  readonly end: number
  readonly read: Read
}

/** The surest reading; of equals the last, because people say when at the end. */
export function findBest<Read, Answer>(
  text: string,
  phrases: readonly Phrase<Read>[],
  answer: (read: Read, groups: Groups) => Answer | undefined,
): Found<Answer> | undefined {
  return findAll(text, phrases, answer).reduce<Found<Answer> | undefined>(
    (kept, each) =>
      !kept || each.sure > kept.sure || (each.sure === kept.sure && each.start > kept.start)
        ? each
        : kept,
    undefined,
  )
}

function findAll<Read, Answer>(
  text: string,
  phrases: readonly Phrase<Read>[],
  answer: (read: Read, groups: Groups) => Answer | undefined,
): readonly Found<Answer>[] {
  return phrases.flatMap(([sure, pattern, read]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const said = answer(read, match.groups ?? {})
      if (said === undefined) return []
      return [{ sure, start: match.index, end: match.index + match[0].length, read: said }]
    }),
  )
}

/** The text without a phrase; the line break stops words on both sides from forming a phrase. */
export const cut = (text: string, { start, end }: Found<unknown>): string =>
  `${text.slice(0, start)}\n${text.slice(end)}`

/** The words left over, without the comma that stood before the day. */
export const joined = (text: string): string => (tidy(text) ?? '').replace(/ ?[,;–-]+$/, '')

/** Matches whole words of a tidied text, with the "on" or "by" before them. */
export const asPhrase = (pattern: string): RegExp =>
  new RegExp(`(?<=^|[ \\n])${lead}(?:${pattern})[,;.!?]?(?=[ \\n]|$)`, 'giu')
const lead = '(?:(?:on|by|for|until|till|before|this) )?'

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]
export const anyWeekday = weekdays.join('|')
export const shortWeekday = 'mon|tues?|wed|thu(?:rs?)?|fri|sat|sun'

export type DateSaid = { readonly month: number; readonly of: number; readonly year?: number }
type ReadDate = (groups: Groups) => DateSaid | undefined

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const anyMonth =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const fullYear = '(?<year>(?:18|19|20|21)\\d\\d)'
const ordinal = '(?<of>\\d{1,2})(?:st|nd|rd|th)?'
const withWeekday = `(?:(?:${anyWeekday}|${shortWeekday}),? (?:the )?)?`

/** How people of a place write 5 March in figures: 5/3, or 3/5. */
export type DateOrder = 'day first' | 'month first'

/** "14 may", "may 14th 1934", "14/5", "14.5.1934", "1934-05-14". */
export const datePhrases = (order: DateOrder): readonly Phrase<ReadDate>[] =>
  order === 'day first' ? dayFirstPhrases : monthFirstPhrases

const phrasesOf = (slashed: ReadDate): readonly Phrase<ReadDate>[] => [
  [5, asPhrase(`${fullYear}-(?<month>\\d\\d)-(?<of>\\d\\d)`), isoDate],
  [4, asPhrase(`${withWeekday}${ordinal} (?:of )?(?<name>${anyMonth})(?:,? ${fullYear})?`), named],
  [4, asPhrase(`${withWeekday}(?<name>${anyMonth}) ${ordinal}(?:,? ${fullYear})?`), named],
  ...[fullYear, '(?<year>\\d\\d)'].flatMap((year): readonly Phrase<ReadDate>[] => [
    [3, asPhrase(`(?<one>\\d{1,2})/(?<other>\\d{1,2})/${year}`), slashed],
    // People who write the month first never use dots.
    [3, asPhrase(`(?<one>\\d{1,2})\\.(?<other>\\d{1,2})\\.${year}`), dayFirst],
  ]),
  // "1/2 loaf" is not the first of February.
  [1, asPhrase('(?!1/[234] |[23]/[34] )(?<one>\\d{1,2})/(?<other>\\d{1,2})'), slashed],
]
const dayFirstPhrases = phrasesOf(dayFirst)
const monthFirstPhrases = phrasesOf(monthFirst)

function named({ name = '', of, year }: Groups): DateSaid | undefined {
  return realDate(of, `${months.indexOf(name.slice(0, 3).toLowerCase()) + 1}`, year)
}

function isoDate({ of, month, year }: Groups): DateSaid | undefined {
  return realDate(of, month, year)
}

/** When one order gives no date, the other one is meant. */
function dayFirst({ one, other, year }: Groups): DateSaid | undefined {
  return realDate(one, other, year) ?? realDate(other, one, year)
}

function monthFirst({ one, other, year }: Groups): DateSaid | undefined {
  return dayFirst({ one: other, other: one, year })
}

/** Without a year, or with its last two figures, the date must exist in some year. */
function realDate(of = '', month = '', year?: string): DateSaid | undefined {
  const said = { month: Number(month), of: Number(of) }
  if (!dayIn(year?.length === 4 ? Number(year) : 2000, said)) return undefined
  return year === undefined ? said : { ...said, year: Number(year) }
}

/** That date in that year, if the year has it. */
export function dayIn(year: number, { month, of }: DateSaid): Day | undefined {
  const text = `${year}-${two(month)}-${two(of)}`
  return isDay(text) ? text : undefined
}

export const two = (value: number): string => String(value).padStart(2, '0')
