import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shapeOfBook } from '#app/features.ts'
import { rebuildFrom } from '#book/backup/rebuild.ts'
import { takeBackup } from '#book/backup/take.ts'
import { recordsOf } from '#book/records.ts'
import { anyRow } from '#test/support/any-row.ts'
import { fixedClock } from '#test/support/fixed-clock.ts'
import { openTestBook } from '#test/support/open-test-book.ts'
import { removeDatabase } from '#test/support/remove-database.ts'
import { snapshotOf } from '#test/support/snapshot-book.ts'

const rebuilding = { clock: fixedClock(), shape: shapeOfBook, indexedDB }

// By construction: the rows come out of each table's own schema, so a new table or field is in here
// by itself, and one whose schema says something new fails until `any-row.ts` can say it.
it('Restore/export incomplete: every table and every field a backup can hold comes back from it', async () => {
  const shop = await openTestBook()
  const { records } = shop.book
  const wanted: Record<string, readonly string[]> = {}
  for (const { name, schema } of shapeOfBook.tables) {
    const rows = fc.sample(anyRow(schema), { numRuns: 120, seed: 7 })
    wanted[name] = [...new Set(rows.flatMap((row) => Object.keys(row)))].sort()
    await records.tableByName(name).clear()
    await records.db.table(name).bulkAdd(rows.map((row, at) => ({ ...row, id: `${name}-${at}` })))
  }
  const taken = await takeBackup({ records, app: '1', shop: 'S', at: shop.clock.now() })
  const rebuilt = await rebuildFrom(taken.blob, rebuilding)
  if (!rebuilt.ok) throw new Error(JSON.stringify(rebuilt.error))
  const copy = recordsOf(rebuilt.value.database, shapeOfBook)
  const snapshot = await snapshotOf(copy, 'whole')
  expect(snapshot).toEqual(await snapshotOf(records, 'whole'))
  for (const { name } of shapeOfBook.tables) {
    const fields = new Set(snapshot[name]?.flatMap((row) => Object.keys(row as object)))
    expect([...fields].sort(), name).toEqual(wanted[name])
  }
  await removeDatabase(copy.db)
  await shop.close()
})
