import { fold } from '#shared/base/text.ts'
import type { Product } from '../../catalog/model.ts'

/** Finds the product that words mean: the longest name among them, else the only one they begin. */
export type Shelf = { readonly productIn: (words: string) => Product | undefined }

export function shelfOf(sold: readonly Product[]): Shelf {
  const named = sold
    .map((product) => ({ product, stems: stemsOf(product.name) }))
    .filter((each) => each.stems.length > 0)
    .sort((one, other) => other.stems.length - one.stems.length)
  return {
    productIn: (words) => {
      const asked = stemsOf(words)
      if (asked.length === 0) return undefined
      const within = named.find((each) => each.stems.every((stem) => asked.includes(stem)))
      if (within) return within.product
      const begun = named.filter((each) =>
        asked.every((word) => each.stems.some((stem) => stem.startsWith(word))),
      )
      return begun.length === 1 ? begun[0]?.product : undefined
    },
  }
}

/** Words in the form they are compared in: folded; cakes become cake, berries berry. */
const stemsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (word.length < 3 ? word : word.replace(/(?:e?s|e)$/, '').replace(/y$/, 'i')))
