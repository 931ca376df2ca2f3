import { Dexie } from 'dexie'
import type { UnfitRow } from './row-check.ts'

export type CommitFailure =
  /** A row has changed since it was planned. */
  | { readonly code: 'stale' }
  /** A row would refer to one that is not there. */
  | { readonly code: 'orphan'; readonly table: string; readonly id: string }
  /** A row does not fit its own table: usually a field is too long. */
  | { readonly code: 'unfit'; readonly row: UnfitRow }
  /** Another book has taken this one's place. */
  | { readonly code: 'retired' }
  | { readonly code: 'disk-full' }
  /** The database would not write; nothing was changed. */
  | { readonly code: 'failed'; readonly detail: string }

/** Carries an expected failure out of the transaction, which must throw to be rolled back. */
export class Refused extends Error {
  readonly failure: CommitFailure
  constructor(failure: CommitFailure) {
    super(failure.code)
    this.failure = failure
  }
}

/** What a thrown commit comes to; a bug is thrown on. */
export function failureOf(thrown: unknown): CommitFailure {
  if (thrown instanceof Refused) return thrown.failure
  const name = thrown instanceof Error ? thrown.name : ''
  const inner = thrown instanceof Dexie.DexieError ? thrown.inner?.name : undefined
  if (name === 'QuotaExceededError' || inner === 'QuotaExceededError') return { code: 'disk-full' }
  // A fresh row that is there already was written by another window in between.
  if (String(thrown).includes('ConstraintError')) return { code: 'stale' }
  // Dexie and DOM errors are the database refusing; anything else is a bug and must surface.
  if (thrown instanceof Dexie.DexieError || thrown instanceof DOMException) {
    console.error(`${name}: ${String(thrown)}`, thrown)
    return { code: 'failed', detail: `${name}: ${String(thrown)}` }
  }
  throw thrown
}
