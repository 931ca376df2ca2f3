import { stat } from 'node:fs/promises'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { CallInput, HostFailure } from '#shared/host/contract.ts'
import { type Disk, hashOf, makeFolder, syncFolder } from './disk.ts'
import { type Chain, foldedIn, segmentsIn } from './journal-segments.ts'
import { snapshotPath, snapshotsIn } from './journal-snapshots.ts'
import { sweep } from './shelf.ts'

/** A snapshot as it was verified before it was put in its place. */
export type MadeSnapshot = Omit<CallInput<'journal:fold'>, 'bookId'>

/** Where the next one is written; what a stop left of an earlier try is removed. */
export async function placeForSnapshot(disk: Disk, folder: string, seq: number): Promise<string> {
  await makeFolder(disk, folder)
  await sweep(folder, Number.POSITIVE_INFINITY)
  return snapshotPath(folder, seq)
}

/**
 * Drops segments and snapshots that a newer snapshot made needless. It is in its place already, so
 * a stop at any moment leaves it with every line above it. The last segment stays: it is written to.
 */
export async function fold(
  disk: Disk,
  folder: string,
  made: MadeSnapshot,
  end: Chain['end'],
): Promise<Result<undefined, HostFailure>> {
  if (!(await isInPlace(disk, snapshotPath(folder, made.seq), made)))
    return err({ code: 'damaged', detail: 'It is not in its place as it was verified' })
  // Names that lie do not say what may go.
  const segments = end === 'mixed-up' ? [] : await segmentsIn(folder)
  const older = (await snapshotsIn(folder)).filter(({ seq }) => seq < made.seq)
  for (const { path } of [...foldedIn(segments, made.seq), ...older]) await disk.remove(path)
  await syncFolder(disk, folder)
  return ok(undefined)
}

async function isInPlace(disk: Disk, path: string, made: MadeSnapshot): Promise<boolean> {
  return (await stat(path)).size === made.size && (await hashOf(disk, path)) === made.sha256
}
