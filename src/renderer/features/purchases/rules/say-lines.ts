import type { PurchaseLine } from '../model.ts'

/** In the owner's style, and readable again: "2 × almond croissant, no sugar". */
export function lineWords({ quantity, words, modifiers = [] }: PurchaseLine): string {
  const thing = quantity === 1 ? words : `${quantity} × ${words}`
  return [thing, ...modifiers].join(', ')
}

export const linesWords = (lines: readonly PurchaseLine[]): string =>
  lines.map(lineWords).join(' + ')
