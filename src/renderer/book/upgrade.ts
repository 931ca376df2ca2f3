import type { Transaction } from 'dexie'
import type { Image } from '#shared/book/change.ts'
import { firstChecked } from './row-check.ts'
import type { BookVersion, MigrateRow } from './versions/version.ts'

/** How many rows are held at once: a table does not fit twice into memory. */
const chunk = 1000

/**
 * Migrates every row of an open book by one version, inside the transaction that changes its
 * stores. What is computed from rows is rebuilt afterwards (`underived`).
 */
export async function upgradeBook(upgrade: Transaction, step: BookVersion): Promise<void> {
  for (const [table, migrateRow] of Object.entries(step.migrateRow ?? {}))
    await upgradeTable(upgrade, table, migrateRow)
  // What a version makes of a row may not fit either.
  const isUnchecked = step.version === firstChecked || step.migrateRow !== undefined
  const unchecked = isUnchecked ? { unchecked: true } : {}
  await upgrade.table('book').update('book', { underived: true, ...unchecked })
}

async function upgradeTable(
  upgrade: Transaction,
  name: string,
  migrateRow: MigrateRow,
): Promise<void> {
  const table = upgrade.table<Image, string>(name)
  // Listed first: rows that a split adds must not be visited again.
  const ids = await table.toCollection().primaryKeys()
  for (let at = 0; at < ids.length; at += chunk) {
    const some = ids.slice(at, at + chunk)
    const rows = (await table.bulkGet(some)).flatMap((row) => (row ? migrateRow(row) : []))
    const stay = new Set(rows.map((row) => String(row.id)))
    await table.bulkPut(rows)
    await table.bulkDelete(some.filter((id) => !stay.has(id)))
  }
}
