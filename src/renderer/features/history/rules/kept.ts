/** Why an undo left rows as they are, counted for the one line that says so. */
export type KeptCounts = {
  readonly changed: number
  readonly inUse: number
  readonly other: number
}

type Kept = { readonly because: { readonly reason: string } }

export function countKept(kept: readonly Kept[]): KeptCounts {
  const of = (reason: string): number =>
    kept.filter((each) => each.because.reason === reason).length
  const changed = of('changed-since')
  const inUse = of('in-use')
  return { changed, inUse, other: kept.length - changed - inUse }
}
