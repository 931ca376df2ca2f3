import type { Records } from '#book/records.ts'

/** Remembers every store as it is now; the returned function restores exactly that. */
export async function rememberDisk({ db }: Records): Promise<() => Promise<void>> {
  const stores = await Promise.all(
    db.tables.map(async (table) => ({ table, rows: await table.toArray() })),
  )
  return async () => {
    await db.transaction('rw', db.tables, async () => {
      for (const { table, rows } of stores) {
        await table.clear()
        await table.bulkAdd(rows)
      }
    })
  }
}
