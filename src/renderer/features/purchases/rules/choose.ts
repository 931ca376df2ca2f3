import { present } from '#shared/base/present.ts'
import { fold } from '#shared/base/text.ts'
import type { ShopMoney } from '#shared/said/currency-marks.ts'
import { readQuantity } from '#shared/said/quantity.ts'
import { answersTo, isSold, type Product } from '../../catalog/model.ts'
import type { PurchaseLine } from '../model.ts'
import { pricedReadings } from './priced-lines.ts'
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
 * as they are. "2 cro, warm" offers "2 × Croissant, warm", "3 cro à 2,50" three of them at that price,
 * "2 loaves 7.80" that for both, then for each.
 */
export function choicesFor(
  typed: string,
  products: readonly Product[],
  shelf: ProductShelf,
  shop: ShopMoney,
): readonly PurchaseChoice[] {
  const priced = pricedReadings(typed, shelf, shop)
  const [likely, ...others] = priced.readings
  const asTyped = likely ?? readPurchaseLines(typed, shelf)
  const last = asTyped.at(-1)
  if (!last) return []
  const plain = [
    { key: 'as typed', lines: asTyped, guessed: false },
    ...others.map((lines, at) => ({ key: `other price ${at}`, lines, guessed: false })),
    // A number that may be no price at all is offered as words, too.
    ...(likely && !priced.isSure
      ? [{ key: 'no price', lines: readPurchaseLines(typed, shelf), guessed: false }]
      : []),
  ]
  // A full name needs no guess.
  if (last.productId !== undefined) return plain
  const counted = readQuantity(last.words, 'en')
  const many = last.quantity * (counted?.quantity ?? 1)
  const meant = productsFor(counted?.what ?? last.words, products)
  const guesses = meant.map((product): PurchaseChoice => {
    const sold = purchaseLineOf(product, product.name, many)
    const line = present({ ...last, ...sold, price: likely ? last.price : sold.price })
    const lines = [...asTyped.slice(0, -1), line]
    return { key: product.id, lines, guessed: true }
  })
  return [...guesses, ...plain]
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
