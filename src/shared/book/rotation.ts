import { z } from 'zod'
import type { BookId } from './ids.ts'
import { countField, idField, instantField } from './table.ts'

/** What is known of a backup that was made and verified here. */
export type BackupFacts = z.infer<typeof backupFacts>

export const backupFacts = z.strictObject({
  bookId: idField<BookId>(),
  /** The book's highest Change in it: backups are ordered by this, never by a clock. */
  seq: countField,
  /** When it was made, by the clock of that moment, which may have been wrong. */
  at: instantField,
  /** Rows of all tables together. */
  rows: countField,
  /** Bytes of the file. */
  size: countField,
  /** Of the whole file, in lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  encrypted: z.boolean(),
  /** `versionOf` what had written the book then. */
  version: z.exactOptional(z.string().max(80)),
})

/** A backup of the ledger: one that was made here, verified, and is still in its folder. */
export type Noted = { readonly name: string; readonly facts: BackupFacts }

/** A book that somebody was erased from: its backups may go from that moment on. */
export type Leaving = { readonly bookId: BookId; readonly from: number }

const hour = 3_600_000
const aDay = 24 * hour
/** A backup later than the one before by more than this was made by a clock that jumped. */
const longestRest = 366 * aDay
/** The number of versions that keep their last backup beyond the schedule. */
const versionsKept = 6
/** Bytes that one book's backups may take in a folder. */
const roomBudget = 2_000_000_000

const slots = [
  { of: (at: number) => Math.floor(at / aDay), kept: 14 },
  // The epoch was a Thursday: weeks end with Sunday.
  { of: (at: number) => Math.floor((at / aDay + 3) / 7), kept: 8 },
  { of: monthOf, kept: 24 },
] as const

/**
 * Which backup may be dropped now that `made` is verified: at most one, often none. Kept are the
 * last 24 hours, 14 daily, 8 weekly and 24 monthly, inside the room budget, and the last of each
 * version; ages count from the newest one's own time. `noted` is a folder's ledger in the order of
 * writing. Another book's backups are kept, unless it is in `leaving` and its day has come.
 */
export function oneToDrop(
  noted: readonly Noted[],
  made: string,
  { room = roomBudget, leaving = [] }: { room?: number; leaving?: readonly Leaving[] } = {},
): Noted | undefined {
  const bookId = noted.find((each) => each.name === made)?.facts.bookId
  const ours = bySequence(noted.filter((each) => each.facts.bookId === bookId))
  const newest = ours.at(-1)
  // The book now has fewer Changes than a backup of it: nothing is dropped.
  if (newest?.name !== made || clockLooksWrong(ours)) return undefined
  const past = ofTheErased(noted, ours, leaving)
  if (past) return past
  const held = new Set([newest, ...preciousOf(ours), ...lastOfVersions(ours)])
  const told = sinceTheClockJumped(ours)
  const free = told.filter((each) => !held.has(each))
  const wanted = scheduled(told, newest.facts.at)
  const spare = free.find((each) => !wanted.has(each))
  if (spare) return spare
  const size = told.reduce((sum, each) => sum + each.facts.size, 0)
  return size > room ? mostCrowded(free, told, newest.facts.at) : undefined
}

/**
 * The first backup of a book somebody was erased from, once its day has come by the newest one's
 * own time; more than a year later the clock is probably wrong. The present book needs two backups,
 * and the newest must not be much smaller than its largest.
 */
function ofTheErased(
  noted: readonly Noted[],
  ours: readonly Noted[],
  leaving: readonly Leaving[],
): Noted | undefined {
  const [before, newest] = ours.slice(-2)
  const largest = largestOf(ours)
  if (!before || !newest || !largest || isMuchSmaller(newest.facts, largest.facts)) return undefined
  const gone = new Set(
    leaving
      .filter(({ from }) => newest.facts.at >= from && newest.facts.at < from + longestRest)
      .map(({ bookId }) => bookId),
  )
  return bySequence(noted).find(
    ({ facts }) => facts.bookId !== newest.facts.bookId && gone.has(facts.bookId),
  )
}

/** The last backup of each version: damage by an update may be noticed only after days. */
function lastOfVersions(ours: readonly Noted[]): readonly Noted[] {
  const last = new Map<string, Noted>()
  for (const each of ours.toReversed()) {
    const { version } = each.facts
    if (version !== undefined && !last.has(version)) last.set(version, each)
  }
  return [...last.values()].slice(0, versionsKept)
}

/** More than 30 % fewer records than another: a good backup must not be dropped for it. */
export const isMuchSmaller = (facts: BackupFacts, than: BackupFacts): boolean =>
  facts.rows < than.rows * 0.7

/** Names of backups that hold much less than the one before them, of the same book. */
export function muchSmaller(noted: readonly Noted[]): ReadonlySet<string> {
  const books = new Set(noted.map((each) => each.facts.bookId))
  const drops = [...books].flatMap((bookId) =>
    dropsIn(bySequence(noted.filter((each) => each.facts.bookId === bookId))),
  )
  return new Set(drops.map(({ after }) => after.name))
}

/** Stable, so that two with the same sequence stay in the order they were made. */
const bySequence = (noted: readonly Noted[]): readonly Noted[] =>
  [...noted].sort((one, other) => one.facts.seq - other.facts.seq)

/** A minute back is a corrected clock; more than that, or a year ahead, is a wrong one. */
function clockLooksWrong(ours: readonly Noted[]): boolean {
  const [before, newest] = ours.slice(-2)
  if (!before || !newest) return false
  const step = newest.facts.at - before.facts.at
  return step < -60_000 || step > longestRest
}

/** The age of backups made before the last jump is unknown, so they stay. */
function sinceTheClockJumped(ours: readonly Noted[]): readonly Noted[] {
  const jump = ours.findLastIndex((each, place) => {
    const before = ours[place - 1]
    if (!before) return false
    const step = each.facts.at - before.facts.at
    return step < -aDay || step > longestRest
  })
  return ours.slice(Math.max(0, jump))
}

/** The largest recent backup, and those before and after each sudden loss. */
function preciousOf(ours: readonly Noted[]): readonly Noted[] {
  const newest = ours.at(-1)?.facts.at ?? 0
  const recent = ours.filter(({ facts }) => newest - facts.at < 25 * 31 * aDay)
  const largest = largestOf(recent)
  return [
    ...(largest ? [largest] : []),
    ...dropsIn(recent).flatMap(({ good, after }) => [good, after]),
  ]
}

const largestOf = (noted: readonly Noted[]): Noted | undefined =>
  noted.reduce<Noted | undefined>(
    (most, each) => (most && most.facts.rows > each.facts.rows ? most : each),
    undefined,
  )

const dropsIn = (ours: readonly Noted[]): readonly { good: Noted; after: Noted }[] =>
  ours.flatMap((after, place) => {
    const good = ours[place - 1]
    return good && isMuchSmaller(after.facts, good.facts) ? [{ good, after }] : []
  })

/** The newest backup of each period, and all of the last 24 hours. */
function scheduled(told: readonly Noted[], newest: number): ReadonlySet<Noted> {
  const wanted = new Set(told.filter(({ facts }) => newest - facts.at < aDay))
  const newestFirst = told.toReversed()
  for (const { of, kept } of slots) {
    const periods = new Map<number, Noted>()
    for (const each of newestFirst) {
      const period = of(each.facts.at)
      if (!periods.has(period)) periods.set(period, each)
      if (periods.size === kept) break
    }
    for (const each of periods.values()) wanted.add(each)
  }
  return wanted
}

/** Least is lost where the next younger backup is nearest for its age: days go before years. */
function mostCrowded(
  free: readonly Noted[],
  told: readonly Noted[],
  newest: number,
): Noted | undefined {
  const gapOf = (each: Noted): number => {
    const next = told[told.indexOf(each) + 1]?.facts.at ?? newest
    return Math.max(0, next - each.facts.at) / Math.max(1, newest - each.facts.at)
  }
  return free.reduce<Noted | undefined>(
    (least, each) => (least && gapOf(least) <= gapOf(each) ? least : each),
    undefined,
  )
}

function monthOf(at: number): number {
  const date = new Date(at)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}
