import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addDevice } from '#features/devices/deeds.ts'
import { devices } from '#features/devices/model.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { enterTwice, focusRow, type OpenShop, openShop, press } from '#test/support/open-shop.tsx'

let shop: OpenShop
let acme: CustomerId

beforeEach(async () => {
  shop = await openShop({ trade: 'jobs' })
  acme = await shop.regular({ name: 'Acme' })
  await shop.show(`/customers/${acme}`)
})
afterEach(() => shop.close())

const kept = () => shop.rows(devices)
const field = (name: string) => page.getByLabelText(name, { exact: true })
const panelIsGone = (name: string) =>
  expect.element(page.getByRole('form', { name })).not.toBeInTheDocument()
const add = async (name: string) => {
  await page.getByRole('button', { name: 'Add a device' }).click()
  await expect.element(field('What it is')).toHaveFocus()
  await field('What it is').fill(name)
}

it('a device needs only a name; empty fields are not stored', async () => {
  await add('LaserJet in the hall')
  enterTwice()
  await panelIsGone('Add a device')
  const [device, ...others] = await kept()
  expect(others).toEqual([])
  expect(device).toMatchObject({ customerId: acme, name: 'LaserJet in the hall' })
  for (const empty of ['serial', 'bought', 'warrantyUntil', 'note', 'personId'])
    expect(device).not.toHaveProperty(empty)
})

it('its details are corrected after Enter on its row', async () => {
  await add('LaserJet')
  await press('{Enter}')
  await panelIsGone('Add a device')
  await focusRow(/^LaserJet/)
  await press('{Enter}')
  await field('Serial number').fill('X1')
  await field('Bought').fill('2026-01-02')
  await field('Warranty until').fill('2028-01-02')
  await field('Worth knowing').fill('jams when it is damp')
  await field('What it is').click()
  enterTwice()
  await panelIsGone('Change the device')
  expect(await kept()).toMatchObject([
    {
      name: 'LaserJet',
      serial: 'X1',
      bought: '2026-01-02',
      warrantyUntil: '2028-01-02',
      note: 'jams when it is damp',
    },
  ])
  await expect.element(page.getByText('serial X1')).toBeVisible()
  await focusRow(/^LaserJet/)
  await press('{Enter}')
  await field('Serial number').fill('')
  await press('{Enter}')
  await panelIsGone('Change the device')
  expect((await kept())[0]).not.toHaveProperty('serial')
})

it('one without a name is not saved, and Esc writes nothing', async () => {
  await add('')
  enterTwice()
  await press('{Escape}')
  await panelIsGone('Add a device')
  expect(await kept()).toEqual([])
})

it('goes to the trash from its panel', async () => {
  await add('Old phone')
  await press('{Enter}')
  await focusRow(/^Old phone/)
  await press('{Enter}')
  await page.getByRole('button', { name: 'Put in the trash' }).click()
  await expect.element(page.getByRole('button', { name: /^Old phone/ })).not.toBeInTheDocument()
  expect((await kept())[0]?.deletedAt).toBeDefined()
})

it('was bought on a day that has been; a day that is not understood is not dropped', async () => {
  await add('LaserJet')
  await field('Bought').fill('last friday')
  await expect.element(field('Bought')).toHaveAccessibleDescription(/^Friday, /)
  await field('Warranty until').fill('some time')
  enterTwice()
  await field('What it is').click()
  await expect.element(field('Warranty until')).toHaveAttribute('aria-invalid', 'true')
  expect(await kept()).toEqual([])
  await field('Warranty until').fill('3.12.2028')
  enterTwice()
  await panelIsGone('Add a device')
  expect(await kept()).toMatchObject([{ name: 'LaserJet', warrantyUntil: '2028-12-03' }])
})

it('a serial number is selected and copied beside its row, on the card too', async () => {
  await shop.book.perform(addDevice, { customerId: acme, name: 'LaserJet', serial: 'VNB3-77' })
  for (const path of [`/customers/${acme}`, `/counter?open=${acme}`]) {
    await shop.show(path)
    await userEvent.tripleClick(page.getByText('serial VNB3-77'))
    expect(getSelection()?.toString().trim()).toBe('serial VNB3-77')
    await page.getByRole('button', { name: 'Copy VNB3-77' }).click()
    await expect.element(page.getByRole('status').getByText('Copied')).toBeVisible()
  }
})
