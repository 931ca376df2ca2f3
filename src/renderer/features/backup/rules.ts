import { type Day, type Instant, isDay, type Minute, minute } from '#shared/base/day.ts'
import type { Manifest } from '#shared/book/manifest.ts'
import type { Stamp } from '#shared/book/stamp.ts'

const hour = 3_600_000
const lateAfter = 48 * hour

/** How the last verified backup stands to the book as it is now. */
export type BackupHealth =
  /** A book with nothing in it yet has nothing to lose. */
  | { readonly kind: 'nothing-yet' }
  | { readonly kind: 'never' }
  /** Everything in the book is in it. */
  | { readonly kind: 'whole'; readonly at: Instant }
  | { readonly kind: 'some-since'; readonly at: Instant; readonly changes: number }
  | { readonly kind: 'late'; readonly at: Instant; readonly changes: number }

/** `fresh` is the sequence a shop has before its first record: its settings. */
export function backupHealth(
  stamp: Pick<Stamp, 'seq' | 'lastBackup'>,
  now: Instant,
  fresh = 1,
): BackupHealth {
  const { lastBackup, seq } = stamp
  if (!lastBackup) return seq <= fresh ? { kind: 'nothing-yet' } : { kind: 'never' }
  const changes = seq - lastBackup.seq
  if (changes <= 0) return { kind: 'whole', at: lastBackup.at }
  const kind = now - lastBackup.at > lateAfter ? 'late' : 'some-since'
  return { kind, at: lastBackup.at, changes }
}

/** "the-usual-20260303-0812-s1204.usual": sorts by time, tells its sequence, fits any file system. */
export function backupName(
  moment: { readonly day: Day; readonly minute: Minute },
  seq: number,
): string {
  const hours = String(Math.floor(moment.minute / 60)).padStart(2, '0')
  const minutes = String(moment.minute % 60).padStart(2, '0')
  return `the-usual-${moment.day.replaceAll('-', '')}-${hours}${minutes}-s${seq}.usual`
}

/** One line of "what is inside, beside what is here". */
export type Beside = { readonly table: string; readonly inside: number; readonly here: number }

/** Tables that hold anything on either side, as the backup lists them. */
export function beside(manifest: Manifest, here: Stamp['counts']): readonly Beside[] {
  const tables = new Set([...Object.keys(manifest.tables), ...Object.keys(here)])
  return [...tables]
    .map((table) => ({
      table,
      inside: manifest.tables[table]?.rows ?? 0,
      here: here[table] ?? 0,
    }))
    .filter(({ table, inside, here: now }) => table !== 'changes' && inside + now > 0)
}

/** Whether putting this backup in place would bring back less than there is now. */
export const isPoorer = (manifest: Manifest, seqHere: number): boolean => manifest.seq < seqHere

/**
 * When a backup was made, by its own name: a copied folder has new file times, its names stay.
 * Absent for a file that was named by hand.
 */
export function madeAt(name: string): { readonly day: Day; readonly minute: Minute } | undefined {
  const found = /^the-usual-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})-s\d+/.exec(name)
  const written = found ? `${found[1]}-${found[2]}-${found[3]}` : ''
  if (!found || !isDay(written)) return undefined
  return { day: written, minute: minute(Number(found[4]) * 60 + Number(found[5])) }
}
