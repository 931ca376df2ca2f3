import type { CallOutput } from '#shared/host/contract.ts'

/** Lines of fewer bytes are never folded: they are replayed in a moment. */
const few = 16 * 1024 * 1024

type Held = Pick<CallOutput<'journal:through'>, 'size' | 'snapshot'>

/**
 * Whether the second copy needs a new snapshot: its lines have outgrown the last one, or there is none
 * and lines alone do not give the book.
 */
export const isToFold = ({ size, snapshot }: Held, linesGiveAll: boolean): boolean =>
  (!snapshot && !linesGiveAll) || size > Math.max(few, snapshot?.size ?? 0)
