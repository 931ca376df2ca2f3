import type { Feature } from '#kit/define-feature.ts'
import type { Screen } from '#kit/parts/shell.ts'
import type { Trade } from '#shared/book/shop-settings.ts'

export type RailEntry = NonNullable<Screen['rail']> & { readonly path: string }

/** The entries of the rail, or of the gear menu, for this trade, in order. */
export function railEntries(
  features: readonly Feature[],
  at: RailEntry['at'],
  trade: Trade,
): readonly RailEntry[] {
  return features
    .flatMap((feature) => feature.screens ?? [])
    .flatMap(({ rail, path }) => (rail ? [{ ...rail, path }] : []))
    .filter((entry) => entry.at === at && (entry.trade ?? trade) === trade)
    .sort((one, other) => one.order - other.order)
}
