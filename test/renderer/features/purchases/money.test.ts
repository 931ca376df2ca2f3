import fc from 'fast-check'
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
  refunds,
} from '#features/purchases/model.ts'
import { aheadOf } from '#features/purchases/repo/ahead.ts'
import { whoOwes } from '#features/purchases/repo/money.ts'
import { slateOfCustomer } from '#features/purchases/repo.ts'
import { day } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { isQuestion } from '#shared/base/said.ts'
import type { Change } from '#shared/book/change.ts'
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
function changeOf(done: Awaited<ReturnType<typeof pays>>): Change {
  if (!done.ok || !done.value.change) throw new Error('Nothing was written')
  return done.value.change
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
    expect(await shop.book.takeBack(changeOf(first))).toMatchObject({ ok: true })
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

  it('done again after a later one is refused in words: it would pay twice', async () => {
    await owes(tea(1000))
    const first = await pays(600)
    const trashed = await shop.book.perform(trashPayment, { id: writtenBy<never>(first) })
    await pays(500)
    expect(answerOf(await shop.book.takeBack(changeOf(trashed)))).toBe('paidSince')
    expect(await owed()).toBe(500)
    await shop.book.undo()
    await shop.book.takeBack(changeOf(trashed))
    expect(await owed()).toBe(400)
    // Undone as a whole, its row is gone from the book.
    await shop.book.takeBack(changeOf(first))
    await pays(500)
    expect(answerOf(await shop.book.takeBack(changeOf(first)))).toBe('paidSince')
    expect(await owed()).toBe(500)
  })

  it('comes back from the trash by undo, whatever was given back before', async () => {
    const id = await owes(tea(300))
    const payment = writtenBy<never>(await pays(300))
    await shop.book.perform(refundPurchase, { id, amount: money(100) })
    await shop.book.perform(trashPayment, { id: payment })
    expect(await owed()).toBe(200)
    expect(answerOf(await shop.book.undo())).toBe('done')
    expect(await owed()).toBe(0)
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

  /** The two ways to say yes when less is left. */
  const asks = async (quantity: number) => {
    const asked = await logs(quantity)
    if (asked.ok || !isQuestion(asked.error)) throw new Error('It did not ask')
    return { yes: asked.error.asks, or: asked.error.or?.asks ?? '' }
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
    const id = writtenBy<PurchaseId>(await logs(2, { sure: [(await asks(2)).yes] }))
    expect(await read(id)).toMatchObject({ drawn: 1 })
    expect(await left()).toEqual([0])
    await shop.book.undo()
    shop.clock.set(day('2026-03-04'), 540)
    expect(await read(writtenBy<PurchaseId>(await logs(1)))).not.toHaveProperty('drawn')
  })

  it('goes below nothing when the owner says so, and the next card makes it even', async () => {
    await card({ unit: 'coffees', count: 1 })
    const { or } = await asks(3)
    const id = writtenBy<PurchaseId>(await logs(3, { sure: [or] }))
    expect(await read(id)).toMatchObject({ drawn: 3, paid: 'paid' })
    expect(await left()).toEqual([-2])
    // A yes to that sale is none to another.
    await shop.book.undo()
    expect(answerOf(await logs(2, { sure: [or] }))).toBe('shortAsk')
    await shop.book.redo()
    await card({ unit: 'Coffees', count: 10 })
    expect(await left()).toEqual([0, 8])
  })

  it('in money takes what is left and owes the rest, when the owner says so', async () => {
    await card({ count: 500 })
    const id = writtenBy<PurchaseId>(await logs(3, { sure: [(await asks(3)).or] }))
    expect(await read(id)).toMatchObject({ drawn: 500, paid: 'slate' })
    expect([await owed(), await left()]).toEqual([400, [0]])
  })

  it('is given back by a refund in the same Change, and undo takes it again', async () => {
    await card({ unit: 'coffees' })
    const id = writtenBy<PurchaseId>(await logs(3))
    const gives = async (amount: number, units?: number) => {
      const back = { id, amount: money(amount), ...(units && { units }) }
      return answerOf(await shop.book.perform(refundPurchase, back))
    }
    expect([await gives(300), await gives(0, 4)]).toEqual(['paidInUnits', 'moreUnitsThanDrawn'])
    expect(await gives(0, 2)).toBe('done')
    expect(await shop.book.records.table(refunds).toArray()).toMatchObject([
      { amount: 600, units: 2 },
    ])
    expect(await left()).toEqual([9])
    await shop.book.undo()
    expect(await left()).toEqual([7])
    await shop.book.redo()
    await shop.book.perform(voidPurchase, { id })
    expect(await left()).toEqual([10])
  })

  it('in money is given back as far as it paid; a refund is not done twice', async () => {
    await card({ count: 1000 })
    const id = writtenBy<PurchaseId>(await logs(3))
    expect(await left()).toEqual([100])
    const back = { id, amount: money(700) }
    const first = await shop.book.perform(refundPurchase, back)
    expect(await left()).toEqual([800])
    await shop.book.undo()
    expect(await left()).toEqual([100])
    await shop.book.perform(refundPurchase, back)
    expect(answerOf(await shop.book.takeBack(changeOf(first)))).toBe('moreThanPaid')
    expect(await left()).toEqual([800])
  })

  it('is what was paid, less what was drawn, and what was given back, in any order', async () => {
    const kinds = ['sale', 'sale', 'back', 'back', 'void', 'slate', 'undo', 'redo'] as const
    const act = fc.record({
      is: fc.constantFrom(...kinds),
      which: fc.nat({ max: 5 }),
      many: fc.integer({ min: 1, max: 3 }),
    })
    const acts = fc.array(act, { minLength: 8, maxLength: 24 })
    const unit = fc.constantFrom('coffees', undefined)
    const doAct = async ({ is, many }: { is: (typeof kinds)[number]; many: number }, of: Of) => {
      if (is === 'sale') return logs(many)
      if (is === 'undo') return shop.book.undo()
      if (is === 'redo') return shop.book.redo()
      if (is === 'void') return shop.book.perform(voidPurchase, { id: of.id })
      if (is === 'slate') return shop.book.perform(putOnSlate, { id: of.id })
      const back = of.inUnits ? { amount: money(0), units: many } : { amount: money(many * 300) }
      return shop.book.perform(refundPurchase, { id: of.id, ...back })
    }
    type Of = { readonly id: PurchaseId; readonly inUnits: boolean }
    type Stood = { readonly balance: number; readonly took: ReadonlyMap<PurchaseId, number> }
    await fc.assert(
      fc.asyncProperty(acts, unit, async (all, of) => {
        await card({ ...(of && { unit: of }), count: of ? 20 : 6000 })
        const each = of ? 1 : 300
        let now: Stood = { balance: of ? 20 : 6000, took: new Map() }
        const before: Stood[] = []
        const after: Stood[] = []
        for (const one of all) {
          if (one.is === 'undo' && before.length === 0) continue
          const sales = [...now.took.keys()]
          const id = sales[one.which % Math.max(1, sales.length)] ?? asId<PurchaseId>('none')
          const done = await doAct(one, { id, inUnits: of !== undefined })
          if (!done.ok || !done.value.change) continue
          const was = now
          if (one.is === 'undo') {
            now = before.pop() ?? was
            after.push(was)
          } else if (one.is === 'redo') {
            now = after.pop() ?? was
            before.push(was)
          } else {
            const took = was.took.get(id) ?? 0
            const sold = one.is === 'sale' ? writtenBy<PurchaseId>(done) : id
            const drew = one.is === 'sale' ? ((await read(sold))?.drawn ?? 0) : 0
            const gave = one.is === 'back' ? Math.min(took, one.many * each) : took
            const change = one.is === 'sale' ? drew : -gave
            const then = one.is === 'sale' ? drew : took - gave
            now = { balance: was.balance - change, took: new Map([...was.took, [sold, then]]) }
            before.push(was)
            after.length = 0
          }
          expect(await left(), one.is).toEqual([now.balance])
        }
        // And the card itself.
        for (let steps = 0; steps <= before.length; steps++)
          expect(answerOf(await shop.book.undo())).toBe('done')
        expect(await left()).toEqual([])
      }),
      { numRuns: 12, seed: 7, endOnFailure: true },
    )
  }, 60_000)

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
