import { err, ok, type Result } from '#shared/base/result.ts'
import { type Change, changeSchema } from '#shared/book/change.ts'
import type { JournalEntry } from '#shared/book/journal.ts'

/** A Change as it travels to the second copy. */
export const entryOf = (change: Change): JournalEntry => ({
  seq: change.seq,
  id: change.id,
  v: change.v,
  body: JSON.stringify(change),
})

/** The Change an entry holds; its sum was checked by the host, what it says is checked here. */
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
    // Without a way to reach a prototype.
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value))
  } catch {
    // Nothing fits no schema, and that is what is then said of it.
    return undefined
  }
}
