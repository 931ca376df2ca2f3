import type { Records } from '#book/records.ts'
import type { Matters, TodayPart, TodayRow } from '#kit/parts/today.ts'
import type { Day, Instant } from '#shared/base/day.ts'
import { asleepBeyond, whoTheyAre } from '../repo.ts'
import { awake, forTheLiving, whoseRow } from '../rules.ts'

export type Loaded = readonly {
  readonly part: TodayPart
  readonly rows: readonly TodayRow[]
}[]

/** Each feature's rows for today, of people still in the book; how many lines are put off. */
export async function loadToday(
  records: Records,
  of: readonly TodayPart[],
  today: Day,
  now: Instant,
): Promise<{ readonly parts: Loaded; readonly putOff: number }> {
  const [all, putOff] = await Promise.all([
    Promise.all(of.map(async (part) => ({ part, rows: await part.load(records, today, now) }))),
    asleepBeyond(records, today),
  ])
  const people = all.flatMap(({ rows }) => rows.flatMap((row) => row.customerId ?? []))
  const becomes = await whoTheyAre(records, [...new Set(people)])
  const living = all.map(({ part, rows }) => ({ part, rows: forTheLiving(rows, becomes) }))
  const parts = living.map(({ part, rows }) => ({ part, rows: awake(rows, putOff, today) }))
  const seen = linesOf(parts)
  return { parts, putOff: [...linesOf(living)].filter((line) => !seen.has(line)).length }
}

/** How many of the rows are for today, and how many wait for the owner. */
export async function loadMatters(
  records: Records,
  of: readonly TodayPart[],
  today: Day,
  now: Instant,
): Promise<Matters> {
  const counted = of.filter(({ isUncounted }) => !isUncounted)
  const { parts } = await loadToday(records, counted, today, now)
  const rows = parts.flatMap((part) => part.rows)
  const count = (group: TodayRow['group']) => rows.filter((row) => row.group === group).length
  return {
    today: count('today'),
    waiting: count('waiting'),
    times: rows.flatMap((row) => row.minute ?? []),
  }
}

const linesOf = (parts: Loaded): ReadonlySet<string> =>
  new Set(parts.flatMap(({ rows }) => rows.map(whoseRow)))
