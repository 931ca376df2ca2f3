import type { Result } from '#shared/base/result.ts'
import type { Change } from '#shared/book/change.ts'
import type { JournalEntry } from '#shared/book/journal.ts'
import type { HostFailure } from '#shared/host/contract.ts'
import type { JournalFound, JournalTrouble } from './recover-from-journal.ts'

/** The state of the journal in this run, as a value; `next` (journal-next.ts) changes it. */
export type JournalState =
  /** This host keeps none. */
  { readonly is: 'none' } | { readonly is: 'closed' } | KeepingState

export type KeepingState = {
  /** What is in progress: one thing at a time. */
  readonly is: 'resting' | 'asking' | 'reading' | 'appending' | 'setting-aside' | 'pausing'
  /** The last Change the host has; unknown until the host answers. */
  readonly through: number | undefined
  /** The book's highest Change. */
  readonly last: number
  /** Changes that need not be read from the book; any beyond its limit are read later. */
  readonly queue: readonly Change[]
  readonly waiting: readonly Waiter[]
  /** How many Changes the next read takes. */
  readonly readAhead: number
  /** Failed tries in a row. */
  readonly failed: number
  /** What the host holds can't be trusted, and must be set aside. */
  readonly trouble?: JournalTrouble | undefined
  /** Why it is written again in this run; it is set aside once at most, which damage does not need. */
  readonly renewed?: JournalTrouble | undefined
  /** The copy that replaces the one set aside is not complete yet. */
  readonly isRenewing: boolean
  /** Why the host can't write now. */
  readonly stuck?: HostFailure['code'] | undefined
  /** A deed went on without its second copy, and the copy has not caught up since. */
  readonly late: boolean
}

/** A deed waits for its Change to be flushed, the window for the last one before it closes. */
export type Waiter = { readonly id: number; readonly seq: number; readonly for: 'deed' | 'closing' }

/** Whether the second copy has it as well; always `kept` where the host keeps none. */
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
  /** The host can't write it now; it will be tried again. */
  | { readonly is: 'stuck'; readonly why: HostFailure['code'] }
  /** What it holds can't be trusted, and can't be replaced yet: a backup is needed. */
  | { readonly is: 'damaged' }
  /** The old copy is set aside, and the book's history is being written again. */
  | { readonly is: 'renewing' }

export function secondCopyOf(state: JournalState): SecondCopy {
  if (state.is === 'none') return { is: 'none' }
  if (state.is === 'closed') return { is: 'whole' }
  if (state.trouble) return { is: state.trouble === 'incomplete' ? 'renewing' : 'damaged' }
  if (state.stuck) return { is: 'stuck', why: state.stuck }
  if (state.isRenewing) return { is: 'renewing' }
  return { is: state.late ? 'late' : 'whole' }
}
