import type { Day, Minute } from '#shared/base/day.ts'
import type { Money } from '#shared/base/money.ts'
import { present } from '#shared/base/present.ts'
import type { ShopSettings } from '#shared/book/shop-settings.ts'
import type { Device } from '../../devices/model.ts'
import type { Order } from '../../orders/model.ts'
import { orderNumber } from '../../orders/rules/order-number.ts'
import { payOf } from '../../orders/rules/pay.ts'
import { type Known, nameOnPaper } from './people.ts'

/** A job as the book has it, with whom it is for and what it is about. */
export type OpenJob = {
  readonly order: Order
  readonly known: Pick<Known, 'customer'>
  readonly device?: Device
}

/** All that may be read on paper of a job: a new field is never on it unless it is named here. */
export type JobSheet = {
  readonly shop: string
  /** Absent: it is called by its number alone. */
  readonly name?: string
  readonly number: string
  readonly day: Day
  readonly minute?: Minute
  readonly what: string
  readonly device?: string
  readonly quote?: Money
  readonly deposit?: Money
  readonly paid?: true
}

export function jobSheet(
  { order, known, device }: OpenJob,
  { shop }: Pick<ShopSettings, 'shop'>,
): JobSheet {
  const { price, deposit, paid } = payOf(order)
  return present({
    shop,
    name: nameOnPaper(known),
    number: orderNumber(order.id),
    day: order.day,
    minute: order.minute,
    what: order.words,
    device: device?.name,
    quote: price,
    deposit,
    paid,
  })
}

/** None for a surprise: whoever finds it would know. */
export const hasSheet = ({ surprise }: Order): boolean => surprise === undefined
