import type { Said } from '#shared/base/said.ts'
import type { OwnLetter, Trade } from '#shared/book/shop-settings.ts'
import type { CardAction } from './parts/counter.ts'

/** An action as this shop has it. */
export type ActionHere = CardAction & { readonly label: Said; readonly usualLetter: string }

/**
 * Each action as this trade calls it, with the owner's own letter or else its usual one. No letter is
 * given twice: an action without one has ''.
 */
export function lettered(
  actions: readonly CardAction[],
  trade: Trade,
  own: readonly OwnLetter[] = [],
): readonly ActionHere[] {
  const takenBy = new Map<string, string>()
  const chosen = new Map(own.map(({ action, letter }) => [action, letter]))
  for (const { id } of actions) claim(takenBy, chosen.get(id), id)
  for (const { id, letter } of actions) if (!chosen.has(id)) claim(takenBy, letter, id)
  const letterBy = new Map([...takenBy].map(([letter, id]) => [id, letter]))
  return actions.map((action) => ({
    ...action,
    label: typeof action.label === 'function' ? action.label(trade) : action.label,
    letter: letterBy.get(action.id) ?? '',
    usualLetter: action.letter,
  }))
}

function claim(takenBy: Map<string, string>, letter: string | undefined, id: string): void {
  if (letter && !takenBy.has(letter)) takenBy.set(letter, id)
}
