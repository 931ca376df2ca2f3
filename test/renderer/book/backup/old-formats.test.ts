import { describe, expect, it } from 'vitest'
import { shapeOfBook } from '#app/features.ts'
import { readBackup } from '#book/backup/read.ts'
import { rebuildFrom } from '#book/backup/rebuild.ts'
import { recordsOf } from '#book/records.ts'
import { fixedClock } from '#test/support/fixed-clock.ts'
import { removeDatabase } from '#test/support/remove-database.ts'
import { derivedTwice, orphansIn, snapshotOf } from '#test/support/snapshot-book.ts'

const files: Readonly<Record<string, string>> = import.meta.glob(
  '../../../fixtures/backups/*.usual',
  {
    eager: true,
    query: '?url',
    import: 'default',
  },
)

it('a backup of the first format is among those that are kept', () => {
  expect(Object.keys(files).some((name) => name.endsWith('/v1.usual'))).toBe(true)
})

describe('a backup of an earlier program becomes a book of today', () => {
  for (const [name, url] of Object.entries(files)) {
    it(name.replace(/.*\//, ''), async () => {
      const file = await (await fetch(url)).blob()
      const opened = await readBackup(file, shapeOfBook)
      if (!opened.ok) throw new Error(JSON.stringify(opened.error))
      const { tables, seq } = opened.value.manifest
      await opened.value.close()
      const parts = { clock: fixedClock(), shape: shapeOfBook, indexedDB }
      const rebuilt = await rebuildFrom(file, parts)
      if (!rebuilt.ok) throw new Error(JSON.stringify(rebuilt.error))
      expect(rebuilt.value.seq).toBe(seq)
      const records = recordsOf(rebuilt.value.database, shapeOfBook)
      const snapshot = await snapshotOf(records, 'whole')
      // Lifted or as they were, the rows of this version's schemas; none of these tables was empty.
      for (const { name: table, schema } of shapeOfBook.tables) {
        for (const row of snapshot[table] ?? []) expect(schema.parse(row)).toEqual(row)
        if (table in tables) expect(snapshot[table]?.length, table).toBeGreaterThan(0)
      }
      expect(await records.changes.count()).toBe(tables.changes?.rows)
      expect(await orphansIn(records)).toEqual([])
      const { kept, anew } = await derivedTwice(records)
      expect(kept).toEqual(anew)
      await removeDatabase(records.db)
    })
  }
})
