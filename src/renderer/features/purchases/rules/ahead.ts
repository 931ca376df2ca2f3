import { type Day, plusDays } from '#shared/base/day.ts'
import { addMoney, lessMoney, type Money, money, noMoney } from '#shared/base/money.ts'
import { fold } from '#shared/base/text.ts'
import { isLiving } from '#shared/book/living.ts'
import type { Product } from '../../catalog/model.ts'
import {
  knownTotal,
  type PaidAhead,
  type PaidAheadId,
  type Purchase,
  type PurchaseLine,
  type Refund,
} from '../model.ts'
import { plainWords, wordsIn } from './read-lines.ts'
import { oldestFirst } from './slate.ts'
import { isOwed, isUnpriced, moneyDrawnBy, type PurchaseStory, restOf } from './totals.ts'

/** Something paid ahead and what is left of it. */
export type Balance = { readonly ahead: PaidAhead; readonly left: number }

/**
 * What is left of each: its count less what living sales drew and did not give back. What was taken
 * below nothing is taken off the next of that unit.
 */
export function balancesOf(
  aheads: readonly PaidAhead[],
  stories: readonly PurchaseStory[],
): readonly Balance[] {
  const own = aheads.filter(isLiving).map((ahead) => {
    const drew = stories.filter(({ purchase }) => purchase.aheadId === ahead.id)
    const drawn = drew.reduce((sum, each) => sum + drawnBy(each, ahead), 0)
    return { ahead, left: rounded(ahead.count - drawn) }
  })
  return madeEven(own)
}

/** What a sale takes of something paid ahead, less what went back. */
export function drawnBy(story: PurchaseStory, { unit }: Pick<PaidAhead, 'unit'>): number {
  const { purchase, refunds, voided } = story
  if (voided || !isLiving(purchase)) return 0
  if (unit === undefined) return moneyDrawnBy(story)
  return Math.max(0, rounded((purchase.drawn ?? 0) - unitsBackOf(refunds)))
}

export const unitsBackOf = (refunds: readonly Refund[]): number =>
  rounded(refunds.filter(isLiving).reduce((sum, { units = 0 }) => sum + units, 0))

/** Two coffees too many of one card are two fewer of the next. */
function madeEven(balances: readonly Balance[]): readonly Balance[] {
  const left = balances.map((each) => each.left)
  const isSameUnit = (one: Balance, other: Balance): boolean =>
    fold(one.ahead.unit ?? '') === fold(other.ahead.unit ?? '')
  for (const [from, short] of balances.entries())
    for (const [to, full] of balances.entries()) {
      const moved = Math.min(-(left[from] ?? 0), left[to] ?? 0)
      if (moved <= 0 || !isSameUnit(short, full)) continue
      left[from] = rounded((left[from] ?? 0) + moved)
      left[to] = rounded((left[to] ?? 0) - moved)
    }
  return balances.map(({ ahead }, at) => ({ ahead, left: left[at] ?? 0 }))
}

export const isOver = ({ until }: PaidAhead, today: Day): boolean =>
  until !== undefined && until < today

/** Money that may still be used. */
export const moneyAhead = (balances: readonly Balance[], today: Day): Money =>
  addMoney(
    ...balances
      .filter(({ ahead }) => ahead.unit === undefined && !isOver(ahead, today))
      .map(({ left }) => money(left)),
  )

/** What a sale takes of what was paid ahead. */
export type Drawing = {
  readonly ahead: PaidAhead
  readonly drawn: number
  /** Of units, how many the sale would have taken; of money, its total. */
  readonly wanted: number
}

/** Less is left than the sale needs: what becomes of the rest is asked first. */
export const isShort = ({ drawn, wanted }: Drawing): boolean => drawn < wanted

/** All of it ahead: units go below nothing, and of money the rest waits on the slate. */
export const allAhead = ({ ahead, drawn, wanted }: Drawing): Drawing =>
  ahead.unit === undefined ? { ahead, wanted, drawn } : { ahead, wanted, drawn: wanted }

/**
 * What a sale draws: units of a thing before money, what is enough before what is not, what ends
 * first before the rest. Money pays for a sale, less its deposit, only when its total is known.
 */
export function drawFrom(
  balances: readonly Balance[],
  { lines, deposit = noMoney }: Pick<Purchase, 'lines' | 'deposit'>,
  today: Day,
  products: readonly Product[] = [],
): Drawing | undefined {
  const total = (knownTotal(lines) ?? noMoney) - deposit
  const drawings = balances
    .filter(({ ahead, left }) => left > 0 && !isOver(ahead, today))
    .flatMap(({ ahead, left }): readonly Drawing[] => {
      const wanted = ahead.unit === undefined ? total : unitsIn(lines, ahead.unit, products)
      return wanted > 0 ? [{ ahead, wanted, drawn: Math.min(left, wanted) }] : []
    })
  return [...drawings].sort(betterFirst)[0]
}

function betterFirst(one: Drawing, other: Drawing): number {
  return (
    Number(one.ahead.unit === undefined) - Number(other.ahead.unit === undefined) ||
    Number(isShort(one)) - Number(isShort(other)) ||
    endOf(one).localeCompare(endOf(other)) ||
    (one.ahead.id < other.ahead.id ? -1 : 1)
  )
}

const endOf = ({ ahead }: Drawing): string => ahead.until ?? '9999-12-31'

/** How many of these lines are of the unit. */
export const unitsIn = (
  lines: readonly PurchaseLine[],
  unit: string,
  products: readonly Product[],
): number =>
  rounded(linesOfUnit(lines, unit, products).reduce((sum, each) => sum + each.quantity, 0))

export const linesOfUnit = (
  lines: readonly PurchaseLine[],
  unit: string,
  products: readonly Product[],
): readonly PurchaseLine[] => lines.filter((line) => isOfUnit(line, unit, products))

/**
 * "Coffee" is paid for by a coffee, a filter coffee, and a product of the category coffee; not by a
 * coffee cake, which is named after its last word.
 */
function isOfUnit(
  { productId, words }: PurchaseLine,
  unit: string,
  products: readonly Product[],
): boolean {
  const product = productId && products.find((each) => each.id === productId)
  const plain = plainWords(unit)
  if (plain === '') return fold(words) === fold(unit)
  const names = [words, product?.name, product?.category].flatMap((each) => each ?? [])
  return names.some((name) => ` ${wordsIn(name).join(' ')}`.endsWith(` ${plain}`))
}

/** Money ahead laid on a purchase of the slate. */
export type LaidOn = {
  readonly purchase: Purchase
  readonly aheadId: PaidAheadId
  /** All that this purchase draws now. */
  readonly drawn: number
  /** Paid in full, and by this alone: where a payment has its part, undoing that opens it again. */
  readonly isSettled: boolean
}

/** Money that was paid ahead pays what is on the slate, oldest first; a purchase draws on one only. */
export function layOnSlate(
  balances: readonly Balance[],
  stories: readonly PurchaseStory[],
  today: Day,
): readonly LaidOn[] {
  const left = new Map<PaidAheadId, Money>(
    balances
      .filter(({ ahead }) => ahead.unit === undefined && !isOver(ahead, today))
      .map((each) => [each.ahead.id, money(each.left)]),
  )
  return oldestFirst(stories.filter(isOwed)).flatMap((story): readonly LaidOn[] => {
    const { purchase } = story
    const rest = restOf(story)
    const from = [...left].find(
      ([id, some]) => some > 0 && (purchase.aheadId === undefined || purchase.aheadId === id),
    )
    if (!from || rest === noMoney) return []
    const [aheadId, some] = from
    const part = money(Math.min(some, rest))
    left.set(aheadId, lessMoney(some, part))
    const drawn = (purchase.drawn ?? 0) + part
    const isSettled = part === rest && !isUnpriced(purchase) && story.inParts === undefined
    return [{ purchase, aheadId, drawn, isSettled }]
  })
}

/** A half hour three times is one and a half, whatever a computer adds up. */
const rounded = (count: number): number => Math.round(count * 1000) / 1000 + 0

const toldFor = 60

/** What is used up is not shown; what ended with something left is said for a while. */
export const isShown = ({ ahead, left }: Balance, today: Day): boolean =>
  left < 0 || (left > 0 && (ahead.until === undefined || plusDays(ahead.until, toldFor) >= today))
