import type { Money } from '#shared/base/money.ts'
import { present } from '#shared/base/present.ts'
import type { ShopMoney } from '#shared/said/currency-marks.ts'
import { findDeposits, type SaidDeposit } from '#shared/said/deposit.ts'
import { tooLargeIn } from '#shared/said/find-amounts.ts'
import { masked, type Span } from '#shared/said/plain.ts'
import { findPrices, type SaidPrice } from '#shared/said/price.ts'
import { knownTotal, type PurchaseLine } from '../../purchases/model.ts'
import { moneyTrouble } from './agreed.ts'

type PaidSaid = {
  readonly spans: readonly Span[]
  readonly part?: Money
  /** "€20 paid": of all, or all of it. */
  readonly told?: Money
}

type MoneySaid = { readonly prices: readonly SaidPrice[]; readonly paid: PaidSaid }

/** The prices of a text, and what of them was paid. */
export function readMoney(whole: string, shop: ShopMoney): MoneySaid {
  const [first, ...more] = findDeposits(whole, shop)
  // Two sums that were paid are left in the words: which one counts is not known.
  const paid = first && more.length === 0 ? paidOf(first) : { spans: [] }
  return { prices: findPrices(paid.spans.reduce(masked, whole), shop), paid }
}

const paidOf = ({ is, amount, start, end }: SaidDeposit): PaidSaid => {
  const spans = [{ start, end }]
  return is === 'part' ? { spans, part: amount } : { spans, told: amount }
}

type Paying = { readonly price?: Money; readonly deposit?: Money; readonly paid?: true }

/** "€60, 20 paid" is a deposit; "€60 paid" is all of it, where no other price is known. */
export function payingOf(
  { part, told, isPaid }: PaidSaid & { readonly isPaid: boolean },
  lines: readonly PurchaseLine[],
  price: Money | undefined,
): Paying {
  const paid = isPaid || undefined
  if (part !== undefined) return present({ price, deposit: part, paid })
  if (told === undefined) return present({ price, paid })
  const known = price ?? knownOf(lines)
  if (known === undefined) return { price: told, paid: true }
  return told === known
    ? present({ price, paid: true as const })
    : present({ price, deposit: told, paid })
}

const knownOf = (lines: readonly PurchaseLine[]): Money | undefined =>
  lines.length === 0 || moneyTrouble({ lines }) ? undefined : knownTotal(lines)

type Large = { readonly kind: 'too much' | 'deposit over price' }

/** An amount that no book holds, said or reckoned; or a deposit over the price. */
export function tooLarge(
  whole: string,
  shop: ShopMoney,
  { lines, price, deposit }: Paying & { readonly lines: readonly PurchaseLine[] },
): Large | undefined {
  if (tooLargeIn(whole, shop) !== undefined) return { kind: 'too much' }
  const trouble = moneyTrouble({ lines, quote: price, deposit })
  return trouble === undefined || trouble === 'below nothing' ? undefined : { kind: trouble }
}
