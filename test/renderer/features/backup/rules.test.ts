import { describe, expect, it } from 'vitest'
import {
  afterLook,
  backupHealth,
  backupName,
  beside,
  factsOf,
  hasNews,
  isDue,
  isPoorer,
  madeAt,
  newestOf,
  stillMissing,
  stripState,
} from '#features/backup/rules.ts'
import { day, instant, minute } from '#shared/base/day.ts'
import { asId, type BookId } from '#shared/book/ids.ts'
import type { Manifest } from '#shared/book/manifest.ts'

const hour = 3_600_000
const now = instant(100 * hour)
const backedUp = (hoursAgo: number, seq: number) => ({
  at: instant(now - hoursAgo * hour),
  seq,
  name: 'the-usual-20260303-0812-s4.usual',
})

describe('how up to date the last backup is', () => {
  it('a new shop has nothing to lose', () => {
    expect(backupHealth({ seq: 1 }, now).kind).toBe('nothing-yet')
  })

  it('records without a backup are told', () => {
    expect(backupHealth({ seq: 2 }, now).kind).toBe('never')
  })

  it('an old backup of an unchanged book is complete', () => {
    expect(backupHealth({ seq: 9, lastBackup: backedUp(90, 9) }, now).kind).toBe('whole')
  })

  it('counts the Changes that are not in it, and is late after two days', () => {
    const some = backupHealth({ seq: 12, lastBackup: backedUp(3, 9) }, now)
    expect(some).toMatchObject({ kind: 'some-since', changes: 3 })
    expect(backupHealth({ seq: 12, lastBackup: backedUp(48, 9) }, now).kind).toBe('some-since')
    expect(backupHealth({ seq: 12, lastBackup: backedUp(49, 9) }, now).kind).toBe('late')
  })
})

describe('when a scheduled backup is made', () => {
  const minutes = 60_000
  const ago = (milliseconds: number) => instant(now - milliseconds)
  const quiet = { now, openedAt: ago(9 * hour), openedWith: 1, busyAt: ago(minutes) }
  const changed = (hoursAgo: number) => ({ seq: 12, lastBackup: backedUp(hoursAgo, 9) })

  it('an hour after the last one, if anything changed since', () => {
    expect(isDue(changed(0.9), quiet)).toBe(false)
    expect(isDue(changed(1), quiet)).toBe(true)
    expect(isDue({ seq: 12, lastBackup: backedUp(5, 12) }, quiet)).toBe(false)
  })

  it('an hour after opening when there is none yet, and never for an empty book', () => {
    expect(isDue({ seq: 2 }, quiet)).toBe(true)
    expect(isDue({ seq: 2 }, { ...quiet, openedAt: ago(hour / 2) })).toBe(false)
    expect(isDue({ seq: 1 }, quiet)).toBe(false)
    expect(hasNews({ seq: 1 })).toBe(false)
  })

  it('soon after opening when the book has records and no backup, as a restored one does', () => {
    const restored = { ...quiet, openedAt: ago(minutes), openedWith: 900 }
    expect(isDue({ seq: 900 }, restored)).toBe(true)
    expect(isDue({ seq: 900 }, { ...restored, busyAt: ago(5000) })).toBe(false)
    expect(isDue({ seq: 900, lastBackup: backedUp(0.5, 899) }, restored)).toBe(false)
  })

  it('not in the middle of a queue at the counter, but ten minutes later in any case', () => {
    const queue = { ...quiet, busyAt: ago(5000) }
    expect(isDue(changed(1.1), queue)).toBe(false)
    expect(isDue(changed(1.1), { ...quiet, busyAt: ago(30_000) })).toBe(true)
    expect(isDue(changed(1 + 1 / 6), queue)).toBe(true)
  })

  it('at once after another version of the app wrote the book, also during a queue', () => {
    const cameFrom = 'version 0.1.0'
    const queue = { ...quiet, busyAt: now }
    expect(isDue({ seq: 12, lastBackup: backedUp(0.1, 12), cameFrom }, queue)).toBe(true)
  })

  it('in the first quiet half minute after the last one was missed', () => {
    const missed = { ...quiet, missingAt: ago(5000) }
    expect(isDue(changed(0.1), missed)).toBe(true)
    expect(isDue(changed(0.1), { ...missed, busyAt: ago(5000) })).toBe(false)
    expect(
      isDue(changed(0.1), { ...missed, busyAt: ago(5000), missingAt: ago(10 * minutes) }),
    ).toBe(true)
    expect(isDue(changed(0.1), { ...missed, failedAt: ago(minutes) })).toBe(false)
  })

  it('not again at once after it failed', () => {
    expect(isDue(changed(3), { ...quiet, failedAt: ago(9 * minutes) })).toBe(false)
    expect(isDue(changed(3), { ...quiet, failedAt: ago(10 * minutes) })).toBe(true)
  })

  it('also when the last backup lies in the future by the clock', () => {
    expect(isDue(changed(-30), quiet)).toBe(true)
    expect(isDue(changed(-30), { ...quiet, failedAt: ago(-hour) })).toBe(true)
  })
})

describe('what the strip shows', () => {
  const whole = { kind: 'whole', at: now } as const
  const some = { kind: 'some-since', at: now, changes: 3 } as const
  const calm = { health: whole, isWorking: false, hasFailed: false, isMuchSmaller: false } as const

  it('one thing, the most important', () => {
    expect(stripState(calm)).toBe('whole')
    expect(stripState({ ...calm, health: some })).toBe('some-since')
    expect(stripState({ ...calm, isMuchSmaller: true })).toBe('much-smaller')
    expect(stripState({ ...calm, health: some, hasFailed: true, isMuchSmaller: true })).toBe(
      'failed',
    )
    expect(stripState({ ...calm, isWorking: true, hasFailed: true })).toBe('working')
  })

  it('a backup that is late, even when the newest is much smaller', () => {
    const late = { kind: 'late', at: now, changes: 3 } as const
    expect(stripState({ ...calm, health: late, isMuchSmaller: true })).toBe('late')
  })

  it('no failure once everything is backed up', () => {
    expect(stripState({ ...calm, hasFailed: true })).toBe('whole')
  })

  it('whether this book’s newest is encrypted, or much smaller than the one before', () => {
    const list = [
      { ...listed('b', 2, { rows: 60, encrypted: true }), inSecond: true as const },
      listed('a', 1),
      listed('c', 9, { rows: 1, book: 'theirs' }),
    ]
    const newest = { noted: { name: 'b' }, isMuchSmaller: true, inSecond: true }
    expect(newestOf(list, 'ours')).toMatchObject(newest)
    expect(newestOf(list.toReversed(), 'ours')).toMatchObject(newest)
    expect(newestOf(list, 'ours')?.noted.facts.encrypted).toBe(true)
    const theirs = { noted: { name: 'c' }, isMuchSmaller: false, inSecond: false }
    expect(newestOf(list, 'theirs')).toMatchObject(theirs)
    expect(newestOf(list, 'nobody’s')).toBeUndefined()
  })

  it('that the last backup is missing, unless making another failed', () => {
    const missing = { kind: 'missing', at: now, is: 'gone' } as const
    expect(stripState({ ...calm, health: missing, isMuchSmaller: true })).toBe('missing')
    expect(stripState({ ...calm, health: missing, hasFailed: true })).toBe('failed')
  })
})

describe('what is said of the last backup after a look', () => {
  const last = { at: now, seq: 9, name: 's9' }

  it('misses it until there is one that holds as much, whatever the clock said when that was made', () => {
    const missing = { at: now, seq: 9, is: 'gone', foundAt: now } as const
    const dayLater = instant(now + 24 * hour)
    expect(stillMissing(missing, {})).toBe(missing)
    expect(stillMissing(missing, { lastBackup: { ...last, seq: 7, at: dayLater } })).toBe(missing)
    const later = { at: instant(now - 24 * hour), seq: 10, name: 's10' }
    expect(stillMissing(missing, { lastBackup: later })).toBeUndefined()
    expect(stillMissing(missing, { lastBackup: last })).toBeUndefined()
  })

  const stamp = { seq: 12, lastBackup: last }
  const s7 = { at: now, seq: 7, name: 's7' }

  it('stays as long as it is there as it was noted', () => {
    const list = [listed('s7', 7), listed('s9', 9)]
    expect(afterLook(stamp, 'ours', list)).toEqual({ last })
    expect(afterLook({ seq: 12 }, 'ours', [])).toEqual({ last: undefined })
  })

  it('is of the one before where its file is gone, and there is none where all are', () => {
    expect(afterLook(stamp, 'ours', [listed('s7', 7)])).toEqual({ last: s7, missing: 'gone' })
    expect(afterLook(stamp, 'ours', [])).toEqual({ last: undefined, missing: 'gone' })
    const theirs = listed('s8', 8, { book: 'theirs' })
    expect(afterLook(stamp, 'ours', [theirs])).toEqual({ last: undefined, missing: 'gone' })
  })

  it('calls nothing gone where the folder could not be read', () => {
    expect(afterLook(stamp, 'ours', undefined)).toEqual({ last: undefined, missing: 'unseen' })
  })

  it('says that its file was changed where one of its name is not as it was noted', () => {
    const { facts: _unknown, ...changed } = listed('s9', 9)
    expect(afterLook(stamp, 'ours', [changed])).toEqual({ last: undefined, missing: 'changed' })
    expect(afterLook(stamp, 'ours', [listed('s9', 8)])).toMatchObject({ missing: 'changed' })
  })

  it('names a newer one that another window made, and no one misses what that one holds', () => {
    const s11 = { at: now, seq: 11, name: 's11' }
    expect(afterLook(stamp, 'ours', [listed('s9', 9), listed('s11', 11)])).toEqual({ last: s11 })
    expect(afterLook(stamp, 'ours', [listed('s11', 11)])).toEqual({ last: s11 })
    const same = { at: now, seq: 9, name: 's9-2' }
    expect(afterLook(stamp, 'ours', [listed('s9-2', 9)])).toEqual({ last: same })
  })

  it('is nothing of a later history of the book', () => {
    expect(afterLook({ seq: 5 }, 'ours', [listed('s9', 9)])).toEqual({ last: undefined })
  })

  it('misses nothing where an empty shop was backed up', () => {
    const first = { seq: 1, lastBackup: { ...last, seq: 1 } }
    expect(afterLook(first, 'ours', [])).toEqual({ last: undefined })
  })
})

function listed(name: string, seq: number, { rows = 100, encrypted = false, book = 'ours' } = {}) {
  const bookId = asId<BookId>(book)
  const file = { size: 1, sha256: '0'.repeat(64), encrypted }
  return { id: name, name, size: 1, at: now, facts: { bookId, seq, at: now, rows, ...file } }
}

describe('the name of a backup', () => {
  const made = { day: day('2026-03-03'), minute: minute(8 * 60 + 5) }

  it('has the time and the Change, in characters every disk accepts', () => {
    expect(backupName(made, 1204)).toBe('the-usual-20260303-0805-s1204.usual')
  })

  it('gives the time, whatever the file system’s dates', () => {
    expect(madeAt(backupName(made, 1204))).toEqual(made)
    expect(madeAt('the-usual-20260303-0805-s1204 (2).usual')).toEqual(made)
    expect(madeAt('my bakery.usual')).toBeUndefined()
    expect(madeAt(`copy of ${backupName(made, 1204)}`)).toBeUndefined()
    expect(madeAt('the-usual-20261399-0805-s1.usual')).toBeUndefined()
  })
})

describe('a look inside', () => {
  const manifest = (seq: number, tables: Manifest['tables']): Manifest => ({
    format: 'the-usual-backup',
    formatVersion: 1,
    app: '0.1.0',
    schema: 1,
    bookId: asId('book'),
    seq,
    at: now,
    shop: 'Corner Bakery',
    tables,
  })
  const of = (rows: number) => ({ rows, sha256: '0'.repeat(64) })

  it('compares the backup with the book, and leaves empty tables out', () => {
    const inside = manifest(9, { customers: of(41), notes: of(0), changes: of(300) })
    expect(beside(inside, { customers: 40, promises: 2, notes: 0, settings: 1 })).toEqual([
      { table: 'customers', inside: 41, here: 40 },
      { table: 'promises', inside: 0, here: 2 },
    ])
  })

  it('notes the number of records, so that a small backup is noticed', () => {
    const inside = manifest(9, { customers: of(41), notes: of(0), changes: of(300) })
    const file = { size: 5000, sha256: 'a'.repeat(64), encrypted: true }
    expect(factsOf(inside, file)).toEqual({ bookId: 'book', seq: 9, at: now, rows: 341, ...file })
  })

  it('says when a restore would bring back less than there is', () => {
    expect(isPoorer(manifest(9, {}), 12)).toBe(true)
    expect(isPoorer(manifest(12, {}), 12)).toBe(false)
  })
})
