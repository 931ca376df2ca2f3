import { addMoney, lessMoney, type Money, money, noMoney } from '#shared/base/money.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import type { OpenSlate, Payment, Purchase, PurchaseId, PurchaseLine } from '../model.ts'
import { isOwed, isUnpriced, type PurchaseStory, restOf, slateOf } from './totals.ts'

/** The oldest is paid first. */
export const oldestFirst = (stories: readonly PurchaseStory[]): readonly PurchaseStory[] =>
  [...stories].sort(
    ({ purchase: one }, { purchase: other }) => one.at - other.at || (one.id < other.id ? -1 : 1),
  )

/** What a customer owes, in the row that is kept of it; none when nothing is owed. */
export function openSlateOf(
  id: CustomerId,
  stories: readonly PurchaseStory[],
): OpenSlate | undefined {
  const theirs = oldestFirst(
    stories.filter((each) => each.purchase.customerId === id && isOwed(each)),
  )
  const [first] = theirs
  if (!first) return undefined
  const { owed, andMore, purchaseIds } = slateOf(theirs)
  const days = theirs.map(({ purchase }) => purchase.day).sort()
  return { id, oldest: days[0] ?? first.purchase.day, owed, andMore, open: purchaseIds }
}

/** How money is laid on the open purchases. */
export type Allotted = {
  readonly purchaseIds: readonly PurchaseId[]
  /** How much of each, never nothing. */
  readonly parts: readonly Money[]
  /** These are paid in full. */
  readonly settled: readonly Purchase[]
  /** More than is owed. */
  readonly left: Money
}

/** An amount pays the oldest first. What has no price is never paid in full: nobody knows how much. */
export function allot(amount: Money, stories: readonly PurchaseStory[]): Allotted {
  const purchaseIds: PurchaseId[] = []
  const parts: Money[] = []
  const settled: Purchase[] = []
  let left = amount
  for (const story of oldestFirst(stories.filter(isOwed))) {
    const rest = restOf(story)
    const part = money(Math.min(left, rest))
    if (part > 0) {
      purchaseIds.push(story.purchase.id)
      parts.push(part)
      left = lessMoney(left, part)
    }
    if (part === rest && rest > 0 && !isUnpriced(story.purchase)) settled.push(story.purchase)
  }
  return { purchaseIds, parts, settled, left }
}

/** What living payments allot to each purchase. */
export function paidInParts(payments: readonly Payment[]): ReadonlyMap<PurchaseId, Money> {
  const paid = new Map<PurchaseId, Money>()
  for (const { purchaseIds, parts } of payments.filter(isLiving))
    purchaseIds.forEach((id, at) => {
      paid.set(id, addMoney(paid.get(id) ?? noMoney, parts[at] ?? noMoney))
    })
  return paid
}

/**
 * What each purchase is once this payment counts again. Absent when it can't: by now they owe less
 * than it would pay, or one of the purchases is somebody else's.
 */
export function countedAgain(
  { customerId, purchaseIds, parts }: Payment,
  stories: readonly PurchaseStory[],
): readonly PurchaseStory[] | undefined {
  const again = stories.map((story) => {
    const part = parts[purchaseIds.indexOf(story.purchase.id)] ?? noMoney
    const isTheirs = story.purchase.customerId === customerId
    if (!isTheirs || part > restOf(story)) return undefined
    return { ...story, inParts: addMoney(story.inParts ?? noMoney, part) }
  })
  const fitting = again.filter((each) => each !== undefined)
  return fitting.length === again.length ? fitting : undefined
}

/** It is paid in full. */
export const isSettled = (story: PurchaseStory): boolean =>
  restOf(story) === noMoney && !isUnpriced(story.purchase)

/** A thing on the slate without a price. */
export type Unpriced = {
  readonly purchaseId: PurchaseId
  /** Its place among the lines. */
  readonly at: number
  readonly thing: PurchaseLine
}

/** To be asked for one by one, the oldest first. */
export const unpricedOn = (stories: readonly PurchaseStory[]): readonly Unpriced[] =>
  oldestFirst(stories.filter(isOwed)).flatMap(({ purchase }) =>
    purchase.lines.flatMap((thing, at) =>
      thing.price === undefined ? [{ purchaseId: purchase.id, at, thing }] : [],
    ),
  )

/** There is no amount to say yet. */
export const isAllUnpriced = ({ owed, andMore }: Pick<OpenSlate, 'owed' | 'andMore'>): boolean =>
  andMore && owed === noMoney

/** What all of them owe together. */
export const totalOwed = (all: readonly OpenSlate[]): Pick<OpenSlate, 'owed' | 'andMore'> => ({
  owed: addMoney(...all.map((each) => each.owed)),
  andMore: all.some((each) => each.andMore),
})
