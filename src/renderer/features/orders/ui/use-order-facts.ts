import { useMoney, useNumber } from '#kit/use-shop.ts'
import { useDayMinute } from '#kit/use-today.ts'
import { useNearWhen } from '#kit/use-when.ts'
import { useWords } from '#kit/use-words.ts'
import { isOver } from '#shared/base/day.ts'
import type { Money } from '#shared/base/money.ts'
import { shorten } from '#shared/base/text.ts'
import type { Order, OrderLine } from '../model.ts'
import { toPay } from '../rules/agreed.ts'
import { agreedPrice } from '../rules/order-state.ts'
import { isPartGiven, leftOf } from '../rules/parts.ts'
import { payLeftShown } from '../rules/pay.ts'
import { words } from '../words/en.ts'

/**
 * When, what was said beside the day, the price that was agreed and what is left to pay or to hand
 * over: all that its words leave out. `isOwners`: and what no customer reads. `used`: what its parts
 * took of the deposit.
 */
export function useOrderFacts(isOwners = false): (order: Order, used?: Money) => string {
  const w = useWords(words)
  const sayWhen = useOrderWhen()
  const money = useMoney()
  const sayLines = useSayLines()
  return (order, used) => {
    const { price, deposit, rest } = moneyOf(order, used)
    const { paid, lines, checked } = order
    const left = isPartGiven(order) ? lines.filter((each) => leftOf(each) > 0) : []
    const ready = order.state === 'ready' ? [] : lines.filter((each) => each.ready)
    const facts = [
      sayWhen(order),
      order.note,
      left.length > 0 && w('linesLeft', { lines: sayLines(left) }),
      ready.length > 0 && w('linesReady', { lines: sayLines(ready) }),
      price !== undefined && money(price),
      paid && w('saidPaid'),
      deposit !== undefined && w('saidDeposit', { amount: money(deposit) }),
      rest !== undefined && w('saidToPay', { amount: money(rest) }),
      order.slate && w('saidSlate'),
      isOwners && order.gift && w('saidGift'),
      isOwners && order.surprise && w('saidSurprise'),
      isOwners && checked?.missing !== undefined && w('isMissing', { missing: checked.missing }),
    ]
    return facts.filter((each) => typeof each === 'string').join(' · ')
  }
}

/** What was agreed; once a part is gone, what is left of it: the price of the whole would mislead. */
const moneyOf = (order: Order, used: Money | undefined) =>
  isPartGiven(order)
    ? used === undefined
      ? {}
      : payLeftShown(order, used)
    : { price: agreedPrice(order), deposit: order.deposit, rest: toPay(order) }

function useSayLines(): (lines: readonly OrderLine[]) => string {
  const w = useWords(words)
  const number = useNumber()
  return (lines) =>
    lines
      .map((each) => w('things', { many: number(leftOf(each)), what: shorten(each.words, 60) }))
      .join(', ')
}

/** "Thursday, 14:00", after that "due 2 days ago"; "ready, for Thursday" and "ready, due 14:00". */
function useOrderWhen(): (order: Order) => string {
  const w = useWords(words)
  const now = useDayMinute()
  const say = useNearWhen((when) => w('wasDue', { when }))
  return ({ day, minute, state }) => {
    const when = say(day, minute)
    if (state !== 'ready') return when
    return isOver(day, minute, now) ? w('readyWas', { when }) : w('readyFor', { day: when })
  }
}
