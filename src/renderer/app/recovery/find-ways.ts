import { journalAbove } from '#book/backup/journal-above.ts'
import type { Known } from '#book/open.ts'
import { canGoOn, lookRaw, type RawBook, rawBookNames } from '#book/raw-book.ts'
import { fetchBackup } from '#features/backup/ui/keep-file.ts'
import { lookIn } from '#features/backup/ui/look-in.ts'
import type { Said } from '#shared/base/said.ts'
import type { Manifest } from '#shared/book/manifest.ts'
import type { BackupEntry } from '#shared/host/contract.ts'
import type { AppParts } from '../provided.ts'
import { words } from '../words/en.ts'
import { secondCopy } from './second-copy.ts'
import { bestFirst, inOrderOfHope, type Way } from './ways.ts'

/** How many backups are read through before the search for a good one ends. */
const tries = 5

export type FoundWays = {
  readonly ways: readonly Way[]
  /** What is here and can't be read, each with what to do about it. */
  readonly unread: readonly Said[]
}

/** Everything that could bring the book back, best first. Only reads. */
export async function findWays(parts: AppParts, known: Known | undefined): Promise<FoundWays> {
  const found = await Promise.all([
    apart(words.say('unreadBackups'), () => newestGoodBackup(parts, known)),
    apart(words.say('unreadJournal'), () => secondCopy(parts, known)),
    apart(words.say('unreadHere'), () => booksHere(parts, known)),
    apart(words.say('unreadRescue'), () => rescueCopies(parts)),
  ])
  const ways = found.flatMap((each) => each.ways)
  return { ways: bestFirst(ways, known), unread: found.flatMap((each) => each.unread) }
}

/** Whatever is wrong with one, the search for the others goes on. */
async function apart(unread: Said, look: () => Promise<FoundWays>): Promise<FoundWays> {
  try {
    return await look()
  } catch (thrown) {
    console.error(thrown)
    return { ways: [], unread: [unread] }
  }
}

/** Read through to its last row, so that the owner gets what is offered. */
async function newestGoodBackup(parts: AppParts, known: Known | undefined): Promise<FoundWays> {
  const listed = await parts.host.calls['backup:list'](undefined)
  if (!listed.ok) return { ways: [], unread: [words.say('unreadBackups')] }
  let other: Way | undefined
  const unread: Said[] = []
  for (const entry of inOrderOfHope(listed.value.entries, known?.bookId).slice(0, tries)) {
    const said = words.say('unreadBackup', { name: entry.name })
    const read = await apart(said, () => readThrough(parts, entry, said))
    unread.push(...read.unread)
    const [way] = read.ways
    if (way?.kind !== 'backup') continue
    if (!known || way.manifest.bookId === known.bookId) return { ways: [way], unread }
    other ??= way
  }
  return { ways: other ? [other] : [], unread }
}

async function readThrough(parts: AppParts, entry: BackupEntry, unread: Said): Promise<FoundWays> {
  const file = await fetchBackup(parts.host, entry)
  const looked = file.ok && (await lookIn(parts.host, file.value))
  // One whose list was changed is taken only after a question, from the list of backups.
  if (!file.ok || !looked || looked.at !== 'looking' || looked.looked.isListEdited)
    return { ways: [], unread: [unread] }
  return { ways: [await withJournal(parts, file.value, looked.looked.manifest)], unread: [] }
}

async function withJournal(parts: AppParts, file: File, manifest: Manifest): Promise<Way> {
  // A bad journal must not take the backup with it; `secondCopy` tells of it.
  const journal = await journalAbove(parts.host, manifest.bookId, manifest.seq).catch(
    () => undefined,
  )
  return { kind: 'backup', file, manifest, ...(journal ? { journal } : {}) }
}

/**
 * The book that is looked for if it can be read, or the one its own row names as its replacement; if there
 * is neither, every living book here.
 */
async function booksHere({ indexedDB }: AppParts, known: Known | undefined): Promise<FoundWays> {
  if (!known) return { ways: [], unread: [] }
  const names = await rawBookNames(indexedDB)
  const looks = await Promise.all(names.map((name) => lookRaw(indexedDB, name)))
  const books = looks.flatMap((look): readonly RawBook[] => (look.ok ? [look.value] : []))
  const own = books.find((raw) => raw.bookRow?.bookId === known.bookId)
  const heir = own?.bookRow?.retiredBy
  const whole = books.filter((raw) => canGoOn(raw) && raw.seq > 0)
  const named = whole.filter(
    ({ bookRow }) => bookRow?.bookId === known.bookId || bookRow?.bookId === heir,
  )
  // A stamp whose book is nowhere belongs to another shop: the books here are the owner's.
  const ways = (own || named.length > 0 ? named : whole).map(
    (raw) => ({ kind: 'here', raw }) as const,
  )
  return { ways, unread: looks.every((look) => look.ok) ? [] : [words.say('unreadHere')] }
}

async function rescueCopies({ host }: AppParts): Promise<FoundWays> {
  const listed = await host.calls['rescue:list'](undefined)
  if (listed.ok)
    return { ways: listed.value.copies.map((copy) => ({ kind: 'rescue', copy })), unread: [] }
  const isNone = listed.error.code === 'unsupported'
  return { ways: [], unread: isNone ? [] : [words.say('unreadRescue')] }
}
