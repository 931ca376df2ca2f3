/**
 * Words by key, to be said in the owner's language when shown: what travels in history, in refusals
 * and on Today. A name or another sentence may stand inside.
 */
export type Said = {
  /** The feature whose words they are. */
  readonly of: string
  readonly key: string
  readonly with?: Readonly<Record<string, string | number | Said>>
}
