import { type Day, type Minute, minute, plusDays, weekdayOf } from './day.ts'
import { present } from './present.ts'
import { tidy } from './text.ts'
import {
  anyWeekday,
  asPhrase,
  cut,
  type DateOrder,
  type DateSaid,
  datePhrases,
  dayIn,
  findBest,
  type Groups,
  joined,
  type Phrase,
  shortWeekday,
  two,
  weekdays,
} from './when-phrases.ts'

/** What was read; `rest` is every other word, in order. */
export type When = { readonly day?: Day; readonly minute?: Minute; readonly rest: string }

/** Reads a day and a time out of typed English: "call back thursday 2 pm", "in 3 days", "14/5". */
export function readWhen(text: string, today: Day, order: DateOrder = 'day first'): When {
  const clean = tidy(text) ?? ''
  const found = findBest(clean, dayPhrases[order], (read, groups) => read(groups, today))
  const left = found ? cut(clean, found) : clean
  const time = findBest(left, timePhrases, (read, groups) => read(groups))
  const rest = joined(time ? cut(left, time) : left)
  return present({ day: found?.read, minute: time?.read, rest })
}

export type MonthDay = {
  /** `MM-DD`; 29 February is one. */
  readonly monthDay: string
  readonly year?: number
  readonly rest: string
}

/** Reads a yearly date: "grandma 14 may", "3/6/1952". `undefined` when there is none. */
export function readMonthDay(text: string, order: DateOrder = 'day first'): MonthDay | undefined {
  const clean = tidy(text) ?? ''
  const found = findBest(clean, datePhrases(order), (read, groups) => read(groups))
  if (!found) return undefined
  const { month, of, year } = found.read
  return present({
    monthDay: `${two(month)}-${two(of)}`,
    year: year !== undefined && year < 100 ? year + (year > 30 ? 1900 : 2000) : year,
    rest: joined(cut(clean, found)),
  })
}

type ReadDay = (groups: Groups, today: Day) => Day | undefined

const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const count = `(?<count>\\d{1,3}|an?|${numbers.join('|')})`

const dayPhrasesIn = (order: DateOrder): readonly Phrase<ReadDay>[] => [
  ...datePhrases(order).map(([sure, pattern, read]): Phrase<ReadDay> => {
    return [sure, pattern, (groups, today) => nextDate(read(groups), today)]
  }),
  [3, asPhrase('today|tonight'), (_said, today) => today],
  [3, asPhrase('tomorrow'), (_said, today) => plusDays(today, 1)],
  [4, asPhrase('(?:the )?day after tomorrow'), (_said, today) => plusDays(today, 2)],
  [4, asPhrase(`in ${count} (?<unit>day|week|month)s?`), inSoMany],
  [4, asPhrase(`next (?<name>week|${anyWeekday}|${shortWeekday})`), nextWeek],
  [3, asPhrase(`(?<name>${anyWeekday})`), nextWeekday],
  [2, asPhrase(`(?<name>${shortWeekday})`), nextWeekday],
]
const dayPhrases = {
  'day first': dayPhrasesIn('day first'),
  'month first': dayPhrasesIn('month first'),
} as const

/** A date without a year is the next one from today on, today included. */
function nextDate(said: DateSaid | undefined, today: Day): Day | undefined {
  if (!said) return undefined
  if (said.year !== undefined) return dayIn(said.year < 100 ? said.year + 2000 : said.year, said)
  const thisYear = Number(today.slice(0, 4))
  // A 29 February may be eight years away, around 2100.
  for (let year = thisYear; year <= thisYear + 8; year++) {
    const next = dayIn(year, said)
    if (next && next >= today) return next
  }
  return undefined
}

function inSoMany({ count: said = '', unit = '' }: Groups, today: Day): Day | undefined {
  const spelled = Math.max(numbers.indexOf(said.toLowerCase()), 0) + 1
  const many = /^\d/.test(said) ? Number(said) : spelled
  if (unit.toLowerCase() === 'month') return plusMonths(today, many)
  return plusDays(today, unit.toLowerCase() === 'week' ? many * 7 : many)
}

/** The same day some months later; the last day of a shorter month. */
function plusMonths(from: Day, many: number): Day | undefined {
  const since = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + many
  const said = { month: (since % 12) + 1, of: Number(from.slice(8)) }
  const fitting = [said.of, 30, 29, 28].map((of) => dayIn(Math.floor(since / 12), { ...said, of }))
  return fitting.find((each) => each !== undefined)
}

/** "next week" is its Monday, "next friday" the one after the coming Sunday. */
function nextWeek({ name = '' }: Groups, today: Day): Day {
  const monday = plusDays(today, 8 - weekdayOf(today))
  return name.toLowerCase() === 'week' ? monday : plusDays(monday, weekdayCalled(name) - 1)
}

/** The next such weekday; a week ahead when today is that weekday. */
function nextWeekday({ name = '' }: Groups, today: Day): Day {
  return plusDays(today, ((weekdayCalled(name) - weekdayOf(today) + 6) % 7) + 1)
}

const weekdayCalled = (name: string): number =>
  weekdays.findIndex((each) => each.startsWith(name.slice(0, 3).toLowerCase())) + 1

type ReadTime = (groups: Groups) => Minute | undefined

const hour = '(?<hour>\\d{1,2})'

const timePhrases: readonly Phrase<ReadTime>[] = [
  [3, asPhrase(`(?:at )?${hour}(?:[:.](?<minutes>\\d\\d))? ?(?<half>[ap]\\.?m\\.?)`), timeOfDay],
  [2, asPhrase(`(?:at )?${hour}(?::|h)(?<minutes>\\d\\d)h?`), timeOfDay],
  [2, asPhrase(`at ${hour}(?:\\.(?<minutes>\\d\\d))?(?: ?o'?clock|h)?`), timeOfDay],
  [2, asPhrase('(?:at )?(?:noon|midday)'), () => minute(12 * 60)],
]

/** Shops are open from seven: "at 2" is the afternoon, "02:00" the night. */
function timeOfDay({ hour: said = '', minutes = '0', half }: Groups): Minute | undefined {
  const hours = Number(said)
  if (Number(minutes) > 59 || hours > 23) return undefined
  if (!half) return minute((/^[1-6]$/.test(said) ? hours + 12 : hours) * 60 + Number(minutes))
  if (hours < 1 || hours > 12) return undefined
  const later = half.toLowerCase().startsWith('p') ? 12 : 0
  return minute(((hours % 12) + later) * 60 + Number(minutes))
}
