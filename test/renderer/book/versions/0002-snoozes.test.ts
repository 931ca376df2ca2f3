import { Dexie } from 'dexie'
import { beforeEach, expect, it } from 'vitest'
import { allTables } from '#app/features.ts'
import { openBook } from '#book/open.ts'
import { opening } from '#book/versions/0001-opening.ts'
import { customers } from '#features/customers/model.ts'
import { snoozes } from '#features/today/model.ts'
import { instant } from '#shared/base/day.ts'
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
    await db.table('customers').add({ id: `c${at}`, ...times, name: `Maria ${at}` })
  db.close()
})

it('a book of the first version opens with everyone in it, and what is put off can be kept', async () => {
  const opened = await openBook({ ...windowParts(), tables: allTables })
  if (opened.state !== 'open') throw new Error(JSON.stringify(opened))
  const { records } = opened
  expect(await records.table(customers).count()).toBe(500)
  expect(await records.table(customers).get('c499')).toMatchObject({ name: 'Maria 499' })
  expect(await records.table(snoozes).where('until').above('2026-01-01').count()).toBe(0)
  await records.db.delete()
})
