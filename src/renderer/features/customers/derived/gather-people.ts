import { type News, newsOf } from '#book/news.ts'
import type { Records } from '#book/records.ts'
import type { Change } from '#shared/book/change.ts'
import type { BookId } from '#shared/book/ids.ts'
import { calledOf, customers } from '../model.ts'
import { keepPerson, loadPeople, type PeopleIndex, peopleIndex } from './people-index.ts'

/** Loads everyone in the book into memory, including changes made during the load. */
export type Gathering = {
  readonly people: PeopleIndex
  readonly news: News
  readonly close: () => void
}

/** Subscribes before it reads, so that a customer added in another window is not missed. */
export function gatherPeople(records: Records, bookId: BookId): Gathering {
  const people = peopleIndex(async (id) => {
    const row = await records.table(customers).get(id)
    return row && calledOf(row)
  })
  const news = newsOf(bookId)
  let isClosed = false
  const unlessClosed = (thrown: unknown): void => {
    // A book that is closed during the read is not an error.
    if (!isClosed) throw thrown
  }
  const stop = news.listen((change) => follow(records, people, change).catch(unlessClosed))
  loadPeople(records, people).catch(unlessClosed)
  return {
    people,
    news,
    close: () => {
      stop()
      isClosed = true
      news.close()
    },
  }
}

async function follow(records: Records, people: PeopleIndex, change: Change): Promise<void> {
  const ids = change.rows.filter((row) => row.table === customers.name).map((row) => row.id)
  if (ids.length === 0) return
  const rows = await records.table(customers).bulkGet(ids)
  ids.forEach((id, at) => {
    const row = rows[at]
    if (row) keepPerson(people, row)
    // The ids of customer rows are customer ids.
    else people.remove(id as NonNullable<typeof row>['id'])
  })
}
