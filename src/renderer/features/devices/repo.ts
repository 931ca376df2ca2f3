import type { Records } from '#book/records.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { type Device, devices } from './model.ts'

/** By name. */
export const devicesOf = async (
  records: Records,
  customerId: CustomerId,
): Promise<readonly Device[]> =>
  (await records.table(devices).where('customerId').equals(customerId).toArray())
    .filter(isLiving)
    .sort((one, other) => one.name.localeCompare(other.name))
