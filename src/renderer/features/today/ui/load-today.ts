import type { Feature, TodayRow } from '#kit/define-feature.ts'
import type { Day, Instant } from '#shared/base/day.ts'
import { putOffBeyond, whoTheyAre } from '../repo.ts'
import { awake, forTheLiving } from '../rules.ts'

type Records = Parameters<typeof whoTheyAre>[0]

export type Loaded = readonly {
  readonly feature: string
  readonly rows: readonly TodayRow[]
}[]

/** What every feature has for today, of people who are still there. */
export async function loadToday(
  records: Records,
  features: readonly Feature[],
  today: Day,
  now: Instant,
): Promise<Loaded> {
  const [all, putOff] = await Promise.all([
    Promise.all(
      features.flatMap(({ id, today: part }) =>
        part ? [part.load(records, today, now).then((rows) => ({ feature: id, rows }))] : [],
      ),
    ),
    putOffBeyond(records, today),
  ])
  const parts = all.map(({ feature, rows }) => ({ feature, rows: awake(rows, putOff, today) }))
  const ids = new Set(parts.flatMap(({ rows }) => rows.flatMap((row) => row.customerId ?? [])))
  const becomes = await whoTheyAre(records, [...ids])
  return parts.map(({ feature, rows }) => ({ feature, rows: forTheLiving(rows, becomes) }))
}
