import { type Money, money } from '#shared/base/money.ts'
import { tidy } from '#shared/base/text.ts'
import { bareAmounts } from '#shared/said/bare-amount.ts'
import type { ShopMoney } from '#shared/said/currency-marks.ts'
import { masked, type Span } from '#shared/said/plain.ts'
import { findPrices } from '#shared/said/price.ts'
import { readQuantity } from '#shared/said/quantity.ts'
import { wordsBetween } from '#shared/said/when.ts'
import type { PurchaseLine } from '../model.ts'
import { type ProductShelf, readPurchaseLines } from './read-lines.ts'

type Lines = readonly PurchaseLine[]

/** What a price may be of: the first is the likelier one. */
type Reading = { readonly amount: Money; readonly isEach: boolean }
type Said = Span & { readonly readings: readonly [Reading, ...Reading[]]; readonly isSure: boolean }

/**
 * The lines of a sale with the prices said along, the likeliest reading first. `isSure`: the words
 * can't be meant without a price. Empty where there is none, or where it belongs to no one thing.
 */
export function pricedReadings(
  typed: string,
  shelf: ProductShelf,
  shop: ShopMoney,
): { readonly readings: readonly Lines[]; readonly isSure: boolean } {
  const whole = typed.normalize('NFC')
  const prices = pricesIn(whole, shop)
  const [only, ...more] = prices
  // Several prices are one of each thing; what is between two readings is asked of a single one.
  const all =
    only && more.length === 0
      ? only.readings.map((reading) => [reading])
      : [prices.map(({ readings }) => readings[0])]
  const readings = all
    .map((each) => linesWith(whole, prices, each, shelf))
    .filter((each) => each !== undefined)
  return { readings: distinct(readings), isSure: prices.every((each) => each.isSure) }
}

function pricesIn(whole: string, shop: ShopMoney): readonly Said[] {
  const said = findPrices(whole, shop).map((price): Said => {
    const { start, end, amount, other, isEach, mayBeTime } = price
    const second = other === undefined ? [] : [{ amount: other, isEach }]
    const isClear = second.length === 0 && !mayBeTime
    return { start, end, readings: [{ amount, isEach }, ...second], isSure: isClear }
  })
  return [...said, ...bareIn(said.reduce(masked, whole), shop)].sort(
    (one, other) => one.start - other.start,
  )
}

/** Of all of it, or of one. */
const bareIn = (whole: string, shop: ShopMoney): readonly Said[] =>
  bareAmounts(whole, shop).map(({ start, end, amount }) => ({
    ...{ start, end, isSure: false },
    readings: [
      { amount, isEach: false },
      { amount, isEach: true },
    ],
  }))

/** A single price is of the last thing; of several, each is of the thing it follows. */
function linesWith(
  whole: string,
  prices: readonly Said[],
  readings: readonly Reading[],
  shelf: ProductShelf,
): Lines | undefined {
  const [first, ...others] = prices
  if (!first) return undefined
  const texts =
    others.length === 0
      ? [wordsBetween(whole, [first]).join(' ')]
      : prices.map(({ start }, at) => whole.slice(prices[at - 1]?.end ?? 0, start))
  const parts = texts.map((text, at) => {
    const lines = readPurchaseLines(thingIn(text), shelf)
    const reading = readings[at]
    return reading && lastAt(lines, reading, others.length === 0)
  })
  if (parts.some((part) => part === undefined)) return undefined
  const after = others.length === 0 ? '' : thingIn(whole.slice(prices.at(-1)?.end))
  return [...parts.flatMap((part) => part ?? []), ...readPurchaseLines(after, shelf)]
}

/** Without the mark or the word that joined it to the thing before. */
const thingIn = (text: string): string =>
  (tidy(text) ?? '').replace(/^[,;+]\s*|^(?:and|und|y)(?:\s+|$)|[\s,;:+–-]+$/giu, '')

function lastAt(lines: Lines, { amount, isEach }: Reading, isAlone: boolean): Lines | undefined {
  const last = lines.at(-1)
  if (!last) return undefined
  const before = lines.slice(0, -1)
  if (isEach) {
    // "2 kg tomatoes" is one thing of that name, whose price is not that of a kilo.
    const isOneMeasured = last.quantity === 1 && readQuantity(last.words, 'en') !== undefined
    return isOneMeasured ? undefined : [...before, { ...last, price: amount }]
  }
  // Of two things together nobody knows what each costs.
  if (isAlone && before.length > 0) return undefined
  const shared = lineOfTotal(last, amount)
  return shared && [...before, ...shared]
}

/** Its price for one is whole cents, so some may cost a cent more. */
function lineOfTotal(line: PurchaseLine, amount: Money): Lines | undefined {
  const { quantity } = line
  const low = Math.floor(amount / quantity)
  if (amount / quantity === low) return [{ ...line, price: money(low) }]
  if (!Number.isInteger(quantity)) return undefined
  const dearer = amount - low * quantity
  return [
    { ...line, quantity: dearer, price: money(low + 1) },
    { ...line, quantity: quantity - dearer, price: money(low) },
  ]
}

const distinct = (readings: readonly Lines[]): readonly Lines[] => [
  ...new Map(readings.map((each) => [JSON.stringify(each), each])).values(),
]
