import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AnyDeed } from '#book/define-deed.ts'
import { addProduct, retireProduct, trashProduct } from '#features/catalog/deeds.ts'
import { catalogFeature } from '#features/catalog/feature.ts'
import type { ProductId } from '#features/catalog/model.ts'
import { createCustomer } from '#features/customers/deeds.ts'
import { setPreference, trashPreference } from '#features/preferences/deeds.ts'
import { preferencesFeature } from '#features/preferences/feature.ts'
import type { PreferenceId } from '#features/preferences/model.ts'
import { payAhead, trashAhead } from '#features/purchases/deeds/ahead.ts'
import { refundPurchase, trashPurchase, voidPurchase } from '#features/purchases/deeds/correct.ts'
import { logPurchase, logUsual } from '#features/purchases/deeds/log.ts'
import { payPart, trashPayment } from '#features/purchases/deeds/slate.ts'
import { purchasesFeature } from '#features/purchases/feature.ts'
import type { PaidAheadId, PaymentId, PurchaseId } from '#features/purchases/model.ts'
import { newestStories } from '#features/purchases/repo.ts'
import { cameTo } from '#features/purchases/rules/totals.ts'
import { cameIn } from '#features/visit-stats/deeds.ts'
import { addMoney, money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { writtenBy } from '#test/support/deed-answers.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { live, steps } from '#test/support/random-deeds.ts'
import { know } from '#test/support/regulars.ts'
import { derivedTwice, snapshotOf } from '#test/support/snapshot-book.ts'

const deeds: readonly AnyDeed[] = [
  createCustomer,
  ...preferencesFeature.deeds,
  ...catalogFeature.deeds,
  ...purchasesFeature.deeds,
]

/** Two customers with one row of each kind, so that every deed has something to work on. */
async function opened({ book, clock }: TestBook): Promise<void> {
  const customerId = asId<CustomerId>('maria')
  const ana = asId<CustomerId>('ana')
  await know(book, { [customerId]: 'Maria', [ana]: 'Ana' })
  await book.perform(setPreference, { customerId, kind: 'usual', value: 'tea' })
  const disliked = { customerId, kind: 'dislikes' as const, value: 'anise' }
  const id = writtenBy<PreferenceId>(await book.perform(setPreference, disliked))
  await book.perform(trashPreference, { id })
  await book.perform(addProduct, { facts: { name: 'tea', warranty: 'none' } })
  const added = async (name: string): Promise<ProductId> => {
    return writtenBy(await book.perform(addProduct, { facts: { name, warranty: 'none' } }))
  }
  await book.perform(trashProduct, { id: await added('scone') })
  await book.perform(retireProduct, { id: await added('bun') })
  const logged = async (): Promise<PurchaseId> => {
    clock.add(120_000)
    return writtenBy(await book.perform(logUsual, { customerId }))
  }
  await book.perform(refundPurchase, { id: await logged(), amount: money(100) })
  await book.perform(voidPurchase, { id: await logged() })
  await book.perform(trashPurchase, { id: await logged() })
  await book.perform(cameIn, { customerId: ana })
  const lines = [{ words: 'rolls', quantity: 6, price: money(300) }]
  await book.perform(logPurchase, { customerId: ana, lines, paid: 'slate' })
  const paid = await book.perform(payPart, { customerId: ana, amount: money(200) })
  await book.perform(trashPayment, { id: writtenBy<PaymentId>(paid) })
  await book.perform(payPart, { customerId: ana, amount: money(100) })
  await book.perform(payAhead, { customerId: ana, count: 500 })
  const spare = await book.perform(payAhead, { customerId: ana, count: 900 })
  await book.perform(trashAhead, { id: writtenBy<PaidAheadId>(spare) })
}

/** The totals of each customer's story, beside those the book keeps for them. */
async function spendTwice({ book }: TestBook) {
  const ids = await book.records.tableByName('customers').toCollection().primaryKeys()
  const stats = await book.records.db.table('visitStats').bulkGet(ids)
  const told = await Promise.all(
    ids.map((id) => newestStories(book.records, [asId<CustomerId>(id)], 10_000)),
  )
  return {
    kept: stats.map((each) => each?.spend ?? 0),
    told: told.map((stories) => addMoney(...stories.map(cameTo))),
  }
}

it('in a random run of a shop every deed happens, the sums agree, all can be undone', async () => {
  const done = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.noBias(steps), async (run) => {
      const shop = await openTestBook()
      const first = await snapshotOf(shop.book.records, 'bare')
      await opened(shop)
      await live(shop.book, shop.clock, run, deeds)
      for (const { deed } of await shop.book.records.changes.toArray()) done.add(deed)
      const { kept, told } = await spendTwice(shop)
      expect(told).toEqual(kept)
      const slates = await derivedTwice(shop.book.records)
      expect(slates.kept).toEqual(slates.anew)
      while (await shop.book.undoable()) expect(await shop.book.undo()).toMatchObject({ ok: true })
      expect(await snapshotOf(shop.book.records, 'bare')).toEqual(first)
      await shop.close()
    }),
    { numRuns: 18, seed: 5, endOnFailure: true },
  )
  expect(deeds.map((deed) => deed.name).filter((name) => !done.has(name))).toEqual([])
}, 120_000)
