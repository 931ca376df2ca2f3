import type { Book } from '#book/book.ts'
import { bringPeople } from '#features/transfer/deeds.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { aBrought } from './listed-people.ts'

/** How many Changes a small list takes. */
export const listParts = 4
export const listPeople = 6

/** A list of six in four parts; the last adds to one of the first. */
export const smallList = [
  ...['Ana', 'Cleo', 'Eva'].map((name, at) => ({
    arrivals: [personOf(name, at * 2), personOf(`${name} the second`, at * 2 + 1)],
    additions: [],
  })),
  { arrivals: [], additions: [personOf('Ana', 0, '087 555 0140')] },
]

function personOf(name: string, at: number, number?: string) {
  const phones = number === undefined ? [] : [{ number }]
  return { id: asId<CustomerId>(`listed-${at}`), person: aBrought({ name, phones }) }
}

export const bringSmallList = (book: Book) =>
  book.batches.performInParts(bringPeople, smallList, listPeople)

/** The window goes away after so many of its Changes. */
export function stopAfter(book: Book, changes: number): void {
  let seen = 0
  book.onChange(() => {
    seen++
    if (seen === changes) book.records.db.close()
  })
}
