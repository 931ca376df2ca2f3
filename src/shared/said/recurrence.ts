import { RRule } from 'rrule'
import { type Day, day, daysBetween, plusDays, type Weekday, weekdayOf } from '../base/day.ts'
import { present } from '../base/present.ts'
import type { NthInMonth, Repeat } from './when-pieces.ts'

const names: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/**
 * What was said of a repeat as a rule of RFC 5545, from its first day on. A month without the 31st
 * takes its last day: the standard would leave the month out.
 */
export function ruleOf({ every, unit, weekdays = [], nth }: Repeat, first: Day): string {
  const step = `INTERVAL=${every}`
  if (unit === 'day') return `FREQ=DAILY;${step}`
  const [only = weekdayOf(first)] = weekdays
  if (unit === 'month' && nth !== undefined)
    return `FREQ=MONTHLY;${step};BYDAY=${nth}${names[only - 1]}`
  if (unit === 'month') return `FREQ=MONTHLY;${step};${inMonth(Number(first.slice(8)))}`
  const on = weekdays.length === 0 ? [weekdayOf(first)] : weekdays
  return `FREQ=WEEKLY;${step};BYDAY=${on.map((each) => names[each - 1]).join(',')}`
}

function inMonth(date: number): string {
  if (date <= 28) return `BYMONTHDAY=${date}`
  const upTo = [28, 29, 30, 31].filter((each) => each <= date)
  return `BYMONTHDAY=${upTo.join(',')};BYSETPOS=-1`
}

/** What a rule says, to be shown; absent for one that `ruleOf` did not write. */
export function repeatOf(rule: string): Repeat | undefined {
  const parts = new Map(
    rule.split(';').map((part) => [before(part), part.slice(part.indexOf('=') + 1)]),
  )
  const every = Number(parts.get('INTERVAL') ?? 1)
  const unit = units.get(parts.get('FREQ') ?? '')
  if (unit === undefined || !Number.isInteger(every) || every < 1) return undefined
  const said = parts.get('BYDAY')?.split(',') ?? []
  const weekdays = said.map((name) => names.indexOf(name.replace(/^-?\d/, '')) + 1)
  const nth = nths.find((each) => said[0]?.startsWith(`${each}`))
  if (!weekdays.every(isWeekday)) return undefined
  return present({ every, unit, weekdays: weekdays.length > 0 ? weekdays : undefined, nth })
}

const nths: readonly NthInMonth[] = [1, 2, 3, 4, -1]
const before = (part: string): string => part.slice(0, part.indexOf('='))
const isWeekday = (of: number): of is Weekday => of >= 1 && of <= 7
const units: ReadonlyMap<string, Repeat['unit']> = new Map([
  ['DAILY', 'day'],
  ['WEEKLY', 'week'],
  ['MONTHLY', 'month'],
])

type Stretch = { readonly from: Day; readonly to: Day }

/** The days of a rule that begins on `first`, both ends of the stretch included. */
export function daysOfRule(rule: string, first: Day, { from, to }: Stretch): readonly Day[] {
  const since = from < first ? first : from
  const until = to < lastDay ? to : lastDay
  if (until < since) return []
  const options = optionsOf(rule)
  if (!options) return []
  const near = nearStart(options, first, since)
  // Days are moments of Greenwich here, so that no clock is ever put forward or back between two.
  const days = new RRule({ ...options, dtstart: asUtc(near) }).between(
    asUtc(since),
    asUtc(until),
    true,
  )
  return days.map((each) => day(each.toISOString().slice(0, 10)))
}

/** The first day of a rule on `from` or later; it is looked for within ten years. */
export const nextOfRule = (rule: string, first: Day, from: Day): Day | undefined =>
  daysOfRule(rule, first, { from, to: plusDays(from < first ? first : from, 366) })[0] ??
  daysOfRule(rule, first, { from, to: plusDays(from < first ? first : from, 3660) })[0]

/** The library's own calendar ends here. */
const lastDay = day('9998-12-31')

/** A rule from a damaged or foreign file has no days; it must not end the screen that shows it. */
function optionsOf(rule: string) {
  try {
    const options = RRule.parseString(rule)
    // Nothing comes round within a day.
    return options.freq !== undefined && options.freq <= RRule.DAILY ? options : undefined
  } catch {
    return undefined
  }
}

type Options = NonNullable<ReturnType<typeof optionsOf>>

/**
 * A first day of the same rhythm that is close to the days asked for: the library counts from the
 * first day on, and a standing order may be ten years old.
 */
function nearStart({ freq, interval = 1, count }: Options, first: Day, from: Day): Day {
  if (count) return first
  if (freq === RRule.MONTHLY) return nearMonth(first, from, interval)
  const step = freq === RRule.WEEKLY ? 7 * interval : freq === RRule.DAILY ? interval : 0
  if (step === 0) return first
  const steps = Math.floor(daysBetween(first, from) / step) - 1
  return steps > 0 ? plusDays(first, steps * step) : first
}

function nearMonth(first: Day, from: Day, interval: number): Day {
  const months = monthsOf(from) - monthsOf(first)
  const steps = Math.floor(months / interval) - 1
  if (steps <= 0) return first
  const month = monthsOf(first) + steps * interval
  const year = String(Math.floor(month / 12)).padStart(4, '0')
  return day(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`)
}

const monthsOf = (of: Day): number => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7)) - 1

const asUtc = (of: Day): Date => new Date(`${of}T00:00:00.000Z`)
