import { present } from '#shared/base/present.ts'
import { fold, tidy } from '#shared/base/text.ts'
import { isSold, type Product } from '../../catalog/model.ts'
import type { PurchaseLine } from '../model.ts'

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
 * "2 almond croissants, no sugar + flat white" as lines: a plus or a semicolon starts another
 * thing, a comma adds how it is wanted, unless the next part is itself a product.
 */
export function readPurchaseLines(typed: string, shelf: ProductShelf): readonly PurchaseLine[] {
  return typed
    .split(/[+;\n]/)
    .flatMap((part) => readThings(part, shelf))
    .slice(0, mostLines)
}

const mostLines = 200
const mostModifiers = 50

function readThings(typed: string, shelf: ProductShelf): readonly PurchaseLine[] {
  const things: PurchaseLine[] = []
  // A comma between two digits is a decimal comma: "1,5 kg".
  for (const part of typed.split(/,(?!(?<=\d,)\d)/)) {
    const said = tidy(part)
    if (said === undefined) continue
    const last = things.at(-1)
    const thing = readThing(said, shelf)
    if (!last || thing.productId !== undefined) things.push(thing)
    else things[things.length - 1] = withModifier(last, said)
  }
  return things
}

/** One thing and how many of it; a product's own name may begin with a number: "7 Up". */
function readThing(said: string, shelf: ProductShelf): PurchaseLine {
  const whole = shelf.named(said)
  if (whole) return purchaseLineOf(whole, said, 1)
  const { quantity, rest } = readQuantity(said)
  const product = shelf.named(rest)
  if (product) return purchaseLineOf(product, rest, quantity)
  // Digits always count; "two" and "a" may belong to a name, so they need a product.
  const counts = /^\d/.test(said) && readQuantity(rest).rest === rest
  return counts ? { words: cut(rest, 1000), quantity } : { words: cut(said, 1000), quantity: 1 }
}

/** `words` are kept as they were said; the product gives the price. */
export const purchaseLineOf = (product: Product, words: string, quantity: number): PurchaseLine =>
  present({
    productId: product.id,
    words: cut(words, 1000),
    quantity,
    price: product.price,
  })

const withModifier = (line: PurchaseLine, said: string): PurchaseLine => ({
  ...line,
  modifiers: [...(line.modifiers ?? []), cut(said, 100)].slice(0, mostModifiers),
})

type Counted = { readonly quantity: number; readonly rest: string }

/** "2 croissants", "2x croissants", "two croissants"; "500 g ham" is one thing of that name. */
export function readQuantity(said: string): Counted {
  const one = { quantity: 1, rest: said }
  const match = /^(\d{1,6}(?:[.,]\d{1,3})?|\p{L}+)\s*([x×])?\s+(.+)$/iu.exec(said)
  const [, count = '', , rest = ''] = match ?? []
  const quantity = /^\d/.test(count) ? Number(count.replace(',', '.')) : counts.get(fold(count))
  if (quantity === undefined || quantity <= 0) return one
  if (/^\d/.test(count) && /^(?:k?g|mg|m?l|cl|dl|lbs?|oz|cm|mm|m|%)(?:\s|$)/i.test(rest)) return one
  return { quantity, rest }
}

const counts: ReadonlyMap<string, number> = new Map(
  Object.entries({
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
  }),
)

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
