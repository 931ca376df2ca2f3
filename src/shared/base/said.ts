/**
 * A message key with its values, which becomes a sentence in the owner's language when shown: used
 * in history, refusals and Today. A value may be a name or another `Said`.
 */
export type Said = {
  /** The feature that owns the words. */
  readonly of: string
  readonly key: string
  readonly with?: Readonly<Record<string, string | number | Said>>
}
