import type { Trade } from '#shared/book/shop-settings.ts'
import type { IssueKind } from '../model.ts'

/** What clients call about, most frequent first: the digits of the panel. */
export const jobKinds = ['fault', 'request', 'question', 'complaint'] as const satisfies IssueKind[]

/** What a new issue is when no kind is picked; at a counter none can be. */
export const likelyKind = (trade: Trade): IssueKind =>
  trade === 'jobs' ? jobKinds[0] : 'complaint'

/**
 * The place, from 0, that a digit picks. It picks only while nothing is typed or picked yet, so a
 * sentence can still contain, and even begin with, a number.
 */
export function digitPick(
  key: string,
  typed: string,
  picked: boolean,
  places: number,
): number | undefined {
  if (typed !== '' || picked || !/^[1-9]$/.test(key)) return undefined
  const place = Number(key) - 1
  return place < places ? place : undefined
}
