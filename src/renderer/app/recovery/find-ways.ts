import { journalAbove } from '#book/backup/journal-above.ts'
import { canGoOn, lookRaw, type RawBook, rawBookNames } from '#book/raw-book.ts'
import { fetchBackup } from '#features/backup/ui/keep-file.ts'
import { lookIn } from '#features/backup/ui/look-in.ts'
import type { Manifest } from '#shared/book/manifest.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import type { AppParts } from '../provided.ts'
import { bestFirst, inOrderOfHope, type Way } from './ways.ts'

/** How many backups are read through before the search for a good one ends. */
const tries = 5

export type FoundWays = {
  readonly ways: readonly Way[]
  /** Backups that are here and could not be read through: damaged, or locked. */
  readonly unread: number
}

/** Everything that could bring the book back, best first. Only reads. */
export async function findWays(parts: AppParts, stamp: Stamp | undefined): Promise<FoundWays> {
  const [backup, journal, here, rescue] = await Promise.all([
    newestGoodBackup(parts, stamp),
    wholeJournal(parts, stamp),
    booksHere(parts, stamp),
    rescueCopies(parts),
  ])
  const ways = [...backup.ways, ...journal, ...here, ...rescue]
  return { ways: bestFirst(ways, stamp), unread: backup.unread }
}

/** Read through to its last row, so that the owner gets what is offered. */
async function newestGoodBackup(parts: AppParts, stamp: Stamp | undefined): Promise<FoundWays> {
  const listed = await parts.host.calls['backup:list'](undefined)
  const entries = inOrderOfHope(listed.ok ? listed.value.entries : [], stamp?.bookId)
  let other: Way | undefined
  let unread = 0
  for (const entry of entries.slice(0, tries)) {
    const file = await fetchBackup(parts.host, entry)
    const manifest = file.ok && (await lookInto(parts, file.value))
    if (!file.ok || !manifest) {
      unread++
      continue
    }
    const way = await withJournal(parts, file.value, manifest)
    if (!stamp || manifest.bookId === stamp.bookId) return { ways: [way], unread }
    other ??= way
  }
  return { ways: other ? [other] : [], unread }
}

/** One bad file must not end the search: the next one is tried. */
async function lookInto({ host }: AppParts, file: File): Promise<Manifest | undefined> {
  const looked = await lookIn(host, file)
  return looked.at === 'looking' ? looked.looked.manifest : undefined
}

async function withJournal(parts: AppParts, file: File, manifest: Manifest): Promise<Way> {
  const journal = await journalAbove(parts.host, manifest.bookId, manifest.seq)
  return { kind: 'backup', file, manifest, ...(journal ? { journal } : {}) }
}

async function wholeJournal({ host }: AppParts, stamp: Stamp | undefined): Promise<readonly Way[]> {
  const journal = stamp && (await journalAbove(host, stamp.bookId, 0))
  return journal ? [{ kind: 'journal', journal, bookId: stamp.bookId }] : []
}

/**
 * The stamp's own book if it can be read, or the one its own row names as its replacement; if there
 * is neither, every living book here.
 */
async function booksHere(
  { indexedDB }: AppParts,
  stamp: Stamp | undefined,
): Promise<readonly Way[]> {
  if (!stamp) return []
  try {
    const names = await rawBookNames(indexedDB)
    const looks = await Promise.all(names.map((name) => lookRaw(indexedDB, name)))
    const books = looks.flatMap((look): readonly RawBook[] => (look.ok ? [look.value] : []))
    const own = books.find((raw) => raw.bookRow?.bookId === stamp.bookId)
    const heir = own?.bookRow?.retiredBy
    const whole = books.filter((raw) => canGoOn(raw) && raw.seq > 0)
    const named = whole.filter(
      ({ bookRow }) => bookRow?.bookId === stamp.bookId || bookRow?.bookId === heir,
    )
    // A stamp whose book is nowhere belongs to another shop: the books here are the owner's.
    return (own || named.length > 0 ? named : whole).map((raw) => ({ kind: 'here', raw }))
  } catch {
    return [] // the list itself is refused: the screen lists them itself and says so
  }
}

async function rescueCopies({ host }: AppParts): Promise<readonly Way[]> {
  const listed = await host.calls['rescue:list'](undefined)
  return listed.ok ? listed.value.copies.map((copy) => ({ kind: 'rescue', copy })) : []
}
