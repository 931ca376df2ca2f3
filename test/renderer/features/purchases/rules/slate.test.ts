import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Payment, PaymentId, Purchase, Refund, RefundId } from '#features/purchases/model.ts'
import { allot, openSlateOf, paidInParts, unpricedOn } from '#features/purchases/rules/slate.ts'
import { isOwed, type PurchaseStory, restOf, slateOf } from '#features/purchases/rules/totals.ts'
import { day } from '#shared/base/day.ts'
import { addMoney, money } from '#shared/base/money.ts'
import { present } from '#shared/base/present.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { aLine, aPurchase } from '#test/support/purchase-builders.ts'

const maria = asId<CustomerId>('maria')

type Step =
  | { readonly is: 'buy'; readonly cents: number; readonly day: number; readonly deposit: number }
  | { readonly is: 'refund' | 'void'; readonly which: number; readonly cents: number }
  | { readonly is: 'pay'; readonly cents: number }
  | { readonly is: 'undo a payment'; readonly which: number }

/** A customer's money, kept by the rules alone. */
function shopOf(steps: readonly Step[]) {
  const bought: Purchase[] = []
  const refunds: Refund[] = []
  const voided = new Set<string>()
  const payments: (Payment & { readonly settled: readonly string[] })[] = []
  const stories = (): PurchaseStory[] => {
    const parts = paidInParts(payments)
    return bought.map((purchase) =>
      present({
        purchase,
        refunds: refunds.filter((each) => each.purchaseId === purchase.id),
        voided: voided.has(purchase.id),
        inParts: parts.get(purchase.id),
      }),
    )
  }
  const mark = (ids: readonly string[], paid: Purchase['paid']) =>
    bought.forEach((each, at) => {
      if (ids.includes(each.id)) bought[at] = { ...each, paid }
    })
  for (const step of steps) {
    const at = 'which' in step ? bought[step.which % Math.max(1, bought.length)] : undefined
    if (step.is === 'buy') {
      const lines = [aLine('tea', { price: money(step.cents) })]
      const on = day(`2026-03-${String(step.day).padStart(2, '0')}`)
      const deposit = money(step.deposit)
      bought.push(aPurchase(lines, { paid: 'slate', day: on, ...(deposit > 0 && { deposit }) }))
    }
    if (step.is === 'void' && at) voided.add(at.id)
    if (step.is === 'refund' && at) {
      const { lines: _, paid: __, productIds: ___, ...facts } = at
      const id = asId<RefundId>(`refund ${refunds.length}`)
      refunds.push({ ...facts, id, purchaseId: at.id, amount: money(step.cents) })
    }
    if (step.is === 'pay') {
      const before = slateOf(stories()).owed
      const { purchaseIds, parts, settled, left } = allot(money(step.cents), stories())
      expect(parts.every((part) => part > 0)).toBe(true)
      expect(addMoney(...parts, left)).toBe(step.cents)
      const [first] = bought
      if (parts.length === 0 || !first) continue
      const { lines: _, paid: __, productIds: ___, ...facts } = first
      const amount = addMoney(...parts)
      const ids = settled.map((each) => each.id)
      payments.push({
        ...{ ...facts, id: asId<PaymentId>(`payment ${payments.length}`), amount },
        ...{ purchaseIds: [...purchaseIds], parts: [...parts], settled: ids },
      })
      mark(ids, 'paid')
      expect(slateOf(stories()).owed).toBe(before - amount)
    }
    if (step.is === 'undo a payment') {
      const [undone] = payments.splice(step.which % Math.max(1, payments.length), 1)
      mark(undone?.settled ?? [], 'slate')
    }
  }
  return { stories: stories(), payments }
}

const cents = fc.integer({ min: 1, max: 3000 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    is: fc.constant('buy' as const),
    cents,
    day: fc.integer({ min: 1, max: 28 }),
    deposit: fc.constantFrom(0, 0, 0, 500),
  }),
  fc.record({ is: fc.constantFrom('refund' as const, 'void' as const), which: fc.nat(99), cents }),
  fc.record({ is: fc.constant('pay' as const), cents }),
  fc.record({ is: fc.constant('undo a payment' as const), which: fc.nat(99) }),
)
const lives = fc.array(step, { maxLength: 25, size: 'max' })

describe('in any life of a slate', () => {
  it('what is owed is what things came to, less what was paid, and never less than nothing', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const { stories, payments } = shopOf(steps)
        const parts = paidInParts(payments)
        const due = stories.map(({ purchase, refunds, voided }) => {
          const total = (purchase.lines[0]?.price ?? 0) - addMoney(...refunds.map((r) => r.amount))
          const paid = (purchase.deposit ?? 0) + (parts.get(purchase.id) ?? 0)
          return voided ? 0 : Math.max(0, total - paid)
        })
        expect(stories.map(restOf)).toEqual(due)
        expect(slateOf(stories).owed).toBe(due.reduce((sum, each) => sum + each, 0))
        expect(openSlateOf(maria, stories)?.owed ?? 0).toBe(slateOf(stories).owed)
      }),
    )
  })

  it('all that is owed pays all of it, and never depends on the order of what is read', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const { stories } = shopOf(steps)
        const { owed } = slateOf(stories)
        const all = allot(owed, stories)
        expect(all.left).toBe(0)
        expect(all.purchaseIds).toEqual(allot(owed, [...stories].reverse()).purchaseIds)
        expect(openSlateOf(maria, stories)).toEqual(openSlateOf(maria, [...stories].reverse()))
      }),
    )
  })
})

describe('a part payment', () => {
  const on = (date: string, price: number, more: Partial<Purchase> = {}): PurchaseStory => {
    const lines = [aLine('tea', { price: money(price) })]
    const purchase = aPurchase(lines, { paid: 'slate', day: day(date), ...more })
    return { purchase, refunds: [], voided: false }
  }

  it('pays the oldest first, in full where it can', () => {
    const old = on('2026-03-01', 300)
    const young = on('2026-03-02', 400)
    const { purchaseIds, parts, settled, left } = allot(money(500), [young, old])
    expect(purchaseIds).toEqual([old.purchase.id, young.purchase.id])
    expect(parts).toEqual([300, 200])
    expect(settled).toEqual([old.purchase])
    expect(left).toBe(0)
  })

  it('leaves what is more than they owe', () => {
    expect(allot(money(500), [on('2026-03-01', 300)])).toMatchObject({ parts: [300], left: 200 })
  })

  it('never settles something without a price: nobody knows how much is owed', () => {
    const favour = { ...on('2026-03-01', 300) }
    favour.purchase.lines.push(aLine('a favour'))
    expect(allot(money(300), [favour])).toMatchObject({ parts: [300], settled: [] })
    const after = { ...favour, inParts: money(300) }
    expect(isOwed(after)).toBe(true)
    expect(slateOf([after])).toMatchObject({ owed: 0, andMore: true })
    expect(unpricedOn([after])).toMatchObject([{ at: 1, thing: { words: 'a favour' } }])
  })

  it('opens a purchase again when an earlier part is undone after the last was paid', () => {
    const paid = on('2026-03-01', 1000, { paid: 'paid' })
    expect(isOwed({ ...paid, inParts: money(600) })).toBe(true)
    expect(isOwed({ ...paid, inParts: money(1000) })).toBe(false)
    expect(isOwed(paid)).toBe(false)
  })

  it('takes off the deposit, and money that was paid ahead', () => {
    const lessDeposit = on('2026-03-01', 1000, { deposit: money(300) })
    expect(restOf(lessDeposit)).toBe(700)
    expect(restOf(on('2026-03-01', 1000, { aheadId: asId('a'), drawn: 250 }))).toBe(750)
    expect(isOwed(on('2026-03-01', 1000, { deposit: money(1000) }))).toBe(false)
  })
})
