import type { BookVersion } from './version.ts'

/**
 * The searched words of people are folded in another way. They are derived, and an upgrade rebuilds
 * them: no row that the owner wrote changes.
 */
export const withOneFold: BookVersion = { version: 7, stores: {} }
