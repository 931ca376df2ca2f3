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
const line = page.getByLabelText('When is the shop shut?')

it('a period of two weeks is read back, marked as closed, saved once, and removed again', async () => {
  await line.fill('Summer holidays: 3 to 16 august')
  const when = 'Monday, August 3, 2026 to Sunday, August 16, 2026'
  await expect.element(page.getByText(`${when} · 14 days · Summer holidays`)).toBeVisible()
  enterTwice()
  await expect.element(page.getByText(`${when} · Summer holidays`, { exact: true })).toBeVisible()
  await expect.element(line).toHaveValue('')
  expect(page.getByText('No day is understood here', { exact: false }).elements()).toEqual([])
  expect(await closed()).toMatchObject([
    { from: '2026-08-03', to: '2026-08-16', why: 'Summer holidays' },
  ])
  await page.getByRole('button', { name: /^Open again/ }).click()
  await expect.element(page.getByText('No closed days yet.')).toBeVisible()
})

it('a day of every week is one row without an end', async () => {
  await line.fill('sundays and mondays')
  enterTwice()
  await expect
    .element(
      page.getByRole('button', { name: /^Open again: every Monday and Sunday, from Sunday/ }),
    )
    .toBeVisible()
  const [period] = await closed()
  expect(period).toMatchObject({ from: '2026-03-08', to: '9999-12-31', weekdays: [1, 7] })
  expect(period).not.toHaveProperty('why')
})

it('what is not understood is refused in words, and which day is asked by digits', async () => {
  await line.fill('31.4.2027')
  enterTwice()
  await expect.element(line).toHaveAttribute('aria-invalid', 'true')
  await expect.element(line).toHaveAccessibleDescription(/“31\.4\.2027” is not in the calendar\.$/)
  await line.fill('tuesday')
  await expect
    .element(page.getByText('For each week, write “every Monday” or “Mondays”.'))
    .toBeVisible()
  await press('{Enter}')
  await press('2{Enter}')
  await expect.element(page.getByText('Tuesday, March 10, 2026', { exact: true })).toBeVisible()
  expect(await closed()).toMatchObject([{ from: '2026-03-10', to: '2026-03-10' }])
})

it('holidays are offered for the country that is picked, and each is closed by its own button', async () => {
  await shop.book.perform(changeSettings, { language: 'de-DE' })
  const shut = page.getByRole('button', { name: /^Shut that day: Easter Monday/ })
  await expect.element(shut).toBeVisible()
  expect(await closed()).toEqual([])
  await shut.click()
  await expect.element(shut).not.toBeInTheDocument()
  expect(await closed()).toMatchObject([{ from: '2026-04-06', why: 'Easter Monday' }])
  await page.getByRole('combobox', { name: 'State or region' }).click()
  await page.getByRole('option', { name: 'Bayern' }).click()
  await page.getByRole('button', { name: 'Shut on all of them' }).click()
  await expect.poll(async () => (await closed()).length).toBeGreaterThan(10)
  const days = (await closed()).map(({ from }) => from)
  expect(days).toContain('2027-01-06')
  expect(new Set(days).size).toBe(days.length)
  await shop.book.undo()
  await expect.poll(async () => (await closed()).length).toBe(1)
})
