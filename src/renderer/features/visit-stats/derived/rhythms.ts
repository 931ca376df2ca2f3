import { Dexie } from 'dexie'
import type { Records } from '#book/records.ts'
import type { Day } from '#shared/base/day.ts'
import { visitStats } from '../model.ts'

/** Each rhythm once, by jumping from one to the next in the index. */
export async function rhythmsOf(records: Records): Promise<readonly number[]> {
  const found: number[] = []
  for (let above = -1; ; ) {
    const [key] = await records
      .derivedTable(visitStats)
      .where('[rhythm+last]')
      .between([above, Dexie.maxKey], [Dexie.maxKey, Dexie.maxKey])
      .limit(1)
      .keys()
    // The index is [rhythm+last], so its keys are a number and a day.
    const next = key as unknown as readonly [number, Day] | undefined
    if (!next) return found
    above = next[0]
    found.push(above)
  }
}
