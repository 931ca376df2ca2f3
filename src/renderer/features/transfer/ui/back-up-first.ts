import type { House } from '#kit/use-book.ts'
import { ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import { hasNews } from '../../backup/rules.ts'

/** A list may change hundreds of people at once: what is here is backed up and verified before. */
export async function backUpFirst(house: House): Promise<Result<unknown, Said>> {
  const safety = house.features.flatMap((each) => each.safety ?? [])[0]
  if (!safety || !house.keeper || !hasNews(house.keeper.stamp())) return ok(undefined)
  return safety.make(house, () => undefined, new AbortController().signal)
}
