import { type Day, type Minute, minute, plusDays, type Weekday, weekdayOf } from '../base/day.ts'
import { present } from '../base/present.ts'
import { nextNthWeekday } from './nth-weekday.ts'
import { type DateSaid, dayIn } from './when-dates.ts'
import { weekdayBefore } from './when-days.ts'
import type { Meaning, Piece, Repeat, SaidAt } from './when-pieces.ts'
import type { PartOfDay } from './when-words.ts'

/** Why a day or a time can't be taken as said; `days` are what may have been meant. */
export type WhenTrouble =
  /** "Friday 13 December", which is a Sunday; `days` also has the Friday before. */
  | { readonly kind: 'other weekday'; readonly date: Day; readonly days: readonly Day[] }
  | { readonly kind: 'two days'; readonly days: readonly Day[] }
  /** "next friday" said on a Wednesday, "saturday" said on a Saturday morning. */
  | { readonly kind: 'which week'; readonly days: readonly Day[] }
  | { readonly kind: 'past'; readonly day: Day; readonly days: readonly Day[] }
  | { readonly kind: 'no such date'; readonly words: string }
  /** "next week", "the weekend", "from Saturday". */
  | { readonly kind: 'some day'; readonly words: string }
  | { readonly kind: 'two times' }
  /** "monday 10": ten o'clock, or ten of them. */
  | { readonly kind: 'unclear time'; readonly words: string }

export type DayRead = { readonly day?: Day; readonly trouble?: WhenTrouble }

/** The one day that the pieces name together. */
export function readDay(
  pieces: readonly Piece[],
  at: SaidAt,
  time: Minute | undefined,
  part: PartOfDay | undefined,
): DayRead {
  const said = pieces.map(({ meaning }) => meaning)
  const dates = said.map((each) => dateRead(each, at)).filter((each) => each !== undefined)
  const troubled = dates.find((each) => each.trouble)
  if (troubled) return troubled
  const days = [...new Set(dates.flatMap((each) => each.day ?? []))]
  const weekdays = said.flatMap((each) => (each.is === 'weekday' ? [each] : []))
  const repeat = repeatIn(said)
  const [only] = days
  if (days.length > 1) return { trouble: { kind: 'two days', days } }
  if (only !== undefined) return checked(only, weekdays, repeat, at, time, part)
  const often = repeat?.weekdays ?? weekdays.map((each) => each.weekday)
  const other = weekdays.filter((each) => !often.includes(each.weekday))
  if (other.length > 0 && repeat) {
    const days = [firstOf(repeat, at).day, weekdayRead(other, at, time).day]
    return { trouble: { kind: 'two days', days: days.filter((each) => each !== undefined) } }
  }
  if (weekdays.length > 0) return weekdayRead(weekdays, at, time)
  if (repeat) return firstOf(repeat, at)
  return timeAlone(at, time)
}

/** "alle zwei Wochen dienstags" says the step first and the weekday after it. */
export function repeatIn(said: readonly Meaning[]): Repeat | undefined {
  const [first, second] = said.flatMap((each) => (each.is === 'repeat' ? [each.repeat] : []))
  const isStep = first?.unit === 'week' && !first.weekdays
  return isStep && second?.weekdays ? { ...first, weekdays: second.weekdays } : first
}

const pastDay = (day: Day, ...days: readonly Day[]): DayRead => ({
  trouble: { kind: 'past', day, days },
})

function dateRead(said: Meaning, at: SaidAt): DayRead | undefined {
  if (said.is === 'day' || said.is === 'moment') return { day: said.day }
  if (said.is === 'past') return at.past ? { day: said.day } : pastDay(said.day)
  if (said.is !== 'date') return undefined
  if (said.year !== undefined) {
    const day = dayIn(fullYear(said.year, at), said)
    const isOut = day === undefined || (day < at.today && !at.past)
    return isOut ? pastDay(day ?? at.today) : { day }
  }
  const thisYear = Number(at.today.slice(0, 4))
  if (at.past === 'meant') return present({ day: lastDate(said, at.today) })
  const next = nextDate(said, at.today)
  const before = dayIn(thisYear, said)
  // Said a few weeks after the date, it is more likely a slip than a plan for next year.
  if (before && before < at.today && before > plusDays(at.today, -60))
    return pastDay(before, ...(next ? [next] : []))
  return next ? { day: next } : undefined
}

/** 26 is 2026; what was bought in 98 was bought in 1998. */
function fullYear(year: number, { today, past }: SaidAt): number {
  if (year >= 100) return year
  return past === 'meant' && year + 2000 > Number(today.slice(0, 4)) ? year + 1900 : year + 2000
}

/** The last up to today, today included. */
function lastDate(said: DateSaid, today: Day): Day | undefined {
  const thisYear = Number(today.slice(0, 4))
  for (let year = thisYear; year >= thisYear - 8; year--) {
    const last = dayIn(year, said)
    if (last && last <= today) return last
  }
  return undefined
}

/** The next from today on, today included; a 29 February may be eight years away, around 2100. */
function nextDate(said: DateSaid, today: Day): Day | undefined {
  const thisYear = Number(today.slice(0, 4))
  for (let year = thisYear; year <= thisYear + 8; year++) {
    const next = dayIn(year, said)
    if (next && next >= today) return next
  }
  return undefined
}

type WeekdaySaid = Extract<Meaning, { is: 'weekday' }>

/** A date beside a weekday must be one, and today's time must be to come. */
function checked(
  day: Day,
  weekdays: readonly WeekdaySaid[],
  repeat: Repeat | undefined,
  at: SaidAt,
  time: Minute | undefined,
  part: PartOfDay | undefined,
): DayRead {
  const asked = [...weekdays.map((each) => each.weekday), ...(repeat?.weekdays ?? [])]
  const [other] = asked
  if (other !== undefined && !asked.includes(weekdayOf(day))) {
    const back = plusDays(day, -((weekdayOf(day) - other + 7) % 7))
    const days = [back, day].filter((each) => each >= at.today)
    return { trouble: { kind: 'other weekday', date: day, days } }
  }
  const [later] = weekdays
    .filter(({ which }) => which !== 'coming')
    .map((each) => possibleDays(each, at, time))
  if (later && !later.includes(day)) return { trouble: { kind: 'two days', days: [day, ...later] } }
  const isOver = time === undefined ? isPartOver(part, at.minute) : time <= at.minute
  return day === at.today && isOver && !at.past ? pastDay(day, plusDays(day, 1)) : { day }
}

const ends: Readonly<Record<PartOfDay, number>> = {
  morning: 12,
  midday: 15,
  afternoon: 19,
  evening: 24,
  night: 24,
}

const isPartOver = (part: PartOfDay | undefined, now: Minute): boolean =>
  part !== undefined && now >= ends[part] * 60

function weekdayRead(said: readonly WeekdaySaid[], at: SaidAt, time: Minute | undefined): DayRead {
  const read = said.map((each) => possibleDays(each, at, time))
  const possible = [...new Set(read.flat())].sort()
  const [only] = possible
  if (possible.length === 1 && only) return { day: only }
  const isOneWeekday = new Set(said.map((each) => each.weekday)).size === 1
  return { trouble: { kind: isOneWeekday ? 'which week' : 'two days', days: possible } }
}

/** From six in the evening nobody means today by today's weekday. */
const evening = minute(18 * 60)

function possibleDays(
  { weekday, which }: WeekdaySaid,
  at: SaidAt,
  time: Minute | undefined,
): readonly Day[] {
  if (at.past === 'meant' && which === 'coming')
    return [weekdayBefore(weekday, plusDays(at.today, 1))]
  const coming = comingDay(weekday, at.today)
  const nextMonday = plusDays(at.today, 8 - weekdayOf(at.today))
  if (which === 'in next week') return [plusDays(nextMonday, weekday - 1)]
  if (which === 'a week later') return [plusDays(coming, 7)]
  if (which === 'next') return coming < nextMonday ? [coming, plusDays(coming, 7)] : [coming]
  const mayBeToday = weekdayOf(at.today) === weekday && at.minute < (time ?? evening)
  return mayBeToday ? [at.today, coming] : [coming]
}

/** The next such weekday; a week ahead when today is that weekday. */
const comingDay = (weekday: Weekday, today: Day): Day =>
  plusDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1)

function firstOf({ unit, every, weekdays, nth }: Repeat, { today }: SaidAt): DayRead {
  const [only] = weekdays ?? []
  if (nth !== undefined && only !== undefined) return { day: nextNthWeekday(only, nth, today) }
  const days = (weekdays ?? []).map((each) => comingDay(each, today)).sort()
  const [first] = days
  if (first) return { day: first }
  return unit === 'day' ? { day: plusDays(today, every) } : {}
}

/** A time alone is the next such moment. */
const timeAlone = ({ today, minute: now }: SaidAt, time: Minute | undefined): DayRead =>
  time === undefined ? {} : { day: time > now ? today : plusDays(today, 1) }
