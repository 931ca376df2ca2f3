import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Book } from '#book/book.ts'
import { versionsOf } from '#book/migrate.ts'
import { createCustomer } from '#features/customers/deeds.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { addNote } from '#features/notes/deeds.ts'
import { nameChange, peopleOf } from '#kit/name-change.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

const ana = asId<CustomerId>('ana')
let shop: TestBook

beforeEach(async () => {
  shop = await openTestBook()
  await shop.book.perform(createCustomer, { id: ana, facts: { ...nobodyYet, name: 'Ana' } })
})
afterEach(() => shop.close())

/** The book after a version in which a note holds its customer in a field of another name. */
const withNotesMoved = ({ records, ...book }: Book): Book => {
  const move = ({ whose, ...row }: Readonly<Record<string, unknown>>) => [
    whose === undefined ? row : { ...row, customerId: whose },
  ]
  const steps = [
    ...records.versions.steps,
    { version: 99, stores: {}, migrateRow: { notes: move } },
  ]
  return { ...book, records: { ...records, versions: versionsOf(steps) } }
}

it('a Change of an older version is about the same people, and is named by them', async () => {
  const done = await shop.book.perform(addNote, {
    customerId: ana,
    words: 'a window seat',
    channel: 'phone',
  })
  if (!done.ok || !done.value.change) throw new Error('not written')
  const { change } = done.value
  const older = {
    ...change,
    rows: change.rows.map(({ now: { customerId, ...rest } = {}, ...row }) => ({
      ...row,
      now: { ...rest, whose: customerId },
    })),
  }
  const book = withNotesMoved(shop.book)
  expect(await peopleOf(book, older)).toEqual([ana])
  expect(await nameChange(book, older)).toMatchObject({ with: { who: 'Ana' } })
})
