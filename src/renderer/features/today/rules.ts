import { type Day, plusDays } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import type { Snooze } from './model.ts'

/** What Today needs to sort a row; the rest belongs to the feature it came from. */
export type Matter = {
  readonly key: string
  readonly group: MatterGroup
  readonly customerId?: CustomerId
  readonly order: number
  readonly tone?: 'broken' | 'due' | 'good' | 'theirs'
  readonly isUncounted?: true
}

export const groups = ['today', 'waiting', 'quiet'] as const
type MatterGroup = (typeof groups)[number]

/** Whose row it is: a person's, or the shop's own, which stays separate. */
export const whoseRow = (row: Matter): string => row.customerId ?? row.key

/** One line of Today: a person with their most pressing matter, and their others. */
export type TodayEntry<M extends Matter> = {
  readonly key: string
  readonly customerId?: CustomerId
  readonly main: M
  readonly others: readonly M[]
}

/** A person appears once, at their most pressing matter; the shop's own rows stay separate. */
export function groupRows<M extends Matter>(
  rows: readonly M[],
): Readonly<Record<MatterGroup, readonly TodayEntry<M>[]>> {
  const byPerson = new Map<string, M[]>()
  for (const row of [...rows].sort(byPressing)) {
    const whose = whoseRow(row)
    const known = byPerson.get(whose)
    if (known) known.push(row)
    else byPerson.set(whose, [row])
  }
  const entries = [...byPerson].flatMap(([key, [main, ...others]]): TodayEntry<M>[] => {
    if (!main) return []
    return [{ key, main, others, ...present({ customerId: main.customerId }) }]
  })
  const of = (group: MatterGroup) => entries.filter((entry) => entry.main.group === group)
  return { today: of('today'), waiting: of('waiting'), quiet: of('quiet') }
}

const byPressing = (one: Matter, other: Matter): number =>
  groups.indexOf(one.group) - groups.indexOf(other.group) ||
  one.order - other.order ||
  one.key.localeCompare(other.key)

/**
 * Rows of living customers: a merged customer becomes the other one, one in the trash has no rows.
 * `becomes` holds every customer of the rows.
 */
export const forTheLiving = <M extends Matter>(
  rows: readonly M[],
  becomes: ReadonlyMap<CustomerId, CustomerId | undefined>,
): readonly M[] =>
  rows.flatMap((row) => {
    if (row.customerId === undefined) return [row]
    const customerId = becomes.get(row.customerId)
    return customerId === undefined ? [] : [{ ...row, customerId }]
  })

/** Without rows that are put off beyond today. */
export function awake<M extends Matter>(
  rows: readonly M[],
  putOff: readonly Snooze[],
  today: Day,
): readonly M[] {
  const asleep = new Set(
    putOff.flatMap((each) => (each.until > today && isLiving(each) ? [each.about] : [])),
  )
  return rows.filter((row) => !asleep.has(row.key))
}

/** A row that matters today returns tomorrow; one for a quiet hour, in a week. */
export const backAgain = (group: MatterGroup, today: Day): Day =>
  plusDays(today, group === 'quiet' ? 7 : 1)

export const countLate = (rows: readonly Matter[]): number =>
  rows.filter((row) => row.tone === 'broken').length

/** How many of a feature's own things its rows stand for: "2 orders". */
export const countTold = (rows: readonly Matter[]): number =>
  rows.filter((row) => !row.isUncounted).length

export type PartOfDay = 'morning' | 'afternoon' | 'evening'

/** The right greeting for a baker at five and a freelancer at nine in the evening. */
export function partOfDay(minute: number): PartOfDay {
  if (minute >= 3 * 60 && minute < 12 * 60) return 'morning'
  return minute >= 12 * 60 && minute < 18 * 60 ? 'afternoon' : 'evening'
}
