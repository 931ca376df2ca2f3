import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'
import { type Instant, instant } from '#shared/base/day.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { BookId, CustomerId } from '#shared/book/ids.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import { countsOf, lookRaw, openRaw } from './raw-book.ts'
import { freshStamp } from './stamp-keeper.ts'

const day = 24 * 3_600_000
/** How long a book that was replaced can be gone back to. */
export const keptFor = 30 * day

export type NextBook = Pick<Stamp, 'bookId' | 'database' | 'seq' | 'counts'> & {
  readonly erased?: readonly CustomerId[]
  /** Whose backups hold somebody who was just erased, and from when they may go. */
  readonly leaving?: Stamp['leaving']
  /** One of this very book, made before it is put in place. */
  readonly lastBackup?: Stamp['lastBackup']
}

type Parts = {
  readonly host: Pick<Host, 'calls'>
  readonly clock: Clock
  readonly indexedDB: IDBFactory
}

/**
 * One write of the stamp makes the next book the book. The one before then says who took its place,
 * its windows are told, and it stays to be gone back to; with `'gone'` it is the caller's to remove.
 */
export async function switchTo(
  next: NextBook,
  parts: Parts,
  before: 'kept' | 'gone' = 'kept',
): Promise<Result<undefined, string>> {
  const old = await stampOf(parts)
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

/** The same in reverse: the book that was replaced is the book again, and the newer one is kept. */
export async function switchBack(parts: Parts): Promise<Result<undefined, string>> {
  const stamp = await stampOf(parts)
  if (!stamp?.before) return err('No book before this one is kept')
  const { bookId, database } = stamp.before
  const found = await lookRaw(parts.indexedDB, database)
  if (!found.ok) return found
  if (found.value.bookRow?.bookId !== bookId) return err(`${database} holds another book`)
  // Living again before the stamp names it: a stop in between leaves the newer one in its place.
  if (!(await retire(parts.indexedDB, database, undefined))) return err('It would not be written')
  const next = { bookId, database, seq: found.value.seq, counts: countsOf(found.value) }
  return switchTo(next, parts)
}

/**
 * Past its day by a clock one can believe (a till may wake in 2099), and only when the book that
 * took its place has a backup of its own.
 */
export const isTimeToPart = (
  { before, lastBackup }: Pick<Stamp, 'before' | 'lastBackup'>,
  now: Instant,
): boolean =>
  before !== undefined &&
  lastBackup !== undefined &&
  now >= before.until &&
  now < before.until + 365 * day

/** What the book of before holds; nothing when there is none to go back to. */
export async function countsBefore(
  before: NonNullable<Stamp['before']>,
  indexedDB: IDBFactory,
): Promise<Stamp['counts'] | undefined> {
  const found = await lookRaw(indexedDB, before.database)
  return found.ok && found.value.bookRow?.bookId === before.bookId
    ? countsOf(found.value)
    : undefined
}

/** Once more at every start: a stop between the two writes must not leave two living books. */
export async function keepRetired(stamp: Stamp, indexedDB: IDBFactory): Promise<void> {
  if (stamp.before) await retire(indexedDB, stamp.before.database, stamp.bookId)
}

/** When a window of this book hears that another has taken its place. */
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

async function stampOf({ host }: Parts): Promise<Stamp | undefined> {
  const found = await host.calls['stamp:read'](undefined)
  return found.ok && found.value.state === 'found' ? found.value.stamp : undefined
}

/** A store that was emptied or can't be read is no book to go back to. */
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

/** The first day that was said holds; the book that is put in place is no longer one of them. */
function leavingOf(all: NonNullable<Stamp['leaving']>, living: BookId): Pick<Stamp, 'leaving'> {
  const first = new Map(all.toReversed().map((each) => [each.bookId, each]))
  first.delete(living)
  return first.size > 0 ? { leaving: [...first.values()] } : {}
}

/** A window of the old book may have been writing its stamp just then: ours is the last word. */
async function holdStamp(stamp: Stamp, parts: Parts): Promise<Result<undefined, string>> {
  const held = await stampOf(parts)
  if (held?.bookId === stamp.bookId) return ok(undefined)
  const again = await parts.host.calls['stamp:write'](stamp)
  return again.ok ? ok(undefined) : err(again.error.detail)
}

/** Writes into the book's own row who took its place, or that nobody did. */
async function retire(
  indexedDB: IDBFactory,
  database: string,
  by: BookId | undefined,
): Promise<boolean> {
  const opened = await openRaw(indexedDB, database)
  if (!opened.ok) return false
  const db = opened.value
  try {
    return await new Promise((resolve, reject) => {
      const write = db.transaction('book', 'readwrite', { durability: 'strict' })
      const store = write.objectStore('book')
      const read = store.get('book')
      read.onsuccess = () => {
        const { retiredBy: _before, ...row } = Object(read.result)
        store.put(by === undefined ? row : { ...row, retiredBy: by })
      }
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
