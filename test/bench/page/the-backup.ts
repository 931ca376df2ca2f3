import { exportDB } from 'dexie-export-import'
import { v7 } from 'uuid'
import { shapeOfBook } from '#app/features.ts'
import { recordsOf } from '#book/records.ts'
import { systemClock } from '#platform/clock.ts'
import { assert } from '#shared/base/assert.ts'
import { withBackup, workOff } from '#workers/long-work.ts'

const ask = (database: string) => ({
  database,
  app: 'bench',
  shop: 'The Bench',
  at: systemClock.now(),
})

/** From the call to a file that is read back and verified, as the app makes it. */
export async function oursBackup(database: string): Promise<number> {
  const start = performance.now()
  return withBackup(ask(database), {}, async (made) => {
    assert(made.ok, `No backup: ${JSON.stringify(made)}`)
    return performance.now() - start
  })
}

/** The peer's export of the same book, which is not read back. */
export async function peerBackup(database: string): Promise<number> {
  const { db } = recordsOf(database, shapeOfBook)
  const start = performance.now()
  await db.open()
  const blob = await exportDB(db)
  const took = performance.now() - start
  db.close()
  assert(blob.size > 0, 'The peer exported nothing')
  return took
}

/** Rows a second of a restore: from a file to a book that can be opened. */
export async function oursRestore(database: string): Promise<number> {
  return withBackup(ask(database), {}, async (made) => {
    assert(made.ok, `No backup: ${JSON.stringify(made)}`)
    const rows = Object.values(made.value.manifest.tables).reduce((sum, each) => sum + each.rows, 0)
    const start = performance.now()
    const restored = await workOff('restore', { file: made.value.blob, now: systemClock.now() })
    const took = performance.now() - start
    assert(restored.ok, `No restore: ${JSON.stringify(restored)}`)
    await recordsOf(restored.value.database, shapeOfBook).db.delete()
    return (rows / took) * 1000
  })
}

const chunk = 10_000

/** Rows a second of `bulkAdd` alone, into empty tables of the same shape; nothing is checked. */
export async function rawBulkAdd(database: string): Promise<number> {
  const from = recordsOf(database, shapeOfBook)
  const to = recordsOf(`raw-${v7()}`, shapeOfBook)
  await to.db.open()
  let rows = 0
  let took = 0
  for (const { name } of shapeOfBook.tables) {
    for (let last: string | undefined = ''; last !== undefined; ) {
      const some: readonly { readonly id: string }[] = await from
        .tableByName(name)
        .where(':id')
        .above(last)
        .limit(chunk)
        .toArray()
      const start = performance.now()
      if (some.length > 0) await to.db.table(name).bulkAdd([...some])
      took += performance.now() - start
      rows += some.length
      last = some.length === chunk ? some.at(-1)?.id : undefined
    }
  }
  from.db.close()
  await to.db.delete()
  return (rows / took) * 1000
}
