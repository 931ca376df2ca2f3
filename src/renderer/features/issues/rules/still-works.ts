import { type Day, plusDays } from '#shared/base/day.ts'
import { checkedAfter, type ShopSettings } from '#shared/book/shop-settings.ts'
import type { IssueKind } from '../model.ts'

/** The day to ask whether what settled it still holds; none where the owner wants no question. */
export function checkDay(
  kind: IssueKind,
  checks: Pick<ShopSettings, 'checkAfter'>,
  today: Day,
): Day | undefined {
  const days = checkedAfter(kind, checks)
  return days === 0 ? undefined : plusDays(today, days)
}
