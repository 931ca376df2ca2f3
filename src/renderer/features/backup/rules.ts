import { type Day, type Instant, isDay, type Minute, minute } from '#shared/base/day.ts'
import type { Manifest } from '#shared/book/manifest.ts'
import { type BackupFacts, muchSmaller, type Noted } from '#shared/book/rotation.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import type { BackupEntry } from '#shared/host/contract.ts'

const hour = 3_600_000
const minutes = 60_000
const lateAfter = 48 * hour

/** A clock before this program was written, or in another century. */
export const isFarOff = (now: Instant): boolean =>
  now < Date.UTC(2020, 0, 1) || now > Date.UTC(2100, 0, 1)

/** How up to date the last verified backup is. */
export type BackupHealth =
  /** A book with nothing in it yet has nothing to lose. */
  | { readonly kind: 'nothing-yet' }
  | { readonly kind: 'never' }
  /** Put together from a backup, which still holds it; its own first one comes by itself. */
  | { readonly kind: 'restored' }
  /** The backup holds everything in the book. */
  | { readonly kind: 'whole'; readonly at: Instant }
  | { readonly kind: 'some-since'; readonly at: Instant; readonly changes: number }
  | { readonly kind: 'late'; readonly at: Instant; readonly changes: number }
  /** A look did not find the last one as it was made. */
  | { readonly kind: 'missing'; readonly at: Instant; readonly is: Missing['is'] }

/** The last backup where a look did not find it. */
export type Missing = {
  readonly at: Instant
  readonly seq: number
  /** `changed`: a file of its name is there, but not as it was noted; `unseen`: nobody could look. */
  readonly is: 'gone' | 'changed' | 'unseen'
  readonly foundAt: Instant
}

/** Missed until there is one that holds as much: it is back, or another was made, by any window. */
export const stillMissing = (
  missing: Missing | undefined,
  { lastBackup }: Pick<Stamp, 'lastBackup'>,
): Missing | undefined => (missing && missing.seq > (lastBackup?.seq ?? 0) ? missing : undefined)

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

/** What the strip shows: the one thing that matters most. */
export type StripState = BackupHealth['kind'] | 'working' | 'failed' | 'much-smaller'

export function stripState(of: {
  readonly health: BackupHealth
  readonly isWorking: boolean
  readonly hasFailed: boolean
  readonly isMuchSmaller: boolean
}): StripState {
  if (of.isWorking) return 'working'
  if (of.hasFailed && of.health.kind !== 'whole') return 'failed'
  if (of.health.kind === 'late' || of.health.kind === 'missing') return of.health.kind
  return of.isMuchSmaller ? 'much-smaller' : of.health.kind
}

type Witness = Pick<Stamp, 'seq' | 'lastBackup' | 'cameFrom'>

/** Whether the book holds anything that no backup has. */
export const hasNews = ({ seq, lastBackup }: Witness, fresh = 1): boolean =>
  seq > (lastBackup?.seq ?? fresh)

/** What the schedule decides by. */
export type Moments = {
  readonly now: Instant
  readonly openedAt: Instant
  /** The book's sequence at that moment. */
  readonly openedWith: number
  /** The last key, tap or deed. */
  readonly busyAt: Instant
  /** The last failed attempt; it is not repeated at every tick. */
  readonly failedAt?: Instant
  /** When a look did not find the last backup. */
  readonly missingAt?: Instant
}

/**
 * Due at once after another version of the app, of Chromium or of the tables wrote the book.
 * Otherwise an hour after the last backup if anything changed since; at once for a book that opens
 * with records and no backup, such as a restored one, and when a look did not find the last backup.
 * Then it waits for half a minute without input, because there may be a queue at the counter, but no longer than ten minutes.
 */
export function isDue(stamp: Witness, moments: Moments): boolean {
  const { now, openedAt, openedWith, failedAt, missingAt } = moments
  if (failedAt !== undefined && agoOf(failedAt, now) < 10 * minutes) return false
  if (stamp.cameFrom !== undefined) return true
  if (!hasNews(stamp)) return false
  const wait = !stamp.lastBackup && hasNews({ seq: openedWith }) ? 0 : hour
  const over =
    missingAt === undefined
      ? agoOf(stamp.lastBackup?.at ?? openedAt, now) - wait
      : agoOf(missingAt, now)
  if (over < 0) return false
  return isQuiet(moments) || over >= 10 * minutes
}

export const isQuiet = ({ now, busyAt }: Pick<Moments, 'now' | 'busyAt'>): boolean =>
  agoOf(busyAt, now) >= 30_000

/** A time in the future came from a wrong clock; it counts as long ago. */
const agoOf = (then: Instant, now: Instant): number => (then > now ? 24 * hour : now - then)

/** What a look found of the newest backup of this book. */
export type Newest = {
  readonly noted: Noted
  readonly isMuchSmaller: boolean
  /** A copy is in the second folder, which is there now. */
  readonly inSecond: boolean
}

export function newestOf(entries: readonly BackupEntry[], bookId: string): Newest | undefined {
  const ours = notedIn(entries).filter(({ facts }) => facts.bookId === bookId)
  const noted = latestOf(ours)
  if (!noted) return undefined
  const inSecond = entries.find(({ name }) => name === noted.name)?.inSecond === true
  return { noted, isMuchSmaller: muchSmaller(ours).has(noted.name), inSecond }
}

export const notedIn = (entries: readonly BackupEntry[]): readonly Noted[] =>
  entries.flatMap(({ name, facts }) => (facts ? [{ name, facts }] : []))

const latestOf = (noted: readonly Noted[]): Noted | undefined =>
  noted.reduce<Noted | undefined>(
    (most, each) => (most && most.facts.seq >= each.facts.seq ? most : each),
    undefined,
  )

/** What the stamp may say of the last backup after a look at what is there as it was noted. */
export function afterLook(
  { seq, lastBackup }: Pick<Stamp, 'seq' | 'lastBackup'>,
  bookId: string,
  listed: readonly BackupEntry[] | undefined,
): { readonly last: Stamp['lastBackup']; readonly missing?: Missing['is'] } {
  const entries = listed ?? []
  const there = notedIn(entries).filter(({ facts }) => facts.bookId === bookId && facts.seq <= seq)
  const isThere = there.some(
    ({ name, facts }) => name === lastBackup?.name && facts.seq === lastBackup.seq,
  )
  const newest = latestOf(there)
  const last = newest && { at: newest.facts.at, seq: newest.facts.seq, name: newest.name }
  // Another window may have made a newer one.
  if (isThere) return { last: last && last.seq > (lastBackup?.seq ?? 0) ? last : lastBackup }
  const holdsLess = lastBackup && (last?.seq ?? 1) < lastBackup.seq
  if (!holdsLess) return { last }
  if (!listed) return { last, missing: 'unseen' }
  return {
    last,
    missing: entries.some(({ name }) => name === lastBackup.name) ? 'changed' : 'gone',
  }
}

export function factsOf(
  manifest: Manifest,
  file: Pick<BackupFacts, 'size' | 'sha256' | 'encrypted' | 'version'>,
): BackupFacts {
  const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0)
  return { bookId: manifest.bookId, seq: manifest.seq, at: manifest.at, rows, ...file }
}

/** "the-usual-20260303-0812-s1204.usual": sorts by time, has the sequence, fits any file system. */
export function backupName(
  moment: { readonly day: Day; readonly minute: Minute },
  seq: number,
): string {
  const hours = String(Math.floor(moment.minute / 60)).padStart(2, '0')
  const minutes = String(moment.minute % 60).padStart(2, '0')
  return `the-usual-${moment.day.replaceAll('-', '')}-${hours}${minutes}-s${seq}.usual`
}

/** One table in "what is inside, beside what is here". */
export type Beside = { readonly table: string; readonly inside: number; readonly here: number }

/** The app's own records do not count when a backup is compared with the book. */
const unsaid = ['changes', 'settings']

/** Tables that hold anything on either side, as the backup lists them. */
export function beside(manifest: Manifest, here: Stamp['counts']): readonly Beside[] {
  const tables = new Set([...Object.keys(manifest.tables), ...Object.keys(here)])
  return [...tables]
    .map((table) => ({
      table,
      inside: manifest.tables[table]?.rows ?? 0,
      here: here[table] ?? 0,
    }))
    .filter(({ table, inside, here: now }) => !unsaid.includes(table) && inside + now > 0)
}

/** Whether putting this backup in place would bring back less than there is now. */
export const isPoorer = (manifest: Manifest, seqHere: number): boolean => manifest.seq < seqHere

/**
 * When a backup was made, from its file name: copying a folder changes file times, not names.
 * Absent for a file that was named by hand.
 */
export function madeAt(name: string): { readonly day: Day; readonly minute: Minute } | undefined {
  const found = /^the-usual-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})-s\d+/.exec(name)
  const written = found ? `${found[1]}-${found[2]}-${found[3]}` : ''
  if (!found || !isDay(written)) return undefined
  return { day: written, minute: minute(Number(found[4]) * 60 + Number(found[5])) }
}
