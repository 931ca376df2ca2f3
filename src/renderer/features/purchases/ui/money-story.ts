import type { TimelineEntry } from '#kit/parts/page.ts'
import { dayOf } from '#shared/base/day.ts'
import { formatMoney, money } from '#shared/base/money.ts'
import { present } from '#shared/base/present.ts'
import { shorten } from '#shared/base/text.ts'
import type { PaidAhead, Payment } from '../model.ts'
import { words } from '../words/en.ts'
import type { Coin } from './say-story.ts'

/** "Paid €20.00 of the slate", in the story of the customer. */
export const paymentEntry = (
  { id, at, day, amount }: Payment,
  { currency, language }: Coin,
): TimelineEntry => ({
  ...{ key: `payment ${id}`, at, day, kind: 'other', to: `/payments/${id}` },
  words: words.say('paidOfSlate', { amount: formatMoney(amount, currency, language) }),
})

/** "Paid ahead: 10 × coffees". */
export function aheadEntry(
  { id, createdAt: at, unit, count, price }: PaidAhead,
  { currency, language }: Coin,
): TimelineEntry {
  const say = (amount: number): string => formatMoney(money(amount), currency, language)
  return present({
    ...{ key: `ahead ${id}`, at, day: dayOf(at), kind: 'other' as const },
    words:
      unit === undefined
        ? words.say('paidAheadMoney', { amount: say(count) })
        : words.say('paidAheadUnits', { unit: shorten(unit, 80), count }),
    more: price === undefined ? undefined : words.say('cost', { amount: say(price) }),
  })
}
