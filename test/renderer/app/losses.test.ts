import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSample } from '#app/samples/open-sample.ts'
import { restoreOver } from '#features/backup/ui/restore.ts'
import { words } from '#features/backup/words/en.ts'
import { meet } from '#features/customers/deeds/meet.ts'
import { err } from '#shared/base/result.ts'
import { type Computer, computerWith, meetAll } from '#test/support/shop-with-journal.ts'
import { snapshotOf } from '#test/support/snapshot-book.ts'
import { freshComputer } from '#test/support/window-parts.ts'

// Named after how other programs lost their users' records, where no other test covers it.
let computer: Computer
let app: Awaited<ReturnType<Computer['firstDay']>>
beforeEach(async () => {
  await freshComputer()
  computer = computerWith({
    'backup:keep-begin': async () => err({ code: 'no-folder', detail: 'The stick is not in' }),
  })
  app = await computer.firstDay()
  await meetAll(app, 'Maria', 'Ben')
})
afterEach(() => app.book.close())

it('Relaxed durability: a deed, its undo and its redo each wait for the disk', async () => {
  app.book.close()
  const asked: IDBTransactionDurability[] = []
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...how) {
    const begun = transaction.apply(this, how)
    if (begun.mode === 'readwrite') asked.push(begun.durability)
    return begun
  }
  try {
    // Dexie takes this reference when a book is opened.
    app = await computer.open()
    const done = [
      await app.book.perform(meet, { typed: 'Cleo' }),
      await app.book.undo(),
      await app.book.redo(),
    ]
    expect(done.map((each) => each.ok)).toEqual([true, true, true])
  } finally {
    IDBDatabase.prototype.transaction = transaction
  }
  expect(asked.length).toBeGreaterThanOrEqual(3)
  expect(new Set(asked)).toEqual(new Set(['strict']))
})

it('Demo data overwrote real data: a sample shop has its own database and leaves the book alone', async () => {
  const before = await snapshotOf(app.book.records, 'whole')
  const sample = await openSample('bakery', computer.parts)
  await sample.book.perform(meet, { typed: 'Somebody new' })
  const { name } = sample.book.records.db
  sample.book.close()
  expect(name).not.toBe(app.book.records.db.name)
  expect(await snapshotOf(app.book.records, 'whole')).toEqual(before)
  expect(app.keeper?.stamp().database).toBe(app.book.records.db.name)
})

it('Irreversible choice: no restore without a backup of what is here, and nothing is changed', async () => {
  const before = await snapshotOf(app.book.records, 'whole')
  const names = async () => (await indexedDB.databases()).map((each) => each.name)
  const here = await names()
  const { host } = computer.parts
  const file = new File([], 'never-read.usual')
  const watch = { onStep: () => undefined, signal: new AbortController().signal }
  expect(await restoreOver({ ...app, host, features: [] }, { file }, watch)).toEqual(
    err(words.say('safetyFailed')),
  )
  expect(await snapshotOf(app.book.records, 'whole')).toEqual(before)
  expect(await names()).toEqual(here)
})
