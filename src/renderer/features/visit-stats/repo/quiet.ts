import { Dexie } from 'dexie'
import type { Records } from '#book/records.ts'
import { customers } from '#features/customers/model.ts'
import { issues } from '#features/issues/model.ts'
import { notes } from '#features/notes/model.ts'
import type { Day } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { rhythmsOf } from '../derived/rhythms.ts'
import { type VisitStats, visitStats } from '../model.ts'
import { calendarOf, factorOf } from '../repo.ts'
import { type Missed, type Quiet, quietSpan, rankQuiet, worthAsking } from '../rules/quiet.ts'

/** Everyone missed, found by one index range for each rhythm there is. */
export async function quietOn(records: Records, today: Day): Promise<readonly Quiet[]> {
  const [calendar, factor] = await Promise.all([calendarOf(records, today), factorOf(records)])
  const rhythms = await rhythmsOf(records)
  const found = await Promise.all(
    rhythms.map(async (rhythm) => {
      const span = quietSpan(rhythm, factor, calendar)
      if (!span || span.from >= span.before) return []
      return records
        .derivedTable(visitStats)
        .where('[rhythm+last]')
        .between([rhythm, span.from], [rhythm, span.before], true, false)
        .toArray()
    }),
  )
  const open = await openIssues(records)
  const asked = worthAsking(found.flat(), open, calendar, examined)
  return rankQuiet(await missed(records, asked, open), factor, calendar)
}

/** Each one costs two reads, and nobody scrolls through hundreds on a quiet morning. */
const examined = 300

async function missed(
  records: Records,
  of: readonly VisitStats[],
  open: ReadonlySet<CustomerId>,
): Promise<readonly Missed[]> {
  const ids = of.map((each) => each.id)
  const [people, words] = await Promise.all([
    records.table(customers).bulkGet(ids),
    Promise.all(ids.map((id) => lastWordWith(records, id))),
  ])
  return of.map((stats, at) => ({
    stats,
    lastWord: words[at],
    awayUntil: people[at]?.awayUntil,
    leftAlone: !isLiving(people[at]) || people[at]?.between === 'not meant to be',
    unsettled: open.has(stats.id),
  }))
}

async function lastWordWith(records: Records, id: CustomerId): Promise<Day | undefined> {
  const newest = await records
    .table(notes)
    .where('[customerId+at]')
    .between([id, Dexie.minKey], [id, Dexie.maxKey])
    .reverse()
    .filter(isLiving)
    .first()
  return newest?.day
}

async function openIssues(records: Records): Promise<ReadonlySet<CustomerId>> {
  const open = await records
    .table(issues)
    .where('[state+since]')
    .between(['open', Dexie.minKey], ['open', Dexie.maxKey])
    .toArray()
  return new Set(open.filter(isLiving).map((each) => each.customerId))
}
