import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { changeSettings } from '#features/settings/deeds.ts'
import { closedDays } from '#features/visit-stats/model.ts'
import { day } from '#shared/base/day.ts'
import { enterTwice, type OpenShop, openShop, press } from '#test/support/open-shop.tsx'

let shop: OpenShop
beforeEach(async () => {
  shop = await openShop({ today: day('2026-03-03') })
  await shop.show('/closed-days')
})
afterEach(() => shop.close())

const closed = () => shop.rows(closedDays)
const field = (name: string) => page.getByLabelText(name)

it('a period of two weeks is marked as closed, saved once, and removed again', async () => {
  await field('First day shut').fill('2026-08-03')
  await field('Last day shut').fill('2026-08-16')
  await field('Why (if you like)').fill(' Summer holidays ')
  enterTwice()
  await expect
    .element(page.getByText('Monday, August 3, 2026 to Sunday, August 16, 2026 · Summer holidays'))
    .toBeVisible()
  await expect.element(field('First day shut')).toHaveValue('')
  expect(await closed()).toMatchObject([
    { from: '2026-08-03', to: '2026-08-16', why: 'Summer holidays' },
  ])
  await page.getByRole('button', { name: 'Open again' }).click()
  await expect.element(page.getByText('No closed days yet.')).toBeVisible()
})

it('a single day needs no last day and no reason', async () => {
  await field('First day shut').fill('2026-03-08')
  enterTwice()
  await expect.element(page.getByText('Sunday, March 8, 2026', { exact: true })).toBeVisible()
  const [period] = await closed()
  expect(period).toMatchObject({ from: '2026-03-08', to: '2026-03-08' })
  expect(period).not.toHaveProperty('why')
})

it('a stretch is said in one field, and both days are read back', async () => {
  await field('First day shut').fill('24 dec to 6 jan')
  await expect.element(page.getByText('Thursday, December 24, 2026')).toBeVisible()
  await expect.element(field('Last day shut')).toHaveValue('Jan 6, 2027')
  enterTwice()
  await expect.element(page.getByRole('button', { name: 'Open again' })).toBeVisible()
  expect(await closed()).toMatchObject([{ from: '2026-12-24', to: '2027-01-06' }])
})

it('a day that is not understood is refused in words, and nothing is saved', async () => {
  const first = field('First day shut')
  await first.fill('31.4.2027')
  enterTwice()
  await press('{Enter}')
  await expect.element(first).toHaveAttribute('aria-invalid', 'true')
  await expect.element(first).toHaveAccessibleDescription(/“31\.4\.2027” is not in the calendar\.$/)
  expect(await closed()).toEqual([])
  await first.fill('3/12/26')
  await expect.element(first).not.toHaveAttribute('aria-invalid', 'true')
  await expect.element(first).toHaveAccessibleDescription('Thursday, March 12, 2026')
})

it('reads and writes dates in the order of the shop, in the words of the screen', async () => {
  await shop.book.perform(changeSettings, { language: 'de-DE' })
  const first = field('First day shut')
  await first.fill('3.12.2026')
  await expect.element(first).toHaveAccessibleDescription('Thursday, 3 December 2026')
})
