import type { Feature, Screen } from '#kit/define-feature.ts'
import type { Trade } from '#shared/book/shop-settings.ts'

export type RailEntry = NonNullable<Screen['rail']> & { readonly path: string }

/** What the rail, or the gear behind it, holds for this trade, in order. */
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
