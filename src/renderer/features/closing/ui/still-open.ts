import type { Records } from '#book/records.ts'
import type { ClosingPart, ClosingRow } from '#kit/parts/closing.ts'
import type { Day, Instant } from '#shared/base/day.ts'
import { forTheLiving } from '../../today/rules.ts'
import { whoTheyAre } from '../repo.ts'

export type ClosingList = { readonly part: ClosingPart; readonly rows: readonly ClosingRow[] }

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
  const people = lists.flatMap(({ rows }) => rows.flatMap((row) => row.customerId ?? []))
  const becomes = await whoTheyAre(records, [...new Set(people)])
  return lists
    .map(({ part, rows }) => ({ part, rows: forTheLiving(rows, becomes) }))
    .filter(({ rows }) => rows.length > 0)
}
