import type { BookVersion } from './version.ts'

/**
 * An owner's day: orders that come round, money paid in part or ahead, what was mentioned, checks
 * after a sale. No older row changes; an app of before would refuse the new fields.
 */
export const withTheDay: BookVersion = {
  version: 9,
  stores: {
    orders: 'id, customerId, [state+day], day, deviceId, repeatId, checkOn, deletedAt',
    orderRepeats: 'id, customerId, deletedAt',
    issues: 'id, customerId, [state+since], productId, deviceId, checkOn, deletedAt',
    purchases: 'id, [customerId+day], day, *productIds, orderId, aheadId, deletedAt',
    payments: 'id, [customerId+day], *purchaseIds, deletedAt',
    paidAhead: 'id, customerId, deletedAt',
    slates: 'id, oldest',
    mentioned: 'id, customerId, deletedAt',
  },
  derived: ['slates'],
}
