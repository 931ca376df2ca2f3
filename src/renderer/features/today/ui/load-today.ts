import type { Records } from '#book/records.ts'
import type { Matters, TodayPart, TodayRow } from '#kit/parts/today.ts'
import type { Day, Instant } from '#shared/base/day.ts'
import type { Snooze } from '../model.ts'
import { asleepBeyond, whoTheyAre } from '../repo.ts'
import { awake, forTheLiving, whoseRow } from '../rules.ts'

export type Loaded = readonly {
  readonly part: TodayPart
  readonly rows: readonly TodayRow[]
}[]

/** Each feature's rows of people still in the book, and what is put off. */
export type Read = { readonly parts: Loaded; readonly asleep: readonly Snooze[] }

export async function readToday(
  records: Records,
  of: readonly TodayPart[],
  today: Day,
  now: Instant,
): Promise<Read> {
  const [all, asleep] = await Promise.all([
    Promise.all(of.map(async (part) => ({ part, rows: await part.load(records, today, now) }))),
    asleepBeyond(records, today),
  ])
  const people = all.flatMap(({ rows }) => rows.flatMap((row) => row.customerId ?? []))
  const becomes = await whoTheyAre(records, [...new Set(people)])
  const parts = all.map(({ part, rows }) => ({ part, rows: forTheLiving(rows, becomes) }))
  return { parts, asleep }
}

/** What Today shows of it, and how many lines are put off. */
export function shownOf({ parts: all, asleep }: Read, today: Day) {
  const parts = all.map(({ part, rows }) => ({ part, rows: awake(rows, asleep, today) }))
  const seen = linesOf(parts)
  return { parts, putOff: [...linesOf(all)].filter((line) => !seen.has(line)).length }
}

/** How many of the rows are for today, and how many wait for the owner. */
export async function loadMatters(
  records: Records,
  of: readonly TodayPart[],
  today: Day,
  now: Instant,
): Promise<Matters> {
  const read = await readToday(records, of.filter(isCounted), today, now)
  const rows = shownOf(read, today).parts.flatMap((part) => part.rows)
  const count = (group: TodayRow['group']) => rows.filter((row) => row.group === group).length
  return {
    today: count('today'),
    waiting: count('waiting'),
    times: rows.flatMap((row) => row.minute ?? []),
  }
}

export const isCounted = ({ isUncounted }: TodayPart): boolean => !isUncounted

const linesOf = (parts: Loaded): ReadonlySet<string> =>
  new Set(parts.flatMap(({ rows }) => rows.map(whoseRow)))
