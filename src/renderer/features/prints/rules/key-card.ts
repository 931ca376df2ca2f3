import type { Said } from '#shared/base/said.ts'
import type { Trade } from '#shared/book/shop-settings.ts'

/** As `aria-keyshortcuts` writes it, and what it does. */
export type CardKey = { readonly keys: string; readonly does: Said }

/** An action of a card in this trade, with the owner's letter. */
type Action = {
  readonly letter: string
  readonly label: Said
  readonly largeFor?: readonly Trade[]
}

export const mostKeys = 10

type EverywhereKey = {
  readonly keys: string
  readonly does: 'find' | 'enterLogs' | 'enterOpens' | 'undo' | 'tomorrow' | 'blank' | 'palette'
}

/** What works in every shop; Enter logs the usual only at a counter. */
export const everywhere = (trade: Trade): readonly EverywhereKey[] => [
  { keys: '/', does: 'find' },
  { keys: 'Enter', does: trade === 'counter' ? 'enterLogs' : 'enterOpens' },
  { keys: 'Control+Z', does: 'undo' },
  { keys: 'Control+P', does: 'tomorrow' },
  { keys: 'Control+B', does: 'blank' },
  { keys: 'Control+K', does: 'palette' },
]

/**
 * The ten keys of a trade: those that are the same everywhere, then letters of a card, first those of
 * the actions that the card shows large. An action without a letter has no key to print.
 */
export function keyCard(
  everywhere: readonly CardKey[],
  actions: readonly Action[],
  trade: Trade,
): readonly CardKey[] {
  const isLarge = ({ largeFor = [] }: Action): boolean => largeFor.includes(trade)
  const given = actions.filter(({ letter }) => letter !== '')
  const letters = [...given.filter(isLarge), ...given.filter((each) => !isLarge(each))]
  const own = letters.map(({ letter, label }): CardKey => ({ keys: letter, does: label }))
  return [...everywhere, ...own].slice(0, mostKeys)
}
