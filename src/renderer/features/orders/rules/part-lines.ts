import { readQuantity } from '#shared/said/quantity.ts'
import type { Order, OrderLine } from '../model.ts'
import { leftOf, type Part } from './parts.ts'
import { linesOf } from './read-order.ts'

/** The things of an order that can go one by one; those of a job are in its words. */
export const thingsIn = (
  { lines, words }: Pick<Order, 'lines' | 'words'>,
  language: string,
): readonly OrderLine[] => (lines.length > 0 ? lines : linesOf(words, { language }, []))

/** More than one thing is left, so a part of it can be handed over. */
export function hasParts(order: Pick<Order, 'lines' | 'words'>, language: string): boolean {
  const left = thingsIn(order, language).map(leftOf)
  return left.filter((each) => each > 0).length > 1 || left.some((each) => each > 1)
}

/** `left`: what was left when it was asked. */
export type PartSaid = Part & { readonly left: number }

/** "18" of the first, nothing of the second: how many of each go now, or the line that can't be read. */
export function readParts(
  typed: readonly string[],
  lines: readonly OrderLine[],
  language: string,
): readonly PartSaid[] | { readonly wrong: number } {
  const parts: PartSaid[] = []
  for (const [line, of] of lines.entries()) {
    const said = typed[line]?.trim() ?? ''
    if (said === '') continue
    const left = leftOf(of)
    // A count is read with the thing that is counted.
    const quantity = readQuantity(`${said} pieces`, language)?.quantity
    if (quantity === undefined || quantity > left) return { wrong: line }
    parts.push({ line, quantity, left })
  }
  return parts
}
