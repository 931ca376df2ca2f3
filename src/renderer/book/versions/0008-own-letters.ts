import type { BookVersion } from './version.ts'

/**
 * Settings may hold the owner's own letters, and a moved promise the time it was moved from. No row
 * changes, but an app of before would refuse such rows.
 */
export const withOwnLetters: BookVersion = { version: 8, stores: {} }
