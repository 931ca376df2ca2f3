import { z } from 'zod'
import type { Brand } from '#shared/base/brand.ts'
import type { Day, Instant, Minute } from '#shared/base/day.ts'
import { addMoney, type Money, noMoney, timesMoney } from '#shared/base/money.ts'
import { fold } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import {
  dayField,
  defineDerivedTable,
  defineTable,
  type Fresh,
  idField,
  instantField,
  minuteField,
  moneyField,
  rowFields,
  words,
} from '#shared/book/table.ts'
import type { Product, ProductId } from '../catalog/model.ts'
import type { OrderId } from '../orders/model.ts'

export type PurchaseId = Brand<string, 'PurchaseId'>
export type RefundId = Brand<string, 'RefundId'>
export type VoidId = Brand<string, 'VoidId'>
export type VisitId = Brand<string, 'VisitId'>
export type PaymentId = Brand<string, 'PaymentId'>
export type PaidAheadId = Brand<string, 'PaidAheadId'>

/** One thing bought: a product, or words alone. `price` is for one; absent when unknown. */
export const line = z.strictObject({
  productId: z.exactOptional(idField<ProductId>()),
  words: words(2000),
  quantity: z.number().positive().max(1_000_000),
  price: z.exactOptional(moneyField),
  modifiers: z.exactOptional(z.array(words(200)).max(50)),
})
export type PurchaseLine = z.infer<typeof line>

const when = { at: instantField, day: dayField, minute: minuteField }

const purchase = z.strictObject({
  ...rowFields<PurchaseId>(),
  ...when,
  customerId: idField<CustomerId>(),
  lines: z.array(line).min(1).max(200),
  paid: z.enum(['paid', 'slate']),
  /** The products of the lines, once each: the index for "who bought this". */
  productIds: z.array(idField<ProductId>()),
  /** Logged with the one key for the usual. */
  usual: z.exactOptional(z.literal(true)),
  note: z.exactOptional(words()),
  receipt: z.exactOptional(words(200)),
  orderId: z.exactOptional(idField<OrderId>()),
  /** Of this sale, paid when it was ordered. */
  deposit: z.exactOptional(moneyField),
  /**
   * Taken off what was paid ahead, and how much of it: units, or minor units of money. Units pay for
   * their lines at once, so on the slate it is always money.
   */
  aheadId: z.exactOptional(idField<PaidAheadId>()),
  drawn: z.exactOptional(z.number().positive().max(Number.MAX_SAFE_INTEGER)),
})
export type Purchase = z.infer<typeof purchase>

type Now = { readonly now: Instant; readonly today: Day; readonly minute: Minute }

/** A purchase made at this moment. */
export const newPurchase = (
  sold: Omit<Fresh<Purchase>, 'at' | 'day' | 'minute' | 'productIds'>,
  { now, today, minute }: Now,
): Fresh<Purchase> => ({
  ...sold,
  ...{ at: now, day: today, minute },
  productIds: [...productIdsIn(sold.lines)],
})

export const purchases = defineTable<Purchase>({
  name: 'purchases',
  schema: purchase,
  refers: {
    customerId: 'customers',
    productIds: 'products',
    orderId: 'orders',
    aheadId: 'paidAhead',
  },
  person: (row) => row.customerId,
})

const refund = z.strictObject({
  ...rowFields<RefundId>(),
  ...when,
  customerId: idField<CustomerId>(),
  purchaseId: idField<PurchaseId>(),
  /** What all that went back is worth. */
  amount: moneyField,
  /** Of a sale that was paid with units, how many went back to what was paid ahead. */
  units: z.exactOptional(z.number().positive().max(Number.MAX_SAFE_INTEGER)),
  why: z.exactOptional(words()),
})
/** Money or units given back: lowers the total spent, is not a visit. */
export type Refund = z.infer<typeof refund>

export const refunds = defineTable<Refund>({
  name: 'refunds',
  schema: refund,
  refers: { customerId: 'customers', purchaseId: 'purchases' },
  person: (row) => row.customerId,
})

const voided = z.strictObject({
  ...rowFields<VoidId>(),
  ...when,
  customerId: idField<CustomerId>(),
  purchaseId: idField<PurchaseId>(),
  why: z.exactOptional(words()),
})
/** A purchase that did not happen: removed from all figures. */
export type Void = z.infer<typeof voided>

export const voids = defineTable<Void>({
  name: 'voids',
  schema: voided,
  refers: { customerId: 'customers', purchaseId: 'purchases' },
  person: (row) => row.customerId,
})

const payment = z.strictObject({
  ...rowFields<PaymentId>(),
  ...when,
  customerId: idField<CustomerId>(),
  amount: moneyField,
  /** What it pays, oldest first, and how much of each: a list as long as the other. */
  purchaseIds: z.array(idField<PurchaseId>()).max(10_000),
  parts: z.array(moneyField).max(10_000),
})
/** Money for what is on the slate. A purchase that is paid in full is marked so in the same Change. */
export type Payment = z.infer<typeof payment>

export const payments = defineTable<Payment>({
  name: 'payments',
  schema: payment,
  refers: { customerId: 'customers', purchaseIds: 'purchases' },
  person: (row) => row.customerId,
})

const ahead = z.strictObject({
  ...rowFields<PaidAheadId>(),
  customerId: idField<CustomerId>(),
  day: dayField,
  /** What it is for: "coffee", "hour". Absent: money. */
  unit: z.exactOptional(words(100)),
  /** Units, or minor units of money. What is left of it follows from the purchases that drew on it. */
  count: z.number().positive().max(Number.MAX_SAFE_INTEGER),
  price: z.exactOptional(moneyField),
  /** The last day it is good for. */
  until: z.exactOptional(dayField),
})
/** Paid before it is bought: a balance in money, ten coffees, twenty hours. */
export type PaidAhead = z.infer<typeof ahead>

export const paidAhead = defineTable<PaidAhead>({
  name: 'paidAhead',
  schema: ahead,
  refers: { customerId: 'customers' },
  person: (row) => row.customerId,
})

/**
 * Derived: what a customer owes, one row for each who owes something. `oldest` is the day since when,
 * `open` the purchases it is made of.
 */
export type OpenSlate = {
  readonly id: CustomerId
  readonly oldest: Day
  readonly owed: Money
  /** Some of it has no price, so more is owed than the amount shown. */
  readonly andMore: boolean
  readonly open: readonly PurchaseId[]
}
export const slates = defineDerivedTable<OpenSlate>('slates')

const visit = z.strictObject({
  ...rowFields<VisitId>(),
  ...when,
  customerId: idField<CustomerId>(),
})
/** A "came in" tick: someone was here and nothing else was written down. */
export type Visit = z.infer<typeof visit>

export const visits = defineTable<Visit>({
  name: 'visits',
  schema: visit,
  refers: { customerId: 'customers' },
  person: (row) => row.customerId,
})

/** The sum of the lines; absent when even one price is unknown. */
export function knownTotal(lines: readonly PurchaseLine[]): Money | undefined {
  let sum = noMoney
  for (const { price, quantity } of lines) {
    if (price === undefined) return undefined
    sum = addMoney(sum, timesMoney(price, quantity))
  }
  return sum
}

/** The total of a purchase, as far as its prices are known. */
export const totalOf = (of: Purchase): Money =>
  of.lines.reduce(
    (sum, each) =>
      each.price === undefined ? sum : addMoney(sum, timesMoney(each.price, each.quantity)),
    noMoney,
  )

/** Once each. */
export const productIdsIn = (lines: readonly PurchaseLine[]): readonly ProductId[] => [
  ...new Set(lines.flatMap((each) => each.productId ?? [])),
]

/** All that says what is in these things: each thing's words, and what its product contains. */
export const contentsIn = (
  lines: readonly PurchaseLine[],
  products: readonly Product[],
): readonly string[] =>
  lines.flatMap(({ productId, words: said, modifiers = [] }) => {
    const product = productId && products.find((each) => each.id === productId)
    const { name, contains = [] } = product ?? {}
    const isSaid = name === undefined || fold(said).includes(fold(name))
    return [[...(isSaid ? [] : [name]), said, ...modifiers].join(', '), ...contains]
  })
