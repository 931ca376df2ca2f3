import { type Day, isDay, plusDays } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { asId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { isShut, type Shut } from '#shared/book/shut.ts'
import type { Fresh } from '#shared/book/table.ts'
import { daysOfRule } from '#shared/said/recurrence.ts'
import type { Order, OrderId, OrderRepeat, OrderRepeatId } from '../model.ts'

/** A day that nobody said anything about is shown as late for this long. */
export const lateFor = 14
/** The next one of an order that comes round is looked for this far ahead. */
const aheadFor = 366

type Rhythm = Pick<OrderRepeat, 'rule' | 'from' | 'until'>
export type Stretch = { readonly from: Day; readonly to: Day }

/** Its days in a stretch, both ends included; when the shop is shut it does not happen. */
export function daysOf(
  { rule, from: first, until }: Rhythm,
  { from, to }: Stretch,
  shut: readonly Shut[],
): readonly Day[] {
  const last = until !== undefined && until < to ? until : to
  return daysOfRule(rule, first, { from, to: last }).filter((day) => !isShut(day, shut))
}

/** So far ahead it is asked whether there is room for what comes round. */
export const weeksFrom = (day: Day): Stretch => ({ from: day, to: plusDays(day, 8 * 7 - 1) })

/** The first day of it that is to be. */
export const firstDayOf = (of: Rhythm, shut: readonly Shut[]): Day =>
  daysOf(of, { from: of.from, to: plusDays(of.from, aheadFor) }, shut)[0] ?? of.from

/** The days shut, and those until which the customer is away. */
export const shutFor = (
  { awayUntil }: { readonly awayUntil?: Day | undefined },
  shut: readonly Shut[],
): readonly Shut[] =>
  awayUntil === undefined ? shut : [...shut, { from: everBefore, to: awayUntil }]

// A day as text; the constant is one.
const everBefore = '0001-01-01' as Day

/**
 * An order that comes round and was changed from a day on is two rows, and its days stay the same
 * days: so they are named after the first of the rows, whose id begins those of the others.
 */
const rootOf = (id: string): string => id.split(':', 1)[0] ?? id

/** As it is from that day on. */
export const changedId = (id: OrderRepeatId, from: Day): OrderRepeatId =>
  asId<OrderRepeatId>(`${rootOf(id)}:${from}`)

/** Made of both, so that two windows can't write the same one twice. */
export const occurrenceId = (id: OrderRepeatId, slot: Day): OrderId =>
  asId<OrderId>(`${rootOf(id)}:${slot}`)

/** `root`: what the ids of its rows begin with. */
export type Occurrence = { readonly root: string; readonly slot: Day }

/** Which day of which order an id names; absent for an order of its own. */
export function occurrenceIn(id: OrderId): Occurrence | undefined {
  const at = id.indexOf(':')
  const slot = id.slice(at + 1)
  return at > 0 && isDay(slot) ? { root: id.slice(0, at), slot } : undefined
}

/** One of its days as an order that is not written yet: only what is done to it writes it. */
export function occurrenceOn(repeat: OrderRepeat, slot: Day): Order {
  const { createdAt, updatedAt } = repeat
  return { createdAt, updatedAt, rev: 0, ...agreedOn(repeat, slot) }
}

/** What of all of them holds for the one of that day. */
export function agreedOn(repeat: Fresh<OrderRepeat>, slot: Day) {
  const { id, customerId, words, lines, minute, minutes, quote, note } = repeat
  const { slate, gift, surprise } = repeat
  return {
    ...{ id: occurrenceId(id, slot), customerId, words, lines: [...lines], day: slot },
    ...{ state: 'ordered' as const, repeatId: id, slot },
    ...present({ minute, minutes, quote, note, slate, gift, surprise }),
  }
}

/** Orders of those days that have no row of their own; one in the trash was taken out by the owner. */
export function occurrencesOf(
  repeat: OrderRepeat,
  days: readonly Day[],
  written: readonly Order[],
): readonly Order[] {
  if (!isLiving(repeat)) return []
  const taken = new Set(written.map(({ id }) => id))
  return days.map((day) => occurrenceOn(repeat, day)).filter(({ id }) => !taken.has(id))
}

/** Its days that are late, or today. */
export const openDays = (repeat: Rhythm, today: Day, shut: readonly Shut[]): readonly Day[] =>
  daysOf(repeat, { from: plusDays(today, -lateFor), to: today }, shut)

/** Its days to come, the soonest first. */
export const comingDays = (repeat: Rhythm, today: Day, shut: readonly Shut[]): readonly Day[] =>
  daysOf(repeat, { from: plusDays(today, 1), to: plusDays(today, aheadFor) }, shut)

/** Its days of the last year that are so long over that they no longer count as late. */
export const unmarkedDays = (repeat: Rhythm, today: Day, shut: readonly Shut[]): readonly Day[] => {
  const to = plusDays(today, -lateFor - 1)
  return daysOf(repeat, { from: plusDays(to, -aheadFor), to }, shut)
}

/** Whether no day of it is left from that day on. */
export const isEndedBy = ({ until }: Pick<OrderRepeat, 'until'>, since: Day): boolean =>
  until !== undefined && until < since
