import { type Money, money } from '#shared/base/money.ts'
import { present } from '#shared/base/present.ts'
import { fold } from '#shared/base/text.ts'
import type { ShopMoney } from '#shared/said/currency-marks.ts'
import { findPrices } from '#shared/said/price.ts'
import { readQuantity } from '#shared/said/quantity.ts'
import { wordsBetween } from '#shared/said/when.ts'
import { answersTo, isSold, type Product } from '../../catalog/model.ts'
import type { PurchaseLine } from '../model.ts'
import { type ProductShelf, purchaseLineOf, readPurchaseLines } from './read-lines.ts'

/** What Enter or a click would log. */
export type PurchaseChoice = {
  readonly key: string
  readonly lines: readonly PurchaseLine[]
  /** The product the letters match; absent, the words are logged as they are. */
  readonly guessed: boolean
}

const mostProducts = 4

/**
 * What the typed words may mean, likeliest first: products that match the last part, then the words
 * as they are. "2 cro, warm" offers "2 × Croissant, warm", "3 cro à 2,50" three of them at that price.
 */
export function choicesFor(
  typed: string,
  products: readonly Product[],
  shelf: ProductShelf,
  shop: ShopMoney,
): readonly PurchaseChoice[] {
  const priced = linesWithPrice(typed, shelf, shop)
  const asTyped = priced ?? readPurchaseLines(typed, shelf)
  const last = asTyped.at(-1)
  if (!last) return []
  const plain: PurchaseChoice = {
    key: 'as typed',
    lines: asTyped,
    guessed: false,
  }
  // A full name needs no guess.
  if (last.productId !== undefined) return [plain]
  const counted = readQuantity(last.words, 'en')
  const many = last.quantity * (counted?.quantity ?? 1)
  const meant = productsFor(counted?.what ?? last.words, products)
  const guesses = meant.map((product): PurchaseChoice => {
    const sold = purchaseLineOf(product, product.name, many)
    const line = present({ ...last, ...sold, price: priced ? last.price : sold.price })
    const lines = [...asTyped.slice(0, -1), line]
    return { key: product.id, lines, guessed: true }
  })
  return [...guesses, plain]
}

/** Absent without a price that is surely one, or when it can't be that of the last thing: it stays words. */
function linesWithPrice(
  typed: string,
  shelf: ProductShelf,
  shop: ShopMoney,
): readonly PurchaseLine[] | undefined {
  const whole = typed.normalize('NFC')
  const [price, ...more] = findPrices(whole, shop)
  if (!price || more.length > 0 || price.mayBeTime || price.other !== undefined) return undefined
  const lines = readPurchaseLines(wordsBetween(whole, [price]).join(' '), shelf)
  const last = lines.at(-1)
  // "2 kg tomatoes" is one thing of that name, whose price is not that of a kilo.
  const isOneMeasured = last?.quantity === 1 && readQuantity(last.words, 'en') !== undefined
  if (!last || (price.isEach && isOneMeasured)) return undefined
  const each = price.isEach ? price.amount : eachOf(price.amount, lines)
  return each === undefined ? undefined : [...lines.slice(0, -1), { ...last, price: each }]
}

/** What one costs when they cost so much together. */
function eachOf(all: Money, lines: readonly PurchaseLine[]): Money | undefined {
  const [only, ...more] = lines
  const each = only && more.length === 0 ? all / only.quantity : undefined
  return each !== undefined && Number.isInteger(each) ? money(each) : undefined
}

/** Names that begin with the typed letters come before names that contain such a word. */
function productsFor(typed: string, products: readonly Product[]): readonly Product[] {
  const folded = fold(typed)
  const starts = (each: Product): number => Number(!fold(each.name).startsWith(folded))
  return products
    .filter((each) => isSold(each) && answersTo(each, folded))
    .sort(
      (one, other) => starts(one) - starts(other) || (fold(one.name) < fold(other.name) ? -1 : 1),
    )
    .slice(0, mostProducts)
}
