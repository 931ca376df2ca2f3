import { isLiving } from '#shared/book/living.ts'
import type { Row } from '#shared/book/table.ts'
import type { Records } from './records.ts'

type Mergeable = Row & { readonly mergedInto?: string }
type Named = { readonly name: string }

/** Rows of this table are people: `person` of every table returns the id of one. */
export const personTable = { name: 'customers' } as const

/** The row this one was merged into, at the end of the chain; itself if it was not merged. */
export async function survivorOf<R extends Mergeable>(
  records: Records,
  table: Named,
  id: R['id'],
): Promise<R | undefined> {
  // The table's name determines the row's type.
  const rows = (ids: string) => records.tableByName(table.name).get(ids) as Promise<R | undefined>
  const seen = new Set<string>()
  let row = await rows(id)
  while (row?.mergedInto !== undefined && !seen.has(row.id)) {
    seen.add(row.id)
    row = (await rows(row.mergedInto)) ?? row
  }
  return row
}

/** The same for many rows, in their order; few were merged, so the others are read in one round. */
export async function survivorsOf<R extends Mergeable>(
  records: Records,
  table: Named,
  ids: readonly R['id'][],
): Promise<readonly (R | undefined)[]> {
  // The table's name determines the row's type.
  const rows = (await records.tableByName(table.name).bulkGet([...ids])) as (R | undefined)[]
  const isMerged = (row: R | undefined) => row?.mergedInto !== undefined
  return Promise.all(
    ids.map((id, at) => (isMerged(rows[at]) ? survivorOf<R>(records, table, id) : rows[at])),
  )
}

/** Who each of them is now: themselves, the one they were merged into, or nobody (in the trash). */
export async function whoTheyAreNow<Id extends string>(
  records: Records,
  table: Named,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, Id | undefined>> {
  const found = await survivorsOf<Mergeable & { readonly id: Id }>(records, table, ids)
  return new Map(ids.map((id, at) => [id, isLiving(found[at]) ? found[at]?.id : undefined]))
}

/** The ids of all rows that were merged into one person, whichever of them is given. */
export async function idsOf<Id extends string>(
  records: Records,
  table: Named,
  id: Id,
): Promise<readonly Id[]> {
  const all = new Set<string>([(await survivorOf(records, table, id))?.id ?? id])
  for (let newest = [...all]; newest.length > 0; ) {
    const merged = await records
      .tableByName(table.name)
      .where('mergedInto')
      .anyOf(newest)
      .primaryKeys()
    newest = merged.filter((each) => !all.has(each))
    for (const each of newest) all.add(each)
  }
  // Ids of one table are of one kind.
  return [...all] as Id[]
}
