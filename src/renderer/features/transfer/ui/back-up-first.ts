import { hasRoomFor, roomTaken } from '#book/room.ts'
import type { AppContext } from '#kit/use-book.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import { hasNews } from '../../backup/rules.ts'
import { words } from '../words/en.ts'

/** Checks the room for all of them and makes a backup; nobody is imported before. */
export async function makeReady(app: AppContext, people: number): Promise<Result<undefined, Said>> {
  if (!(await hasRoomFor(app.host, roomTaken.byRows(people))))
    return err(words.say('noRoom', { count: people }))
  const safe = await backUpFirst(app)
  return safe.ok ? ok(undefined) : err(words.say('notSafe'))
}

/** A list may change hundreds of people at once, so the book is backed up and verified first. */
async function backUpFirst(app: AppContext): Promise<Result<unknown, Said>> {
  const safety = app.features.flatMap((each) => each.safety ?? [])[0]
  if (!safety || !app.keeper || !hasNews(app.keeper.stamp())) return ok(undefined)
  return safety.make(app, () => undefined, new AbortController().signal)
}
