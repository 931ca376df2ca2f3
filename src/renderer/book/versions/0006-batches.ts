import type { BookVersion } from './version.ts'

/**
 * Long work that spans several Changes has a row while it is under way, so that a stop in between is
 * known. What it has still to do waits beside it, in this book alone: it is in no Change and no backup.
 */
export const withBatches: BookVersion = {
  version: 6,
  stores: { batches: 'id, deletedAt', waitingParts: 'id' },
  derived: ['waitingParts'],
}
