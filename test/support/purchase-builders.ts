import type { Product, ProductId } from '#features/catalog/model.ts'
import type { Preference, PreferenceId } from '#features/preferences/model.ts'
import type {
  Purchase,
  PurchaseId,
  PurchaseLine,
  Refund,
  RefundId,
} from '#features/purchases/model.ts'
import { day, instant, instantOf, minute } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

let made = 0
const nextId = (): string => `id${String(made++).padStart(6, '0')}`

const row = { createdAt: instant(0), updatedAt: instant(0), rev: 1 }

/** For rules of purchases: valid products, preferences and purchases. */
export function aProduct(name: string, more: Partial<Product> = {}): Product {
  return { ...row, id: asId<ProductId>(nextId()), name, warranty: 'none', active: true, ...more }
}

export const priced = (name: string, cents: number): Product =>
  aProduct(name, { price: money(cents) })

export function aPreference(more: Partial<Preference> & Pick<Preference, 'value'>): Preference {
  return {
    ...row,
    id: asId<PreferenceId>(nextId()),
    customerId: asId<CustomerId>('maria'),
    kind: 'usual',
    how: 'said',
    since: day('2026-01-01'),
    confirmed: day('2026-01-01'),
    ...more,
  }
}

export const aLine = (words: string, more: Partial<PurchaseLine> = {}): PurchaseLine => ({
  words,
  quantity: 1,
  ...more,
})

export function aPurchase(lines: PurchaseLine[], more: Partial<Purchase> = {}): Purchase {
  const on = more.day ?? day('2026-03-03')
  const at = instantOf(on, minute(480))
  return {
    ...row,
    createdAt: at,
    id: asId<PurchaseId>(nextId()),
    customerId: asId<CustomerId>('maria'),
    at,
    day: on,
    minute: minute(480),
    lines,
    paid: 'paid',
    productIds: [],
    ...more,
  }
}

export function aRefund(cents: number, more: Partial<Refund> = {}): Refund {
  const { id, lines, paid, productIds, ...facts } = aPurchase([aLine('tea')])
  return { ...facts, id: asId<RefundId>(nextId()), purchaseId: id, amount: money(cents), ...more }
}
