import { type Day, type Minute, minute, weekdayOf } from '#shared/base/day.ts'
import { addMoney, lessMoney, type Money, noMoney } from '#shared/base/money.ts'
import { present } from '#shared/base/present.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import type { Purchase, PurchaseId, Refund, Visit } from '../purchases/model.ts'
import { totalOf } from '../purchases/model.ts'
import type { VisitDay, VisitStats } from './model.ts'

/** How many of the newest visits the statistics use, besides the totals. */
export const visitsKept = 20
const hoursKept = 12
/** A rhythm is the median of this many of the newest gaps. */
export const gapsLooked = 8
const visitsNeeded = 4
const leastQuiet = 7

/** All that decides whether one customer came on one day, and the amount. */
export type DayAtShop = {
  readonly purchases: readonly Purchase[]
  readonly refunds: readonly Refund[]
  readonly voided: ReadonlySet<PurchaseId>
  readonly visits: readonly Visit[]
}

export type DayTotals = {
  /** When they were first served that day; absent when it was not a visit. */
  readonly came?: Minute
  readonly purchases: number
  readonly spend: Money
}

/** A void removes the purchase and its refunds; what is in the trash does not count. */
export function totalsOfDay(of: DayAtShop): DayTotals {
  const bought = of.purchases.filter((each) => isLiving(each) && !of.voided.has(each.id))
  const kept = new Set(bought.map((each) => each.id))
  const back = of.refunds.filter((each) => isLiving(each) && kept.has(each.purchaseId))
  const minutes = [...bought, ...of.visits.filter(isLiving)].map((each) => each.minute)
  const spend = lessMoney(
    addMoney(...bought.map(totalOf)),
    addMoney(...back.map((each) => each.amount)),
  )
  const totals = { purchases: bought.length, spend }
  return minutes.length === 0 ? totals : { ...totals, came: minute(Math.min(...minutes)) }
}

/** Additive totals, and the newest visits as far as they are known here. */
export type Tally = {
  readonly visits: number
  readonly purchases: number
  readonly spend: Money
  readonly recent: readonly VisitDay[]
}

export const noTally: Tally = { visits: 0, purchases: 0, spend: noMoney, recent: [] }

/** Replaces one day's totals; `recent` may come out short, which `isShort` shows. */
export function recount(tally: Tally, of: Day, was: DayTotals, now: DayTotals): Tally {
  const others = tally.recent.filter((each) => each.day !== of)
  const recent =
    now.came === undefined ? others : [...others, { day: of, minute: now.came }].sort(newestFirst)
  return {
    visits: tally.visits + Number(now.came !== undefined) - Number(was.came !== undefined),
    purchases: tally.purchases + now.purchases - was.purchases,
    spend: lessMoney(addMoney(tally.spend, now.spend), was.spend),
    recent: recent.slice(0, visitsKept),
  }
}

/** Whether they came on a day, as far as the newest visits show; absent for an older day. */
export function cameOn(
  day: Day,
  { visits, recent }: Pick<Tally, 'visits' | 'recent'>,
): { readonly came?: Minute } | undefined {
  const found = recent.find((each) => each.day === day)
  if (found) return { came: found.minute }
  const oldest = recent.at(-1)?.day
  const allKnown = recent.length === visits || (oldest !== undefined && day > oldest)
  return allKnown ? {} : undefined
}

/** A day before and after an addition: totals only add the difference, so none are read. */
export function addToDay(
  known: { readonly came?: Minute },
  added: DayTotals,
): { readonly was: DayTotals; readonly now: DayTotals } {
  const minutes = [known.came, added.came].filter((each) => each !== undefined)
  return {
    was: { ...known, purchases: 0, spend: noMoney },
    now: present({
      purchases: added.purchases,
      spend: added.spend,
      came: minutes.length > 0 ? minute(Math.min(...minutes)) : undefined,
    }),
  }
}

/** True when a listed day is gone and the next older visit must be read again. */
export const isShort = (tally: Tally): boolean =>
  tally.recent.length < Math.min(visitsKept, tally.visits)

/** The derived row; absent for someone who never came and never paid. */
export function visitStatsOf(
  id: CustomerId,
  tally: Tally,
  shopDaysBetween: (from: Day, to: Day) => number,
): VisitStats | undefined {
  const last = tally.recent[0]?.day
  if (last === undefined) return undefined
  const rhythm = rhythmOf(tally.recent, shopDaysBetween)
  return present({ id, ...tally, last, hours: busiestHours(tally.recent), rhythm })
}

/** Gaps count shop days, so two weeks shut make nobody late. */
export function rhythmOf(
  recent: readonly VisitDay[],
  shopDaysBetween: (from: Day, to: Day) => number,
): number | undefined {
  if (recent.length < visitsNeeded) return undefined
  const days = recent.slice(0, gapsLooked + 1).map((each) => each.day)
  const gaps = days.slice(1).map((older, at) => shopDaysBetween(older, days[at] ?? older))
  return median(gaps)
}

/** "Haven't seen lately" needs more shop days than this since the last visit; `factor` is a setting. */
export const quietAfter = (rhythm: number, factor: number): number =>
  Math.max(Math.floor(factor * rhythm), leastQuiet)

/** "6-08-04": Saturdays from eight to nine, four times. */
export const hourKey = (weekday: number | 'any', hour: number, times: number): string =>
  `${hourSlot(weekday, hour)}${String(times).padStart(2, '0')}`

/** The part of an `hourKey` before the count. */
export const hourSlot = (weekday: number | 'any', hour: number): string =>
  `${weekday}-${String(hour).padStart(2, '0')}-`

export const timesOf = (key: string): number => Number(key.slice(-2))

/**
 * Eight weekday-hours and four hours of any day, the most visited first. Once a rhythm is known, an hour
 * counts from the second time: where someone came once says nothing about today.
 */
function busiestHours(recent: readonly VisitDay[]): readonly string[] {
  const exact = new Map<string, number>()
  const daily = new Map<string, number>()
  for (const each of recent) {
    const hour = Math.floor(each.minute / 60)
    addOne(exact, hourSlot(weekdayOf(each.day), hour))
    addOne(daily, hourSlot('any', hour))
  }
  const least = recent.length < visitsNeeded ? 1 : 2
  return [...most(exact, least, 8), ...most(daily, least, hoursKept - 8)]
}

const most = (
  counts: ReadonlyMap<string, number>,
  least: number,
  limit: number,
): readonly string[] =>
  [...counts]
    .filter(([, times]) => times >= least)
    .map(([slot, times]) => `${slot}${String(times).padStart(2, '0')}`)
    .sort((one, other) => timesOf(other) - timesOf(one) || (one < other ? -1 : 1))
    .slice(0, limit)

const addOne = (counts: Map<string, number>, slot: string): void => {
  counts.set(slot, (counts.get(slot) ?? 0) + 1)
}

const newestFirst = (one: VisitDay, other: VisitDay): number => (one.day < other.day ? 1 : -1)

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}
