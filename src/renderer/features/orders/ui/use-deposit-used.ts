import { useLive } from '#kit/use-live.ts'
import { type Money, noMoney } from '#shared/base/money.ts'
import type { Order } from '../model.ts'
import { depositsUsed } from '../repo.ts'
import { isPartGiven } from '../rules/parts.ts'

/** What its parts took of the deposit so far; absent until it is read. */
export const useDepositUsed = (order: Order): Money | undefined =>
  useLive(
    async (records) =>
      isPartGiven(order) ? (await depositsUsed(records, [order])).get(order.id) : noMoney,
    [order],
  )
