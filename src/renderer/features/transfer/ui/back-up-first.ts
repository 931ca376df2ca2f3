import { hasRoomFor, roomTaken } from '#book/room.ts'
import type { House } from '#kit/use-book.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import { hasNews } from '../../backup/rules.ts'
import { words } from '../words/en.ts'

/** Room for all of them, and a backup of what is here; nobody is brought in before. */
export async function makeReady(house: House, people: number): Promise<Result<undefined, Said>> {
  if (!(await hasRoomFor(house.host, roomTaken.byRows(people))))
    return err(words.say('noRoom', { count: people }))
  const safe = await backUpFirst(house)
  return safe.ok ? ok(undefined) : err(words.say('notSafe'))
}

/** A list may change hundreds of people at once: what is here is backed up and verified before. */
async function backUpFirst(house: House): Promise<Result<unknown, Said>> {
  const safety = house.features.flatMap((each) => each.safety ?? [])[0]
  if (!safety || !house.keeper || !hasNews(house.keeper.stamp())) return ok(undefined)
  return safety.make(house, () => undefined, new AbortController().signal)
}
