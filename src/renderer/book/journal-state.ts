import type { Result } from '#shared/base/result.ts'
import type { Change } from '#shared/book/change.ts'
import type { JournalEntry } from '#shared/book/journal.ts'
import type { HostFailure } from '#shared/host/contract.ts'
import type { JournalFound, JournalTrouble } from './recover-from-journal.ts'

/** How the journal of this run stands, as a value; `next` (journal-next.ts) says how it changes. */
export type JournalState =
  /** This host keeps none. */
  { readonly is: 'none' } | { readonly is: 'closed' } | KeepingState

export type KeepingState = {
  /** What is under way: one thing at a time. */
  readonly is: 'resting' | 'asking' | 'reading' | 'appending' | 'setting-aside' | 'pausing'
  /** Up to where the host has it; unknown until it could be asked. */
  readonly through: number | undefined
  /** The book's highest Change. */
  readonly last: number
  /** Changes that need not be read from the book; those beyond its size are read later. */
  readonly queue: readonly Change[]
  readonly waiting: readonly Waiter[]
  /** An empty journal begins after this one, which a backup holds. */
  readonly beginsAfter: number
  /** How many Changes the next read takes. */
  readonly readAhead: number
  /** Tries in a row that brought nothing. */
  readonly failed: number
  /** What the host holds can't be counted on, and is to be set aside. */
  readonly trouble?: JournalTrouble | undefined
  /** Why it was set aside in this run; that is done once at most. */
  readonly renewed?: JournalTrouble | undefined
  /** What was set aside is not yet written afresh up to its end. */
  readonly isRenewing: boolean
  /** The host can't write it now. */
  readonly stuck?: HostFailure['code'] | undefined
  /** Some deed went on without its second copy, and the copy has not caught up since. */
  readonly late: boolean
}

/** A deed waits for its Change to be flushed, the window for the last one before it closes. */
export type Waiter = { readonly id: number; readonly seq: number; readonly for: 'deed' | 'closing' }

/** Whether the second copy has it as well; where a host keeps none, there is nothing to wait for. */
export type Copied = 'kept' | 'late'

export type JournalEvent =
  | { readonly is: 'committed'; readonly change: Change; readonly waiter: number }
  | { readonly is: 'settling'; readonly waiter: number }
  | { readonly is: 'waited-enough'; readonly waiter: number }
  | { readonly is: 'found'; readonly found: JournalFound }
  | { readonly is: 'read'; readonly changes: readonly Change[] }
  | { readonly is: 'appended'; readonly answer: Result<{ readonly through: number }, HostFailure> }
  | { readonly is: 'was-set-aside'; readonly answer: Result<undefined, HostFailure> }
  | { readonly is: 'paused' | 'threw' | 'closed' }

export type JournalEffect =
  | { readonly do: 'ask'; readonly seq: number }
  | { readonly do: 'read'; readonly above: number; readonly limit: number }
  | { readonly do: 'append'; readonly entries: JournalEntry[] }
  | { readonly do: 'set-aside' }
  | { readonly do: 'pause'; readonly milliseconds: number }
  | { readonly do: 'wait'; readonly waiter: number; readonly milliseconds: number }
  | { readonly do: 'end'; readonly waiter: number; readonly how: Copied }

/** What an event leads to: the state after it, and what the loop is to do. */
export type JournalStep<S extends JournalState = JournalState> = {
  readonly state: S
  readonly effects: readonly JournalEffect[]
}

/** What the owner is shown of it. */
export type SecondCopy =
  | { readonly is: 'none' | 'whole' | 'late' }
  /** The host can't write it now; it is tried again. */
  | { readonly is: 'stuck'; readonly why: HostFailure['code'] }
  /** What it holds can't be counted on, and it can't be put right yet: a backup is wanted. */
  | { readonly is: 'damaged' }
  /** What it held is set aside, and the book's history is being written afresh. */
  | { readonly is: 'renewing' }

export function secondCopyOf(state: JournalState): SecondCopy {
  if (state.is === 'none') return { is: 'none' }
  if (state.is === 'closed') return { is: 'whole' }
  if (state.trouble) return { is: 'damaged' }
  if (state.stuck) return { is: 'stuck', why: state.stuck }
  if (state.isRenewing) return { is: 'renewing' }
  return { is: state.late ? 'late' : 'whole' }
}
