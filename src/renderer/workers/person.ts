import { type Everything, everythingAbout } from '#book/erase/everything.ts'
import { type BookWithout, MovedOn, rebuildWithout } from '#book/erase/rebuild-without.ts'
import { idsOf, personTable } from '#book/merged.ts'
import { recordsAsTheyAre } from '#book/records.ts'
import type { Instant } from '#shared/base/day.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { bookShape } from './book-shape.ts'

/** Long work about one person: everything about them, and the book without them. */
export type PersonWork = {
  readonly 'everything-about': {
    readonly ask: { readonly database: string; readonly id: CustomerId }
    readonly gives: Everything
  }
  readonly 'rebuild-without': {
    readonly ask: { readonly database: string; readonly id: CustomerId; readonly now: Instant }
    readonly gives: Result<
      BookWithout & { readonly erased: readonly CustomerId[] },
      { readonly kind: 'disk-full' | 'moved-on' }
    >
  }
}

export async function tellEverything(
  ask: PersonWork['everything-about']['ask'],
): Promise<Everything> {
  const records = await recordsAsTheyAre(ask.database, bookShape)
  try {
    return await everythingAbout(records, ask.id)
  } finally {
    records.db.close()
  }
}

export async function leaveOutPerson(
  ask: PersonWork['rebuild-without']['ask'],
  onProgress: (done: number, of: number) => void,
): Promise<PersonWork['rebuild-without']['gives']> {
  const records = await recordsAsTheyAre(ask.database, bookShape)
  try {
    const erased = await idsOf(records, personTable, ask.id)
    const clock = { now: () => ask.now, every: () => () => undefined }
    const parts = { clock, indexedDB: self.indexedDB, onProgress }
    return ok({ ...(await rebuildWithout(records, new Set(erased), parts)), erased })
  } catch (thrown) {
    if (thrown instanceof MovedOn) return err({ kind: 'moved-on' })
    const isFull = thrown instanceof Error && thrown.name === 'QuotaExceededError'
    if (isFull) return err({ kind: 'disk-full' })
    throw thrown
  } finally {
    records.db.close()
  }
}
