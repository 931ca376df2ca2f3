import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'
import type { BookId } from '#shared/book/ids.ts'
import { type Stamp, versionOf } from '#shared/book/stamp.ts'
import type { Book } from './book.ts'
import { changesBetween, countIn, countRows, tallyFrom } from './counts.ts'
import type { KeptBackup } from './open.ts'
import type { Records } from './records.ts'
import { currentVersion } from './versions/all.ts'

/** Keeps the stamp in step with the book, so that a book that has lost records is noticed. */
export type StampKeeper = {
  readonly stamp: () => Stamp
  /** The newest backup that is in its place, or that there is none. */
  readonly noteBackup: (backup: KeptBackup | undefined) => Promise<void>
  /** A long-lived backup now holds what the other version left. */
  readonly keptFromBefore: () => Promise<void>
  /** The previous book was removed: there is nothing to go back to. */
  readonly dropBefore: () => Promise<void>
  /** Writes what is not written yet; `clean` when the window closes normally. */
  readonly settle: (clean: boolean) => Promise<void>
}

type Start = {
  readonly host: Host
  readonly clock: Clock
  readonly bookId: BookId
  readonly database: string
  readonly seq: number
  readonly stamp?: Stamp
  /** It holds what the previous version left, in its own shape. */
  readonly copied?: KeptBackup
}

/** The stamp as it is now; none where it can't be read. */
export async function stampIn({ calls }: Pick<Host, 'calls'>): Promise<Stamp | undefined> {
  const found = await calls['stamp:read'](undefined)
  return found.ok && found.value.state === 'found' ? found.value.stamp : undefined
}

export function freshStamp(
  of: Pick<Start, 'clock' | 'bookId' | 'database' | 'seq'>,
  chromium: number,
  counts: Stamp['counts'] = {},
): Stamp {
  return {
    format: 'the-usual-stamp',
    bookId: of.bookId,
    database: of.database,
    seq: of.seq,
    counts,
    schema: currentVersion,
    chromium,
    closedCleanly: false,
    writtenAt: of.clock.now(),
  }
}

export async function keepStamp(
  start: Start,
  records: Records,
): Promise<StampKeeper & { readonly follow: (book: Pick<Book, 'onChange'>) => void }> {
  const about = await start.host.calls['app:about'](undefined)
  const known = start.stamp ?? freshStamp({ ...start, seq: 0 }, 0)
  const version = about.ok ? { app: about.value.version, chromium: about.value.chromium } : {}
  const running = { ...known, ...version, schema: records.versions.current }
  const isOther = known.app !== undefined && versionOf(known) !== versionOf(running)
  const tally = tallyFrom(start.seq, await countsNow(known, records, start.seq), records)
  let stamp: Stamp = {
    ...running,
    // If an earlier start already came from another version, not backed up yet, that one counts.
    ...(isOther && !start.copied ? { cameFrom: known.cameFrom ?? versionOf(known) } : {}),
    ...(start.copied ? { lastBackup: start.copied } : {}),
    ...tally.now(),
    closedCleanly: false,
  }
  let writing: Promise<void> | undefined
  let again = false

  const write = async (): Promise<void> => {
    if (writing) {
      again = true
      return writing
    }
    const writeOn = async (): Promise<void> => {
      try {
        do {
          again = false
          if (await isReplaced(start)) return
          // A store that can't be read any more must not keep the stamp from being written.
          await tally.catchUp().catch(console.error)
          stamp = { ...stamp, ...tally.now() }
          await start.host.calls['stamp:write']({ ...stamp, writtenAt: start.clock.now() })
        } while (again)
      } finally {
        // In the same step as the last look at `again`: what comes a moment later is written anew.
        writing = undefined
      }
    }
    writing = writeOn()
    return writing
  }
  await write()

  return {
    stamp: () => stamp,
    noteBackup: (lastBackup) => {
      const { lastBackup: _before, ...rest } = stamp
      stamp = lastBackup ? { ...rest, lastBackup } : rest
      return write()
    },
    keptFromBefore: () => {
      const { cameFrom: _kept, ...rest } = stamp
      stamp = rest
      return write()
    },
    dropBefore: () => {
      const { before: _gone, ...rest } = stamp
      stamp = rest
      return write()
    },
    settle: (clean) => {
      stamp = { ...stamp, closedCleanly: clean }
      return write()
    },
    follow: (book) => {
      book.onChange((change) => {
        if (!tally.hear(change)) return
        stamp = { ...stamp, ...tally.now() }
        void write()
      })
    },
  }
}

/** Another book was put in place, here or in another window: its stamp is not ours to write. */
async function isReplaced({ host, bookId }: Start): Promise<boolean> {
  const stamp = await stampIn(host)
  return stamp !== undefined && stamp.bookId !== bookId
}

/** Changes the stamp has not seen are counted one by one; tables only after a change of their shape. */
async function countsNow(known: Stamp, records: Records, seq: number): Promise<Stamp['counts']> {
  if (known.schema !== records.versions.current) return countRows(records)
  return (await changesBetween(records, known.seq, seq + 1)).reduce(countIn, known.counts)
}
