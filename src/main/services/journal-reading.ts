import type { BookId } from '#shared/book/ids.ts'
import type { JournalEntry } from '#shared/book/journal.ts'
import type { CallOutput } from '#shared/host/contract.ts'
import type { Disk } from './disk.ts'
import { anyLineAt, lineAt } from './journal-lines.ts'
import { type Chain, contentOf, type JournalSegment } from './journal-segments.ts'

type Place = { readonly disk: Disk; readonly bookId: BookId }

type Page = CallOutput<'journal:read'>

const pageLimit = 1024 * 1024

/** At least one entry, however large. */
export async function pageAbove(place: Place, chain: Chain, after: number): Promise<Page> {
  const entries: JournalEntry[] = []
  let room = pageLimit
  for await (const entry of entriesAbove(place, chain, after)) {
    if (entry === 'damaged') return asPage(entries, 'damaged')
    if (room <= 0) return asPage(entries, 'more')
    entries.push(entry)
    room -= entry.body.length
  }
  return asPage(entries, 'end')
}

const asPage = (entries: Page['entries'], follows: Page['follows']): Page => ({ entries, follows })

/**
 * The first of these whose number belongs to another Change in the journal: skipping it as already
 * written would lose it silently.
 */
export async function firstOther(
  place: Place,
  chain: Chain,
  sent: readonly JournalEntry[],
): Promise<JournalEntry | undefined> {
  const repeated = new Map(
    sent.filter(({ seq }) => seq < chain.next).map((entry) => [entry.seq, entry]),
  )
  if (repeated.size === 0) return undefined
  const highest = Math.max(...repeated.keys())
  for await (const held of entriesAbove(place, chain, Math.min(...repeated.keys()) - 1)) {
    if (held === 'damaged' || held.seq > highest) return undefined
    const entry = repeated.get(held.seq)
    if (entry && entry.id !== held.id) return entry
  }
  return undefined
}

/** Ends with `'damaged'` if there may be more that can't be read. */
export async function* entriesAbove(
  place: Place,
  chain: Chain,
  after: number,
): AsyncGenerator<JournalEntry | 'damaged'> {
  for (const segment of chain.segments.filter(({ last }) => last > after)) {
    const entries = chain.end === 'mixed-up' ? mixedEntriesOf : entriesOf
    for await (const entry of entries(place, segment, after)) {
      yield entry
      if (entry === 'damaged') return
    }
  }
  if (chain.end !== 'whole') yield 'damaged'
}

async function* entriesOf(
  { disk, bookId }: Place,
  segment: JournalSegment,
  after: number,
): AsyncGenerator<JournalEntry | 'damaged'> {
  const bytes = await contentOf(disk, segment.path)
  let at = 0
  for (let seq = segment.first; seq <= segment.last; seq++) {
    if (seq <= after) {
      at = bytes.indexOf('\n', at) + 1
      continue
    }
    const line = lineAt(bytes, at, { bookId, seq })
    if (line.is !== 'line') return yield 'damaged'
    yield line.entry
    at = line.end
  }
}

/** Lines of other segments, and some of its own again, may stand between them. */
async function* mixedEntriesOf(
  { disk, bookId }: Place,
  segment: JournalSegment,
  after: number,
): AsyncGenerator<JournalEntry | 'damaged'> {
  const bytes = await contentOf(disk, segment.path)
  let seq = segment.first
  for (let at = 0; seq <= segment.last; ) {
    const line = anyLineAt(bytes, at, bookId)
    if (line.is !== 'line') return yield 'damaged'
    at = line.end
    if (line.entry.seq !== seq) continue
    if (seq > after) yield line.entry
    seq++
  }
}
