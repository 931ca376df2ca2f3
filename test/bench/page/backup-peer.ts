import { exportDB } from 'dexie-export-import'
import { allTables } from '#app/features.ts'
import { recordsOf } from '#book/records.ts'

/** The peer's export of the whole book, from opening it to a blob; milliseconds. */
export async function peerExport(database: string): Promise<number> {
  const { db } = recordsOf(database, allTables)
  const start = performance.now()
  await db.open()
  const blob = await exportDB(db)
  const took = performance.now() - start
  db.close()
  if (blob.size === 0) throw new Error('The peer exported nothing')
  return took
}
