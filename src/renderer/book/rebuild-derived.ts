import { customers } from '#features/customers/model.ts'
import { eachRow } from './each-row.ts'
import { type Entry, entryOf, isLiving } from './people-entry.ts'
import { filled } from './people-page.ts'
import { pagesTable } from './people-pages.ts'
import { rebuildVisitStats } from './rebuild-visit-stats.ts'
import type { Records } from './records.ts'

/**
 * Makes everything that commit keeps beside the rows anew from them: after a restore or a replay,
 * and as the measure that commit is held against.
 */
export async function rebuildDerived(records: Records): Promise<void> {
  await rebuildVisitStats(records)
  await rebuildPages(records)
}

async function rebuildPages(records: Records): Promise<void> {
  const entries: Entry[] = []
  await eachRow(records, customers, (row) => {
    if (isLiving(row)) entries.push(entryOf(row))
  })
  const pages = pagesTable(records)
  await records.db.transaction('rw', [pages], async () => {
    await pages.clear()
    await pages.bulkPut(filled(entries))
  })
}
