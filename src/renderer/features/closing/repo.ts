import { survivorsOf } from '#book/merged.ts'
import type { Records } from '#book/records.ts'
import type { ClosingPart } from '#kit/parts/closing.ts'
import type { TodayRow } from '#kit/parts/today.ts'
import type { Day, Instant } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { type Customer, customers } from '../customers/model.ts'
import { forTheLiving } from '../today/rules.ts'

export type ClosingList = { readonly part: ClosingPart; readonly rows: readonly TodayRow[] }

/** What is still open, part by part in their order; of people still in the book. */
export async function stillOpen(
  records: Records,
  parts: readonly ClosingPart[],
  today: Day,
  now: Instant,
): Promise<readonly ClosingList[]> {
  const lists = await Promise.all(
    [...parts]
      .sort((one, other) => one.order - other.order)
      .map(async (part) => ({ part, rows: (await part.load?.(records, today, now)) ?? [] })),
  )
  const ids = [...new Set(lists.flatMap(({ rows }) => rows.flatMap((row) => row.customerId ?? [])))]
  const found = await survivorsOf<Customer>(records, customers, ids)
  const becomes = new Map<CustomerId, CustomerId | undefined>(
    ids.map((id, at) => [id, isLiving(found[at]) ? found[at]?.id : undefined]),
  )
  return lists
    .map(({ part, rows }) => ({ part, rows: forTheLiving(rows, becomes) }))
    .filter(({ rows }) => rows.length > 0)
}

/** What was done that day, in the order of the parts. */
export async function doneOn(
  records: Records,
  parts: readonly ClosingPart[],
  today: Day,
): Promise<readonly Said[]> {
  const sorted = [...parts].sort((one, other) => one.order - other.order)
  const said = await Promise.all(sorted.map((part) => part.done?.(records, today)))
  return said.filter((each) => each !== undefined)
}
