import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { editCustomer } from '#features/customers/deeds.ts'
import { customers } from '#features/customers/model.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { type OpenShop, openShop } from '#test/support/open-shop.tsx'

let shop: OpenShop
let maria: CustomerId
beforeEach(async () => {
  shop = await openShop()
  maria = await shop.regular({ name: 'Maria' })
})
afterEach(() => shop.close())

/** As 0.1.0 could leave it: a note joined from three lists. */
async function joinThreeNotes(): Promise<void> {
  const { records } = shop.book
  await records.table(customers).update(maria, { note: 'x'.repeat(27_002) })
  await records.book.update('book', { unchecked: true })
}

const strip = () => page.getByRole('button', { name: 'One record is too long' })

it('says at the start which record an older version let grow too long, until it is shortened', async () => {
  await joinThreeNotes()
  await shop.show('/backup')
  await expect.element(strip()).toBeVisible()
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('Maria: People, Note – 27,002 characters, and there is room for 20,000')
  await userEvent.click(page.getByRole('button', { name: 'Open Maria' }))
  await expect.element(page.getByRole('heading', { level: 1, name: 'Maria' })).toBeVisible()
  await shop.book.perform(editCustomer, {
    id: maria,
    facts: { ...nobodyYet, name: 'Maria', note: 'short' },
  })
  await expect.element(strip()).not.toBeInTheDocument()
})

it('searches no book again that was found whole', async () => {
  await shop.book.records.book.update('book', { unchecked: true })
  await shop.show('/backup')
  await expect
    .poll(() => shop.book.records.book.get('book'), { timeout: 15_000 })
    .not.toHaveProperty('unchecked')
  await expect.element(strip()).not.toBeInTheDocument()
})
