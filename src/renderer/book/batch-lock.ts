import type { BatchId } from '#shared/book/ids.ts'

/**
 * One window at a time; after a kill the browser gives the locks back. Nothing if another works on it.
 * Whoever waits for the end holds the second lock for a moment: the first tells them from a worker.
 */
export const alone = <T>(id: BatchId, work: () => Promise<T>): Promise<T | undefined> =>
  navigator.locks.request(`${lockOf(id)} worker`, { ifAvailable: true }, async (lock) =>
    lock ? navigator.locks.request(lockOf(id), work) : undefined,
  )

const lockOf = (id: BatchId): string => `the-usual batch ${id}`

/** Resolves when no window works on it. */
export const whenIdle = (id: BatchId, signal: AbortSignal): Promise<void> =>
  navigator.locks.request(lockOf(id), { mode: 'shared', signal }, () => undefined)
