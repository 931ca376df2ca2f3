import { present } from '#shared/base/present.ts'
import { fold, tidy } from '#shared/base/text.ts'
import { type IsSold, readItems, type SaidItem } from '#shared/said/items.ts'
import { readQuantity } from '#shared/said/quantity.ts'
import { isSold, type Product } from '../../catalog/model.ts'
import type { PurchaseLine } from '../model.ts'
import { linesWords } from './say-lines.ts'

/** Finds the product with exactly this name, in the singular or the plural. */
export type ProductShelf = { readonly named: (words: string) => Product | undefined }

/** Folds every name once, so that each lookup is cheap. */
export function shelfOf(products: readonly Product[]): ProductShelf {
  const byName = new Map<string, Product>()
  for (const product of products) {
    const name = plainWords(product.name)
    if (isSold(product) && name !== '') byName.set(name, product)
  }
  return { named: (words) => byName.get(plainWords(words)) }
}

/**
 * "2 almond croissants, no sugar + flat white" as lines. What is counted or sold is a thing of its
 * own; what follows a comma is how it is wanted. "C++" and "6.1 + 20 vol" stay whole.
 */
export function readPurchaseLines(typed: string, shelf: ProductShelf): readonly PurchaseLine[] {
  const lines = linesIn(typed, shelf)
  // Lines are kept, shown and read again: words whose reading would change stay one thing.
  const whole = tidy(typed)
  const isKept = whole === undefined || same(lines, linesIn(linesWords(lines), shelf))
  return isKept ? lines : [{ words: cut(whole, 1000), quantity: 1 }]
}

const mostLines = 200
const mostModifiers = 50

/** Quantities are shown with a point, so they are read with one. */
const written = 'en'

function linesIn(typed: string, shelf: ProductShelf): readonly PurchaseLine[] {
  const isSold = (words: string): boolean => shelf.named(words) !== undefined
  return thingsIn(typed, isSold)
    .flatMap((each) => readItems(each, written, isSold))
    .slice(0, mostLines)
    .map((item) => lineOf(item, shelf))
}

/** A semicolon, a new line or a plus between blanks is between two things. */
const thingsIn = (typed: string, isSold: IsSold): readonly string[] =>
  typed.split(/[;\n]/).flatMap((part) => {
    const things: string[] = []
    let wasFormula = false
    for (const side of part.split(/(?:^|\s)\+(?=\s|$)/)) {
      const said = tidy(side) ?? ''
      const isFormula = isFormulaPart(said, isSold)
      const before = things.at(-1)
      if (before !== undefined && (isFormula || wasFormula))
        things[things.length - 1] = `${before} + ${said}`
      else if (said.replace(/[\s,]/g, '') !== '') things.push(said)
      wasFormula = isFormula
    }
    return things
  })

/** "6.1", "20 vol": a plus beside it belongs to a formula. */
function isFormulaPart(said: string, isSold: IsSold): boolean {
  if (said === '' || isSold(said)) return false
  return !/\p{L}/u.test(said) || /\d/.test(readQuantity(said, written)?.what ?? said)
}

function lineOf({ quantity, said: typed, ...item }: SaidItem, shelf: ProductShelf): PurchaseLine {
  const { parts } = item
  const [first = item.what] = parts
  const product = shelf.named(first)
  // "A la carta" is a name; with a product "a" is one of it.
  const what = quantity === 1 && /^\p{L}/u.test(typed) ? typed : item.what
  // Without a product only commas cut it: the marks of a formula stay.
  const [words = what, ...said] = product
    ? parts
    : what.split(comma).flatMap((each) => tidy(each) ?? [])
  const many = Math.round(quantity * 1000) / 1000
  // "500 g ham" is one thing of that name.
  if (many <= 0 || many > 1_000_000 || measured.test(item.what))
    return { words: cut(typed, 1000), quantity: 1 }
  const line = product
    ? purchaseLineOf(product, words, many)
    : { words: cut(words, 1000), quantity: many }
  const modifiers = said.slice(0, mostModifiers).map((each) => cut(each, 100))
  return modifiers.length === 0 ? line : { ...line, modifiers }
}

const measured = /^(?:k?g|mg|m?l|cl|dl|lbs?|oz|cm|mm|m|%)(?:\s|$)/i

/** A comma between two digits is a decimal comma: "1,5 kg". */
const comma = /,(?!(?<=\d,)\d)/

const same = (some: readonly PurchaseLine[], others: readonly PurchaseLine[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others)

/** `words` are kept as they were said; the product gives the price. */
export const purchaseLineOf = (product: Product, words: string, quantity: number): PurchaseLine =>
  present({
    productId: product.id,
    words: cut(words, 1000),
    quantity,
    price: product.price,
  })

/** "Almond Croissants" and "almond croissant" are the same. */
export const plainWords = (words: string): string => wordsIn(words).join(' ')

/** The folded words of a text, singular and plural alike; "7 × Up" is not "7 Up". */
export const wordsIn = (text: string): readonly string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}×]+/u)
    .filter((word) => word !== '')
    .map(stem)

/** English and rough: it only has to map "cherry" and "cherries", "box" and "boxes" to one word. */
function stem(word: string): string {
  const one = word.length > 2 && /[^s]s$/.test(word) ? word.slice(0, -1) : word
  const bare = one.length > 2 && one.endsWith('e') ? one.slice(0, -1) : one
  return bare.endsWith('y') ? `${bare.slice(0, -1)}i` : bare
}

/** By letters, so that it stays within a field's limit, which counts surrogates too. */
const cut = (text: string, letters: number): string =>
  tidy(Array.from(text).slice(0, letters).join('')) ?? text
