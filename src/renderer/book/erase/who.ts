import { customers } from '#features/customers/model.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { Records } from '../records.ts'

/** Everyone who turned out to be this one person, whichever of their cards was asked for. */
export async function cardsOf(records: Records, id: CustomerId): Promise<readonly CustomerId[]> {
  const all = new Set([await survivorOf(records, id)])
  for (let newest = [...all]; newest.length > 0; ) {
    const merged = await records.table(customers).where('mergedInto').anyOf(newest).toArray()
    newest = merged.map((each) => each.id).filter((each) => !all.has(each))
    for (const each of newest) all.add(each)
  }
  return [...all]
}

async function survivorOf(records: Records, id: CustomerId): Promise<CustomerId> {
  const seen = new Set([id])
  for (let at = id; ; ) {
    const into = (await records.table(customers).get(at))?.mergedInto
    if (into === undefined || seen.has(into)) return at
    seen.add(into)
    at = into
  }
}
