import type { BookVersion } from './version.ts'

/**
 * Rows in the trash are found by the time they were put there. All others have no `deletedAt`, so
 * they take no space in the index.
 */
export const withTrash: BookVersion = {
  version: 4,
  stores: {
    closedDays: 'id, from, deletedAt',
    customers: 'id, updatedAt, mergedInto, introducedBy, deletedAt',
    preferences: 'id, customerId, deletedAt',
    products: 'id, mergedInto, deletedAt',
    purchases: 'id, [customerId+day], day, *productIds, orderId, deletedAt',
    refunds: 'id, customerId, purchaseId, deletedAt',
    voids: 'id, customerId, purchaseId, deletedAt',
    visits: 'id, [customerId+day], day, deletedAt',
    orders: 'id, customerId, [state+day], deviceId, deletedAt',
    issues: 'id, customerId, [state+since], productId, deviceId, deletedAt',
    promises: 'id, customerId, [state+due], deletedAt',
    occasions: 'id, customerId, monthDay, deletedAt',
    notes: 'id, [customerId+at], deletedAt',
    devices: 'id, customerId, deletedAt',
  },
}
