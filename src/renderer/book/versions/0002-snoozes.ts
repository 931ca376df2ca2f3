import type { BookVersion } from './version.ts'

/** What the owner put off on Today, and until when. No older row changes. */
export const withSnoozes: BookVersion = {
  version: 2,
  stores: { snoozes: 'id, customerId, until' },
}
