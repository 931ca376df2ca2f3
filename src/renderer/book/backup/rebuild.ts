import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { BookId } from '#shared/book/ids.ts'
import type { Manifest } from '#shared/book/manifest.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import type { AnyTable } from '#shared/book/table.ts'
import { createBook } from '../open.ts'
import { rebuildDerived } from '../rebuild-derived.ts'
import type { Records } from '../records.ts'
import { freshStamp } from '../stamp-keeper.ts'
import { type BackupTrouble, readBackup, troubleOf } from './read.ts'

/** A new book beside the old one: checked, whole, and not yet the one the stamp names. */
export type Rebuilt = {
  readonly bookId: BookId
  readonly database: string
  readonly seq: number
  readonly counts: Stamp['counts']
  readonly manifest: Manifest
}

export type RebuildParts = {
  readonly clock: Clock
  readonly tables: readonly AnyTable[]
  readonly indexedDB: IDBFactory
  /** The book it takes the place of, if there is one. */
  readonly parent?: BookId
  readonly onProgress?: (rows: number, of: number) => void
  readonly signal?: AbortSignal
}

/** Builds a book from a backup in a database of its own; whatever fails, it is removed again. */
export async function rebuildFrom(
  file: Blob,
  parts: RebuildParts,
): Promise<Result<Rebuilt, BackupTrouble>> {
  const backup = await readBackup(file, parts.tables)
  if (!backup.ok) return backup
  const { manifest } = backup.value
  const { records, row } = await createBook(parts, parts.parent)
  try {
    await fill(records, backup.value, parts)
    await rebuildDerived(records)
    const counts = await countAll(records, manifest)
    return ok({
      bookId: row.bookId,
      database: records.db.name,
      seq: manifest.seq,
      counts,
      manifest,
    })
  } catch (thrown) {
    await records.db.delete()
    if (isCancel(thrown) || isDatabase(thrown)) throw thrown
    return err(troubleOf(thrown))
  } finally {
    records.db.close()
    await backup.value.close()
  }
}

/** One write makes the new book the book; the old one then says who took its place. */
export async function switchTo(
  rebuilt: Pick<Rebuilt, 'bookId' | 'database' | 'seq' | 'counts'>,
  old: Records | undefined,
  parts: { readonly host: Host; readonly clock: Clock },
): Promise<Result<undefined, string>> {
  const about = await parts.host.calls['app:about'](undefined)
  const chromium = about.ok ? about.value.chromium : 0
  const stamp = freshStamp({ ...rebuilt, clock: parts.clock }, chromium, rebuilt.counts)
  const written = await parts.host.calls['stamp:write'](stamp)
  if (!written.ok) return err(written.error.detail)
  await old?.book.update('book', { retiredBy: rebuilt.bookId })
  return ok(undefined)
}

async function fill(
  records: Records,
  backup: Extract<Awaited<ReturnType<typeof readBackup>>, { ok: true }>['value'],
  parts: RebuildParts,
): Promise<void> {
  const all = Object.values(backup.manifest.tables).reduce((sum, table) => sum + table.rows, 0)
  let done = 0
  for (const table of Object.keys(backup.manifest.tables)) {
    for await (const rows of backup.rows(table)) {
      parts.signal?.throwIfAborted()
      await records.db.table(table).bulkAdd([...rows])
      done += rows.length
      parts.onProgress?.(done, all)
    }
  }
}

/** Counts what is really there, and holds it against what the backup promised. */
async function countAll(records: Records, manifest: Manifest): Promise<Stamp['counts']> {
  const counts: Record<string, number> = {}
  for (const { name } of records.tables) counts[name] = await records.any(name).count()
  const short = Object.entries(manifest.tables).find(
    ([table, promised]) => table !== 'changes' && counts[table] !== promised.rows,
  )
  if (short) throw new Error(`${short[0]} came out with ${counts[short[0]]} rows`)
  return counts
}

const isCancel = (thrown: unknown): boolean =>
  thrown instanceof DOMException && thrown.name === 'AbortError'

const isDatabase = (thrown: unknown): boolean =>
  thrown instanceof Error && thrown.name === 'QuotaExceededError'
