import { present } from '#shared/base/present.ts'
import type { PurchaseLine } from '../../purchases/model.ts'
import type { Order, OrderLine } from '../model.ts'

/** So many of one line, named by its place. */
export type Part = { readonly line: number; readonly quantity: number }

/** How many of a line are still to be handed over. */
export const leftOf = ({ quantity, given = 0 }: OrderLine): number => tidyCount(quantity - given)

/** Everything that is still in the shop. */
export const allLeft = (lines: readonly OrderLine[]): readonly Part[] =>
  lines.flatMap((each, line) => {
    const quantity = leftOf(each)
    return quantity > 0 ? [{ line, quantity }] : []
  })

export const isPartGiven = ({ lines }: Pick<Order, 'lines'>): boolean =>
  lines.some((each) => each.given !== undefined)

/** A part that is more than what is left of its line, or of no line at all. */
export const tooMuchOf = (lines: readonly OrderLine[], parts: readonly Part[]): Part | undefined =>
  parts.find(({ line, quantity }) => {
    const of = lines[line]
    const isTwice = parts.filter((each) => each.line === line).length > 1
    return !of || isTwice || quantity > leftOf(of)
  })

/** The lines once these parts are handed over. */
export const withGiven = (
  lines: readonly OrderLine[],
  parts: readonly Part[],
): readonly OrderLine[] =>
  lines.map((each, at) => {
    const now = parts.find(({ line }) => line === at)
    return now ? { ...each, given: tidyCount((each.given ?? 0) + now.quantity) } : each
  })

/** What can be sold of a line: no word of how far it is. */
export const soldLine = ({ given: _given, ready: _ready, ...line }: OrderLine): PurchaseLine => line

/**
 * The lines of an order in other words; what was handed over or got ready stays so. Absent when
 * less is ordered than was handed over.
 */
export function linesKept(
  was: readonly OrderLine[],
  lines: readonly PurchaseLine[],
): readonly OrderLine[] | undefined {
  const free = [...was]
  const kept = lines.map((line): OrderLine => {
    const at = free.findIndex((each) => isSameThing(each, line))
    const [before] = at < 0 ? [] : free.splice(at, 1)
    return present({ ...line, given: before?.given, ready: before?.ready })
  })
  const isLost = free.some((each) => each.given !== undefined)
  return isLost || kept.some((each) => leftOf(each) < 0) ? undefined : kept
}

const isSameThing = (one: PurchaseLine, other: PurchaseLine): boolean =>
  one.productId === undefined
    ? other.productId === undefined && one.words === other.words
    : one.productId === other.productId

/** Without the dust of 0.3 - 0.1. */
export const tidyCount = (quantity: number): number => Math.round(quantity * 1e6) / 1e6
