import { afterEach, beforeEach, expect, it } from 'vitest'
import { trashCustomer } from '#features/customers/deeds.ts'
import { customers } from '#features/customers/model.ts'
import { whoTheyAre } from '#features/today/repo.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

const id = (name: string) => asId<CustomerId>(name)
const [ana, ben, cleo, dora, nobody] = [id('ana'), id('ben'), id('cleo'), id('dora'), id('nobody')]
let shop: TestBook

beforeEach(async () => {
  shop = await openTestBook({ regulars: { ana: 'Ana', ben: 'Ben', cleo: 'Cleo', dora: 'Dora' } })
})
afterEach(() => shop.close())

it('a row on Today is about whoever the customer is now, and about nobody in the trash', async () => {
  const { records } = shop.book
  await records.table(customers).update(ben, { mergedInto: ana })
  await records.table(customers).update(cleo, { mergedInto: ben })
  await shop.book.perform(trashCustomer, { id: dora })
  const who = await whoTheyAre(records, [cleo, dora, ana, nobody, ben])
  expect([...who]).toEqual([
    [cleo, ana],
    [dora, undefined],
    [ana, ana],
    [nobody, undefined],
    [ben, ana],
  ])
  await shop.book.perform(trashCustomer, { id: ana })
  expect((await whoTheyAre(records, [cleo])).get(cleo)).toBeUndefined()
})
