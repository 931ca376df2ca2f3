import type { BatchId } from '#shared/book/ids.ts'

/** One window at a time; after a kill the browser gives the lock back. Nothing if it is taken. */
export const alone = <T>(id: BatchId, work: () => Promise<T>): Promise<T | undefined> =>
  navigator.locks.request(lockOf(id), { ifAvailable: true }, async (lock) =>
    lock ? work() : undefined,
  )

const lockOf = (id: BatchId): string => `the-usual batch ${id}`

/** Resolves when no window works on it. */
export const whenIdle = (id: BatchId, signal: AbortSignal): Promise<void> =>
  navigator.locks.request(lockOf(id), { mode: 'shared', signal }, () => undefined)
