import { fold, tidy } from '#shared/base/text.ts'
import type { Trade } from '#shared/book/shop-settings.ts'
import type { Wanted, WantedLine } from './wanted.ts'

export type Total = { readonly key: string; readonly what: string; readonly quantity: number }

/**
 * "14 almond croissants": the lines of all rows, by product, else by their words. A job's words are
 * its own and are summed nowhere.
 */
export function totalsOf(
  rows: readonly Wanted[],
  names: ReadonlyMap<string, string>,
  trade: Trade,
): readonly Total[] {
  const totals = new Map<string, Total>()
  for (const line of rows.flatMap(({ lines = [] }) => lines)) {
    if (trade === 'jobs' && line.productId === undefined) continue
    const { key, what } = sameAs(line, names)
    const known = totals.get(key)
    const quantity = plus(known?.quantity ?? 0, line.quantity)
    totals.set(key, { key, what: known?.what ?? what, quantity })
  }
  return [...totals.values()].sort(mostFirst)
}

function sameAs({ productId, words }: WantedLine, names: ReadonlyMap<string, string>) {
  const name = productId === undefined ? undefined : names.get(productId)
  const what = name ?? words
  return { key: fold(tidy(what) ?? ''), what }
}

/** Half a loaf and 0.1 kg make no 0.30000000000000004. */
const plus = (one: number, other: number): number => Math.round((one + other) * 1000) / 1000

const mostFirst = (one: Total, other: Total): number =>
  other.quantity - one.quantity || one.what.localeCompare(other.what)
