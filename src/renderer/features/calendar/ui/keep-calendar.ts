import type { AppContext } from '#kit/use-book.ts'
import { dayOf, type Instant } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import { customers } from '../../customers/model.ts'
import { settingsTable } from '../../settings/model.ts'
import { closedDays } from '../../visit-stats/model.ts'
import { useCalendarWork } from '../state.ts'
import { refreshCalendar } from './refresh-calendar.ts'

const tick = 5_000
const atMostEvery = 30_000
/** A folder that is away or full is not tried at every tick. */
const tryAgain = 5 * 60_000

/** Names, days shut and the length of a visit are in it as well. */
const ownTables = [customers.name, closedDays.name, settingsTable.name]

/** Keeps the file fresh while the book is open. Returns the function that stops it. */
export function keepCalendar(app: AppContext, say: (said: Said) => string): () => void {
  const { book, features, host } = app
  const { clock } = book
  const tables = new Set([
    ...ownTables,
    ...features.flatMap(({ calendar }) => calendar?.tables ?? []),
  ])
  let isStale = false
  let isKept = true
  let lookedAt: Instant | undefined
  const refresh = async (): Promise<void> => {
    isStale = false
    lookedAt = clock.now()
    isKept = await refreshCalendar(app, say)
  }
  const isDue = (): boolean => {
    if (lookedAt === undefined) return true
    const now = clock.now()
    const waited = Math.abs(now - lookedAt)
    const isOld = isStale || dayOf(now) !== dayOf(lookedAt)
    return (isOld && waited >= atMostEvery) || (!isKept && waited >= tryAgain)
  }
  const refreshIf = (should: boolean): void => {
    if (should && !isUnwanted()) refresh().catch(console.error)
  }
  const ends = [
    book.onChange(({ rows }) => {
      if (rows.some(({ table }) => tables.has(table))) isStale = true
    }),
    clock.every(tick, () => refreshIf(isDue())),
    // The last deed of the day; a write that does not make it leaves the older file whole.
    host.onNews(({ kind }) => refreshIf(isStale && (kind === 'closing' || kind === 'suspending'))),
  ]
  return () => {
    for (const end of ends) end()
  }
}

/** No folder is chosen; whoever chooses one writes the first file. */
const isUnwanted = (): boolean => useCalendarWork.getState().folder?.state === 'none'
