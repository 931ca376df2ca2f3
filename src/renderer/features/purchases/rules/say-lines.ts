import { isMeasured } from '#shared/said/quantity.ts'
import type { PurchaseLine } from '../model.ts'

/** In the owner's style, and readable again: "2 × almond croissant, no sugar", "1.5 kg rye bread". */
export function lineWords({ quantity, words, modifiers = [] }: PurchaseLine): string {
  const many = isMeasured(words) ? `${quantity} ` : quantity === 1 ? '' : `${quantity} × `
  return [many + words, ...modifiers].join(', ')
}

export const linesWords = (lines: readonly PurchaseLine[]): string =>
  lines.map(lineWords).join(' + ')
