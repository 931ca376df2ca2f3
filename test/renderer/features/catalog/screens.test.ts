import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addProduct } from '#features/catalog/deeds.ts'
import { products } from '#features/catalog/model.ts'
import { voidPurchase } from '#features/purchases/deeds/correct.ts'
import { logPurchase } from '#features/purchases/deeds/log.ts'
import { purchases } from '#features/purchases/model.ts'
import { changeSettings } from '#features/settings/deeds.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { focusRow } from '#test/support/open-shop.tsx'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { know } from '#test/support/regulars.ts'
import { type Shown, showScreen } from '#test/support/show-screen.tsx'

let shop: TestBook
let shown: Shown

beforeEach(async () => {
  shop = await openTestBook()
  shown = await showScreen(shop.book, '/products')
})
afterEach(async () => {
  await shown.close()
  await shop.close()
})

const button = (name: string) => page.getByRole('button', { name, exact: true })
const kept = async () =>
  (await shop.book.records.table(products).toArray()).map(({ name, price, contains, active }) => ({
    name,
    price,
    contains,
    active,
  }))

it('a product is added, priced, edited in its place, and marked as no longer sold', async () => {
  await button('Add a product').click()
  await page.getByLabelText('Name').fill('Almond croissant')
  await page.getByLabelText('Price').fill('3,20')
  await page.getByLabelText('Contains').fill('nuts, milk')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('€3.20')).toBeVisible()
  await expect.element(page.getByText('contains nuts, milk')).toBeVisible()
  await button('Edit Almond croissant').click()
  await page.getByLabelText('Price').fill('')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('no price yet', { exact: true })).toBeVisible()
  await button('No longer sold: Almond croissant').click()
  await expect.element(button('Sold again: Almond croissant')).toBeVisible()
  expect(await kept()).toEqual([
    { name: 'Almond croissant', price: undefined, contains: ['nuts', 'milk'], active: false },
  ])
})

it('a price that can’t be read shows an error at its field, and nothing is saved', async () => {
  await button('Add a product').click()
  await page.getByLabelText('Name').fill('Roll')
  await page.getByLabelText('Price').fill('cheap')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(/^Write only the amount/)).toBeVisible()
  await expect.element(page.getByLabelText('Price')).toHaveAttribute('aria-invalid', 'true')
  await expect.element(page.getByLabelText('Price')).toHaveValue('cheap')
  await expect.element(page.getByLabelText('Name')).toHaveValue('Roll')
  expect(await kept()).toEqual([])
})

it('a price may be computed, or asked for where it has two readings', async () => {
  await button('Add a product').click()
  await page.getByLabelText('Name').fill('Six rolls')
  await page.getByLabelText('Price').fill('6 x 0.80')
  await expect.element(page.getByText('6 × 0.80 = €4.80')).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('€4.80', { exact: true })).toBeVisible()
  await button('Edit Six rolls').click()
  await expect.element(page.getByLabelText('Price')).toHaveValue('4.80')
  await page.getByLabelText('Price').fill('1.250')
  await userEvent.keyboard('{Enter}1{Enter}')
  await expect.element(page.getByText('€1,250.00', { exact: true })).toBeVisible()
  expect(await kept()).toMatchObject([{ name: 'Six rolls', price: 125000 }])
})

it('the product from the search box stands before the others, and W tells who loves it', async () => {
  for (const name of ['Apple cake', 'Baguette', 'Rye loaf'])
    await shop.book.perform(addProduct, { facts: { name, warranty: 'none' } })
  await page.getByRole('combobox', { name: 'Find a customer' }).fill('rye')
  await page.getByRole('option', { name: /Rye loaf/ }).click()
  await expect.element(button('Who loves it: Rye loaf')).toHaveFocus()
  await userEvent.keyboard('w')
  await expect.element(page.getByText(/^Nobody who loves it usually comes/)).toBeVisible()
  await button('Edit Rye loaf').click()
  await page.getByLabelText('Price').fill('4.80')
  await userEvent.keyboard('{Enter}')
  const first = page.getByRole('list', { name: 'What you sell' }).getByRole('listitem').first()
  await expect.element(first).toHaveTextContent(/Rye loaf.*€4.80/)
})

it('a shop that does jobs for clients sells services', async () => {
  await shop.book.perform(changeSettings, { trade: 'jobs' })
  await button('Add a service').click()
  await expect.element(page.getByRole('form', { name: 'Add a service' })).toBeVisible()
})

const cookies = async (times: number) => {
  for (let at = 0; at < times; at++) {
    const customerId = asId<CustomerId>(`c${at}`)
    await know(shop.book, { [customerId]: `Customer ${at}` })
    const lines = [{ words: 'oat cookie', quantity: 1 }]
    expect((await shop.book.perform(logPurchase, { customerId, lines })).ok).toBe(true)
  }
}

it('what was logged in words three times is offered, and one key makes a product of it', async () => {
  await cookies(3)
  await focusRow(/^“oat cookie” was logged 3 times/)
  await userEvent.keyboard('y')
  await expect.element(button('Edit oat cookie')).toBeVisible()
  await expect.element(page.getByText(/was logged/)).not.toBeInTheDocument()
  expect((await kept()).map(({ name }) => name)).toEqual(['oat cookie'])
})

it('or it is never asked again, until that is undone', async () => {
  await cookies(3)
  await focusRow(/^“oat cookie” was logged 3 times/)
  await userEvent.keyboard('n')
  await expect.element(page.getByText(/was logged/)).not.toBeInTheDocument()
  await shop.book.undo()
  await expect.element(page.getByText(/was logged 3 times/)).toBeVisible()
})

it('a sale that never happened does not count', async () => {
  await cookies(3)
  await expect.element(page.getByText(/was logged 3 times/)).toBeVisible()
  const [one] = await shop.book.records.table(purchases).toArray()
  await shop.book.perform(voidPurchase, { id: one?.id ?? asId('none') })
  await expect.element(page.getByText(/was logged/)).not.toBeInTheDocument()
})
