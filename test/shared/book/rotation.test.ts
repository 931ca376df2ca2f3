import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '#shared/base/day.ts'
import { asId, type BookId } from '#shared/book/ids.ts'
import { type Leaving, muchSmaller, type Noted, oneToDrop } from '#shared/book/rotation.ts'

const hour = 3_600_000
const aDay = 24 * hour
const opening = Date.UTC(2026, 0, 5, 8)

type Making = {
  readonly at: number
  readonly rows?: number
  readonly size?: number
  readonly book?: string
  readonly version?: string
}
const aBackup = (
  seq: number,
  { at, rows = 100, size = 1000, book = 'ours', version }: Making,
): Noted => ({
  name: `${book}-s${seq}.usual`,
  facts: {
    bookId: asId<BookId>(book),
    seq,
    at: instant(at),
    rows,
    size,
    sha256: '0'.repeat(64),
    encrypted: false,
    ...(version === undefined ? {} : { version }),
  },
})

/** A folder that follows the rule, and the list of what it dropped. */
function folder(room?: number, leaving: readonly Leaving[] = []) {
  let kept: readonly Noted[] = []
  const dropped: Noted[] = []
  let seq = 0
  const make = (making: Making): Noted | undefined => {
    const made = aBackup(++seq, making)
    kept = [...kept, made]
    const gone = oneToDrop(kept, made.name, { leaving, ...(room === undefined ? {} : { room }) })
    if (!gone) return undefined
    kept = kept.filter((each) => each !== gone)
    dropped.push(gone)
    return gone
  }
  const put = (each: Noted): void => {
    kept = [...kept, each]
  }
  const lose = (place: number): void => {
    kept = kept.filter((_, at) => at !== place % Math.max(1, kept.length))
  }
  return { make, put, lose, kept: () => kept, dropped }
}
type Folder = ReturnType<typeof folder>

/** Every hour of a shop's day, for so many days. */
function workFor(days: number, shelf: Folder, from = opening, more: Partial<Making> = {}): number {
  for (let d = 0; d < days; d++) {
    for (let h = 0; h < 10; h++) shelf.make({ at: from + d * aDay + h * hour, ...more })
  }
  return from + days * aDay
}
const daysOf = (noted: readonly Noted[]): number =>
  new Set(noted.map(({ facts }) => Math.floor(facts.at / aDay))).size

describe('which backups are kept', () => {
  it('everything of the last 24 hours, 14 daily, 8 weekly, 24 monthly', () => {
    const shelf = folder()
    const end = workFor(900, shelf)
    const kept = shelf.kept()
    const newest = kept.at(-1)?.facts.at ?? 0
    const young = kept.filter(({ facts }) => newest - facts.at < aDay)
    expect(young).toHaveLength(10)
    const ages = kept.map(({ facts }) => Math.floor((end - facts.at) / aDay))
    expect(new Set(ages.filter((age) => age < 14)).size).toBe(14)
    expect(kept.length).toBeLessThanOrEqual(10 + 14 + 8 + 24)
    expect(Math.max(...ages)).toBeGreaterThan(23 * 30)
    expect(Math.max(...ages)).toBeLessThan(25 * 31)
  })

  it('days without a backup don’t count: a shop closed for a month keeps its 14 daily ones', () => {
    const shelf = folder()
    const before = workFor(20, shelf)
    shelf.make({ at: before + 30 * aDay })
    expect(daysOf(shelf.kept())).toBeGreaterThanOrEqual(14)
  })

  it('a clock that jumps to 2099 never drops earlier backups, however long it stays', () => {
    const shelf = folder()
    workFor(40, shelf)
    const before = shelf.kept()
    const lost = shelf.dropped.length
    expect(shelf.make({ at: Date.UTC(2099, 5, 1) })).toBeUndefined()
    workFor(60, shelf, Date.UTC(2099, 5, 2))
    expect(shelf.kept()).toEqual(expect.arrayContaining([...before]))
    expect(shelf.dropped.slice(lost).every(({ facts }) => facts.at > Date.UTC(2099))).toBe(true)
  })

  it('when the clock goes back against the order of Changes, nothing is dropped', () => {
    const shelf = folder()
    const end = workFor(40, shelf)
    const before = shelf.kept()
    expect(shelf.make({ at: Date.UTC(2001, 0, 1) })).toBeUndefined()
    expect(shelf.make({ at: end })).toBeUndefined()
    expect(shelf.kept()).toEqual(expect.arrayContaining([...before]))
  })

  it('a clock corrected by seconds changes nothing', () => {
    const shelf = folder()
    const end = workFor(40, shelf)
    shelf.make({ at: end })
    const before = shelf.dropped.length
    workFor(1, shelf, end - 2000)
    expect(shelf.dropped.length - before).toBeGreaterThan(5)
  })

  it('another book’s backups are neither counted nor dropped', () => {
    const theirs = Array.from({ length: 60 }, (_, at) =>
      aBackup(at, { at: opening - 500 * aDay + at * hour, book: 'theirs', size: 9e9 }),
    )
    const ours = Array.from({ length: 5 }, (_, at) => aBackup(at, { at: opening + at * aDay }))
    const noted = [...theirs, ...ours]
    expect(oneToDrop(noted, ours.at(-1)?.name ?? '')).toBeUndefined()
  })

  it('nothing is dropped when the book has fewer Changes than its backups', () => {
    const shelf = folder()
    const end = workFor(40, shelf)
    const back = aBackup(3, { at: end })
    const noted = [...shelf.kept(), { ...back, name: 'again.usual' }]
    expect(oneToDrop(noted, 'again.usual')).toBeUndefined()
  })
})

describe('Today’s tiny backup beside yesterday’s good one', () => {
  it('both are kept and the small one is flagged, no matter how many small ones follow', () => {
    const shelf = folder()
    const good = aBackup(400, { at: opening + 40 * aDay - 15 * hour, rows: 1000 })
    const end = workFor(40, shelf, opening, { rows: 1000 })
    const last = shelf.kept().at(-1)
    workFor(200, shelf, end, { rows: 600 })
    expect(last?.facts).toEqual(good.facts)
    expect(shelf.kept()).toContainEqual(last)
    expect([...muchSmaller(shelf.kept())]).toEqual(['ours-s401.usual'])
  })

  it('30 % fewer is a quiet week, not a loss', () => {
    const noted = [aBackup(1, { at: 0, rows: 100 }), aBackup(2, { at: 1, rows: 70 })]
    expect(muchSmaller(noted).size).toBe(0)
  })
})

describe('Erase incomplete: the backups of a book that somebody was erased from', () => {
  const theirs = asId<BookId>('theirs')
  const old = Array.from({ length: 12 }, (_, at) =>
    aBackup(at + 1, { at: opening - (12 - at) * aDay, book: 'theirs' }),
  )
  const leaving = [{ bookId: theirs, from: opening + 30 * aDay }]
  /** What is left of that book's backups after some days of work in the book that replaced it. */
  const theirsAfter = (days: number, rows = 100) => {
    const shelf = folder(undefined, leaving)
    for (const each of old) shelf.put(each)
    workFor(1, shelf)
    for (let d = 1; d <= days; d++) shelf.make({ at: opening + d * aDay, rows })
    return shelf.kept().filter(({ facts }) => facts.bookId === theirs)
  }

  it('stay for thirty days, then are removed one by one, oldest first, until none is left', () => {
    expect(theirsAfter(29)).toEqual(old)
    expect(theirsAfter(30)).toEqual(old.slice(1))
    expect(theirsAfter(34)).toEqual(old.slice(5))
    expect(theirsAfter(50)).toEqual([])
  })

  it('stay while the backups of the new book are much smaller', () => {
    expect(theirsAfter(60, 10)).toEqual(old)
  })

  it('stay when the book is not listed, and when the clock jumps to 2099', () => {
    const shelf = folder(undefined, leaving)
    for (const each of old) shelf.put(each)
    workFor(2, shelf)
    workFor(3, shelf, Date.UTC(2099, 5, 2))
    expect(shelf.kept()).toEqual(expect.arrayContaining(old))
    const quiet = folder()
    for (const each of old) quiet.put(each)
    workFor(60, quiet)
    expect(quiet.kept()).toEqual(expect.arrayContaining(old))
  })

  it('are never removed at the first backup of the new book, however late: it needs two', () => {
    const shelf = folder(undefined, leaving)
    for (const each of old) shelf.put(each)
    expect(shelf.make({ at: opening + 40 * aDay })).toBeUndefined()
    expect(shelf.make({ at: opening + 41 * aDay })).toEqual(old[0])
  })
})

describe('Backup before any version change, keyed by version', () => {
  it('the last backup of each version is kept, whatever the schedule says', () => {
    const shelf = folder()
    let end = workFor(30, shelf, opening, { version: '1' })
    const last = shelf.kept().at(-1)
    end = workFor(1, shelf, end, { version: '2' })
    workFor(800, shelf, end, { version: '3' })
    const left = shelf.kept().filter(({ facts }) => facts.version !== '3')
    expect(left.map(({ facts }) => facts.version)).toEqual(['1', '2'])
    expect(left[0]).toEqual(last)
  })

  it('but only of six versions: monthly browser updates do not fill the disk', () => {
    const shelf = folder()
    let end = opening
    for (let version = 1; version <= 40; version++)
      end = workFor(25, shelf, end, { version: String(version) })
    const schedule = folder()
    workFor(1000, schedule)
    expect(shelf.kept().length).toBeLessThanOrEqual(schedule.kept().length + 6)
    const versions = new Set(shelf.kept().map(({ facts }) => facts.version))
    for (const each of ['35', '36', '37', '38', '39', '40']) expect(versions).toContain(each)
  })

  it('with any order of versions the last of the newest six is never dropped', () => {
    const runs = fc.array(fc.record({ version: fc.nat(9), backups: fc.nat(20) }), { maxLength: 20 })
    fc.assert(
      fc.property(runs, fc.constantFrom(3000, 1e9), (all, room) => {
        const shelf = folder(room)
        let at = opening
        for (const { version, backups } of all) {
          for (let n = 0; n < backups; n++) {
            at += 7 * hour
            const before = shelf.kept()
            const gone = shelf.make({ at, version: String(version) })
            if (!gone) continue
            const later = [...before.slice(before.indexOf(gone) + 1), ...shelf.kept().slice(-1)]
            const since = new Set(later.map(({ facts }) => facts.version))
            expect(since.has(gone.facts.version) || since.size >= 6).toBe(true)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('over any history of times, sizes, failures and clocks', () => {
  const step = fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        kind: fc.constant('made' as const),
        after: fc.integer({ min: 60_000, max: 3 * aDay }),
        rows: fc.integer({ min: 1, max: 1000 }),
        size: fc.integer({ min: 1, max: 500 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('failed' as const) }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('vanished' as const), place: fc.nat(50) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('clock' as const),
        jump: fc.constantFrom(-9000, -400, -2, 400, 26_000).map((days) => days * aDay),
      }),
    },
  )
  const history = fc.array(step, { minLength: 1, maxLength: 120 })

  it('No limit, or wrong rotation: the newest and the largest recent survive, and each new one drops at most one', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(500, 5000, 1e9), (steps, room) => {
        const shelf = folder(room)
        let clock = opening
        for (const each of steps) {
          if (each.kind === 'vanished') shelf.lose(each.place)
          if (each.kind === 'clock') clock += each.jump
          if (each.kind !== 'made') continue
          clock += each.after
          const before = shelf.kept()
          const gone = shelf.make({ at: clock, rows: each.rows, size: each.size })
          const kept = shelf.kept()
          expect(kept.length).toBe(before.length + (gone ? 0 : 1))
          expect(kept.at(-1)?.facts.at).toBe(clock)
          const recent = kept.filter(({ facts }) => clock - facts.at < 700 * aDay)
          const most = Math.max(...recent.map(({ facts }) => facts.rows))
          if (gone && clock - gone.facts.at < 700 * aDay)
            expect(gone.facts.rows).toBeLessThanOrEqual(most)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('nothing is dropped while the clock looks wrong, and never anything from before its jump', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(-9000, -400, 400, 26_000), (steps, jump) => {
        const shelf = folder(2000)
        let clock = opening
        const live = () => {
          for (const each of steps) {
            if (each.kind !== 'made') continue
            clock += each.after
            shelf.make({ at: clock, rows: each.rows, size: each.size })
          }
        }
        live()
        const before = shelf.kept()
        clock += jump * aDay
        if (before.length > 0) expect(shelf.make({ at: clock })).toBeUndefined()
        live()
        for (const each of before) expect(shelf.kept()).toContain(each)
      }),
      { numRuns: 100 },
    )
  })

  it('the room budget is met when possible, and old and new backups are dropped evenly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 40 }), (fits) => {
        const shelf = folder(fits * 1000)
        workFor(30, shelf)
        expect(shelf.kept().length).toBeLessThanOrEqual(fits)
        expect(shelf.kept().length).toBeGreaterThanOrEqual(Math.min(fits, 20) - 1)
        expect(daysOf(shelf.kept())).toBeGreaterThan(2)
      }),
      { numRuns: 20 },
    )
  })
})
