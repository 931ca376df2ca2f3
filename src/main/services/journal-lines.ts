import type { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { BookId } from '#shared/book/ids.ts'
import { type JournalEntry, journalLine, journalSummed } from '#shared/book/journal.ts'

/** An entry as a line of the file; its newline shows that it was written to its end. */
export const encodeLine = (bookId: BookId, entry: JournalEntry): string =>
  `${JSON.stringify({ bookId, ...entry, sum: sumOf(bookId, entry) })}\n`

export type LineRead =
  /** `end` is where the next line begins. */
  | { readonly is: 'line'; readonly entry: JournalEntry; readonly end: number }
  /** Also in the middle of a line: it was never reported as written. */
  | { readonly is: 'end' }
  | { readonly is: 'damaged' }

/** The line that begins at a byte, if it is the one expected there. */
export function lineAt(
  bytes: Buffer,
  at: number,
  belongs: { readonly bookId: BookId; readonly seq: number },
): LineRead {
  const line = anyLineAt(bytes, at, belongs.bookId)
  return line.is === 'line' && line.entry.seq !== belongs.seq ? { is: 'damaged' } : line
}

/** The same, whichever Change of this book it is. */
export function anyLineAt(bytes: Buffer, at: number, bookId: BookId): LineRead {
  const newline = bytes.indexOf('\n', at)
  if (newline < 0) return { is: 'end' }
  const line = parsed(bytes.toString('utf8', at, newline))
  if (line?.bookId !== bookId) return { is: 'damaged' }
  return { is: 'line', entry: line.entry, end: newline + 1 }
}

function parsed(text: string) {
  const line = journalLine.safeParse(jsonOf(text))
  if (!line.success) return undefined
  const { bookId, sum, ...entry } = line.data
  return sumOf(bookId, entry) === sum ? { bookId, entry } : undefined
}

/** Node's own hash, five times as fast: Electron's screen waits while main computes. */
const sumOf = (bookId: BookId, entry: JournalEntry): string =>
  createHash('sha256').update(journalSummed(bookId, entry)).digest('hex')

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // not a line
  }
}
