import { createBook } from '#book/open.ts'
import type { Records } from '#book/records.ts'
import type { Day } from '#shared/base/day.ts'
import { bookShape } from '#workers/book-shape.ts'
import { type FixedClock, fixedClock } from './fixed-clock.ts'
import { removeDatabase } from './remove-database.ts'

export type BareBook = {
  readonly records: Records
  readonly clock: FixedClock
  /** Removes its database. */
  readonly close: () => Promise<void>
}

/** The tables of a real book in a real IndexedDB, without deeds and screens: a page loads it at once. */
export async function openBareBook(today?: Day): Promise<BareBook> {
  const clock = fixedClock(today)
  const { records } = await createBook({ clock, shape: bookShape, indexedDB })
  return { records, clock, close: () => removeDatabase(records.db) }
}
