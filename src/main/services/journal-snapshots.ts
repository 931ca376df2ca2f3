import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { namesIn } from './presence.ts'

/** The whole book as a `.usual` file beside the journal's lines, named by its sequence. */
export type JournalSnapshot = {
  readonly path: string
  readonly seq: number
  /** Bytes. */
  readonly size: number
}

export const snapshotPath = (folder: string, seq: number): string =>
  join(folder, `${String(seq).padStart(16, '0')}.usual`)

/** Newest first, as they are on the disk now. A file gets such a name only after it was verified. */
export async function snapshotsIn(folder: string): Promise<readonly JournalSnapshot[]> {
  const names = (await namesIn(folder)).filter((name) => /^\d{16}\.usual$/.test(name))
  const found = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      return { path, seq: Number.parseInt(name, 10), size: (await stat(path)).size }
    }),
  )
  return found
    .filter(({ seq, size }) => Number.isSafeInteger(seq) && size > 0)
    .sort((one, other) => other.seq - one.seq)
}
