import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Issue, IssueId, IssueStep } from '#features/issues/model.ts'
import {
  daysOnOurSide,
  isOpenIssue,
  needsAWord,
  oldestTurnFirst,
  openDays,
  otherTurn,
  waitedFor,
  withStep,
} from '#features/issues/rules/turns.ts'
import type { ClosedPeriod, ClosedPeriodId } from '#features/visit-stats/model.ts'
import { day, daysBetween, instant, instantOf, plusDays } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

const today = day('2026-03-20')

const anIssue = (given: Partial<Issue>): Issue => ({
  id: asId<IssueId>('i'),
  customerId: asId<CustomerId>('maria'),
  createdAt: instant(0),
  updatedAt: instant(0),
  rev: 1,
  kind: 'complaint',
  words: 'the cake was smaller than the picture',
  since: day('2026-03-02'),
  state: 'open',
  turn: 'ours',
  turnSince: day('2026-03-02'),
  effort: [],
  ...given,
})
const shut = (from: string, to: string): ClosedPeriod => ({
  id: asId<ClosedPeriodId>('c'),
  createdAt: instant(0),
  updatedAt: instant(0),
  rev: 1,
  from: day(from),
  to: day(to),
})
const step = (on: string, what: IssueStep['what']): IssueStep => ({ at: instantOf(day(on)), what })

describe('the days on our side', () => {
  it('leave out the days the shop was shut', () => {
    expect(waitedFor(anIssue({}), today, [])).toBe(18)
    expect(waitedFor(anIssue({}), today, [shut('2026-03-05', '2026-03-09')])).toBe(13)
  })

  it('leave out a day shut twice only once', () => {
    const twice = [shut('2026-03-05', '2026-03-09'), shut('2026-03-08', '2026-03-10')]
    expect(waitedFor(anIssue({}), today, twice)).toBe(12)
  })

  it('count the days of a closed period that is in the trash', () => {
    const trashed = { ...shut('2026-03-05', '2026-03-09'), deletedAt: instant(1) }
    expect(waitedFor(anIssue({}), today, [trashed])).toBe(18)
    const last = shut('2026-03-20', '2026-03-20')
    expect(waitedFor(anIssue({}), today, [trashed, last])).toBe(17)
  })

  it('begin on the day after, and end with today', () => {
    const from = day('2026-03-02')
    expect(openDays(from, today, [shut('2026-03-01', '2026-03-02')])).toBe(18)
    expect(openDays(from, today, [shut('2026-03-01', '2026-03-03')])).toBe(17)
    expect(openDays(from, today, [shut('2026-03-20', '2026-04-20')])).toBe(17)
    expect(openDays(from, today, [shut('2026-03-21', '2026-04-20')])).toBe(18)
  })

  it('do not grow while it is their turn', () => {
    const steps = [step('2026-03-05', 'theirs'), step('2026-03-15', 'ours')]
    const issue = anIssue({ steps, turnSince: day('2026-03-15') })
    expect(waitedFor(issue, today, [])).toBe(5)
    expect(daysOnOurSide(issue, today, [])).toBe(3 + 5)
  })

  it('stop when it is settled and continue when it is reopened', () => {
    const steps = [step('2026-03-06', 'settled'), step('2026-03-18', 'reopened')]
    expect(daysOnOurSide(anIssue({ steps }), today, [])).toBe(4 + 2)
  })

  it('are known for an imported turn without steps', () => {
    const issue = anIssue({ turn: 'theirs', turnSince: day('2026-03-10') })
    expect(daysOnOurSide(issue, today, [])).toBe(8)
    const answered = { ...issue, steps: withStep(issue, step('2026-03-19', 'ours')) }
    expect(answered.steps).toHaveLength(2)
    expect(daysOnOurSide(answered, today, [])).toBe(8 + 1)
  })

  it('do not count what is theirs from the first step on', () => {
    const issue = anIssue({ steps: [step('2026-03-05', 'theirs')], turn: 'theirs' })
    expect(daysOnOurSide(issue, today, [])).toBe(3)
    expect(daysOnOurSide(anIssue({}), today, [])).toBe(18)
  })

  it('are never more than the days there were', () => {
    const offset = fc.integer({ min: -40, max: 40 })
    const periods = fc.array(
      fc.tuple(offset, fc.nat({ max: 20 })).map(([from, length]) => {
        const first = plusDays(today, from)
        return shut(first, plusDays(first, length))
      }),
    )
    fc.assert(
      fc.property(offset, periods, (from, closed) => {
        const start = plusDays(today, from)
        const days = openDays(start, today, closed)
        expect(days).toBeGreaterThanOrEqual(0)
        expect(days).toBeLessThanOrEqual(Math.max(0, daysBetween(start, today)))
      }),
    )
  })
})

describe('whose turn', () => {
  it('passes to the other side and back', () => {
    expect(otherTurn('ours')).toBe('theirs')
    expect(otherTurn('theirs')).toBe('ours')
  })

  it('is kept with every step, the oldest first', () => {
    const [first, second] = [step('2026-03-05', 'theirs'), step('2026-03-15', 'ours')]
    const once = withStep(anIssue({}), first)
    expect(once).toEqual([first])
    expect(withStep(anIssue({ steps: once }), second)).toEqual([first, second])
  })

  it('matters only until the issue is settled or in the trash', () => {
    expect(isOpenIssue(anIssue({}))).toBe(true)
    expect(isOpenIssue(anIssue({ state: 'settled' }))).toBe(false)
    expect(isOpenIssue(anIssue({ deletedAt: instant(1) }))).toBe(false)
  })

  it('of theirs needs a friendly word after a week of silence', () => {
    const theirs = (since: string) => anIssue({ turn: 'theirs', turnSince: day(since) })
    expect(needsAWord(theirs('2026-03-14'), today)).toBe(false)
    expect(needsAWord(theirs('2026-03-13'), today)).toBe(true)
    expect(needsAWord(anIssue({}), today)).toBe(false)
    expect(needsAWord({ ...theirs('2026-01-01'), state: 'settled' }, today)).toBe(false)
  })

  it('is sorted with the longest first', () => {
    const [old, fresh] = [anIssue({}), anIssue({ turnSince: day('2026-03-19') })]
    expect([fresh, old].sort(oldestTurnFirst)).toEqual([old, fresh])
    const older = anIssue({ since: day('2026-02-01') })
    expect([fresh, old, older].sort(oldestTurnFirst)).toEqual([older, old, fresh])
  })
})
