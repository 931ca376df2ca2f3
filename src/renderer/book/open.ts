import { Dexie } from 'dexie'
import { v7 } from 'uuid'
import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import { asId, type BookId } from '#shared/book/ids.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import { takeBackRetired } from './backup/half-built.ts'
import type { BookShape } from './derived.ts'
import { openExisting, openGuarded } from './open-existing.ts'
import { bookPrefix } from './raw-book.ts'
import type { BookRow, Records } from './records.ts'
import { type Recovered, recoverFromJournal } from './recover-from-journal.ts'

/** The book that is looked for, and how far it is known to go. */
export type Known = Pick<Stamp, 'bookId' | 'seq'>

/** Why the book was not opened; each has its own sentence on the recovery screen. */
export type Trouble =
  | { readonly kind: 'empty' }
  | { readonly kind: 'missing' }
  /** It ends at `seq`; the stamp, or a snapshot in its second copy, saw it end at `of.seq`. */
  | { readonly kind: 'behind'; readonly seq: number; readonly of: Known }
  | { readonly kind: 'lost'; readonly detail: string }
  | { readonly kind: 'will-not-open'; readonly detail: string }
  | { readonly kind: 'another-book' }
  | { readonly kind: 'retired' }
  | { readonly kind: 'stamp-unreadable'; readonly detail: string }
  /** Whatever was found, the program could not show it. */
  | { readonly kind: 'stumbled' }

export type Opening =
  | {
      readonly state: 'open'
      readonly records: Records
      readonly row: BookRow
      readonly seq: number
      readonly stamp?: Stamp
      /** What the second copy held, and what was put back from it. */
      readonly recovered?: Recovered
      /** The backup of its older shape, when it was upgraded just now. */
      readonly copied?: KeptBackup
    }
  /** No stamp and no book: only then may one be made. */
  | { readonly state: 'first-run' }
  | { readonly state: 'recovery'; readonly trouble: Trouble; readonly stamp?: Stamp }
  /** Written by a newer program: it can be read and saved elsewhere, never written. */
  | {
      readonly state: 'newer'
      readonly database: string
      readonly schema: number
      readonly stamp?: Stamp
    }
  /** Of an older version, and no copy of it could be made: it stays as it is. */
  | { readonly state: 'no-copy'; readonly why: Said; readonly stamp?: Stamp }
  | { readonly state: 'older-chromium'; readonly stamp: Stamp; readonly chromium: number }
  /** The browser refuses storage: a private window, or blocked site data. */
  | { readonly state: 'no-storage'; readonly detail: string }

export type OpeningParts = {
  readonly host: Host
  readonly clock: Clock
  readonly shape: BookShape
  readonly indexedDB: IDBFactory
  /** Makes a verified backup of a book in its older shape: nothing is upgraded before. */
  readonly keepOlder: (older: OlderBook) => Promise<Result<KeptBackup, Said>>
}

/** A backup as the stamp names it. */
export type KeptBackup = NonNullable<Stamp['lastBackup']>

export type OlderBook = {
  readonly database: string
  readonly stamp: Stamp | undefined
}

/**
 * Opens the book that the stamp names, or says why not. Nothing is created, changed or removed; only
 * what the second copy has and the book lacks is put back, and an erase that was stopped is.
 */
export async function openBook(parts: OpeningParts): Promise<Opening> {
  const opening = await openNamed(parts)
  if (opening.state !== 'recovery' || opening.trouble.kind !== 'retired' || !opening.stamp)
    return opening
  await takeBackRetired(parts, opening.stamp.database)
  return openNamed(parts)
}

async function openNamed(parts: OpeningParts): Promise<Opening> {
  const [about, found] = await Promise.all([
    parts.host.calls['app:about'](undefined),
    parts.host.calls['stamp:read'](undefined),
  ])
  if (!found.ok) return { state: 'no-storage', detail: found.error.detail }
  const stamp = found.value.state === 'found' ? found.value.stamp : undefined
  const chromium = about.ok ? about.value.chromium : 0
  if (stamp && chromium > 0 && chromium < stamp.chromium)
    return { state: 'older-chromium', stamp, chromium }
  const listed = await listDatabases(parts.indexedDB)
  if (!listed.ok) {
    if (!stamp) return { state: 'no-storage', detail: listed.error }
    return { state: 'recovery', stamp, trouble: { kind: 'will-not-open', detail: listed.error } }
  }
  if (stamp) return openStamped(parts, stamp, listed.value)
  const unreadable = found.value.state === 'unreadable' ? found.value.why : undefined
  return adopt(parts, [...listed.value.keys()], listed.value, unreadable)
}

/** Makes an empty book; the caller writes its stamp before anything else. */
export async function createBook(
  parts: Omit<OpeningParts, 'host' | 'keepOlder'>,
  parent?: BookId,
  name?: string,
  state?: 'unfinished',
): Promise<{ readonly records: Records; readonly row: BookRow }> {
  const bookId = asId<BookId>(v7())
  const records = openGuarded(parts, name ?? `${bookPrefix}${bookId}`, { kind: 'create' }).records
  await records.db.open()
  const row: BookRow = {
    id: 'book',
    bookId,
    createdAt: parts.clock.now(),
    ...(parent === undefined ? {} : { parent }),
    ...(state === undefined ? {} : { unfinished: true }),
  }
  await records.book.add(row)
  return { records, row }
}

/** For a database that no stamp names: yesterday's sample shop. */
export const removeBook = (name: string): Promise<void> => Dexie.delete(name)

async function openStamped(
  parts: OpeningParts,
  stamp: Stamp,
  listed: ReadonlyMap<string, number>,
): Promise<Opening> {
  const nativeVersion = listed.get(stamp.database)
  if (nativeVersion === undefined) return { state: 'recovery', stamp, trouble: { kind: 'missing' } }
  const opened = await openExisting(parts, stamp.database, nativeVersion, stamp)
  if (opened.state !== 'open') return { ...opened, stamp }
  const foreign = misplaced(opened.row, stamp)
  const whole = foreign ? recovery(foreign) : await recover(parts, opened, stamp.seq)
  if (whole.state !== 'open') opened.records.db.close()
  // From now on it is a book: the stamp names it.
  else if (opened.row.unfinished)
    await opened.records.book.update('book', { unfinished: undefined })
  return { ...whole, stamp }
}

/** Nobody may work in a book that is not what its stamp says. */
function misplaced(row: BookRow, stamp: Stamp): Trouble | undefined {
  if (row.bookId !== stamp.bookId) return { kind: 'another-book' }
  return row.retiredBy === undefined ? undefined : { kind: 'retired' }
}

/**
 * Puts back what the second copy has and the book lacks. The book is shut if it still ends before what
 * its stamp saw, or a snapshot in its second copy: that is of this book as well.
 */
async function recover(
  parts: OpeningParts,
  opened: Opened,
  stamped: number,
): Promise<Opened | Recovery> {
  const { records, row, seq } = opened
  const recovered = await recoverFromJournal(
    { records, bookId: row.bookId, seq, stamped },
    parts.host,
  )
  const { journal } = recovered
  const seen = Math.max(stamped, journal.state === 'found' ? (journal.snapshot ?? 0) : 0)
  if (recovered.seq >= seen) return { ...opened, seq: recovered.seq, recovered }
  const of = { bookId: row.bookId, seq: seen }
  return recovery({ kind: 'behind', seq: recovered.seq, of })
}

/** A stamp can be lost without its book: then the living book is used again. */
async function adopt(
  parts: OpeningParts,
  names: readonly string[],
  listed: ReadonlyMap<string, number>,
  unreadable: string | undefined,
): Promise<Opening> {
  for (const name of names) {
    const opened = await openExisting(parts, name, listed.get(name) ?? 0)
    const trouble = opened.state === 'recovery' ? opened.trouble.kind : undefined
    if (trouble === 'retired' || (trouble === 'empty' && !unreadable)) continue
    if (opened.state !== 'open') return opened
    const isLiving = opened.row.retiredBy === undefined && !opened.row.unfinished
    const whole = isLiving ? await recover(parts, opened, 0) : undefined
    if (whole?.state !== 'open') opened.records.db.close()
    if (whole) return whole
  }
  return unreadable === undefined
    ? { state: 'first-run' }
    : { state: 'recovery', trouble: { kind: 'stamp-unreadable', detail: unreadable } }
}

type Opened = Extract<Opening, { state: 'open' }>
type Recovery = Extract<Opening, { state: 'recovery' }>

const recovery = (trouble: Trouble): Recovery => ({ state: 'recovery', trouble })

async function listDatabases(
  factory: IDBFactory,
): Promise<Result<ReadonlyMap<string, number>, string>> {
  try {
    const all = await factory.databases()
    const ours = all.flatMap(({ name, version }) =>
      name?.startsWith(bookPrefix) ? [[name, version ?? 0] as const] : [],
    )
    return ok(new Map(ours))
  } catch (thrown) {
    return err(String(thrown))
  }
}
