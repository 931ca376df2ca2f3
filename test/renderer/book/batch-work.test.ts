import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Book } from '#book/book.ts'
import { editCustomer } from '#features/customers/deeds.ts'
import { customers } from '#features/customers/model.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { batches } from '#features/history/model.ts'
import { bringPeople } from '#features/transfer/deeds.ts'
import type { Change } from '#shared/book/change.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { answerOf } from '#test/support/deed-answers.ts'
import { aBrought } from '#test/support/listed-people.ts'
import { openTestBook, secondWindow, type TestBook } from '#test/support/open-test-book.ts'
import { know } from '#test/support/regulars.ts'
import { type Snapshot, snapshotOf } from '#test/support/snapshot-book.ts'
import {
  bringSmallList,
  listParts,
  listPeople,
  smallList,
  stopAfter,
} from '#test/support/stopped-list.ts'

type Way = 'in' | 'out'
/** What the owner presses after a stop, and after how many Changes the next stop comes. */
type Press = { readonly go: 'finish' | 'put back'; readonly stop?: number }
type Course = {
  readonly work: 'bring' | 'undo'
  readonly stop: number
  readonly presses: readonly Press[]
}

let shop: TestBook
let windows: Book[]
beforeEach(async () => {
  shop = await openTestBook()
  windows = []
  await know(shop.book, { maria: 'Maria' })
})
afterEach(async () => {
  for (const each of windows) each.close()
  await shop.close()
})

/** The next start: the same book in a new window, which goes away after so many Changes. */
function started(stop?: number): Book {
  const book = secondWindow(shop)
  windows.push(book)
  if (stop !== undefined) stopAfter(book, stop)
  return book
}

const kept = async (): Promise<Snapshot> => snapshotOf(started().records, 'bare')
const underWay = () => started().records.table(batches).toArray()
const waiting = () => started().records.db.table('waitingParts').count()

async function bringAll(): Promise<Change> {
  const { first, why } = await bringSmallList(started())
  if (!first || why) throw new Error('The list was not brought in')
  return first
}

/** Goes the whole course, and gives the end that it must come to. */
async function go({ work, stop, presses }: Course): Promise<Way> {
  let way: Way = work === 'bring' ? 'in' : 'out'
  if (work === 'bring') await bringSmallList(started(stop))
  else {
    const first = await bringAll()
    await started(stop).takeBack(first)
  }
  for (const press of presses) {
    const [row] = await underWay()
    // The stop came after the last Change.
    if (!row) return way
    expect(row.way).toBe(way)
    if (press.go === 'put back') way = way === 'in' ? 'out' : 'in'
    const book = started(press.stop)
    expect(await book.batches.hasRest(row)).toBe(true)
    await book.batches.turn(row.id, way)
  }
  return way
}

let ends: Awaited<ReturnType<typeof endsOf>> | undefined

/** The book without the list, and with it, had nobody stopped anything. */
async function endsOf(): Promise<Readonly<Record<Way, Snapshot>>> {
  const other = await openTestBook()
  await know(other.book, { maria: 'Maria' })
  const out = await snapshotOf(other.book.records, 'bare')
  await bringSmallList(other.book)
  const all = { out, in: await snapshotOf(other.book.records, 'bare') }
  await other.close()
  return all
}

async function expectEnd(course: Course): Promise<void> {
  ends ??= await endsOf()
  const way = await go(course)
  expect(await underWay()).toEqual([])
  expect(await waiting()).toBe(0)
  expect(await kept()).toEqual(ends[way])
}

/** Its own shop for each. */
async function inANewShop(run: () => Promise<void>): Promise<void> {
  const before = { shop, windows }
  shop = await openTestBook()
  windows = []
  await know(shop.book, { maria: 'Maria' })
  try {
    await run()
  } finally {
    for (const each of windows) each.close()
    await shop.close()
    shop = before.shop
    windows = before.windows
  }
}

const moments = Array.from({ length: listParts }, (_, at) => at + 1)

describe('a list stopped after any Change, while it is brought in or undone', () => {
  for (const work of ['bring', 'undo'] as const)
    it(`ends as without a stop, finished or put back: ${work}`, async () => {
      for (const stop of moments)
        for (const press of ['finish', 'put back'] as const)
          await inANewShop(() => expectEnd({ work, stop, presses: [{ go: press }] }))
    })

  it('ends so too after a second stop right after the first Change of either', async () => {
    const presses = ['finish', 'put back'] as const
    for (const work of ['bring', 'undo'] as const)
      for (const stop of [1, 2])
        for (const first of presses)
          for (const second of presses) {
            const then = [{ go: first, stop: 1 }, { go: second }]
            await inANewShop(() => expectEnd({ work, stop, presses: then }))
          }
  })

  it('ends so too after further stops in the middle of either', async () => {
    const stop = fc.integer({ min: 1, max: listParts })
    const press = fc.constantFrom('finish' as const, 'put back' as const)
    const course = fc.record({
      work: fc.constantFrom('bring' as const, 'undo' as const),
      stop,
      presses: fc
        .tuple(fc.array(fc.record({ go: press, stop }), { maxLength: 3 }), press)
        .map(([stopped, last]) => [...stopped, { go: last }]),
    })
    await fc.assert(
      fc.asyncProperty(course, (each) => inANewShop(() => expectEnd(each))),
      { numRuns: 12, endOnFailure: true },
    )
  })

  it('keeps what was changed since, as an undo without a stop does', async () => {
    for (const stop of moments.slice(0, -1))
      await inANewShop(async () => {
        const first = await bringAll()
        const id = asId<CustomerId>('listed-2')
        const facts = { ...nobodyYet, name: 'Cleo', note: 'changed since' }
        await started().perform(editCustomer, { id, facts })
        await started(stop).takeBack(first)
        const [row] = await underWay()
        if (!row) throw new Error('Nothing is under way')
        await started().batches.turn(row.id, 'out')
        const names = (await started().records.table(customers).toArray()).map(({ name }) => name)
        expect(names.toSorted()).toEqual(['Cleo', 'Maria'])
        expect(await underWay()).toEqual([])
      })
  })
})

describe('while a list is worked on', () => {
  it('no other window can begin with it, nor a second press in this one', async () => {
    const [here, there] = [started(), started()]
    const refused: Promise<string>[] = []
    here.onChange(({ batch }) => {
      if (batch && refused.length === 0)
        refused.push(
          there.batches.turn(batch, 'out').then(answerOf),
          here.batches.leave(batch).then(answerOf),
        )
    })
    const { first, done } = await bringSmallList(here)
    expect(await Promise.all(refused)).toEqual(['underWay', 'underWay'])
    expect(done).toBe(listParts)
    if (!first) throw new Error('Nothing was brought in')
    const twice = await Promise.all([here.takeBack(first), here.takeBack(first)])
    expect(twice.map(answerOf).toSorted()).toEqual(['done', 'underWay'])
    expect(await here.records.table(customers).count()).toBe(1)
  })

  it('a list of one part leaves no row behind it, nor in its Change', async () => {
    const { first } = await started().batches.performInParts(bringPeople, smallList.slice(0, 1), 2)
    expect(first?.rows.map(({ table }) => table)).toEqual([customers.name, customers.name])
  })
})

it('a list whose first part changed nothing is finished with the parts that wait', async () => {
  await bringAll()
  // These two are in the book already, so the first part has nothing to add.
  const additions = smallList[0]?.arrivals ?? []
  const eve = { id: asId<CustomerId>('eve'), person: aBrought({ name: 'Eve', phones: [] }) }
  const parts = [
    { arrivals: [], additions },
    { arrivals: [eve], additions: [] },
  ]
  await started(1).batches.performInParts(bringPeople, parts, 3)
  const [row] = await underWay()
  if (!row) throw new Error('Nothing is under way')
  expect(answerOf(await started().batches.turn(row.id, 'in'))).toBe('done')
  expect(await started().records.table(customers).get(eve.id)).toMatchObject({ name: 'Eve' })
  expect([await underWay(), await waiting()]).toEqual([[], 0])
})

it('who waits for the end of a list is in nobody’s way', async () => {
  const book = started()
  const forEver = new AbortController().signal
  const waits: Promise<void>[] = []
  book.onChange(({ batch }) => {
    if (batch) waits.push(book.batches.whenIdle(batch, forEver))
  })
  const nobodyKnown = { arrivals: [], additions: smallList[2]?.arrivals ?? [] }
  const parts = [...smallList.slice(0, 2), nobodyKnown, ...smallList.slice(3)]
  const { first, why } = await book.batches.performInParts(bringPeople, parts, listPeople)
  expect(why?.key).toBe('customerGone')
  if (!first?.batch) throw new Error('Nothing was brought in')
  expect(answerOf(await book.batches.leave(first.batch))).toBe('done')
  expect(await underWay()).toEqual([])
  await Promise.all(waits)
})

it('a stopped list can be left as it is, and undone later', async () => {
  await bringSmallList(started(2))
  const [row] = await underWay()
  if (!row) throw new Error('Nothing is under way')
  expect(answerOf(await started().batches.leave(row.id))).toBe('done')
  expect([await underWay(), await waiting()]).toEqual([[], 0])
  expect(await started().records.table(customers).count()).toBe(5)
  const [first] = await started().records.changes.where('batch').equals(row.id).sortBy('seq')
  if (!first) throw new Error('Nothing was brought in')
  expect(answerOf(await started().takeBack(first))).toBe('done')
  expect(await started().records.table(customers).count()).toBe(1)
})

it('what a restored book no longer has of a list can’t be finished, only put back', async () => {
  await bringSmallList(started(2))
  const book = started()
  // A backup holds the row, but not what still waits.
  await book.records.db.table('waitingParts').clear()
  const [row] = await underWay()
  if (!row) throw new Error('Nothing is under way')
  expect(await book.batches.hasRest(row)).toBe(false)
  expect(answerOf(await book.batches.turn(row.id, 'out'))).toBe('done')
  expect(await book.records.table(customers).count()).toBe(1)
  expect(await underWay()).toEqual([])
})
