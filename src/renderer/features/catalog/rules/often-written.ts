import { fold } from '#shared/base/text.ts'
import type { Product } from '../model.ts'

/** What was logged in words, so often that it may be a product. */
export type OftenWritten = { readonly words: string; readonly times: number }

type Bought = {
  readonly lines: readonly { readonly words: string; readonly productId?: unknown }[]
}

/** The third time is no longer chance. */
export const oftenIs = 3
/** Longer words are a tale; a formula or an amount is no name. */
const longest = 100
const named = /^\p{L}[^+]*$/u

/**
 * What several purchases hold in the same words, whoever bought it, the most often first. `bought`
 * are newest first: its latest spelling is taken. What is or was a product is not offered, nor what
 * the owner declined.
 */
export function oftenWritten(
  bought: readonly Bought[],
  products: readonly Pick<Product, 'name'>[],
  declined: ReadonlySet<string>,
): readonly OftenWritten[] {
  const known = new Set([...products.map(({ name }) => fold(name)), ...declined])
  const found = new Map<string, { words: string; times: number }>()
  for (const { lines } of bought)
    for (const [key, words] of new Map(lines.flatMap(writtenIn))) {
      const before = found.get(key)
      if (before) before.times++
      else if (!known.has(key)) found.set(key, { words, times: 1 })
    }
  return [...found.values()]
    .filter(({ times }) => times >= oftenIs)
    .sort((one, other) => other.times - one.times)
}

/** By the one fold. */
export const writtenIn = ({
  words,
  productId,
}: Bought['lines'][number]): readonly (readonly [string, string])[] =>
  productId === undefined && words.length <= longest && named.test(words)
    ? [[fold(words), words]]
    : []
