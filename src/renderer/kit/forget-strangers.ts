import { personTable } from '#book/merged.ts'
import type { Records } from '#book/records.ts'
import type { Drafts } from './draft-store.ts'

/** What was half typed for someone whose creation was undone stays no longer than they do. */
export async function forgetStrangers(drafts: Drafts, records: Records): Promise<void> {
  const customers = records.tableByName(personTable.name)
  for (const draft of drafts.all()) {
    if (draft.customerId && !(await customers.get(draft.customerId))) drafts.put(draft, undefined)
  }
}
