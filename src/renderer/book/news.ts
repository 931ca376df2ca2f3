import { type Change, changeSchema } from '#shared/book/change.ts'
import type { BookId } from '#shared/book/ids.ts'

/** Committed Changes, sent to this window and to all others on the same book. */
export type News = {
  readonly tell: (change: Change) => void
  readonly listen: (hear: (change: Change) => void) => () => void
  readonly close: () => void
}

export function newsOf(bookId: BookId): News {
  const hearers = new Set<(change: Change) => void>()
  const channel = new BroadcastChannel(`the-usual ${bookId}`)
  const hear = (change: Change): void => {
    for (const each of hearers) each(change)
  }
  channel.onmessage = (event: MessageEvent<unknown>) => {
    const change = changeSchema.safeParse(event.data)
    if (change.success) hear(change.data)
  }
  return {
    tell: (change) => {
      channel.postMessage(change)
      hear(change)
    },
    listen: (listener) => {
      hearers.add(listener)
      return () => hearers.delete(listener)
    },
    close: () => channel.close(),
  }
}
