import { err, ok } from '#shared/base/result.ts'
import type { BookId } from '#shared/book/ids.ts'
import type { JournalEntry } from '#shared/book/journal.ts'
import type { CallName, CallOutput, HostCalls, HostFailure } from '#shared/host/contract.ts'

/**
 * TEST DOUBLE of the host's journal, in memory: it keeps lines by the contract's rules, and fails
 * as disks do on demand. The real one is tested in test/main, and with the window in a journey.
 */
export type JournalHost = {
  readonly calls: Pick<HostCalls, Extract<CallName, `journal:${string}`>>
  readonly lines: (bookId: BookId) => readonly JournalEntry[]
  /** The number of entries in each append. */
  readonly appends: readonly number[]
  /** Holds every answer until the returned function is called. */
  readonly hold: () => () => void
  /** Every call fails like this until it is reset. */
  readonly refuse: (code: HostFailure['code'] | undefined) => void
  /** Removes the newest lines, as in a file that was cut. */
  readonly forget: (bookId: BookId, newest: number) => void
  /** Removes the oldest lines up to a Change, as 0.1.0 began a journal after a backup. */
  readonly beginAfter: (bookId: BookId, seq: number) => void
  /** So many bytes its lines take, it says. */
  readonly grow: (bytes: number) => void
  /** The sequence of the last snapshot. */
  readonly folded: (bookId: BookId) => number | undefined
  /** Puts another line in the place of one. */
  readonly rewrite: (bookId: BookId, entry: JournalEntry) => void
  /** Makes everything from this line on unreadable. */
  readonly hurt: (bookId: BookId, from: number) => void
  /** What was set aside, in order. */
  readonly aside: (bookId: BookId) => readonly JournalEntry[]
}

const pageSize = 3
const noSnapshots = err({ code: 'gone', detail: 'This double keeps no files' } as const)
type Page = CallOutput<'journal:read'>
const page = (entries: Page['entries'], follows: Page['follows']): Page => ({ entries, follows })

export function journalHost(): JournalHost {
  const books = new Map<BookId, JournalEntry[]>()
  const asides = new Map<BookId, readonly JournalEntry[]>()
  const hurts = new Set<BookId>()
  const appends: number[] = []
  /** Sequences of snapshots. */
  const bases = new Map<BookId, number>()
  let size = 0
  let held = Promise.resolve()
  let refused: HostFailure['code'] | undefined
  const linesOf = (bookId: BookId): JournalEntry[] => books.get(bookId) ?? []
  const through = (bookId: BookId): number => linesOf(bookId).at(-1)?.seq ?? bases.get(bookId) ?? 0
  const beginAfter = (bookId: BookId, after: number): void =>
    void books.set(
      bookId,
      linesOf(bookId).filter(({ seq }) => seq > after),
    )

  const answer = async <T>(act: () => T) => {
    await held
    return refused ? err({ code: refused, detail: 'as the test asked' }) : ok(act())
  }
  return {
    calls: {
      'journal:through': ({ bookId }) =>
        answer(() => {
          const seq = bases.get(bookId)
          return {
            lacks: seq ? 0 : (linesOf(bookId)[0]?.seq ?? 1) - 1,
            through: through(bookId),
            size,
            ...(seq ? { snapshot: { seq, size: 1 } } : {}),
          }
        }),
      'journal:append': async ({ bookId, entries }) => {
        const other = entries.find(({ seq, id }) =>
          linesOf(bookId).some((line) => line.seq === seq && line.id !== id),
        )
        if (other) return err({ code: 'damaged', detail: `another line is ${other.seq}` })
        return answer(() => {
          appends.push(entries.length)
          hurts.delete(bookId)
          for (const entry of entries) {
            if (entry.seq === through(bookId) + 1) books.set(bookId, [...linesOf(bookId), entry])
          }
          return { through: through(bookId) }
        })
      },
      'journal:read': ({ bookId, after }) =>
        answer(() => {
          const above = linesOf(bookId).filter(({ seq }) => seq > after)
          const end = hurts.has(bookId) ? 'damaged' : 'end'
          return page(above.slice(0, pageSize), above.length > pageSize ? 'more' : end)
        }),
      'journal:set-aside': ({ bookId }) =>
        answer(() => {
          asides.set(bookId, [...(asides.get(bookId) ?? []), ...linesOf(bookId)])
          hurts.delete(bookId)
          bases.delete(bookId)
          books.delete(bookId)
          return undefined
        }),
      'journal:snapshot-begin': async () => noSnapshots,
      'journal:fold': ({ bookId, seq }) =>
        answer(() => {
          bases.set(bookId, seq)
          size = 0
          beginAfter(bookId, seq)
          return undefined
        }),
      'journal:snapshot-open': async () => noSnapshots,
      'journal:forget': ({ bookId }) =>
        answer(() => {
          books.delete(bookId)
          return undefined
        }),
    },
    lines: linesOf,
    appends,
    hold: () => {
      let release = (): void => undefined
      held = new Promise((resolve) => {
        release = resolve
      })
      return () => release()
    },
    refuse: (code) => {
      refused = code
    },
    forget: (bookId, newest) => void books.set(bookId, linesOf(bookId).slice(0, -newest)),
    beginAfter,
    grow: (bytes) => {
      size = bytes
    },
    folded: (bookId) => bases.get(bookId),
    hurt: (bookId, from) => {
      hurts.add(bookId)
      books.set(
        bookId,
        linesOf(bookId).filter(({ seq }) => seq < from),
      )
    },
    aside: (bookId) => asides.get(bookId) ?? [],
    rewrite: (bookId, entry) =>
      void books.set(
        bookId,
        linesOf(bookId).map((line) => (line.seq === entry.seq ? entry : line)),
      ),
  }
}
