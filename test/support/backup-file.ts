import {
  BlobReader,
  BlobWriter,
  TextReader,
  TextWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js'
import { packZip } from '#book/backup/pack.ts'
import { presserHere } from '#book/backup/press.ts'
import { linesOf } from '#book/backup/read-rows.ts'
import { blobScratch } from '#book/backup/scratch.ts'
import { backedUp } from '#book/backup/tables.ts'
import { currentVersion } from '#book/versions/all.ts'
import { instant } from '#shared/base/day.ts'
import { asId, type BookId } from '#shared/book/ids.ts'
import type { Manifest } from '#shared/book/manifest.ts'
import { tablesOfModels } from '#workers/tables-of-models.ts'

export type Rows = Readonly<Record<string, readonly unknown[]>>

/** A backup of these rows as the app itself writes one; tables that are not given are empty. */
export async function backupOf(rows: Rows): Promise<Blob> {
  const scratch = blobScratch()
  const presser = presserHere(scratch)
  const entries = []
  for (const table of backedUp(tablesOfModels)) {
    const some = rows[table] ?? []
    const sink = presser.press(table)
    await sink.write(new TextEncoder().encode(linesOf(some)))
    entries.push({ table, rows: some.length, pressed: await sink.end() })
  }
  const manifest: Manifest = {
    format: 'the-usual-backup',
    formatVersion: 1,
    app: '0.1.0',
    schema: currentVersion,
    bookId: asId<BookId>('01931c2e-7c1a-7000-8000-0123456789ab'),
    seq: 0,
    at: instant(1_795_306_386_282),
    shop: 'The Test Shop',
    tables: Object.fromEntries(
      entries.map(({ table, rows: count, pressed }) => [
        table,
        { rows: count, sha256: pressed.sha256 },
      ]),
    ),
  }
  return (await packZip({ entries, manifest, scratch })).blob
}

/** The entries of a backup as text, for a test to meddle with. */
export async function entriesOf(file: Blob): Promise<Map<string, string>> {
  const zip = new ZipReader(new BlobReader(file))
  const texts = new Map<string, string>()
  for (const entry of await zip.getEntries()) {
    if (!entry.directory) texts.set(entry.filename, await entry.getData(new TextWriter()))
  }
  await zip.close()
  return texts
}

/** A whole zip of any entries: what somebody with an editor and a zip tool can make. */
export async function zipOf(entries: Iterable<readonly [string, string]>): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter('application/zip'))
  for (const [name, text] of entries) await zip.add(name, new TextReader(text))
  return zip.close()
}
