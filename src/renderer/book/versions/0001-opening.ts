import type { BookVersion } from './version.ts'

/**
 * The first shape of the book. Indexes hold ids, days and times only, never names or words. Every
 * field a table `refers` by is indexed (alone, or first in a compound index, which serves it as
 * well), so that undo can find what still refers to a row.
 */
export const opening: BookVersion = {
  version: 1,
  stores: {
    book: 'id',
    changes: 'seq, id, undoes, batch',
    standing: 'id, *hours, [rhythm+last], last',
    shopYears: 'id',
    peoplePages: 'id',
    settings: 'id',
    closedDays: 'id, from',
    customers: 'id, updatedAt, mergedInto, introducedBy',
    preferences: 'id, customerId',
    products: 'id, mergedInto',
    purchases: 'id, [customerId+day], day, *productIds, orderId',
    refunds: 'id, customerId, purchaseId',
    voids: 'id, customerId, purchaseId',
    visits: 'id, [customerId+day], day',
    orders: 'id, customerId, [state+day], deviceId',
    issues: 'id, customerId, [state+since], productId, deviceId',
    promises: 'id, customerId, [state+due]',
    occasions: 'id, customerId, monthDay',
    notes: 'id, [customerId+at]',
    devices: 'id, customerId',
  },
  derived: ['standing', 'shopYears', 'peoplePages'],
}
