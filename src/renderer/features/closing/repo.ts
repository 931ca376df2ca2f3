import { whoTheyAreNow } from '#book/merged.ts'
import type { Records } from '#book/records.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { customers } from '../customers/model.ts'

/** Who each of them is now; nobody for one in the trash. */
export const whoTheyAre = (
  records: Records,
  ids: readonly CustomerId[],
): Promise<ReadonlyMap<CustomerId, CustomerId | undefined>> =>
  whoTheyAreNow(records, customers, ids)
