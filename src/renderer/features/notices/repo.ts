import type { Records } from '#book/records.ts'
import type { Instant } from '#shared/base/day.ts'

/** When the last deed was done: the app was open then. */
export const lastDeedAt = async (records: Records): Promise<Instant | undefined> =>
  (await records.changes.orderBy('seq').last())?.at
