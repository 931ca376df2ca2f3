import type { Trade } from '#shared/book/shop-settings.ts'
import type { IssueKind } from '../model.ts'

/** What clients call about, most frequent first: the digits of the panel. */
export const jobKinds = ['fault', 'request', 'question', 'complaint'] as const satisfies IssueKind[]

/** What a new issue is when no kind is picked; at a counter none can be. */
export const likelyKind = (trade: Trade): IssueKind =>
  trade === 'jobs' ? jobKinds[0] : 'complaint'

/** The place, from 0, that a digit picks where nothing can be typed. */
export function digitPick(key: string, places: number): number | undefined {
  const place = /^[1-9]$/.test(key) ? Number(key) - 1 : places
  return place < places ? place : undefined
}

/** What is said, and the place of the digit that was pressed before it. */
export type DigitRead = { readonly words: string; readonly place?: number }

/**
 * A digit picks when it stands alone or right before a word: "2cake too small". With a blank, a
 * sign or another digit behind it, it belongs to what is said: "3 screens are black", "30 rolls",
 * "1.5 kg", "3rd time", "2x".
 */
export function readDigit(typed: string, places: number): DigitRead {
  const place = digitPick(typed.slice(0, 1), places)
  const rest = typed.slice(1)
  const isAlone = rest === '' || (/^\p{L}/u.test(rest) && !belongsToDigit.test(rest))
  return place === undefined || !isAlone ? { words: typed } : { words: rest, place }
}

/** 1st, 2nd, 3er, 2do, 4K, 5G, 2x, 3kg; a letter that is a word of its own does not: "2a cake". */
const belongsToDigit =
  /^(?:st|nd|rd|th|er|s?te[rsnm]?|[ªº]|mal|do|da|ro|ra|to|ta|kg|mg|ml|cl|dl|cm|mm|km|gb|tb|mb|am|pm|min|[b-df-hj-np-tv-xz])(?!\p{L})/iu
