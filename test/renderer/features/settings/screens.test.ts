import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { openShop } from '#features/settings/deeds.ts'
import { settingsTable } from '#features/settings/model.ts'
import { shopSettingsId } from '#shared/book/shop-settings.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { type Shown, showScreen } from '#test/support/show-screen.tsx'

let shop: TestBook
let shown: Shown

beforeEach(async () => {
  shop = await openTestBook()
  shown = await showScreen(shop.book, '/settings')
})
afterEach(async () => {
  await shown.close()
  await shop.close()
})

const settings = () => shop.book.records.table(settingsTable).get(shopSettingsId)

describe('settings', () => {
  it('turn the screen dark at once', async () => {
    await page.getByText('Dark', { exact: true }).click()
    await expect.poll(() => document.documentElement.dataset.mantineColorScheme).toBe('dark')
    expect(await settings()).toMatchObject({ theme: 'dark' })
  })

  it('rename the shop only when there is a name', async () => {
    const name = page.getByRole('textbox', { name: 'What is your shop called?' })
    await name.fill('  ')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.element(page.getByText('Your shop needs a name.', { exact: false })).toBeVisible()
    expect(await settings()).toMatchObject({ shop: 'The Test Shop' })
    await name.fill('Corner Bakery')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.poll(settings).toMatchObject({ shop: 'Corner Bakery' })
  })

  it('turn a counter into a workshop', async () => {
    await page.getByRole('radio', { name: /I do jobs for clients/ }).click()
    await expect.poll(settings).toMatchObject({ trade: 'jobs' })
  })

  it('ask before prices would change their meaning', async () => {
    const currency = page.getByRole('combobox', { name: 'Currency' })
    await currency.fill('Yen')
    await page.getByRole('option', { name: 'Japanese Yen (JPY)' }).click()
    await expect
      .element(page.getByText('What reads €3.50 now would read ¥350', { exact: false }))
      .toBeVisible()
    expect(await settings()).toMatchObject({ currency: 'EUR' })
    await page.getByRole('button', { name: 'Change it all the same' }).click()
    await expect.poll(settings).toMatchObject({ currency: 'JPY' })
  })

  it('say what a browser tab lacks', async () => {
    await expect.element(page.getByText('What a browser tab can’t do for you')).toBeInTheDocument()
    await expect.element(page.getByText('The Usual 0.0.0-test')).toBeInTheDocument()
  })
})

describe('a shop', () => {
  it('is opened once', async () => {
    const again = { shop: 'Another', trade: 'jobs', currency: 'USD', language: 'en' } as const
    expect((await shop.book.perform(openShop, again)).ok).toBe(false)
    expect(await settings()).toMatchObject({ shop: 'The Test Shop' })
  })
})
