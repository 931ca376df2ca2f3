import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  doAgain,
  findMissing,
  markLine,
  stillWorking,
  tellMissing,
} from '#features/orders/deeds/checks.ts'
import { cancelOrder, notCollected, reopenOrder } from '#features/orders/deeds/endings.ts'
import { editOrder, handOver, markReady, takeOrder } from '#features/orders/deeds.ts'
import { type OrderId, orders } from '#features/orders/model.ts'
import { standingOf } from '#features/orders/repo.ts'
import { ordersClosing } from '#features/orders/ui/closing-rows.ts'
import { ordersComing } from '#features/orders/ui/coming-rows.ts'
import { mentionOrder } from '#features/orders/ui/mention.ts'
import { ordersToday } from '#features/orders/ui/today-rows.ts'
import { purchases } from '#features/purchases/model.ts'
import { changeChecks } from '#features/settings/deeds/order-checks.ts'
import { settingsTable } from '#features/settings/model.ts'
import { nameChange } from '#kit/name-change.ts'
import { day } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { isQuestion } from '#shared/base/said.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { type ShopSettings, shopSettingsId } from '#shared/book/shop-settings.ts'
import { answerOf, writtenBy } from '#test/support/deed-answers.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

const today = day('2026-03-03')
const maria = asId<CustomerId>('maria')
let shop: TestBook

beforeEach(async () => {
  shop = await openTestBook({ today, regulars: { maria: 'Maria' } })
})
afterEach(() => shop.close())

type Taken = Partial<Parameters<typeof takeOrder.change>[1]>
const rolls = { words: 'rolls', quantity: 30, price: money(50) }
const taken = async (more: Taken = {}) => {
  const order = { customerId: maria, words: '30 rolls', lines: [rolls], day: today, ...more }
  return writtenBy<OrderId>(await shop.book.perform(takeOrder, order))
}
const orderOf = async (id: OrderId) => shop.book.records.table(orders).get(id)
const sold = () => shop.book.records.table(purchases).toArray()
const set = (given: Partial<ShopSettings>) =>
  shop.book.records.db.table(settingsTable.name).update(shopSettingsId, given)
const part = (quantity: number, line = 0, left?: number) => ({
  parts: [{ line, quantity, ...(left ? { left } : {}) }],
})
const rowsOnToday = async (on = today) =>
  (await ordersToday(shop.book.records, on, shop.clock.now())).map(
    ({ words: { key }, keys }) => `${key} ${keys?.map(({ letter }) => letter).join('')}`,
  )

describe('a part of an order', () => {
  it('leaves on Coming up what is left to pay, and once all is gone nothing', async () => {
    const id = await taken({ deposit: money(700) })
    const pay = async () =>
      (await ordersComing(shop.book.records, today, today)).map((row) => row.pay)
    expect(await pay()).toEqual([{ price: 1500, deposit: 700 }])
    await shop.book.perform(handOver, { id, ...part(10) })
    expect(await pay()).toEqual([{ price: 1000, deposit: 200 }])
    await shop.book.perform(handOver, { id, ...part(8) })
    expect(await pay()).toEqual([{ price: 600 }])
    await shop.book.perform(handOver, { id })
    expect(await pay()).toEqual([undefined])
  })

  it('is said on Coming up by how many are left, and that what is left goes on the slate', async () => {
    const id = await taken({ deposit: money(700), slate: true })
    const row = async () => (await ordersComing(shop.book.records, today, today))[0]
    expect(await row()).not.toHaveProperty('left')
    await shop.book.perform(handOver, { id, ...part(18) })
    expect(await row()).toMatchObject({
      pay: { price: 600, slate: true },
      left: { key: 'linesLeft', with: { lines: { key: 'thing', with: { many: 12 } } } },
    })
    const [onToday] = await ordersToday(shop.book.records, today, shop.clock.now())
    expect(onToday?.words.with).toMatchObject({ what: { key: 'linesLeft' } })
    const next = await ordersClosing.next?.(shop.book.records, today)
    expect(next?.words.with).toMatchObject({ what: { key: 'linesLeft' } })
    await shop.book.perform(markReady, { id })
    const said = (await mentionOrder(shop.book.records, maria, { today }))?.said
    expect(said?.with).toMatchObject({ what: { key: 'linesLeft' } })
  })

  it('is handed over with its own purchase, and undone again', async () => {
    const id = await taken()
    await shop.book.perform(handOver, { id, ...part(18) })
    expect(await orderOf(id)).toMatchObject({ state: 'ordered', lines: [{ given: 18 }] })
    expect(await sold()).toMatchObject([{ orderId: id, lines: [{ quantity: 18, price: 50 }] }])
    await shop.book.undo()
    expect((await orderOf(id))?.lines).toEqual([rolls])
    expect(await sold()).toEqual([])
  })

  it('is the last one when nothing is left, and closes the order that day', async () => {
    const id = await taken()
    await shop.book.perform(handOver, { id, ...part(18) })
    await shop.book.perform(handOver, { id })
    expect(await orderOf(id)).toMatchObject({ state: 'handed over', closed: today })
    const quantities = (await sold()).flatMap(({ lines }) => lines.map((each) => each.quantity))
    expect(quantities.sort()).toEqual([12, 18])
  })

  it('is handed over once, though two windows ask for it', async () => {
    const id = await taken()
    const both = await Promise.all([
      shop.book.perform(handOver, { id, ...part(18, 0, 30) }),
      shop.book.perform(handOver, { id, ...part(18, 0, 30) }),
    ])
    expect(both.map(answerOf).sort()).toEqual(['done', 'notLeft'])
    expect(await sold()).toHaveLength(1)
  })

  it('stays so when the order is changed, which can’t be for less', async () => {
    const id = await taken()
    await shop.book.perform(handOver, { id, ...part(18) })
    const changed = (quantity: number) =>
      shop.book.perform(editOrder, {
        ...{ id, words: `${quantity} rolls`, day: today },
        lines: [{ ...rolls, quantity }],
      })
    expect(answerOf(await changed(12))).toBe('givenAlready')
    expect(answerOf(await changed(40))).toBe('done')
    expect(await orderOf(id)).toMatchObject({ lines: [{ quantity: 40, given: 18 }] })
  })

  it('is got ready by itself; with the last one the order is ready', async () => {
    const id = await taken({ lines: [rolls, { words: 'cake', quantity: 1 }] })
    await shop.book.perform(markLine, { id, line: 1, ready: true })
    expect(await orderOf(id)).toMatchObject({ state: 'ordered', lines: [rolls, { ready: true }] })
    await shop.book.perform(markLine, { id, line: 0, ready: true })
    expect(await orderOf(id)).toMatchObject({ state: 'ready' })
    await shop.book.perform(markLine, { id, line: 0, ready: false })
    expect((await orderOf(id))?.state).toBe('ordered')
  })
})

describe('the money of an order', () => {
  it('is its deposit once, and what is left goes on the slate with one answer', async () => {
    const id = await taken({ deposit: money(1000) })
    await shop.book.perform(handOver, { id, ...part(18), paid: 'slate' })
    await shop.book.perform(handOver, { id, paid: 'slate' })
    expect((await sold()).map(({ deposit, paid }) => [deposit, paid]).sort()).toEqual([
      [100, 'slate'],
      [900, 'paid'],
    ])
  })

  it('goes on the slate by itself where that was agreed, and nowhere when it is paid', async () => {
    await shop.book.perform(handOver, { id: await taken({ slate: true }) })
    await shop.book.perform(handOver, { id: await taken({ paid: true }), paid: 'slate' })
    expect((await sold()).map(({ deposit, paid }) => [paid, deposit]).sort()).toEqual([
      ['paid', 1500],
      ['slate', undefined],
    ])
  })

  it('is refused in words when no book could hold it', async () => {
    const order = { customerId: maria, words: 'a cake', lines: [], day: today }
    const quote = money(Number.MAX_SAFE_INTEGER)
    expect(answerOf(await shop.book.perform(takeOrder, { ...order, quote }))).toBe('tooMuch')
    const more = { quote: money(100), deposit: money(200) }
    expect(answerOf(await shop.book.perform(takeOrder, { ...order, ...more }))).toBe(
      'depositOverPrice',
    )
  })

  it('stands beside what they owe, and how their orders ended, before the owner says yes', async () => {
    await shop.book.perform(notCollected, { id: await taken() })
    for (const quantity of [30, 10]) {
      const lines = [{ ...rolls, quantity }]
      await shop.book.perform(handOver, { id: await taken({ lines }), paid: 'slate' })
    }
    const cake = { words: 'a cake', lines: [{ words: 'cake', quantity: 1 }] }
    await shop.book.perform(handOver, { id: await taken(cake), paid: 'slate' })
    const standing = await standingOf(shop.book.records, maria)
    expect(standing).toMatchObject({
      ...{ collected: { of: 4, left: 1 } },
      slate: { owed: 2000, andMore: true },
    })
  })
})

describe('before it is handed over', () => {
  it('a gift is asked about, and one yes hands it over as checked', async () => {
    const id = await taken({ gift: true })
    const asked = await shop.book.perform(handOver, { id })
    const question = !asked.ok && isQuestion(asked.error) ? asked.error : undefined
    expect(question).toMatchObject({ key: 'checkAsk', about: 'check' })
    expect(await sold()).toEqual([])
    await shop.book.perform(handOver, { id, sure: [question?.asks ?? ''] })
    const checked = { on: today, everything: true, asShown: true }
    expect(await orderOf(id)).toMatchObject({ state: 'handed over', checked })
  })

  it('what is over the owner’s value is asked about; a missing part is on Today until it is told', async () => {
    await shop.book.perform(changeChecks, { over: { value: money(1500) } })
    const id = await taken({ day: day('2026-03-09') })
    expect(answerOf(await shop.book.perform(handOver, { id }))).toBe('checkAsk')
    await shop.book.perform(findMissing, { id, missing: 'the seeds' })
    expect(await orderOf(id)).toMatchObject({ state: 'ordered', checked: { missing: 'the seeds' } })
    expect(await rowsOnToday()).toEqual(['tell K'])
    await shop.book.perform(tellMissing, { id })
    expect(await rowsOnToday()).toEqual([])
    expect(answerOf(await shop.book.perform(tellMissing, { id }))).toBe('toldAlready')
  })

  it('a surprise is not mentioned, and no sentence names it', async () => {
    const id = await taken({ surprise: true })
    const ready = await shop.book.perform(markReady, { id })
    const named = async (done: typeof ready) =>
      done.ok && done.value.change ? await nameChange(shop.book, done.value.change) : undefined
    expect(JSON.stringify(await named(ready))).not.toContain('rolls')
    expect(await mentionOrder(shop.book.records, maria, { today })).toBeUndefined()
    const over = await shop.book.perform(handOver, { id })
    expect(await named(over)).toMatchObject({ key: 'didHandOver', with: { what: '30 rolls' } })
  })
})

describe('after it was handed over', () => {
  it('a job is asked about a week later: yes files it', async () => {
    await set({ trade: 'jobs' })
    const id = await taken()
    await shop.book.perform(handOver, { id })
    expect(await rowsOnToday()).toEqual([])
    expect(await rowsOnToday(day('2026-03-10'))).toEqual(['stillWorking EnterN'])
    await shop.book.perform(stillWorking, { id })
    expect(await orderOf(id)).toMatchObject({ stillWorks: true })
    expect(await rowsOnToday(day('2026-03-10'))).toEqual([])
    expect(answerOf(await shop.book.perform(stillWorking, { id }))).toBe('answeredAlready')
  })

  it('one that did not hold is to be done again today, at no charge', async () => {
    await set({ trade: 'jobs' })
    const id = await taken()
    await shop.book.perform(handOver, { id })
    await shop.book.perform(doAgain, { id, note: 'at no charge: it leaks' })
    expect((await orderOf(id))?.stillWorks).toBe(false)
    const again = (await shop.book.records.table(orders).toArray()).find((each) => each.id !== id)
    expect(again).toMatchObject({ words: '30 rolls', day: today, note: 'at no charge: it leaks' })
    expect(again?.lines).toEqual([{ words: 'rolls', quantity: 30 }])
    await shop.book.undo()
    expect(await orderOf(id)).toMatchObject({ checkOn: '2026-03-10' })
    expect(await shop.book.records.table(orders).toArray()).toHaveLength(1)
  })

  it('the day it was closed is kept until it is taken up again', async () => {
    const id = await taken()
    await shop.book.perform(cancelOrder, { id })
    expect((await orderOf(id))?.closed).toBe(today)
    await shop.book.perform(reopenOrder, { id })
    expect((await orderOf(id))?.closed).toBeUndefined()
  })
})
