import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'
import { type Instant, instant } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { BookId, CustomerId } from '#shared/book/ids.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import { countsOf, lookRaw, openRaw } from './raw-book.ts'
import { freshStamp, stampIn } from './stamp-keeper.ts'

const day = 24 * 3_600_000
/** How long the owner can go back to a book that was replaced. */
export const keptFor = 30 * day

export type NextBook = Pick<Stamp, 'bookId' | 'database' | 'seq' | 'counts'> & {
  readonly erased?: readonly CustomerId[]
  /** The books whose backups hold someone who was just erased, and when those may be removed. */
  readonly leaving?: Stamp['leaving']
  /** A backup of this book, made before it is put in place. */
  readonly lastBackup?: Stamp['lastBackup']
}

type Parts = {
  readonly host: Pick<Host, 'calls'>
  readonly clock: Clock
  readonly indexedDB: IDBFactory
}

/**
 * One write of the stamp makes the next book the book. The previous one then names its replacement,
 * its windows are notified, and it stays as a way back; with `'gone'` the caller removes it.
 */
export async function switchTo(
  next: NextBook,
  parts: Parts,
  before: 'kept' | 'gone' = 'kept',
): Promise<Result<undefined, string>> {
  const old = await stampIn(parts.host)
  const replaced = old && old.database !== next.database && (await canReturn(old, parts))
  const about = await parts.host.calls['app:about'](undefined)
  const chromium = about.ok ? about.value.chromium : 0
  const stamp: Stamp = {
    ...freshStamp({ ...next, clock: parts.clock }, chromium, next.counts),
    ...erasedOf([...(old?.erased ?? []), ...(next.erased ?? [])]),
    ...leavingOf([...(old?.leaving ?? []), ...(next.leaving ?? [])], next.bookId),
    ...(next.lastBackup ? { lastBackup: next.lastBackup } : {}),
    ...(replaced && before === 'kept' ? { before: beforeOf(old, parts) } : {}),
  }
  const written = await parts.host.calls['stamp:write'](stamp)
  if (!written.ok) return err(written.error.detail)
  if (replaced) await retire(parts.indexedDB, old.database, next.bookId)
  if (old) tellReplaced(old.bookId)
  return holdStamp(stamp, parts)
}

/** The reverse: the replaced book is the book again, and the newer one is kept. */
export async function switchBack(parts: Parts): Promise<Result<undefined, string>> {
  const stamp = await stampIn(parts.host)
  if (!stamp?.before) return err('No book before this one is kept')
  const { bookId, database } = stamp.before
  const found = await lookRaw(parts.indexedDB, database)
  if (!found.ok) return found
  if (found.value.bookRow?.bookId !== bookId) return err(`${database} holds another book`)
  // Not retired before the stamp names it: after a stop in between the newer one is still the book.
  if (!(await retire(parts.indexedDB, database, undefined))) return err('It would not be written')
  const next = { bookId, database, seq: found.value.seq, counts: countsOf(found.value) }
  return switchTo(next, parts)
}

/**
 * After its last day, by a clock that can be trusted (a till may wake in 2099), and only when the
 * book that replaced it has a backup of its own.
 */
export const isTimeToPart = (
  { before, lastBackup }: Pick<Stamp, 'before' | 'lastBackup'>,
  now: Instant,
): boolean =>
  before !== undefined &&
  lastBackup !== undefined &&
  now >= before.until &&
  now < before.until + 365 * day

/** What the previous book holds; nothing when there is none to go back to. */
export async function countsBefore(
  before: NonNullable<Stamp['before']>,
  indexedDB: IDBFactory,
): Promise<Stamp['counts'] | undefined> {
  const found = await lookRaw(indexedDB, before.database)
  return found.ok && found.value.bookRow?.bookId === before.bookId
    ? countsOf(found.value)
    : undefined
}

/** Repeated at every start: a stop between the two writes must not leave two living books. */
export async function keepRetired(stamp: Stamp, indexedDB: IDBFactory): Promise<void> {
  if (stamp.before) await retire(indexedDB, stamp.before.database, stamp.bookId)
}

/** Calls `hear` when another book replaces this window's book. */
export function onReplaced(bookId: BookId, hear: () => void): () => void {
  const channel = new BroadcastChannel(replacedChannel(bookId))
  channel.onmessage = hear
  return () => channel.close()
}

function tellReplaced(bookId: BookId): void {
  const channel = new BroadcastChannel(replacedChannel(bookId))
  channel.postMessage('replaced')
  channel.close()
}

const replacedChannel = (bookId: BookId): string => `the-usual replaced ${bookId}`

/** A store that was emptied or can't be read is not a book to go back to. */
async function canReturn({ bookId, database }: Stamp, { indexedDB }: Parts): Promise<boolean> {
  const found = await lookRaw(indexedDB, database)
  return found.ok && found.value.bookRow?.bookId === bookId
}

const beforeOf = ({ bookId, database }: Stamp, { clock }: Parts): Stamp['before'] => ({
  bookId,
  database,
  until: instant(clock.now() + keptFor),
})

function erasedOf(ids: readonly CustomerId[]): Pick<Stamp, 'erased'> {
  return ids.length > 0 ? { erased: [...new Set(ids)] } : {}
}

/** The first promised day stays; the book that is put in place is no longer on the list. */
function leavingOf(all: NonNullable<Stamp['leaving']>, living: BookId): Pick<Stamp, 'leaving'> {
  const first = new Map(all.toReversed().map((each) => [each.bookId, each]))
  first.delete(living)
  return first.size > 0 ? { leaving: [...first.values()] } : {}
}

/** A window of the old book may be writing its stamp at this moment: ours must be the last. */
async function holdStamp(stamp: Stamp, parts: Parts): Promise<Result<undefined, string>> {
  const held = await stampIn(parts.host)
  if (held?.bookId === stamp.bookId) return ok(undefined)
  const again = await parts.host.calls['stamp:write'](stamp)
  return again.ok ? ok(undefined) : err(again.error.detail)
}

/** Writes into the book's own row which book replaced it, or that none did. */
export async function retire(
  indexedDB: IDBFactory,
  database: string,
  retiredBy: BookId | undefined,
): Promise<boolean> {
  const opened = await openRaw(indexedDB, database)
  if (!opened.ok) return false
  const db = opened.value
  try {
    return await new Promise((resolve, reject) => {
      const write = db.transaction('book', 'readwrite', { durability: 'strict' })
      const store = write.objectStore('book')
      const read = store.get('book')
      read.onsuccess = () => store.put(present({ ...Object(read.result), retiredBy }))
      write.oncomplete = () => resolve(true)
      write.onabort = () => reject(write.error)
    })
  } catch (thrown) {
    console.error(thrown)
    return false
  } finally {
    db.close()
  }
}
