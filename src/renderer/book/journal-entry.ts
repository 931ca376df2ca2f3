import { err, ok, type Result } from '#shared/base/result.ts'
import { type Change, changeSchema } from '#shared/book/change.ts'
import type { JournalEntry } from '#shared/book/journal.ts'
import { chunkLimit } from '#shared/host/contract.ts'

/** A Change as it is sent to the second copy. */
export const entryOf = (change: Change): JournalEntry => ({
  seq: change.seq,
  id: change.id,
  v: change.v,
  body: JSON.stringify(change),
})

/** The Change an entry holds; the host has checked its sum, its content is checked here. */
export function changeOf(entry: JournalEntry): Result<Change, string> {
  const read = changeSchema.safeParse(parsed(entry.body))
  if (!read.success) return err(`${entry.seq}: ${read.error.message}`)
  const change = read.data
  if (change.seq !== entry.seq || change.id !== entry.id)
    return err(`${entry.seq}: the line holds ${change.seq}`)
  return ok(change)
}

function parsed(text: string): unknown {
  try {
    // Without a `__proto__` key, which could reach a prototype.
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value))
  } catch {
    // `undefined` fits no schema, which is then the error.
    return undefined
  }
}

/** As many as fit into one call, without a gap: up to a megabyte, or one that is larger. */
export function entriesOfOneCall(changes: readonly Change[]): JournalEntry[] {
  const entries: JournalEntry[] = []
  let size = 0
  for (const [at, change] of changes.entries()) {
    const entry = entryOf(change)
    size += entry.body.length
    const follows = at === 0 || change.seq === (entries.at(-1)?.seq ?? 0) + 1
    if (!follows || (entries.length > 0 && size > chunkLimit)) break
    entries.push(entry)
  }
  return entries
}
