import type { Change } from '#shared/book/change.ts'
import type { BookId } from '#shared/book/ids.ts'
import { journalEntry } from '#shared/book/journal.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import type { HostCalls } from '#shared/host/contract.ts'
import { countIn } from '../counts.ts'
import { changeOf } from '../journal-entry.ts'
import { versions } from '../versions/all.ts'

/**
 * What the second copy holds above a sequence, without a gap: one entry to a line. A blob, because
 * it goes to a worker and may be large.
 */
export type JournalAbove = {
  readonly lines: Blob
  /** The sequence it goes on from: its first Change is the next. */
  readonly after: number
  readonly through: number
  readonly newest?: Change['at']
  /** How many rows more (or fewer) each table has after it. */
  readonly grows: Readonly<Record<string, number>>
}

type JournalHost = { readonly calls: Pick<HostCalls, 'journal:read'> }

/**
 * Reads as far as every entry holds and follows the one before. Nothing where the host keeps no
 * journal, where it does not go on from there, or where it holds nothing above.
 */
export async function journalAbove(
  { calls }: JournalHost,
  bookId: BookId,
  after: number,
): Promise<JournalAbove | undefined> {
  const parts: string[] = []
  let grows: Stamp['counts'] = {}
  let last: Change | undefined
  const through = () => last?.seq ?? after
  for (let more = true; more; ) {
    const read = await calls['journal:read']({ bookId, after: through() })
    if (!read.ok) break
    const before = through()
    for (const entry of read.value.entries) {
      const change = changeOf(entry)
      if (!change.ok || change.value.seq !== through() + 1) break
      parts.push(`${JSON.stringify(entry)}\n`)
      grows = countIn(grows, versions.migrateChange(change.value))
      last = change.value
    }
    const whole = through() - before === read.value.entries.length
    more = read.value.follows === 'more' && whole && through() > before
  }
  return last && { lines: new Blob(parts), after, through: last.seq, newest: last.at, grows }
}

/** The Changes in it, some hundred at a time. Throws at a line that does not hold. */
export async function* changesIn(lines: Blob): AsyncGenerator<readonly Change[]> {
  let rest = ''
  for await (const text of textOf(lines)) {
    const whole = (rest + text).split('\n')
    rest = whole.pop() ?? ''
    if (whole.length > 0) yield whole.map(readLine)
  }
  if (rest !== '') throw new Error('The journal ends in a line')
}

async function* textOf(lines: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const bytes of lines.stream()) yield decoder.decode(bytes, { stream: true })
}

function readLine(line: string): Change {
  const change = changeOf(journalEntry.parse(JSON.parse(line)))
  if (!change.ok) throw new Error(change.error)
  return change.value
}
