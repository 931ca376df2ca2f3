import { personTable } from '#book/merged.ts'
import type { Records } from '#book/records.ts'
import type { Drafts } from './draft-store.ts'
import { readOnce } from './read-once.ts'

/** What was half typed for someone whose creation was undone stays no longer than they do. */
export function forgetStrangers(drafts: Drafts, { tableByName }: Records): () => void {
  const theirs = drafts.all().flatMap((draft) => draft.customerId ?? [])
  return readOnce(
    () => tableByName(personTable.name).bulkGet(theirs),
    (found) => {
      const strangers = theirs.filter((_, at) => !found[at])
      for (const draft of drafts.all())
        if (draft.customerId && strangers.includes(draft.customerId)) drafts.put(draft, undefined)
    },
  )
}
