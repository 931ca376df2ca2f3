import type { BookVersion } from './version.ts'

/** What the owner put off on Today, and until when. Nothing that was there before changes. */
export const withSnoozes: BookVersion = {
  version: 2,
  stores: { snoozes: 'id, customerId, until' },
}
