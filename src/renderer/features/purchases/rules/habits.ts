import { type Instant, instant, type Minute, type Weekday } from '#shared/base/day.ts'
import type { Money } from '#shared/base/money.ts'
import { present } from '#shared/base/present.ts'
import {
  isCurrent,
  mostUsuals,
  type Preference,
  type PreferenceId,
  usualsAt,
} from '../../preferences/model.ts'
import { knownTotal, type Purchase, type PurchaseLine } from '../model.ts'
import { type ProductShelf, plainWords, readPurchaseLines } from './read-lines.ts'
import { linesWords } from './say-lines.ts'

/** A usual as it would be logged now. */
export type Usual = {
  readonly id: PreferenceId
  readonly words: string
  readonly lines: readonly PurchaseLine[]
  readonly price?: Money
  /** Whose, when it is someone inside the customer. */
  readonly personId?: Preference['personId']
}

/** Their usuals, the one of this weekday and hour first. */
export const usualsOf = (
  known: readonly Preference[],
  shelf: ProductShelf,
  weekday: Weekday,
  minute: Minute,
): readonly Usual[] =>
  usualsAt(known, weekday, minute).map((each) => {
    const lines = readPurchaseLines(each.value, shelf)
    const { id, value, personId } = each
    return present({ id, words: value, lines, price: knownTotal(lines), personId })
  })

/** The same things in the same way, whatever their price and order. */
export const sameLines = (one: readonly PurchaseLine[], other: readonly PurchaseLine[]): boolean =>
  keyOf(one) === keyOf(other)

const keyOf = (lines: readonly PurchaseLine[]): string =>
  lines
    .map((line) => {
      const how = (line.modifiers ?? []).map(plainWords).sort().join(',')
      return `${line.quantity} ${thingOf(line)} ${how}`
    })
    .sort()
    .join('+')

/** A product under any name, or else the plain words. */
const thingOf = ({ productId, words }: PurchaseLine): string =>
  productId ?? (plainWords(words) || words)

const mostNamed = 3

/** What they had at least twice of late and is in no usual, the most frequent first. */
export function alsoOften(
  recent: readonly Purchase[],
  usuals: readonly Usual[],
): readonly string[] {
  const usual = new Set(usuals.flatMap((each) => each.lines).map(thingOf))
  const had = new Map<string, { readonly words: string; times: number }>()
  for (const { lines } of recent) {
    for (const [thing, { words }] of new Map(lines.map((line) => [thingOf(line), line]))) {
      const known = had.get(thing) ?? { words, times: 0 }
      known.times++
      if (!usual.has(thing)) had.set(thing, known)
    }
  }
  return [...had.values()]
    .filter((each) => each.times > 1)
    .sort((one, other) => other.times - one.times)
    .slice(0, mostNamed)
    .map((each) => each.words)
}

const askAgainWithin = 60_000

/** The same was logged within the last minute: a second press is more often a slip than a wish. */
export const justLogged = (
  recent: readonly Purchase[],
  lines: readonly PurchaseLine[],
  now: Instant,
): Purchase | undefined => recent.find((each) => isFresh(each, now) && sameLines(each.lines, lines))

/** What was logged before this is no slip of the finger. */
export const justBefore = (now: Instant): Instant => instant(now - askAgainWithin)

export const isFresh = ({ createdAt }: Purchase, now: Instant): boolean =>
  now - createdAt < askAgainWithin && createdAt <= now

const inARow = 3

/**
 * Words to offer as a usual: what they had last when no usual is known; otherwise what they had
 * three times in a row and is not a usual yet. `recent` is newest first, without voided ones.
 */
export function usualToOffer(
  recent: readonly Purchase[],
  known: readonly Preference[],
  shelf: ProductShelf,
): string | undefined {
  const last = recent[0]?.lines
  const usuals = known.filter((each) => each.kind === 'usual' && isCurrent(each))
  if (!last || usuals.some((each) => sameLines(readPurchaseLines(each.value, shelf), last)))
    return undefined
  const times = recent.findIndex((each) => !sameLines(each.lines, last))
  const row = times < 0 ? recent.length : times
  return usuals.length === 0 || row >= inARow ? linesWords(last) : undefined
}

/** There is one usual without hours: a new one replaces it; a Saturday's stays. */
export function replacedUsual(known: readonly Preference[]): Preference | undefined {
  const usuals = known.filter((each) => each.kind === 'usual' && isCurrent(each))
  const always = usuals.filter((each) => each.when === undefined && each.personId === undefined)
  const oldest = [...usuals].sort((one, other) => (one.confirmed < other.confirmed ? -1 : 1))[0]
  return newest(always) ?? (usuals.length >= mostUsuals ? oldest : undefined)
}

const newest = (of: readonly Preference[]): Preference | undefined =>
  [...of].sort((one, other) => (one.id < other.id ? 1 : -1))[0]
