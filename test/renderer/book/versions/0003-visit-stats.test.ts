import { Dexie } from 'dexie'
import { beforeEach, expect, it } from 'vitest'
import { shapeOfBook } from '#app/features.ts'
import { openBook } from '#book/open.ts'
import { opening } from '#book/versions/0001-opening.ts'
import { customers } from '#features/customers/model.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { purchases } from '#features/purchases/model.ts'
import { snoozes } from '#features/today/model.ts'
import { instant } from '#shared/base/day.ts'
import { ok } from '#shared/base/result.ts'
import { freshComputer, windowParts } from '#test/support/window-parts.ts'

const name = 'usual-of-the-first-version'

beforeEach(async () => {
  await freshComputer()
  const db = new Dexie(name)
  db.version(1).stores({ ...opening.stores })
  await db.open()
  await db.table('book').add({ id: 'book', bookId: 'b-1', createdAt: 0 })
  const times = { createdAt: instant(0), updatedAt: instant(0), rev: 1 }
  for (let at = 0; at < 500; at++)
    await db
      .table(customers.name)
      .add({ ...nobodyYet, ...times, id: `c${at}`, name: `Maria ${at}` })
  const bread = { lines: [{ words: 'bread', quantity: 1 }], paid: 'paid', minute: 480 }
  await db
    .table(purchases.name)
    .add({ ...bread, ...times, id: 'p1', customerId: 'c7', at: 0, day: '2026-03-02' })
  await db.table('standing').add({ id: 'c7', visits: 1 })
  db.close()
})

it('a book of the first version opens with everyone in it and their visits recounted', async () => {
  const opened = await openBook({
    ...windowParts(),
    shape: shapeOfBook,
    keepOlder: async () => ok({ at: instant(1), seq: 0, name: 'before.usual' }),
  })
  if (opened.state !== 'open') throw new Error(JSON.stringify(opened))
  const { records } = opened
  expect(await records.table(customers).count()).toBe(500)
  expect(await records.table(customers).get('c499')).toMatchObject({ name: 'Maria 499' })
  expect(await records.table(snoozes).where('until').above('2026-01-01').count()).toBe(0)
  expect(records.db.tables.map((table) => table.name)).not.toContain('standing')
  expect(await records.db.table('visitStats').get('c7')).toMatchObject({
    visits: 1,
    last: '2026-03-02',
  })
  expect(await records.book.get('book')).not.toHaveProperty('underived')
  await records.db.delete()
})
