import { journalAbove } from '#book/backup/journal-above.ts'
import type { Known } from '#book/open.ts'
import { fetchOpened } from '#features/backup/ui/keep-file.ts'
import { lookIn } from '#features/backup/ui/look-in.ts'
import type { BookId } from '#shared/book/ids.ts'
import type { AppParts } from '../provided.ts'
import { words } from '../words/en.ts'
import type { FoundWays } from './find-ways.ts'
import type { Inside } from './ways.ts'

type Parts = Pick<AppParts, 'host'>

/** The second copy alone: its snapshot, if it has one, and every line since. */
export async function secondCopy(
  { host }: Parts,
  known: Pick<Known, 'bookId'> | undefined,
): Promise<FoundWays> {
  if (!known) return { ways: [], unread: [] }
  const { bookId } = known
  const snapshot = await readSnapshot({ host }, bookId).catch((thrown: unknown) => {
    console.error(thrown)
    return 'unreadable' as const
  })
  const inside = typeof snapshot === 'object' ? snapshot : undefined
  const unread = snapshot === 'unreadable' ? [words.say('unreadSnapshot')] : []
  // Lines that go back to the first Change give the book without it.
  const journal = await journalAbove(host, bookId, inside?.manifest.seq ?? 0)
  if (inside || journal)
    return {
      ways: [{ kind: 'journal', bookId, ...inside, ...(journal ? { journal } : {}) }],
      unread,
    }
  const read = await host.calls['journal:read']({ bookId, after: 0 })
  const isHurt = read.ok ? read.value.follows === 'damaged' : read.error.code !== 'unsupported'
  return { ways: [], unread: isHurt ? [...unread, words.say('unreadJournal')] : unread }
}

async function readSnapshot(
  { host }: Parts,
  bookId: BookId,
): Promise<Inside | 'none' | 'unreadable'> {
  const opened = await host.calls['journal:snapshot-open']({ bookId })
  if (!opened.ok) return ['gone', 'unsupported'].includes(opened.error.code) ? 'none' : 'unreadable'
  const file = await fetchOpened(host, opened.value)
  const looked = file.ok ? await lookIn(host, file.value) : undefined
  if (looked?.at !== 'looking') return 'unreadable'
  const { file: read, manifest, isListEdited } = looked.looked
  return manifest.bookId === bookId && !isListEdited ? { file: read, manifest } : 'unreadable'
}
