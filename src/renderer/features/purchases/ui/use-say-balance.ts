import { useLocale } from '#kit/use-locale.ts'
import { useMoney } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { money } from '#shared/base/money.ts'
import { shorten } from '#shared/base/text.ts'
import { sayShortDate } from '#ui/say-day.ts'
import { type Balance, isOver } from '../rules/ahead.ts'
import { words } from '../words/en.ts'

/** "coffees: 6 left of 10, for €25.00, until 31 Mar 2027": all of it, for the owner. */
export function useSayBalance(): (balance: Balance) => string {
  const w = useWords(words)
  const amount = useMoney()
  const sayEnd = useSayEnd()
  const sayShort = useSayShort()
  return ({ ahead, left }) => {
    const { unit, count, price } = ahead
    const what =
      left < 0
        ? sayShort({ ahead, left })
        : unit === undefined
          ? w('aheadMoney', { left: amount(money(left)), count: amount(money(count)) })
          : w('aheadOf', { unit: shorten(unit, 80), left, count })
    const cost = price === undefined ? [] : [w('aheadFor', { price: amount(price) })]
    return [what, ...cost, ...sayEnd(ahead)].join(', ')
  }
}

/** More was taken than was paid ahead. */
export function useSayShort(): (balance: Balance) => string {
  const w = useWords(words)
  const amount = useMoney()
  return ({ ahead: { unit }, left }) =>
    unit === undefined
      ? w('aheadMoneyShort', { amount: amount(money(-left)) })
      : w('aheadShort', { unit: shorten(unit, 60), short: -left })
}

/** Until when it is good, or since when it is not. */
export function useSayEnd(): (ahead: Balance['ahead']) => readonly string[] {
  const w = useWords(words)
  const today = useToday()
  const locale = useLocale()
  return (ahead) => {
    if (ahead.until === undefined) return []
    const day = sayShortDate(ahead.until, locale)
    return [isOver(ahead, today) ? w('aheadEnded', { day }) : w('aheadUntil', { day })]
  }
}
