import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  cancelOrder,
  notCollected,
  putBackOrder,
  reopenOrder,
  trashOrder,
} from '#features/orders/deeds/endings.ts'
import { editOrder, handOver, markReady, takeOrder } from '#features/orders/deeds.ts'
import { type OrderId, orders } from '#features/orders/model.ts'
import { lastDone, openFor } from '#features/orders/repo.ts'
import { mentionOrder } from '#features/orders/ui/mention.ts'
import { ordersToday } from '#features/orders/ui/today-rows.ts'
import { purchases } from '#features/purchases/model.ts'
import { day, minute } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { answerOf, namedInHistory, writtenBy } from '#test/support/deed-answers.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

const today = day('2026-03-03')
const maria = asId<CustomerId>('maria')
let shop: TestBook

beforeEach(async () => {
  shop = await openTestBook({ today, regulars: { maria: 'Maria' } })
})
afterEach(() => shop.close())

const croissants = { words: 'Croissant', quantity: 2, price: money(180) }
const taken = async (of = today, more: { readonly quote?: ReturnType<typeof money> } = {}) => {
  const order = { customerId: maria, words: '2 croissants', lines: [croissants], day: of }
  const lines = more.quote === undefined ? order.lines : []
  const made = await shop.book.perform(takeOrder, { ...order, ...more, lines })
  return writtenBy<OrderId>(made)
}
const stateOf = async (id: OrderId) => (await shop.book.records.table(orders).get(id))?.state
const sold = () => shop.book.records.table(purchases).toArray()

describe('an order', () => {
  it('is handed over with its purchase in one Change, and one undo undoes both', async () => {
    const id = await taken()
    await shop.book.perform(handOver, { id })
    expect(await stateOf(id)).toBe('handed over')
    expect(await sold()).toMatchObject([
      { customerId: maria, day: today, paid: 'paid', lines: [croissants], orderId: id },
    ])
    const standing = () => shop.book.records.db.table('visitStats').get(maria)
    expect(await standing()).toMatchObject({ visits: 1, spend: 360 })
    await shop.book.undo()
    expect(await stateOf(id)).toBe('ordered')
    expect(await sold()).toEqual([])
    expect(await standing()).toBeUndefined()
  })

  it('is not handed over twice', async () => {
    const id = await taken()
    await shop.book.perform(handOver, { id })
    const again = await shop.book.perform(handOver, { id })
    expect(answerOf(again)).toBe('notOpen')
    expect(await sold()).toHaveLength(1)
  })

  it('in words alone is sold at the quoted price, on the slate if they pay later', async () => {
    const id = await taken(today, { quote: money(4500) })
    await shop.book.perform(handOver, { id, paid: 'slate' })
    expect(await sold()).toMatchObject([
      { paid: 'slate', lines: [{ words: '2 croissants', quantity: 1, price: 4500 }] },
    ])
  })

  it('is on Today on its day, by time, and stays while it is open', async () => {
    const late = await taken(day('2026-03-01'))
    await taken(day('2026-03-04'))
    const now = await taken()
    await shop.book.perform(editOrder, {
      id: now,
      words: 'a cake',
      lines: [],
      day: today,
      minute: minute(570),
    })
    const rows = async () =>
      [...(await ordersToday(shop.book.records, today, shop.clock.now()))]
        .sort((one, other) => one.order - other.order)
        .map(({ words, tone, keys }) => [words.key, tone, keys?.map((key) => key.letter).join('')])
    expect(await rows()).toEqual([
      ['late', 'broken', 'YKTL'],
      ['forTodayAt', 'due', 'YKL'],
    ])
    await shop.book.perform(notCollected, { id: late })
    await shop.book.perform(markReady, { id: now })
    expect(await rows()).toEqual([['readyToday', 'good', 'KLN']])
  })

  it('that is ready is mentioned', async () => {
    const id = await taken()
    expect(await mentionOrder(shop.book.records, maria, { today })).toBeUndefined()
    await shop.book.perform(markReady, { id })
    expect((await mentionOrder(shop.book.records, maria, { today }))?.said).toMatchObject({
      key: 'mention',
      with: { what: '2 croissants' },
    })
  })

  it('can be handed over the day after when not collected; not when cancelled', async () => {
    const left = await taken()
    await shop.book.perform(notCollected, { id: left })
    expect(await shop.book.perform(handOver, { id: left })).toMatchObject({ ok: true })
    const gone = await taken()
    await shop.book.perform(cancelOrder, { id: gone })
    expect((await shop.book.perform(handOver, { id: gone })).ok).toBe(false)
    await shop.book.perform(reopenOrder, { id: gone })
    expect(await stateOf(gone)).toBe('ordered')
  })

  it('is only marked while it is open, and only reopened when it is not', async () => {
    const id = await taken()
    const answers = async () => [
      answerOf(await shop.book.perform(reopenOrder, { id })),
      answerOf(await shop.book.perform(markReady, { id })),
      answerOf(await shop.book.perform(notCollected, { id })),
      answerOf(await shop.book.perform(cancelOrder, { id })),
    ]
    expect(answerOf(await shop.book.perform(reopenOrder, { id }))).toBe('stillOpen')
    await shop.book.perform(handOver, { id, paid: 'paid' })
    expect(await answers()).toEqual(['notOpen', 'notOpen', 'notOpen', 'notOpen'])
    expect(await stateOf(id)).toBe('handed over')
    const gone = { id: asId<OrderId>('gone') }
    expect(answerOf(await shop.book.perform(markReady, gone))).toBe('notThere')
  })

  it('is ready, not collected, ordered again or cancelled', async () => {
    const id = await taken()
    const states: unknown[] = []
    for (const deed of [markReady, notCollected, reopenOrder, cancelOrder]) {
      await shop.book.perform(deed, { id })
      states.push(await stateOf(id))
    }
    expect(states).toEqual(['ready', 'not collected', 'ordered', 'cancelled'])
  })

  it('is named in history by what was done with it', async () => {
    const id = await taken()
    const changed = { id, words: 'a cake', lines: [], day: today }
    await shop.book.perform(editOrder, changed)
    for (const deed of [markReady, notCollected, reopenOrder, cancelOrder])
      await shop.book.perform(deed, { id })
    await shop.book.perform(trashOrder, { id })
    await shop.book.perform(putBackOrder, { id })
    await shop.book.perform(reopenOrder, { id })
    await shop.book.perform(handOver, { id })
    expect((await namedInHistory(shop)).slice(1)).toEqual([
      'take-order: didTake, Maria, 2 croissants, onDay',
      'edit-order: didEditWhat, Maria, a cake',
      'mark-ready: didReady, Maria, anOrder',
      'not-collected: didNotCollect, Maria, anOrder',
      'reopen-order: didReopen, Maria, anOrder',
      'cancel-order: didCancel, Maria, anOrder',
      'trash-order: didTrash, Maria, anOrder',
      'put-back-order: didPutBack, Maria, anOrder',
      'reopen-order: didReopen, Maria, anOrder',
      'hand-over: didHandOver, Maria, anOrder',
    ])
  })

  it('that moves within its day says in history from when to when', async () => {
    const id = await taken()
    const same = { id, words: '2 croissants', lines: [], day: today }
    await shop.book.perform(editOrder, { ...same, minute: minute(540) })
    await shop.book.perform(editOrder, { ...same, minute: minute(600) })
    await shop.book.perform(editOrder, same)
    expect((await namedInHistory(shop)).slice(-3)).toEqual([
      'edit-order: didMoveTime, Maria, anOrder, movedToTime',
      'edit-order: didMoveTime, Maria, anOrder, movedTime',
      'edit-order: didMoveTime, Maria, anOrder, movedToNoTime',
    ])
  })

  it('keeps only the fields its form shows', async () => {
    const id = await taken()
    const changed = { id, words: 'a cake', lines: [], day: day('2026-03-07') }
    await shop.book.perform(editOrder, { ...changed, minute: minute(540) })
    await shop.book.perform(editOrder, changed)
    expect(await shop.book.records.table(orders).get(id)).not.toHaveProperty('minute')
  })

  it('is among the last jobs once it is done, newest first', async () => {
    for (const of of ['2026-02-01', '2026-03-01', '2026-01-01', '2026-02-15']) {
      const id = await taken(day(of))
      await shop.book.perform(handOver, { id })
    }
    const last = await lastDone(shop.book.records, maria, 3)
    expect(last.map((each) => each.day)).toEqual(['2026-03-01', '2026-02-15', '2026-02-01'])
    expect(await openFor(shop.book.records, maria, today)).toEqual([])
  })
})
