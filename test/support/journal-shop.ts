import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Disk } from '#main/services/disk.ts'
import { type Journal, journalIn } from '#main/services/journal.ts'
import { asId, type BookId, type ChangeId } from '#shared/book/ids.ts'
import type { JournalEntry } from '#shared/book/journal.ts'
import { tempFolder } from './temp-folder.ts'

export const book = asId<BookId>('0192d3e4-book')

export const entry = (seq: number, body = `{"deed":"visits.log","seq":${seq}}`): JournalEntry => ({
  seq,
  id: asId<ChangeId>(`change-${seq}`),
  v: 1,
  body,
})

/** Both ends included. */
export const entries = (from: number, to: number, body?: string): readonly JournalEntry[] =>
  Array.from({ length: to - from + 1 }, (_, place) => entry(from + place, body))

/** A journal in its own folder; `startAgain` is the next start of the app. */
export function shopJournal(disk?: Disk) {
  const folder = join(tempFolder(), 'journal')
  const own = join(folder, book)
  return {
    journal: journalIn(folder, disk),
    startAgain: (with_?: Disk): Journal => journalIn(folder, with_),
    folder,
    path: (name: string) => join(own, name),
    files: () => readdirSync(own).sort(),
    text: (name: string) => readFileSync(join(own, name), 'utf8'),
  }
}

/** The same with Changes 1 to `last` in it. */
export async function journalThrough(last: number, body?: string) {
  const shop = shopJournal()
  well(await shop.journal.append(book, entries(1, last, body)))
  return shop
}

/** A body so large that five lines fill a segment. */
export const large = `"${'x'.repeat(850_000)}"`

/** The file of lines that begins with this Change. */
export const linesFrom = (first: number) => `${String(first).padStart(16, '0')}.jsonl`
export const snapshotAt = (seq: number) => `${String(seq).padStart(16, '0')}.usual`

export async function throughOf(journal: Journal): Promise<number> {
  return well(await journal.through(book)).through
}

/** All pages one after another, as a window reads them. */
export async function readAll(journal: Journal, after = 0) {
  const all: JournalEntry[] = []
  for (;;) {
    const page = well(await journal.read(book, all.at(-1)?.seq ?? after))
    all.push(...page.entries)
    if (page.follows !== 'more') return { entries: all, end: page.follows }
  }
}

export function well<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`)
  return result.value
}
