/** A row of the list under the search box, as far as the selection needs it. */
export type Choosable = { readonly key: string }

/**
 * The row that Enter takes: the one moved to, else the first. "Someone new" is last, so it is the
 * default only when nothing else matches.
 */
export function chosenOf<T extends Choosable>(
  options: readonly T[],
  movedTo: string | undefined,
): T | undefined {
  return options.find((each) => each.key === movedTo) ?? options[0]
}

/** One row up or down; the list does not wrap around. */
export function nextOf<T extends Choosable>(
  options: readonly T[],
  chosen: T | undefined,
  step: 1 | -1,
): T | undefined {
  const at = options.findIndex((each) => each.key === chosen?.key)
  return options[Math.min(Math.max(at + step, 0), options.length - 1)]
}
