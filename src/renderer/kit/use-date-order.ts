import { dateOrderOf } from '#shared/base/date-order.ts'
import type { DateOrder } from '#shared/base/when-phrases.ts'
import { useShop } from './use-shop.ts'

/** Whether this shop means the 5th of March or the 3rd of May by 5/3. */
export const useDateOrder = (): DateOrder => dateOrderOf(useShop().language)
