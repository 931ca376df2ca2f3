import type { Feature, TodayRow } from '#kit/define-feature.ts'
import type { Day, Instant } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { putOffBeyond, whoTheyAre } from '../repo.ts'
import { awake, forTheLiving } from '../rules.ts'

type Records = Parameters<typeof whoTheyAre>[0]

export type Loaded = readonly {
  readonly feature: string
  readonly rows: readonly TodayRow[]
}[]

/** What every feature has for today, of people who are still there; how many of them are put off. */
export async function loadToday(
  records: Records,
  features: readonly Feature[],
  today: Day,
  now: Instant,
): Promise<{ readonly parts: Loaded; readonly putOff: number }> {
  const [all, putOff] = await Promise.all([
    Promise.all(
      features.flatMap(({ id, today: part }) =>
        part ? [part.load(records, today, now).then((rows) => ({ feature: id, rows }))] : [],
      ),
    ),
    putOffBeyond(records, today),
  ])
  const becomes = await whoTheyAre(records, [...peopleIn(all)])
  const living = all.map(({ feature, rows }) => ({ feature, rows: forTheLiving(rows, becomes) }))
  const parts = living.map(({ feature, rows }) => ({ feature, rows: awake(rows, putOff, today) }))
  const seen = peopleIn(parts)
  return { parts, putOff: [...peopleIn(living)].filter((id) => !seen.has(id)).length }
}

const peopleIn = (parts: Loaded): ReadonlySet<CustomerId> =>
  new Set(parts.flatMap(({ rows }) => rows.flatMap((row) => row.customerId ?? [])))
