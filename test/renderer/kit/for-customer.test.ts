import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { allDeeds } from '#app/features.ts'
import type { AnyDeed, Pick } from '#book/define-deed.ts'
import { cameThrough } from '#features/customers/deeds/introductions.ts'
import { writeDownRegulars } from '#features/customers/deeds/write-down-regulars.ts'
import { trashCustomer } from '#features/customers/deeds.ts'
import { movePurchase } from '#features/purchases/deeds/correct.ts'
import { logPurchase } from '#features/purchases/deeds/log.ts'
import type { PurchaseId } from '#features/purchases/model.ts'
import { putOff } from '#features/today/deeds.ts'
import { anyDeed } from '#kit/use-deed.ts'
import { day } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { writtenBy } from '#test/support/deed-answers.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

const maria = asId<CustomerId>('maria')
const ana = asId<CustomerId>('ana')
const customerGone = { of: 'kit', key: 'customerGone' }
const refused = { ok: false, error: customerGone }

/** The first of everything, for Maria. */
const pick: Pick = {
  int: (from) => from,
  one: ([first]) => first,
  row: () => undefined,
  trashed: () => undefined,
  customer: () => maria,
  day: () => day('2026-03-09'),
  text: () => 'rye',
}

/** Each deed that must be given a customer. */
const aboutACustomer = allDeeds.filter(
  ({ name, input }) =>
    // A deed's input is an object of fields. A row of Today may be about the shop, without one.
    name !== putOff.name && 'customerId' in ((input as unknown as z.ZodObject).shape ?? {}),
)

let shop: TestBook
beforeEach(async () => {
  shop = await openTestBook({ today: day('2026-03-02'), regulars: { maria: 'Maria', ana: 'Ana' } })
})
afterEach(() => shop.close())

const perform = (deed: AnyDeed) => shop.book.perform(anyDeed(deed), deed.sample(pick))

describe('a customer in the trash', () => {
  it.each(aboutACustomer.map((deed) => [deed.name, deed] as const))(
    'is not written to by %s: it says in the one sentence for it that they are gone',
    async (_name, deed) => {
      expect(await perform(deed)).not.toEqual(refused)
      await shop.book.perform(trashCustomer, { id: maria })
      const changes = await shop.book.records.changes.count()
      expect(await perform(deed)).toEqual(refused)
      expect(await shop.book.records.changes.count()).toBe(changes)
    },
  )

  it('takes over no purchase, sends nobody, and has no lines added to them', async () => {
    const lines = [{ words: 'rye', quantity: 1 }]
    const bought = await shop.book.perform(logPurchase, { customerId: ana, lines })
    const id = writtenBy<PurchaseId>(bought)
    await shop.book.perform(trashCustomer, { id: maria })
    const changes = await shop.book.records.changes.count()
    const regular = {
      ...{ line: 1, id: maria, isKnown: true as const, name: 'Maria', usual: 'tea' },
      ...{ allergies: [], phones: [], emails: [] },
    }
    expect(await shop.book.perform(movePurchase, { id, to: maria })).toEqual(refused)
    expect(await shop.book.perform(cameThrough, { id: ana, introducedBy: maria })).toMatchObject({
      ok: false,
    })
    expect(await shop.book.perform(writeDownRegulars, { regulars: [regular] })).toEqual(refused)
    expect(await shop.book.records.changes.count()).toBe(changes)
  })

  it('covers the deeds of every feature that writes about customers', () => {
    expect(aboutACustomer.length).toBeGreaterThan(11)
  })
})
