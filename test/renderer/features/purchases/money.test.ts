import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setPreference } from '#features/preferences/deeds.ts'
import {
  payAhead,
  payFromAhead,
  putBackAhead,
  trashAhead,
} from '#features/purchases/deeds/ahead.ts'
import {
  movePurchase,
  refundPurchase,
  sayPrice,
  voidPurchase,
} from '#features/purchases/deeds/correct.ts'
import { logPurchase, logUsual } from '#features/purchases/deeds/log.ts'
import {
  payPart,
  paySlate,
  putBackPayment,
  putOnSlate,
  trashPayment,
} from '#features/purchases/deeds/slate.ts'
import { purchasesFeature } from '#features/purchases/feature.ts'
import {
  type PaidAheadId,
  type PurchaseId,
  type PurchaseLine,
  paidAhead,
  payments,
  purchases,
} from '#features/purchases/model.ts'
import { aheadOf } from '#features/purchases/repo/ahead.ts'
import { whoOwes } from '#features/purchases/repo/money.ts'
import { slateOfCustomer } from '#features/purchases/repo.ts'
import { day } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { answerOf, namedInHistory, writtenBy } from '#test/support/deed-answers.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { derivedTwice } from '#test/support/snapshot-book.ts'

const maria = asId<CustomerId>('maria')
const ana = asId<CustomerId>('ana')
let shop: TestBook

beforeEach(async () => {
  shop = await openTestBook({ today: day('2026-03-03'), regulars: { maria: 'Maria', ana: 'Ana' } })
})
afterEach(async () => {
  const { kept, anew } = await derivedTwice(shop.book.records)
  expect(kept).toEqual(anew)
  await shop.close()
})

const tea = (cents: number): PurchaseLine => ({ words: 'tea', quantity: 1, price: money(cents) })
const favour: PurchaseLine = { words: 'a favour', quantity: 1 }
async function owes(...lines: PurchaseLine[]): Promise<PurchaseId> {
  shop.clock.add(120_000)
  const sale = { customerId: maria, lines, paid: 'slate' as const }
  return writtenBy(await shop.book.perform(logPurchase, sale))
}
const read = (id: PurchaseId) => shop.book.records.table(purchases).get(id)
const owed = async () => (await slateOfCustomer(shop.book.records, maria)).owed
const pays = async (cents: number, rest?: 'ahead' | 'change') => {
  shop.clock.add(1000)
  const part = { customerId: maria, amount: money(cents), ...(rest && { rest }) }
  return shop.book.perform(payPart, part)
}
const left = async () => (await aheadOf(shop.book.records, maria)).map((each) => each.left)
const card = async (more: object) =>
  writtenBy<PaidAheadId>(
    await shop.book.perform(payAhead, { customerId: maria, count: 10, ...more }),
  )

describe('a part payment', () => {
  it('pays the oldest first, says so in their story, and is undone whole', async () => {
    const first = await owes(tea(300))
    const second = await owes(tea(400))
    expect(answerOf(await pays(500))).toBe('done')
    expect([await read(first), await read(second)]).toMatchObject([
      { paid: 'paid' },
      { paid: 'slate' },
    ])
    expect(await shop.book.records.table(payments).toArray()).toMatchObject([
      { amount: 500, purchaseIds: [first, second], parts: [300, 200] },
    ])
    expect(await whoOwes(shop.book.records)).toMatchObject([{ id: maria, owed: 200 }])
    const [story] = await purchasesFeature.timeline.load(shop.book.records, [maria], 9, undefined)
    expect(story?.words).toMatchObject({ key: 'paidOfSlate', with: { amount: '€5.00' } })
    await shop.book.undo()
    expect(await owed()).toBe(700)
    await shop.book.redo()
    expect(await owed()).toBe(200)
  })

  it('is undone after a later one as well, and what it paid is owed again', async () => {
    const id = await owes(tea(1000))
    const first = await pays(600)
    await pays(400)
    expect(await owed()).toBe(0)
    if (!first.ok || !first.value.change) throw new Error('It was not paid')
    expect(await shop.book.takeBack(first.value.change)).toMatchObject({ ok: true })
    expect(await owed()).toBe(600)
    expect(await whoOwes(shop.book.records)).toMatchObject([{ open: [id], owed: 600 }])
    await shop.book.perform(paySlate, { customerId: maria })
    expect(await whoOwes(shop.book.records)).toEqual([])
  })

  it('asks what to do with more than is owed: it is kept ahead, or given back', async () => {
    await owes(tea(300))
    expect(answerOf(await pays(500))).toBe('moreThanOwed')
    await pays(500, 'ahead')
    expect(await left()).toEqual([200])
    await shop.book.undo()
    expect(await left()).toEqual([])
    await pays(500, 'change')
    expect(await owed()).toBe(0)
    expect(await shop.book.records.table(payments).toArray()).toMatchObject([{ amount: 300 }])
    expect(answerOf(await pays(100))).toBe('nothingOnSlate')
    expect(answerOf(await pays(0))).toBe('payHowMuch')
  })

  it('in the trash pays nothing, and pays again when it comes back', async () => {
    const id = await owes(tea(300))
    const payment = writtenBy<never>(await pays(300))
    expect(answerOf(await shop.book.perform(putOnSlate, { id }))).toBe('paidFromSlate')
    expect(answerOf(await shop.book.perform(movePurchase, { id, to: ana }))).toBe('paidByThem')
    await shop.book.perform(trashPayment, { id: payment })
    expect(await owed()).toBe(300)
    await shop.book.perform(putBackPayment, { id: payment })
    expect(await owed()).toBe(0)
    expect(await read(id)).toMatchObject({ paid: 'paid' })
  })

  it('stays in the trash when what it paid was paid since, or is somebody else’s', async () => {
    const id = await owes(tea(1000))
    const payment = writtenBy<never>(await pays(600))
    await shop.book.perform(trashPayment, { id: payment })
    await pays(500)
    const back = () => shop.book.perform(putBackPayment, { id: payment })
    expect(answerOf(await back())).toBe('paidSince')
    expect(await owed()).toBe(500)
    await shop.book.undo()
    await shop.book.perform(movePurchase, { id, to: ana })
    expect(answerOf(await back())).toBe('paidSince')
    await shop.book.undo()
    expect(answerOf(await back())).toBe('done')
    expect(await owed()).toBe(400)
  })

  it('counts with refunds and what never happened', async () => {
    const first = await owes(tea(300))
    const second = await owes(tea(400))
    await pays(100)
    await shop.book.perform(refundPurchase, { id: first, amount: money(50) })
    expect(await whoOwes(shop.book.records)).toMatchObject([{ owed: 550 }])
    await shop.book.perform(voidPurchase, { id: second })
    expect(await whoOwes(shop.book.records)).toMatchObject([{ owed: 150, open: [first] }])
  })
})

describe('a purchase without a price', () => {
  it('hides no debt: all is paid only after it was asked about, and it stays', async () => {
    await owes(tea(300))
    const id = await owes(favour)
    expect(await whoOwes(shop.book.records)).toMatchObject([{ owed: 300, andMore: true }])
    const all = await shop.book.perform(paySlate, { customerId: maria })
    expect(answerOf(all)).toBe('leaveUnpricedAsk')
    await shop.book.perform(paySlate, { customerId: maria, sure: ['money'] })
    expect(await whoOwes(shop.book.records)).toMatchObject([{ owed: 0, andMore: true, open: [id] }])
    expect(answerOf(await shop.book.perform(paySlate, { customerId: maria }))).toBe('needsPrice')
    await shop.book.perform(sayPrice, { id, at: 0, price: money(900) })
    expect(await owed()).toBe(900)
    const again = await shop.book.perform(sayPrice, { id, at: 0, price: money(9) })
    expect(answerOf(again)).toBe('pricedAlready')
    await shop.book.perform(paySlate, { customerId: maria })
    expect(await whoOwes(shop.book.records)).toEqual([])
  })
})

describe('paid ahead', () => {
  const coffee: PurchaseLine = { words: 'coffee', quantity: 1, price: money(300) }
  const logs = (quantity: number, more = {}) => {
    shop.clock.add(120_000)
    const lines = [{ ...coffee, quantity }]
    return shop.book.perform(logPurchase, { customerId: maria, lines, ...more })
  }

  it('is drawn by the usual and by a sale in the same Change, and undo gives it back', async () => {
    await shop.book.perform(setPreference, { customerId: maria, kind: 'usual', value: 'coffee' })
    const id = await card({ unit: 'coffees' })
    await shop.book.prepare(logUsual, { customerId: maria })
    const usual = writtenBy<PurchaseId>(await shop.book.perform(logUsual, { customerId: maria }))
    expect(await read(usual)).toMatchObject({ aheadId: id, drawn: 1, paid: 'paid' })
    const sale = writtenBy<PurchaseId>(await logs(2))
    expect(await left()).toEqual([7])
    await shop.book.undo()
    expect(await left()).toEqual([9])
    await shop.book.redo()
    await shop.book.perform(voidPurchase, { id: sale })
    expect(await left()).toEqual([9])
    await shop.book.perform(putOnSlate, { id: usual })
    expect(await left()).toEqual([10])
    expect((await namedInHistory(shop)).filter((each) => each.startsWith('log'))).toEqual([
      'log-usual: didLogUsualAhead, Maria',
      // Logged, undone and done again.
      'log-purchase: didLogAhead, severalOf, Maria',
      'log-purchase: didLogAhead, severalOf, Maria',
      'log-purchase: didLogAhead, severalOf, Maria',
    ])
  })

  it('asks once when less is left, and takes nothing for the slate or after its end', async () => {
    await card({ unit: 'coffees', count: 1, until: day('2026-03-03') })
    expect(answerOf(await logs(2))).toBe('shortAsk')
    await logs(2, { paid: 'slate' })
    expect(await left()).toEqual([1])
    const asked = await logs(2)
    const asks = !asked.ok && 'asks' in asked.error ? String(asked.error.asks) : ''
    const id = writtenBy<PurchaseId>(await logs(2, { sure: [asks] }))
    expect(await read(id)).toMatchObject({ drawn: 1 })
    expect(await left()).toEqual([0])
    await shop.book.undo()
    shop.clock.set(day('2026-03-04'), 540)
    expect(await read(writtenBy<PurchaseId>(await logs(1)))).not.toHaveProperty('drawn')
  })

  it('in money pays the slate, and undo puts both back', async () => {
    const first = await owes(tea(300))
    const second = await owes(tea(400))
    const id = await card({ count: 500 })
    await shop.book.perform(payFromAhead, { customerId: maria })
    expect([await read(first), await read(second)]).toMatchObject([
      { aheadId: id, drawn: 300, paid: 'paid' },
      { aheadId: id, drawn: 200, paid: 'slate' },
    ])
    expect([await owed(), await left()]).toEqual([200, [0]])
    expect(answerOf(await shop.book.perform(payFromAhead, { customerId: maria }))).toBe(
      'nothingToUse',
    )
    await shop.book.undo()
    expect([await owed(), await left()]).toEqual([700, [500]])
  })

  it('moved to someone else is theirs no more; a card in the trash draws nothing', async () => {
    const id = await card({ unit: 'coffee' })
    const sale = writtenBy<PurchaseId>(await logs(1))
    await shop.book.perform(movePurchase, { id: sale, to: ana })
    expect(await read(sale)).not.toHaveProperty('aheadId')
    expect(await left()).toEqual([10])
    await shop.book.perform(trashAhead, { id })
    expect(await read(writtenBy<PurchaseId>(await logs(1)))).not.toHaveProperty('drawn')
    await shop.book.perform(putBackAhead, { id })
    expect(await left()).toEqual([10])
    expect(await shop.book.records.table(paidAhead).count()).toBe(1)
    const over = { customerId: maria, count: 5, unit: 'teas', until: day('2026-03-01') }
    expect(answerOf(await shop.book.perform(payAhead, over))).toBe('aheadOver')
    const half = await shop.book.perform(payAhead, { customerId: maria, count: 1.5 })
    expect(answerOf(half)).toBe('aheadHowMuch')
  })
})
