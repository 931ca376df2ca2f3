import { expect } from 'vitest'
import { addProduct } from '#features/catalog/deeds.ts'
import { addDevice } from '#features/devices/deeds.ts'
import { openIssue } from '#features/issues/deeds.ts'
import { addNote, trashNote } from '#features/notes/deeds.ts'
import type { NoteId } from '#features/notes/model.ts'
import { addOccasion } from '#features/occasions/deeds.ts'
import { takeOrder } from '#features/orders/deeds.ts'
import { makePromise } from '#features/promises/deeds.ts'
import { logPurchase } from '#features/purchases/deeds/log.ts'
import { paySlate } from '#features/purchases/deeds/slate.ts'
import { closeDays } from '#features/visit-stats/deeds.ts'
import { type Day, day } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import type { OpenShop } from './open-shop.tsx'

/** The id of the row that a deed made. */
export async function madeBy(
  done: ReturnType<OpenShop['book']['perform']>,
  table?: string,
): Promise<string> {
  const result = await done
  expect(result).toMatchObject({ ok: true })
  const rows = result.ok ? (result.value.change?.rows ?? []) : []
  return (rows.find((each) => table === undefined || each.table === table) ?? rows[0])?.id ?? ''
}

/** Two of everything that is shown in a list; each person has one of each kind, too. */
export async function fillShop({ book, regular }: OpenShop, today: Day) {
  const products = []
  for (const name of ['rye bread', 'six rolls'])
    products.push(
      await madeBy(book.perform(addProduct, { facts: { name, warranty: 'none' } }), 'products'),
    )
  const people: CustomerId[] = []
  const issues: string[] = []
  const purchases: string[] = []
  for (const name of ['Maria', 'Jonas']) {
    const customerId = await regular({ name }, { usual: `tea of ${name}`, allergy: 'nuts' })
    people.push(customerId)
    for (const nth of ['first', 'second']) {
      const what = `${nth} of ${name}`
      const lines = [{ words: `cake, ${what}`, quantity: 1 }]
      purchases.push(await madeBy(book.perform(logPurchase, { customerId, lines }), 'purchases'))
      await madeBy(book.perform(makePromise, { customerId, what: `ring, ${what}`, due: today }))
      const order = { customerId, words: `loaf, ${what}`, lines: [], day: today }
      await madeBy(book.perform(takeOrder, order))
      const said = { customerId, words: `too dark, ${what}` }
      issues.push(await madeBy(book.perform(openIssue, { ...said, kind: 'complaint' })))
      const date = { customerId, what: `name day, ${what}`, monthDay: '03-05' }
      await madeBy(book.perform(addOccasion, date))
      await madeBy(book.perform(addDevice, { customerId, name: `till, ${what}` }))
      await madeBy(book.perform(addNote, { customerId, words: `moved, ${what}`, channel: 'phone' }))
      const note = { customerId, words: `gone, ${what}`, channel: 'phone' } as const
      const id = asId<NoteId>(await madeBy(book.perform(addNote, note)))
      await madeBy(book.perform(trashNote, { id }))
    }
  }
  for (const [from, to] of [
    ['2026-07-01', '2026-07-08'],
    ['2026-12-24', '2026-12-31'],
  ] as const)
    await madeBy(book.perform(closeDays, { from: day(from), to: day(to) }))
  const [customerId = asId<CustomerId>('nobody')] = people
  const owed = [{ words: 'a loaf, on the slate', quantity: 1, price: money(300) }]
  await madeBy(book.perform(logPurchase, { customerId, lines: owed, paid: 'slate' }))
  const payment = await madeBy(book.perform(paySlate, { customerId }), 'payments')
  return { people, issues, purchases, products, payment }
}
