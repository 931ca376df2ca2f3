import { dayOf, minuteOf } from '#shared/base/day.ts'
import type { ShopMoney } from '#shared/said/currency-marks.ts'
import type { SaidAt } from '#shared/said/when-pieces.ts'
import { useShop } from './use-shop.ts'
import { useNow } from './use-today.ts'

/** Now and the shop's manners, for what is typed to be read by. */
export function useSaidAt(): SaidAt & ShopMoney {
  const now = useNow(10_000)
  const { language, currency } = useShop()
  return { today: dayOf(now), minute: minuteOf(now), language, currency }
}
