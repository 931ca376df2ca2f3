import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'
import type { Change } from '#shared/book/change.ts'
import type { BookId } from '#shared/book/ids.ts'
import type { JournalEntry } from '#shared/book/journal.ts'
import { type CallName, chunkLimit, type HostFailure } from '#shared/host/contract.ts'
import { entryOf } from './journal-entry.ts'
import type { Records } from './records.ts'
import { findJournal, type JournalFound, type JournalTrouble } from './recover-from-journal.ts'

/** Whether the second copy has it as well; where a host keeps none, there is nothing to wait for. */
export type Copied = 'kept' | 'late'

export type CopyState =
  | { readonly is: 'none' | 'whole' | 'late' }
  /** The host can't write it now; it is tried again. */
  | { readonly is: 'stuck'; readonly why: HostFailure['code'] }
  /** What it holds can't be counted on, and it can't be put right yet: a backup is wanted. */
  | { readonly is: 'damaged' }
  /** What it held is set aside, and the book's history is being written afresh. */
  | { readonly is: 'renewing' }

/** Hands every Change to the host's journal, in order, and tells when it is flushed. */
export type JournalKeeper = {
  /** Resolves when it is flushed, and after a second all the same: it goes on in the background. */
  readonly keep: (change: Change) => Promise<Copied>
  readonly state: () => CopyState
  /** Why what was there had to be set aside in this run, if it had. */
  readonly renewed: () => JournalTrouble | undefined
  readonly onChange: (hear: () => void) => () => void
  /** Two verified backups hold everything up to here: what lies below may go. */
  readonly covered: (upTo: number) => Promise<void>
  /** Before closing: gives what is on its way a moment to arrive. */
  readonly settle: () => Promise<void>
  readonly close: () => void
}

type Start = {
  readonly host: { readonly calls: Pick<Host['calls'], JournalCall> }
  readonly clock: Clock
  readonly records: Records
  readonly bookId: BookId
  /** The book's highest Change. */
  readonly seq: number
  readonly found: JournalFound
  /** An empty journal begins after this one, which a backup holds. */
  readonly backedUp: number
}
type JournalCall = Extract<CallName, `journal:${string}`>

const patience = 1000
const beforeClosing = 3000
/** Between tries that failed. */
const pauses = [1000, 2000, 5000, 15_000, 60_000] as const
/** Changes held, or read at first; one of an import is a few hundred kilobytes. */
const atOnce = 50
/** Read at once while a long history is sent, as long as a call has room for more. */
const most = 2000

export function keepJournal(start: Start): JournalKeeper {
  const { host, clock, records, bookId } = start
  const hearers = new Set<() => void>()
  const waiting = new Set<{ readonly seq: number; readonly end: (how: Copied) => void }>()
  /** Up to where the host has it; unknown until it could be asked. */
  let through: number | undefined
  let last = start.seq
  let queue: readonly Change[] = []
  let trouble: JournalTrouble | undefined
  let renewed: JournalTrouble | undefined
  let beginsAfter = start.backedUp
  let readAhead: number = atOnce
  let stuck: HostFailure['code'] | undefined
  let late = false
  let life: 'none' | 'resting' | 'sending' | 'closed' = 'resting'
  let wake = (): void => undefined

  const tell = (): void => {
    for (const hear of hearers) hear()
  }
  const isBehind = (): boolean => through === undefined || through < last
  const isWanted = (): boolean => isBehind() || trouble !== undefined
  const beginAt = (told: number): number => (told === 0 ? beginsAfter : told)

  const learn = (found: JournalFound): void => {
    if (found.state === 'none') life = 'none'
    if (found.state !== 'found') return
    through = beginAt(found.through)
    trouble = found.trouble
  }
  const arrived = (): void => {
    for (const each of [...waiting]) if (each.seq <= (through ?? 0)) each.end('kept')
    const changed = stuck !== undefined || ((late || renewed) && !isBehind())
    stuck = undefined
    if (!isBehind()) late = false
    if (changed) tell()
  }
  const refused = (code: HostFailure['code']): false => {
    stuck = code
    late = true
    for (const each of [...waiting]) each.end('late')
    tell()
    return false
  }

  const send = async (): Promise<boolean> => {
    if (through === undefined) {
      learn(await findJournal({ records, bookId, seq: last }, host))
      if (through === undefined) return life === 'none' || refused('failed')
    }
    if (trouble) return beginAnew(trouble)
    const from = through
    const entries = await entriesAfter(from)
    if (entries.length === 0) return refused('failed')
    const answer = await host.calls['journal:append']({ bookId, entries })
    // Another Change has the number of one of ours: this is no copy of the book's history.
    if (!answer.ok && answer.error.code === 'damaged') return beginAnew('differs')
    if (!answer.ok) return refused(answer.error.code)
    through = beginAt(answer.value.through)
    arrived()
    return through !== from
  }
  const beginAnew = async (why: JournalTrouble): Promise<boolean> => {
    // Once in a run: two that set each other's copy aside would never come to an end.
    if (renewed) return refused('damaged')
    trouble = why
    const aside = await host.calls['journal:set-aside']({ bookId })
    if (!aside.ok) return refused(aside.error.code)
    renewed = why
    trouble = undefined
    stuck = undefined
    // A backup may be of that other course of things as well.
    if (why === 'differs') beginsAfter = 0
    through = beginsAfter
    tell()
    return true
  }
  const entriesAfter = async (from: number): Promise<JournalEntry[]> => {
    queue = queue.filter((change) => change.seq > from)
    const held = queue[0]?.seq === from + 1
    const changes = held
      ? queue
      : await records.changes.where('seq').above(from).limit(readAhead).toArray()
    const entries = oneCall(changes)
    const isFull = entries.length < changes.length
    readAhead = isFull ? Math.max(atOnce, entries.length) : Math.min(most, 2 * readAhead)
    return entries
  }
  const sendOrStay = async (): Promise<boolean> => {
    try {
      return await send()
    } catch (thrown) {
      // A book that was closed meanwhile can't be read, and needs no telling.
      if (life === 'closed') return false
      console.error(thrown)
      return refused('failed')
    }
  }
  const run = async (): Promise<void> => {
    if (life !== 'resting') return
    life = 'sending'
    for (let failed = 0; life === 'sending' && isWanted(); ) {
      failed = (await sendOrStay()) ? 0 : failed + 1
      if (failed > 0 && life === 'sending')
        await pause(pauses[Math.min(failed, pauses.length) - 1] ?? patience)
    }
    if (life === 'sending') life = 'resting'
  }
  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const stop = clock.every(milliseconds, () => wake())
      wake = () => {
        stop()
        resolve()
      }
    })
  const within = (milliseconds: number, seq: number): Promise<Copied> =>
    new Promise((resolve) => {
      const end = (how: Copied): void => {
        stop()
        waiting.delete(waiter)
        resolve(how)
      }
      const waiter = { seq, end }
      const stop = clock.every(milliseconds, () => end('late'))
      waiting.add(waiter)
    })

  learn(start.found)
  void run()

  return {
    keep: async (change) => {
      if (life === 'none' || life === 'closed') return 'kept'
      last = Math.max(last, change.seq)
      queue = queue.length < atOnce ? [...queue, change] : queue
      void run()
      // What is known to be late is not waited for again.
      if (late) return 'late'
      const copied = await within(patience, change.seq)
      if (copied === 'late' && !late) {
        late = true
        tell()
      }
      return copied
    },
    state: () => {
      if (life === 'none') return { is: 'none' }
      if (trouble) return { is: 'damaged' }
      if (stuck) return { is: 'stuck', why: stuck }
      if (renewed && isBehind()) return { is: 'renewing' }
      return { is: late ? 'late' : 'whole' }
    },
    renewed: () => renewed,
    onChange: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    covered: async (upTo) => {
      if (life === 'none') return
      const done = await host.calls['journal:covered']({ bookId, upTo })
      // Then it stays longer than it must, which harms nobody.
      if (!done.ok) console.error(`journal:covered: ${done.error.detail}`)
    },
    settle: async () => {
      if (life === 'sending' && !stuck) await within(beforeClosing, last)
    },
    close: () => {
      life = 'closed'
      for (const each of [...waiting]) each.end('late')
      wake()
    },
  }
}

/** As many as one call takes: a megabyte, or one that is larger by itself. */
function oneCall(changes: readonly Change[]): JournalEntry[] {
  const entries: JournalEntry[] = []
  let size = 0
  for (const [at, change] of changes.entries()) {
    const entry = entryOf(change)
    size += entry.body.length
    const follows = at === 0 || change.seq === (entries.at(-1)?.seq ?? 0) + 1
    if (!follows || (entries.length > 0 && size > chunkLimit)) break
    entries.push(entry)
  }
  return entries
}
