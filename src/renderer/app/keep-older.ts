import type { OpeningParts } from '#book/open.ts'
import type { AppParts } from './provided.ts'

/** Loaded only for a book of an older version: a start must not wait for the backup code. */
export const keepOlder =
  (parts: Pick<AppParts, 'host' | 'clock' | 'indexedDB'>): NonNullable<OpeningParts['keepOlder']> =>
  async (older) =>
    (await import('#features/backup/ui/keep-older.ts')).keepOlderBook(parts, older)
