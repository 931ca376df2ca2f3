import { fold } from '#shared/base/text.ts'
import type { Change } from '#shared/book/change.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { purchases } from '../../purchases/model.ts'
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

/**
 * The words of the newest purchase that may be offered. What someone had every time of late is first
 * offered as their usual.
 */
export function toOffer([newest, ...before]: readonly Bought[]): ReadonlySet<string> {
  const keys = newest ? keysIn(newest) : new Set<string>()
  const isInARow =
    before.length === oftenIs - 1 &&
    before.every((each) => [...keysIn(each)].some((key) => keys.has(key)))
  return isInARow ? new Set() : keys
}

/** A purchase of theirs was written just now, and not with the one key for the usual. */
export const isSaleInWords = ({ rows }: Pick<Change, 'rows'>, customerId: CustomerId): boolean =>
  rows.some(
    ({ table, was, now }) =>
      table === purchases.name && !was && now?.customerId === customerId && !now.usual,
  )

/** By the one fold. */
export const keysIn = ({ lines }: Bought): ReadonlySet<string> =>
  new Set(lines.flatMap(writtenIn).map(([key]) => key))

const writtenIn = ({
  words,
  productId,
}: Bought['lines'][number]): readonly (readonly [string, string])[] =>
  productId === undefined && words.length <= longest && named.test(words)
    ? [[fold(words), words]]
    : []
