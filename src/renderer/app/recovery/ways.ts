import type { JournalAbove } from '#book/backup/journal-above.ts'
import type { Known } from '#book/open.ts'
import { countsOf, type RawBook } from '#book/raw-book.ts'
import type { Instant } from '#shared/base/day.ts'
import type { Manifest } from '#shared/book/manifest.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import type { BackupEntry, CallOutput } from '#shared/host/contract.ts'

export type RescueEntry = CallOutput<'rescue:list'>['copies'][number]

/** A file that was read through, with its first entry. */
export type Inside = { readonly file: File; readonly manifest: Manifest }

/** One way to get the book back, with what was found when it was checked. */
export type Way =
  /** A backup that was read through, and what the second copy holds since. */
  | ({ readonly kind: 'backup'; readonly journal?: JournalAbove } & Inside)
  /** The second copy alone: its snapshot, if it has one, and every line since. */
  | ({
      readonly kind: 'journal'
      readonly bookId: string
      readonly journal?: JournalAbove
    } & Partial<Inside>)
  /** A book on this computer that can be read whole. */
  | { readonly kind: 'here'; readonly raw: RawBook }
  /** The whole store from before a start; what is in it is known only once it is in place. */
  | { readonly kind: 'rescue'; readonly copy: RescueEntry }

export type Brings = {
  /** When its newest record was written. */
  readonly upTo?: Instant
  /** How many of the last Changes it lacks; absent where it is unknown. */
  readonly missing?: number
  readonly counts?: Stamp['counts']
}

/** What this way would bring back, compared with what the book is known to hold. */
export function brings(way: Way, known: Known | undefined): Brings {
  switch (way.kind) {
    case 'rescue':
      return {}
    case 'here':
      return { ...missing(known, way.raw.bookRow?.bookId, way.raw.seq), counts: countsOf(way.raw) }
    case 'journal':
    case 'backup': {
      const { manifest, journal } = way
      const bookId = way.kind === 'journal' ? way.bookId : way.manifest.bookId
      const rows = Object.entries(manifest?.tables ?? {}).flatMap(([name, table]) =>
        name === 'changes' ? [] : [[name, table.rows] as const],
      )
      return {
        ...upTo(journal?.newest ?? manifest?.newest ?? manifest?.at),
        ...missing(known, bookId, journal?.through ?? manifest?.seq ?? 0),
        counts: grown(Object.fromEntries(rows), journal?.grows ?? {}),
      }
    }
  }
}

const upTo = (at: Instant | undefined): Brings => (at === undefined ? {} : { upTo: at })

function missing(known: Known | undefined, bookId: unknown, seq: number): Brings {
  if (!known || known.bookId !== bookId) return {}
  return { missing: Math.max(0, known.seq - seq) }
}

function grown(counts: Stamp['counts'], grows: JournalAbove['grows']): Stamp['counts'] {
  const all = { ...counts }
  for (const [table, by] of Object.entries(grows)) all[table] = Math.max(0, (all[table] ?? 0) + by)
  return all
}

/** Best first: fewest missing; then unknown, newest first; the rescue copy last. */
export function bestFirst(ways: readonly Way[], known: Known | undefined): readonly Way[] {
  const rank = (way: Way): readonly [number, number, number] => {
    const { missing: lacks, upTo: at } = brings(way, known)
    if (way.kind === 'rescue') return [2, -way.copy.at, 0]
    // A newly built and checked book comes before a store that has just been damaged.
    return lacks === undefined ? [1, -(at ?? 0), 0] : [0, lacks, way.kind === 'here' ? 1 : 0]
  }
  return [...ways].sort((one, other) => compare(rank(one), rank(other)))
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, place) => value !== other[place])
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}

/** The order in which backups are tried: this book's by sequence, then the others by their time. */
export function inOrderOfHope(
  entries: readonly BackupEntry[],
  bookId: string | undefined,
): readonly BackupEntry[] {
  const isOurs = ({ facts }: BackupEntry): boolean => facts?.bookId === bookId
  const rank = (entry: BackupEntry): readonly [number, number, number] => [
    bookId !== undefined && isOurs(entry) ? 0 : 1,
    bookId !== undefined && isOurs(entry) ? -(entry.facts?.seq ?? 0) : 0,
    -(entry.facts?.at ?? entry.at),
  ]
  return [...entries].sort((one, other) => compare(rank(one), rank(other)))
}
