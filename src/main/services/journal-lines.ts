import type { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { BookId } from '#shared/book/ids.ts'
import { type JournalEntry, journalLine, journalSummed } from '#shared/book/journal.ts'

/** An entry as its file keeps it, with the newline that says it was written to its end. */
export const encodeLine = (bookId: BookId, entry: JournalEntry): string =>
  `${JSON.stringify({ bookId, ...entry, sum: sumOf(bookId, entry) })}\n`

export type LineRead =
  /** `end` is where the next one begins. */
  | { readonly is: 'line'; readonly entry: JournalEntry; readonly end: number }
  | { readonly is: 'end' }
  /** The file ends in the middle of it: nobody was told that it is written. */
  | { readonly is: 'torn' }
  | { readonly is: 'damaged' }

/** The line that begins at a byte, if it is the one that belongs there. */
export function lineAt(
  bytes: Buffer,
  at: number,
  belongs: { readonly bookId: BookId; readonly seq: number },
): LineRead {
  if (at >= bytes.length) return { is: 'end' }
  const newline = bytes.indexOf('\n', at)
  if (newline < 0) return { is: 'torn' }
  const line = parsed(bytes.toString('utf8', at, newline))
  if (line?.bookId !== belongs.bookId || line.entry.seq !== belongs.seq) return { is: 'damaged' }
  return { is: 'line', entry: line.entry, end: newline + 1 }
}

function parsed(text: string) {
  const line = journalLine.safeParse(jsonOf(text))
  if (!line.success) return undefined
  const { bookId, sum, ...entry } = line.data
  return sumOf(bookId, entry) === sum ? { bookId, entry } : undefined
}

/** Node's own hash: Electron's screen waits while main reckons, and this is five times as fast. */
const sumOf = (bookId: BookId, entry: JournalEntry): string =>
  createHash('sha256').update(journalSummed(bookId, entry)).digest('hex')

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // fits no line
  }
}
