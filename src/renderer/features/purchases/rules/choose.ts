import { fold } from '#shared/base/text.ts'
import { readQuantity } from '#shared/said/quantity.ts'
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
 * as they are. "2 cro, warm" offers "2 × Croissant, warm".
 */
export function choicesFor(
  typed: string,
  products: readonly Product[],
  shelf: ProductShelf,
): readonly PurchaseChoice[] {
  const asTyped = readPurchaseLines(typed, shelf)
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
    const line = { ...last, ...purchaseLineOf(product, product.name, many) }
    const lines = [...asTyped.slice(0, -1), line]
    return { key: product.id, lines, guessed: true }
  })
  return [...guesses, plain]
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
