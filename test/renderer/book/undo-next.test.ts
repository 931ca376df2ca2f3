import { afterEach, beforeEach, expect, it } from 'vitest'
import { nextRedo, nextUndo } from '#book/undo-next.ts'
import { putBackCustomer, trashCustomer } from '#features/customers/deeds.ts'
import { customers } from '#features/customers/model.ts'
import { instant } from '#shared/base/day.ts'
import type { Change } from '#shared/book/change.ts'
import {
  asId,
  type BatchId,
  type ChangeId,
  type CustomerId,
  type DeviceId,
} from '#shared/book/ids.ts'
import { answerOf } from '#test/support/deed-answers.ts'
import { type BareBook, openBareBook } from '#test/support/open-bare-book.ts'
import { openTestBook } from '#test/support/open-test-book.ts'

let book: BareBook
beforeEach(async () => {
  book = await openBareBook()
  const ana = { id: 'ana', createdAt: instant(0), updatedAt: instant(0), rev: 0 }
  await book.records.tableByName(customers.name).add(ana)
})
afterEach(() => book.close())

type Told = { readonly undoes?: number; readonly batch?: string; readonly rows?: number }

/** Written as history, without the rows of the book: each Change follows on the one before. */
async function write(...all: readonly Told[]): Promise<void> {
  const before = await book.records.changes.count()
  await book.records.changes.bulkAdd(
    all.map(({ undoes, batch, rows = 1 }, at): Change => {
      const seq = before + at + 1
      const row = { table: customers.name, id: 'ana', was: { note: '1' }, now: { note: '2' } }
      return {
        ...{ seq, id: idOf(seq), v: 5, at: instant(seq), device: asId<DeviceId>('d') },
        ...{ deed: 'edit-customer', rows: Array.from({ length: rows }, () => row) },
        ...(undoes === undefined ? {} : { undoes: idOf(undoes) }),
        ...(batch === undefined ? {} : { batch: asId<BatchId>(batch) }),
      }
    }),
  )
}
const idOf = (seq: number): ChangeId => asId<ChangeId>(`change-${seq}`)

const never = () => false
const undo = async () => said(await nextUndo(book.records, never))
const redo = async () => said(await nextRedo(book.records, never))
const said = (next: Awaited<ReturnType<typeof nextUndo>>) =>
  next.ok ? [next.value.deed.seq, next.value.tip.seq] : next.error.key

it('what took effect last is undone first, a redo too', async () => {
  expect(await undo()).toBe('nothingToUndo')
  await write({}, {})
  expect(await undo()).toEqual([2, 2])
  await write({ undoes: 2 })
  expect(await undo()).toEqual([1, 1])
  await write({ undoes: 1 }, { undoes: 4 })
  expect(await undo()).toEqual([1, 5])
  await write({ undoes: 5 })
  expect(await undo()).toBe('nothingToUndo')
})

it('what was undone last is redone first, until something new is done', async () => {
  expect(await redo()).toBe('nothingToRedo')
  await write({})
  expect(await redo()).toBe('nothingToRedo')
  await write({}, { undoes: 2 }, { undoes: 1 })
  expect(await redo()).toEqual([1, 4])
  await write({ undoes: 4 })
  expect(await redo()).toEqual([2, 3])
  await write({})
  expect(await redo()).toBe('nothingToRedo')
})

it('what is left of the deeds about someone who was erased is passed by', async () => {
  await write({}, { rows: 0 }, {}, { undoes: 3 }, { rows: 0 })
  expect(await undo()).toEqual([1, 1])
  expect(await redo()).toEqual([3, 4])
})

it('what left the book when an older deed was undone from History is passed by', async () => {
  const shop = await openTestBook({ regulars: { jonas: 'Jonas', maria: 'Maria' } })
  const { records, perform, takeBack, undo } = shop.book
  const id = asId<CustomerId>('maria')
  const made = await records.changes.toCollection().last()
  await perform(trashCustomer, { id })
  await perform(putBackCustomer, { id })
  if (made) expect(answerOf(await takeBack(made))).toBe('done')
  expect(answerOf(await undo())).toBe('done')
  expect(await records.table(customers).count()).toBe(0)
  await shop.close()
})

it('a damaged Change that says it undid itself ends the search for its deed', async () => {
  await write({}, { undoes: 2 })
  expect(await undo()).toEqual([1, 1])
})

it('a list of many Changes is one step, undone or not', async () => {
  const parts = Array.from({ length: 400 }, () => ({ batch: 'list' }))
  await write({}, ...parts)
  expect(await undo()).toEqual([401, 401])
  await write(...parts.map((part, at) => ({ ...part, undoes: 401 - at })))
  expect(await undo()).toEqual([1, 1])
})

it('300 steps are undone, though that takes 300 Changes more; the next is refused with the reason', async () => {
  const last = 302
  await write(...Array.from({ length: last }, () => ({})))
  await write(...Array.from({ length: 299 }, (_, at) => ({ undoes: last - at })))
  expect(await undo()).toEqual([3, 3])
  await write({ undoes: 3 })
  expect(await undo()).toBe('undoneSoFar')
  await write({})
  expect(await undo()).toEqual([603, 603])
})
