import type { Clock } from '#platform/clock.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Change, Image } from '#shared/book/change.ts'
import type { BookId, CustomerId } from '#shared/book/ids.ts'
import type { Manifest } from '#shared/book/manifest.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import { type BookShape, rebuildDerived } from '../derived.ts'
import { type BookSource, withoutErased } from '../erase/without-erased.ts'
import { createBook } from '../open.ts'
import type { Records } from '../records.ts'
import { replay } from '../replay.ts'
import { firstChecked } from '../row-check.ts'
import { changesIn } from './journal-above.ts'
import { type OpenBackup, readBackup } from './read.ts'
import { changesTable } from './tables.ts'
import { type BackupTrouble, backupTroubleOf } from './trouble.ts'

/** A new book beside the old one: checked, whole, and not yet the one the stamp names. */
export type Rebuilt = {
  readonly bookId: BookId
  readonly database: string
  readonly seq: number
  readonly counts: Stamp['counts']
  /** Who it must never bring back: as the backup says, and as was asked. */
  readonly erased: readonly CustomerId[]
}

export type RebuildTrouble =
  | BackupTrouble
  /** What was written since the backup does not go on from it. */
  | { readonly kind: 'journal'; readonly detail: string }

export type RebuildParts = {
  readonly clock: Clock
  readonly shape: BookShape
  readonly indexedDB: IDBFactory
  /** The book it takes the place of, if there is one. */
  readonly parent?: BookId
  /** Lines of `journalAbove` this backup, to be replayed on it. */
  readonly journal?: Blob
  /** Who was erased from the book it takes the place of. */
  readonly erased?: readonly CustomerId[]
  /** The owner was asked about a manifest that is not the one it was written with. */
  readonly evenIfListEdited?: true
  readonly onProgress?: (rows: number, of: number) => void
  readonly signal?: AbortSignal
}

/**
 * Builds a book in a database of its own from a backup, from a backup and the journal above it, or
 * from a journal that begins at the first Change. Whatever fails, the new book is removed again.
 */
export async function rebuildFrom(
  file: Blob | undefined,
  parts: RebuildParts,
): Promise<Result<Rebuilt, RebuildTrouble>> {
  const read = file && (await readBackup(file, parts.shape))
  if (read && !read.ok) return read
  const backup = read?.value
  try {
    if (backup?.isListEdited && !parts.evenIfListEdited)
      return err({ kind: 'list-edited', manifest: backup.manifest })
    const erased = [...new Set([...(parts.erased ?? []), ...(backup?.manifest.erased ?? [])])]
    const rows = Object.values(backup?.manifest.tables ?? {}).map((table) => table.rows)
    const source = await withoutErased(
      sourceOf(backup, parts, erased.length > 0),
      parts.shape.tables,
      new Set(erased),
    )
    const of = rows.reduce((sum, some) => sum + some, 0)
    const unchecked = () =>
      backup === undefined || backup.hasLong() || isOfUncheckedWriter(backup.manifest)
    return ok({ ...(await buildBook(source, { ...parts, of, unchecked })), erased })
  } catch (thrown) {
    if (isCancel(thrown) || isFull(thrown)) throw thrown
    return err(thrown instanceof JournalUnfit ? thrown.trouble : backupTroubleOf(thrown))
  } finally {
    await backup?.close()
  }
}

/** The new book from whatever can be read as one; Changes above its `seq` are replayed on it. */
export async function buildBook(
  source: BookSource,
  parts: RebuildParts & { readonly of: number; readonly unchecked: () => boolean },
): Promise<Omit<Rebuilt, 'erased'>> {
  const { records, row } = await createBook(parts, parts.parent, undefined, 'unfinished')
  try {
    let done = 0
    const seen = (more: number): void => {
      parts.signal?.throwIfAborted()
      done += more
      parts.onProgress?.(done, Math.max(done, parts.of))
    }
    for (const { name } of records.tables) await fill(records, name, source.rows(name), seen)
    if (parts.unchecked()) await records.book.update('book', { unchecked: true })
    const seq = await fillHistory(records, source, seen)
    await rebuildDerived(records)
    const counts = await countAll(records)
    await records.book.update('book', { underived: undefined })
    return { bookId: row.bookId, database: records.db.name, seq, counts }
  } catch (thrown) {
    await records.db.delete()
    throw thrown
  } finally {
    records.db.close()
  }
}

/** Written in part by a version that did not check, as a journal without a backup may be. */
const isOfUncheckedWriter = ({ schema, unfit }: Manifest): boolean =>
  unfit !== undefined || schema < firstChecked

/** A backup and what follows it as one book to read; without a backup, a book that begins empty. */
function sourceOf(
  backup: OpenBackup | undefined,
  { journal, shape: { versions } }: Pick<RebuildParts, 'journal' | 'shape'>,
  isForErasing: boolean,
): BookSource {
  // Whose a row is can be read off the current shape alone; elsewhere a Change stays as it was.
  const read = (changes: readonly Change[]) =>
    isForErasing ? changes.map(versions.migrateChange) : changes
  return {
    seq: backup?.manifest.seq ?? 0,
    rows: (table) => rowsIn(backup, table),
    changes: async function* () {
      for await (const rows of rowsIn(backup, changesTable)) {
        // The reader has held each of them against the schema of a Change.
        yield read(rows as unknown as readonly Change[])
      }
      for await (const changes of journal ? changesIn(journal) : []) yield read(changes)
    },
  }
}

async function* rowsIn(
  backup: OpenBackup | undefined,
  table: string,
): AsyncGenerator<readonly Image[]> {
  if (backup && table in backup.manifest.tables) yield* backup.rows(table)
}

async function fill(
  records: Records,
  table: string,
  pieces: AsyncIterable<readonly Image[]>,
  seen: (rows: number) => void,
): Promise<void> {
  let written = 0
  for await (const rows of pieces) {
    await records.db.table(table).bulkAdd([...rows])
    written += rows.length
    seen(rows.length)
  }
  const there = await records.tableByName(table).count()
  if (there !== written) throw new Error(`${table} came out with ${there} rows of ${written}`)
}

class JournalUnfit extends Error {
  readonly trouble: RebuildTrouble
  constructor(detail: string) {
    super(detail)
    this.trouble = { kind: 'journal', detail }
  }
}

/** What the rows have seen is history; what comes after it is done to them. Gives the last seq. */
async function fillHistory(
  records: Records,
  source: BookSource,
  seen: (rows: number) => void,
): Promise<number> {
  let seq = 0
  for await (const changes of source.changes()) {
    const past = changes.filter((change) => change.seq <= source.seq)
    const above = changes.filter((change) => change.seq > source.seq)
    await records.changes.bulkAdd(past)
    if (above.length > 0) await replayOn(records, above)
    seq = changes.at(-1)?.seq ?? seq
    seen(changes.length)
  }
  const last = Number((await records.changes.toCollection().lastKey()) ?? 0)
  if (last !== seq || last < source.seq) throw new JournalUnfit(`The book ends at ${last}`)
  return last
}

async function replayOn(records: Records, changes: readonly Change[]): Promise<void> {
  try {
    await replay(records, changes)
  } catch (thrown) {
    if (isCancel(thrown) || isFull(thrown)) throw thrown
    throw new JournalUnfit(String(thrown))
  }
}

/** What is really there, the history left out: the stamp counts what a shop would call records. */
async function countAll(records: Records): Promise<Stamp['counts']> {
  const counts: Record<string, number> = {}
  for (const { name } of records.tables) {
    if (name !== changesTable) counts[name] = await records.tableByName(name).count()
  }
  return counts
}

const isCancel = (thrown: unknown): boolean =>
  thrown instanceof DOMException && thrown.name === 'AbortError'

const isFull = (thrown: unknown): boolean =>
  thrown instanceof Error && thrown.name === 'QuotaExceededError'
