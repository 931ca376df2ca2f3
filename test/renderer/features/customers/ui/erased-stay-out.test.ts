import { afterEach, beforeEach, expect, it } from 'vitest'
import { shapeOfBook } from '#app/features.ts'
import { rebuildFrom } from '#book/backup/rebuild.ts'
import { takeBackup } from '#book/backup/take.ts'
import { rebuildWithout } from '#book/erase/rebuild-without.ts'
import { idsOf, personTable } from '#book/merged.ts'
import { type Records, recordsOf } from '#book/records.ts'
import { customers } from '#features/customers/model.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

const [maria, married, jonas] = ['maria', 'married', 'jonas'].map((id) => asId<CustomerId>(id)) as [
  // Three names in, three ids out.
  CustomerId,
  CustomerId,
  CustomerId,
]

let shop: TestBook
let made: Records | undefined
beforeEach(async () => {
  shop = await openTestBook({
    regulars: { [maria]: 'Maria Keller', [married]: 'Maria Brandt', [jonas]: 'Jonas' },
  })
})
afterEach(async () => {
  made?.db.close()
  await made?.db.delete()
  made = undefined
  await shop.close()
})

const opened = (database: string): Records => {
  made = recordsOf(database, shapeOfBook)
  return made
}
const everythingIn = async (records: Records): Promise<string> =>
  JSON.stringify(await Promise.all(records.db.tables.map((table) => table.toArray())))

it('a customer merged from two cards is erased with both, whichever was chosen', async () => {
  const { records } = shop.book
  await records.table(customers).update(maria, { mergedInto: married })
  for (const asked of [maria, married]) {
    const all = await idsOf(records, personTable, asked)
    expect([...all].sort()).toEqual([maria, married])
    const parts = { clock: shop.clock, indexedDB }
    const built = opened((await rebuildWithout(records, new Set(all), parts)).database)
    const left = await everythingIn(built)
    expect(left).not.toMatch(/Keller|Brandt/)
    expect(left).toContain('Jonas')
    built.db.close()
    await built.db.delete()
  }
})

it('a backup from before restores everyone except the erased', async () => {
  const { records } = shop.book
  const backup = await takeBackup({ app: '1', shop: 'Bakery', records, at: shop.clock.now() })
  const parts = { clock: shop.clock, shape: shapeOfBook, indexedDB, erased: [maria] }
  const restored = await rebuildFrom(backup.blob, parts)
  if (!restored.ok) throw new Error(restored.error.kind)
  const back = await everythingIn(opened(restored.value.database))
  expect(back).not.toContain('Keller')
  expect(back).toContain('Brandt')
  expect(back).toContain('Jonas')
  // The next restore leaves them out as well.
  expect(restored.value.erased).toEqual([maria])
})
