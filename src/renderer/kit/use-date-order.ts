import { dateOrderOf } from '#shared/base/date-order.ts'
import type { DateOrder } from '#shared/base/when-phrases.ts'
import { useShop } from './use-shop.ts'

/** Whether 5/3 is the 5th of March or the 3rd of May in this shop. */
export const useDateOrder = (): DateOrder => dateOrderOf(useShop().language)
