import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { addOccasion } from '#features/occasions/deeds.ts'
import { occasions } from '#features/occasions/model.ts'
import { day } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { enterTwice, focusRow, type OpenShop, openShop, press } from '#test/support/open-shop.tsx'

const today = day('2026-03-03')
let shop: OpenShop
let maria: CustomerId

beforeEach(async () => {
  shop = await openShop({ today })
  maria = await shop.regular({ name: 'Maria' })
})
afterEach(() => shop.close())

const dates = () => shop.rows(occasions)
const openPage = async () => {
  await shop.show(`/customers/${maria}`)
  await expect.element(page.getByRole('button', { name: 'New date' })).toBeVisible()
}
const panelIsGone = (name: RegExp | string) =>
  expect.element(page.getByRole('form', { name })).not.toBeInTheDocument()

describe('a new date', () => {
  it('is D, whose day and when, Enter; shown as understood before', async () => {
    await openPage()
    await press('d')
    await press('grandma 14 may')
    const read = /^grandma’s birthday, May 14\. You hear of it \d+ days ahead\./
    await expect.element(page.getByText(read)).toBeVisible()
    await press(', surprise')
    await expect.element(page.getByText(/ahead\. A surprise: only you read of it/)).toBeVisible()
    enterTwice()
    await panelIsGone('New date')
    expect(await dates()).toMatchObject([
      { customerId: maria, forWhom: 'grandma', what: 'birthday', surprise: true },
    ])
  })

  it('needs a date', async () => {
    await openPage()
    await press('d')
    await press('grandma{Enter}')
    await expect.element(page.getByText('Say a date, such as 14 may.')).toBeVisible()
    expect(await dates()).toEqual([])
  })
})

describe('the row of a date', () => {
  beforeEach(async () => {
    const date = { customerId: maria, what: 'birthday', monthDay: '03-06', year: 1980 }
    await shop.book.perform(addOccasion, date)
    await openPage()
    await focusRow(/^birthday/)
  })

  it('records what was given with Y, and how it was received later', async () => {
    await press('y')
    await press('a cake')
    enterTwice()
    await panelIsGone(/^For birthday/)
    expect(await dates()).toMatchObject([{ given: [{ on: today, what: 'a cake' }] }])
    expect((await dates())[0]?.given[0]).not.toHaveProperty('received')
    // Ten days later they say how they liked it: it is still the gift of that day.
    shop.clock.set(day('2026-03-13'))
    await openPage()
    await focusRow(/^birthday/)
    await press('y')
    await expect.element(page.getByLabelText('What did you give or do?')).toHaveValue('a cake')
    await page.getByLabelText(/How was it received/).fill('she laughed')
    await press('{Enter}')
    await expect
      .poll(dates)
      .toMatchObject([{ given: [{ on: today, what: 'a cake', received: 'she laughed' }] }])
    expect((await dates())[0]?.given).toHaveLength(1)
  })

  it('is corrected with Enter; untouched fields stay', async () => {
    await press('{Enter}')
    await page.getByLabelText('What', { exact: true }).fill('name day')
    await page.getByLabelText('Whose (empty: their own)').fill('Ana')
    await page.getByLabelText('Days ahead').fill('3')
    enterTwice()
    await panelIsGone('Change the date')
    expect(await dates()).toMatchObject([
      { what: 'name day', forWhom: 'Ana', monthDay: '03-06', year: 1980, lead: 3 },
    ])
  })

  it('moves to another day, without a year then; an invalid date shows an error and is not saved', async () => {
    await press('{Enter}')
    const when = page.getByLabelText('When (empty: as it is)')
    await when.fill('someday')
    await expect.element(page.getByText('Say a date, such as 14 may.')).toBeVisible()
    enterTwice()
    await when.fill('9 march')
    await press('{Enter}')
    await panelIsGone('Change the date')
    const [date] = await dates()
    expect(date).toMatchObject({ monthDay: '03-09', what: 'birthday' })
    expect(date).not.toHaveProperty('year')
  })

  it('is marked as a surprise with a tick, says so, and can be unmarked', async () => {
    const tick = page.getByLabelText('A surprise: only you read of it')
    await press('{Enter}')
    await tick.click()
    await press('{Enter}')
    await panelIsGone('Change the date')
    await expect.element(page.getByText(/a surprise$/)).toBeVisible()
    expect(await dates()).toMatchObject([{ what: 'birthday', year: 1980, surprise: true }])
    await focusRow(/^birthday/)
    await press('{Enter}')
    await tick.click()
    await press('{Enter}')
    await panelIsGone('Change the date')
    expect((await dates())[0]).not.toHaveProperty('surprise')
  })

  it('goes to the trash', async () => {
    await press('{Enter}')
    await page.getByRole('button', { name: 'Put in the trash' }).click()
    await expect.element(page.getByRole('button', { name: /^birthday/ })).not.toBeInTheDocument()
    expect((await dates())[0]?.deletedAt).toBeDefined()
  })
})
