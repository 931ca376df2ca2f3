import { type Day, dayOf, daysBetween, instantOf, plusDays } from '#shared/base/day.ts'
import { isLiving } from '#shared/book/living.ts'
import { isShut } from '#shared/book/shut.ts'
import type { ClosedPeriod } from '../../visit-stats/model.ts'
import type { Issue, IssueStep } from '../model.ts'

export type Turn = Issue['turn']

/** After so many days on their side a friendly word is due. */
const nudgeAfter = 7

export const isOpenIssue = (of: Issue): boolean => of.state === 'open' && isLiving(of)

export const otherTurn = (turn: Turn): Turn => (turn === 'ours' ? 'theirs' : 'ours')

/** The steps so far and one more. */
export const withStep = (issue: Issue, step: IssueStep): IssueStep[] => [...stepsOf(issue), step]

/** An imported row may have a turn and no steps. */
const stepsOf = ({ steps, turn, turnSince }: Issue): readonly IssueStep[] =>
  steps ?? (turn === 'theirs' ? [{ at: instantOf(turnSince), what: turn }] : [])

/** Days the shop was open after `from`, up to and with `to`. */
export function openDays(from: Day, to: Day, closed: readonly ClosedPeriod[]): number {
  const all = Math.max(0, daysBetween(from, to))
  const times = closed.filter((each) => isLiving(each) && each.to > from && each.from <= to)
  if (times.length === 0) return all
  const days = Array.from({ length: all }, (_, at) => plusDays(from, at + 1))
  return days.filter((day) => !isShut(day, times)).length
}

/** How long the turn has been on its side. */
export const waitedFor = (of: Issue, today: Day, closed: readonly ClosedPeriod[]): number =>
  openDays(of.turnSince, today, closed)

/** The days it was on our side, without those on theirs. */
export function daysOnOurSide(of: Issue, today: Day, closed: readonly ClosedPeriod[]): number {
  const ours = stretchesOf(of, today).filter(
    ({ after }) => after === 'ours' || after === 'reopened',
  )
  return ours.reduce((sum, each) => sum + openDays(each.from, each.to, closed), 0)
}

/** The days after one step, up to the next one or today. */
type Stretch = { readonly after: IssueStep['what']; readonly from: Day; readonly to: Day }

function stretchesOf(of: Issue, today: Day): readonly Stretch[] {
  const steps = [{ what: 'ours' as const, on: of.since }, ...stepsOf(of).map(dated)]
  return steps.map(({ what, on }, at) => ({
    after: what,
    from: on,
    to: steps[at + 1]?.on ?? today,
  }))
}

const dated = ({ at, what }: IssueStep) => ({ what, on: dayOf(at) })

/** Theirs, and quiet for too long: a friendly word is due. */
export const needsAWord = (of: Issue, today: Day): boolean =>
  isOpenIssue(of) && of.turn === 'theirs' && daysBetween(of.turnSince, today) >= nudgeAfter

export const oldestTurnFirst = (one: Issue, other: Issue): number =>
  one.turnSince.localeCompare(other.turnSince) || one.since.localeCompare(other.since)
