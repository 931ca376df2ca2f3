import { type Day, dayOf, daysBetween, instantOf, plusDays } from '#shared/base/day.ts'
import { isLiving } from '#shared/book/living.ts'
import type { ClosedPeriod } from '../../visit-stats/model.ts'
import type { Issue, IssueStep } from '../model.ts'

export type Turn = Issue['turn']

/** After so many days on their side a friendly word is due. */
const nudgeAfter = 7

export const isOpenIssue = (of: Issue): boolean => of.state === 'open' && isLiving(of)

export const otherTurn = (turn: Turn): Turn => (turn === 'ours' ? 'theirs' : 'ours')

/** The steps so far and one more. An imported row may have a turn and no steps. */
export function withStep(issue: Issue, step: IssueStep): IssueStep[] {
  if (issue.steps) return [...issue.steps, step]
  const known: IssueStep[] =
    issue.turn === 'theirs' ? [{ at: instantOf(issue.turnSince), what: 'theirs' }] : []
  return [...known, step]
}

/** Days the shop was open after `from`, up to and with `to`. */
export function openDays(from: Day, to: Day, closed: readonly ClosedPeriod[]): number {
  const all = Math.max(0, daysBetween(from, to))
  const periods = closed.filter((each) => isLiving(each) && each.to > from && each.from <= to)
  if (periods.length === 0) return all
  const days = Array.from({ length: all }, (_, at) => plusDays(from, at + 1))
  return days.filter((day) => !periods.some((each) => each.from <= day && day <= each.to)).length
}

/** How long the turn has been on its side. */
export const waitedFor = (of: Issue, today: Day, closed: readonly ClosedPeriod[]): number =>
  openDays(of.turnSince, today, closed)

/** The days it was on our side, without those on theirs. */
export function daysOnOurSide(of: Issue, today: Day, closed: readonly ClosedPeriod[]): number {
  const ours = stretchesOf(of, today).filter((each) => each.turn === 'ours')
  return ours.reduce((sum, each) => sum + openDays(each.from, each.to, closed), 0)
}

type Stretch = { readonly turn: Turn; readonly from: Day; readonly to: Day }

function stretchesOf(of: Issue, today: Day): readonly Stretch[] {
  const steps =
    of.steps ?? (of.turn === 'theirs' ? [{ at: instantOf(of.turnSince), what: of.turn }] : [])
  const stretches: Stretch[] = []
  let turn: Turn | undefined = 'ours'
  let from = of.since
  for (const { at, what } of steps) {
    const to = dayOf(at)
    if (turn) stretches.push({ turn, from, to })
    turn = turnAfter(what)
    from = to
  }
  if (turn) stretches.push({ turn, from, to: today })
  return stretches
}

/** On no side once it is settled; ours again when it is reopened. */
function turnAfter(what: IssueStep['what']): Turn | undefined {
  if (what === 'settled') return undefined
  return what === 'reopened' ? 'ours' : what
}

/** Theirs, and quiet for too long: a friendly word is due. */
export const needsAWord = (of: Issue, today: Day): boolean =>
  isOpenIssue(of) && of.turn === 'theirs' && daysBetween(of.turnSince, today) >= nudgeAfter

export const oldestTurnFirst = (one: Issue, other: Issue): number =>
  one.turnSince.localeCompare(other.turnSince) || one.since.localeCompare(other.since)
