import { entryOf } from '#book/journal-entry.ts'
import { ok } from '#shared/base/result.ts'
import type { Change } from '#shared/book/change.ts'
import type { BookId } from '#shared/book/ids.ts'
import type { HostCalls } from '#shared/host/contract.ts'

/** What the main process reads from its files, a few lines at a time to need many calls. */
export function journalOf(
  bookId: BookId,
  changes: readonly Change[],
): Pick<HostCalls, 'journal:through' | 'journal:read'> {
  const lines = changes.map(entryOf)
  return {
    'journal:through': async (asked) =>
      ok({ lacks: 0, size: 0, through: asked.bookId === bookId ? (lines.at(-1)?.seq ?? 0) : 0 }),
    'journal:read': async ({ bookId: asked, after }) => {
      const above = asked === bookId ? lines.filter(({ seq }) => seq > after) : []
      return ok({ entries: above.slice(0, 7), follows: above.length > 7 ? 'more' : 'end' })
    },
  }
}
