import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cancelOrder, putBackOrder, trashOrder } from '#features/orders/deeds/endings.ts'
import { changeRepeat, endRepeat, takeRepeat } from '#features/orders/deeds/repeats.ts'
import { editOrder, handOver, markReady } from '#features/orders/deeds.ts'
import { type OrderId, type OrderRepeatId, orderRepeats, orders } from '#features/orders/model.ts'
import { openBy, openFor, ordersBetween } from '#features/orders/repo.ts'
import { occurrenceId } from '#features/orders/rules/repeats.ts'
import { purchases } from '#features/purchases/model.ts'
import { closeDays } from '#features/visit-stats/deeds.ts'
import { nameChange } from '#kit/name-change.ts'
import { type Day, day, plusDays } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { answerOf, namedInHistory, writtenBy } from '#test/support/deed-answers.ts'
import { openTestBook, secondWindow, type TestBook } from '#test/support/open-test-book.ts'

const today = day('2026-03-03')
const saturday = day('2026-03-07')
const maria = asId<CustomerId>('maria')
let shop: TestBook
let id: OrderRepeatId

beforeEach(async () => {
  shop = await openTestBook({ today, regulars: { maria: 'Maria' } })
  id = writtenBy<OrderRepeatId>(await shop.book.perform(takeRepeat, loaves))
})
afterEach(() => shop.close())

const line = { words: 'loaf', quantity: 2, price: money(450) }
const loaves = {
  ...{ customerId: maria, words: 'two loaves', lines: [line], from: saturday },
  repeat: { every: 1, unit: 'week' as const, weekdays: [6 as const] },
}
const on = (of: Day): OrderId => occurrenceId(id, of)
const written = () => shop.book.records.table(orders).toArray()
const march = async () =>
  (await ordersBetween(shop.book.records, day('2026-03-01'), day('2026-03-28'))).map(
    (each) => `${each.day} ${each.state} ${each.words}`,
  )

describe('an order that comes round', () => {
  it('is called a standing order in Just now, and a job in a shop of clients', async () => {
    const named = async (trade: 'counter' | 'jobs') => {
      const [change] = await shop.book.records.changes.toArray().then((all) => all.slice(-1))
      return change && takeRepeat.words(change, 'Maria', trade).key
    }
    expect(await named('counter')).toBe('didTakeRepeat')
    expect(await named('jobs')).toBe('didTakeRepeatJob')
  })

  it('is on every Saturday without a row of its own, and next on their card', async () => {
    expect(await march()).toEqual(
      ['07', '14', '21', '28'].map((date) => `2026-03-${date} ordered two loaves`),
    )
    expect(await written()).toEqual([])
    expect(await openFor(shop.book.records, maria, today)).toMatchObject([{ day: saturday }])
    expect(await openBy(shop.book.records, plusDays(saturday, 1))).toMatchObject([
      { day: saturday },
    ])
    expect(await openBy(shop.book.records, today)).toEqual([])
  })

  it('keeps a deposit as that of its first day, which the hand-over uses; undo takes both', async () => {
    await shop.book.perform(closeDays, { from: saturday, to: saturday })
    const paid = { ...loaves, words: 'a paid loaf', deposit: money(200) }
    const round = writtenBy<OrderRepeatId>(await shop.book.perform(takeRepeat, paid))
    const next = occurrenceId(round, day('2026-03-14'))
    expect(await written()).toMatchObject([{ id: next, deposit: 200, repeatId: round }])
    expect(await march()).toContain('2026-03-21 ordered a paid loaf')
    await shop.book.perform(handOver, { id: next })
    expect(await shop.book.records.table(purchases).toArray()).toMatchObject([{ deposit: 200 }])
    await shop.book.undo()
    await shop.book.undo()
    expect(await written()).toEqual([])
    const over = await shop.book.perform(takeRepeat, { ...paid, deposit: money(90_000) })
    expect(answerOf(over)).toBe('depositOverPrice')
    const quote = money(Number.MAX_SAFE_INTEGER)
    expect(answerOf(await shop.book.perform(takeRepeat, { ...loaves, quote }))).toBe('tooMuch')
  })

  it('is handed over with its purchase; one undo makes it one of those to come again', async () => {
    await shop.book.perform(markReady, { id: on(saturday) })
    await shop.book.perform(handOver, { id: on(saturday) })
    expect(await written()).toMatchObject([
      { id: on(saturday), state: 'handed over', repeatId: id },
    ])
    expect(await shop.book.records.table(purchases).toArray()).toMatchObject([{ lines: [line] }])
    await shop.book.undo()
    await shop.book.undo()
    expect(await written()).toEqual([])
    expect((await march())[0]).toBe('2026-03-07 ordered two loaves')
  })

  it('is handed over once, also from two windows', async () => {
    const other = secondWindow(shop)
    const both = await Promise.all([
      shop.book.perform(handOver, { id: on(saturday) }),
      other.perform(handOver, { id: on(saturday) }),
    ])
    other.close()
    expect(both.map(answerOf).sort()).toEqual(['done', 'notOpen'])
    expect(await shop.book.records.table(purchases).count()).toBe(1)
  })

  it('is changed or left out on one day without the rest', async () => {
    const { customerId: _, from: __, repeat: ___, ...agreed } = loaves
    const moved = { ...agreed, words: 'three loaves', day: day('2026-03-06') }
    await shop.book.perform(editOrder, { ...moved, id: on(saturday) })
    await shop.book.perform(cancelOrder, { id: on(day('2026-03-14')) })
    expect(await march()).toEqual([
      '2026-03-06 ordered three loaves',
      '2026-03-14 cancelled two loaves',
      '2026-03-21 ordered two loaves',
      '2026-03-28 ordered two loaves',
    ])
  })

  it('stays away on a day that is in the trash, and comes back from there', async () => {
    await shop.book.perform(trashOrder, { id: on(saturday) })
    expect(await march()).toHaveLength(3)
    await shop.book.perform(putBackOrder, { id: on(saturday) })
    expect(await march()).toHaveLength(4)
  })

  it('is changed from a day on; a day that was left out stays so', async () => {
    await shop.book.perform(cancelOrder, { id: on(day('2026-03-21')) })
    const change = { id, words: 'four loaves', lines: [], since: day('2026-03-10') }
    await shop.book.perform(changeRepeat, change)
    expect(await march()).toEqual([
      '2026-03-07 ordered two loaves',
      '2026-03-14 ordered four loaves',
      '2026-03-21 cancelled two loaves',
      '2026-03-28 ordered four loaves',
    ])
    expect(answerOf(await shop.book.perform(handOver, { id: on(day('2026-03-14')) }))).toBe('done')
    await shop.book.undo()
    await shop.book.undo()
    expect(await shop.book.records.table(orderRepeats).count()).toBe(1)
    expect((await march())[1]).toBe('2026-03-14 ordered two loaves')
  })

  it('ends with a day; then no deed finds another', async () => {
    await shop.book.perform(endRepeat, { id, since: day('2026-03-14') })
    expect(await march()).toEqual(['2026-03-07 ordered two loaves'])
    expect(answerOf(await shop.book.perform(handOver, { id: on(day('2026-03-14')) }))).toBe(
      'notThere',
    )
    expect((await namedInHistory(shop)).at(-1)).toBe(
      'end-repeat: didEndRepeat, Maria, aRepeat, onDay',
    )
    await shop.book.undo()
    expect(await march()).toHaveLength(4)
  })

  it('does not come on a day when the shop is shut, and no deed makes it', async () => {
    await shop.book.perform(closeDays, { from: saturday, to: saturday })
    expect(await march()).toHaveLength(3)
    expect(answerOf(await shop.book.perform(markReady, { id: on(saturday) }))).toBe('notThere')
  })
})

it('what comes round as a surprise is named by no deed on it', async () => {
  const { customerId: _, from: __, repeat: ___, ...agreed } = loaves
  const ring = { ...agreed, words: 'heart of bread' }
  const { book } = shop
  const given = { ...loaves, ...ring, surprise: true as const }
  const of = writtenBy<OrderRepeatId>(await book.perform(takeRepeat, given))
  const next = plusDays(saturday, 7)
  const inOneDay = (slot: Day) => occurrenceId(of, slot)
  await book.perform(cancelOrder, { id: inOneDay(saturday) })
  await book.perform(markReady, { id: inOneDay(next) })
  await book.perform(editOrder, {
    ...ring,
    words: 'heart of rye',
    day: next,
    id: inOneDay(next),
    surprise: true,
  })
  await book.perform(changeRepeat, { ...ring, words: 'heart of oats', id: of, since: saturday })
  const later = { ...ring, words: 'heart of spelt', id: of, since: plusDays(next, 7) }
  const second = await book.perform(changeRepeat, later)
  await book.perform(trashOrder, { id: inOneDay(saturday) })
  await book.perform(endRepeat, { id: of, since: next })
  const changes = (await book.records.changes.toArray()).slice(-8)
  const said = await Promise.all(changes.map((each) => nameChange(book, each)))
  expect(second.ok).toBe(true)
  expect(said).toHaveLength(8)
  expect(JSON.stringify(said)).not.toContain('heart')
})
