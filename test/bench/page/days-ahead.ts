import type { Dice } from '#app/samples/dice.ts'
import type { Order, OrderRepeat } from '#features/orders/model.ts'
import { daysOf, occurrenceOn } from '#features/orders/rules/repeats.ts'
import type { Promised } from '#features/promises/model.ts'
import type { ClosedPeriod } from '#features/visit-stats/model.ts'
import { type Day, dayOf, type Instant, minute, plusDays } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import type { CustomerId } from '#shared/book/ids.ts'

/** What the days to come hold, after years of days before them. */
export type DaysAhead = {
  readonly orders: readonly Order[]
  readonly orderRepeats: readonly OrderRepeat[]
  readonly promises: readonly Promised[]
  readonly closedDays: readonly ClosedPeriod[]
}

export const noDays: DaysAhead = { orders: [], orderRepeats: [], promises: [], closedDays: [] }

/** A busy shop: 40 orders a day for two weeks, 200 that come round, 300 open promises. */
export function daysAhead(dice: Dice, ids: readonly CustomerId[], now: Instant): DaysAhead {
  const today = dayOf(now)
  const row = <Id extends string>() => ({
    ...{ id: dice.id<Id>(now), createdAt: now, updatedAt: now, rev: 0 },
    customerId: ids[dice.int(0, ids.length - 1)] ?? dice.id<CustomerId>(now),
  })
  const many = <T>(count: number, one: (at: number) => T) =>
    Array.from({ length: count }, (_, at) => one(at))
  const order = (day: Day, state: Order['state']): Order => ({
    ...row<Order['id']>(),
    ...{ words: 'six rye rolls', lines: [{ words: 'rye rolls', quantity: 6, price: money(90) }] },
    ...{ day, minute: minute(dice.int(420, 1000)), state },
  })
  const orderRepeats = many(
    200,
    (at): OrderRepeat => ({
      ...row<OrderRepeat['id']>(),
      ...{ words: 'a loaf', lines: [{ words: 'loaf', quantity: 1 }] },
      ...{ rule: 'FREQ=WEEKLY;INTERVAL=1', from: plusDays(today, (at % 7) - 700) },
    }),
  )
  // Every Saturday's loaf of two years was handed over.
  const cameRound = orderRepeats.flatMap((repeat) =>
    daysOf(repeat, { from: repeat.from, to: plusDays(today, -1) }, []).map(
      (slot): Order => ({ ...occurrenceOn(repeat, slot), state: 'handed over' }),
    ),
  )
  return {
    orders: [...cameRound, ...many(14 * 40, (at) => order(plusDays(today, at % 14), 'ordered'))],
    orderRepeats,
    promises: many(300, (at) => ({
      ...row<Promised['id']>(),
      ...{
        what: 'call back',
        due: plusDays(today, (at % 30) - 5),
        state: 'open' as const,
        moved: [],
      },
    })),
    closedDays: many(150, (at) => {
      const { customerId: _customerId, ...plain } = row<ClosedPeriod['id']>()
      const day = plusDays(today, at * 7 - 900)
      return { ...plain, from: day, to: day }
    }),
  }
}
