import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'
import type { Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { BackupEntry } from '#shared/host/contract.ts'

/** How far a restore has come: what is being done, and the part of it that is done (0 to 1). */
export type RestoreStep = { readonly doing: Said; readonly done: number }

/**
 * Builds a new book from a backup beside whatever is here and points the stamp at it; on success the
 * window is loaded again. Refusals say what is wrong with the file and that nothing was changed.
 */
export type RestoreInto = (
  host: Host,
  clock: Clock,
  source: File | BackupEntry,
  onProgress: (step: RestoreStep) => void,
) => Promise<Result<undefined, Said>>
