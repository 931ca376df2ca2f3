/** Something to say to them, by rank; some of it shows only while the screen is turned to the owner. */
export type Mentionable<Words> = {
  readonly key: string
  readonly said: Words
  readonly order: number
  readonly onlyForMe: boolean
}

/** The one thing worth mentioning: the first by rank that may be shown and was not said yet. */
export function theOneThing<Words>(
  candidates: readonly Mentionable<Words>[],
  already: ReadonlySet<string>,
  isTurnedToMe: boolean,
): Mentionable<Words> | undefined {
  const left = candidates.filter(
    ({ key, onlyForMe }) => (isTurnedToMe || !onlyForMe) && !already.has(key),
  )
  const [first] = [...left].sort((one, other) => one.order - other.order)
  return first
}
