import type { CallOutput } from '#shared/host/contract.ts'

/** Lines of fewer bytes are never folded: they are replayed in a moment. */
const few = 16 * 1024 * 1024

type Held = Pick<CallOutput<'journal:through'>, 'size' | 'snapshot'>

/**
 * Whether the second copy needs a new snapshot: its lines have outgrown the last one, or lines alone
 * may not give the book, because its history lacks a Change or it was itself built from a copy.
 */
export function isToFold(
  { size, snapshot }: Held,
  book: { readonly lacksHistory: boolean; readonly isRebuilt: boolean },
): boolean {
  if (!snapshot && (book.lacksHistory || book.isRebuilt)) return true
  return size > Math.max(few, snapshot?.size ?? 0)
}
