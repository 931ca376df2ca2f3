import type { Records } from '#book/records.ts'
import { type Day, plusDays } from '#shared/base/day.ts'
import { isLiving } from '#shared/book/living.ts'
import { type Promised, promises } from '../model.ts'

/** Around a day: what is kept was seldom due months before or after. */
const around = 92

export const keptOn = async (records: Records, on: Day): Promise<readonly Promised[]> =>
  (
    await records
      .table(promises)
      .where('[state+due]')
      .between(['kept', plusDays(on, -around)], ['kept', plusDays(on, around)])
      .toArray()
  ).filter((each) => each.closed === on && isLiving(each))

/** Kept or broken from that day on, to anybody. */
export async function closedSince(records: Records, since: Day): Promise<readonly Promised[]> {
  const inState = (state: 'kept' | 'broken') =>
    records
      .table(promises)
      .where('[state+due]')
      .between([state, plusDays(since, -around)], [state, '\uffff'])
      .toArray()
  const all = (await Promise.all([inState('kept'), inState('broken')])).flat()
  return all.filter((each) => isLiving(each) && each.closed !== undefined && each.closed >= since)
}
