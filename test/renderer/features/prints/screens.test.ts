import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { takeOrder } from '#features/orders/deeds.ts'
import { settingsTable } from '#features/settings/model.ts'
import { cameIn, closeDays } from '#features/visit-stats/deeds.ts'
import { day } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { focusRow, type OpenShop, openShop, press } from '#test/support/open-shop.tsx'

/** A Tuesday. */
const today = day('2026-03-03')
const tomorrow = day('2026-03-04')
/** What stood on the paper whenever the window was asked to print. */
const printed: string[] = []
let shop: OpenShop

const open = async (trade: 'counter' | 'jobs') => {
  shop = await openShop({ today, trade })
}
beforeEach(() => {
  printed.length = 0
  vi.spyOn(window, 'print').mockImplementation(() => {
    printed.push([...document.querySelectorAll('[data-paper]')].map(read).join(' | '))
    window.dispatchEvent(new Event('afterprint'))
  })
})
afterEach(async () => {
  await shop.close()
  vi.restoreAllMocks()
})
const read = (sheet: Element): string =>
  `${sheet.getAttribute('data-paper')}: ${sheet.textContent}`.replace(/\s+/g, ' ')
const order = (customerId: CustomerId, words: string) =>
  shop.book.perform(takeOrder, {
    ...{ customerId, words, lines: [], day: tomorrow, quote: money(900), note: 'SECRET' },
  })

describe('prints', () => {
  it('say what whoever stands in needs, and nothing private; the key card is A6', async () => {
    await open('counter')
    const likes = { usual: 'flat white', allergy: 'nuts' }
    const maria = await shop.regular({ name: 'Maria', note: 'SECRET', tags: ['SECRET'] }, likes)
    const scarf = await shop.regular({ description: 'SECRET scarf' })
    await order(maria, '4 rye rolls')
    await order(scarf, '1 plum cake')
    for (const customerId of [maria, scarf])
      expect(await shop.book.perform(cameIn, { customerId })).toMatchObject({ ok: true })
    await shop.show('/settings')
    const upset = page.getByRole('textbox', { name: 'If a customer is upset' })
    await upset.fill('1\n2\n3\n4\n5')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.element(page.getByText('Only 4 lines fit on the sheet.')).toBeVisible()
    await upset.fill('Listen to the end.\nSay sorry once.')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect
      .poll(() => shop.rows(settingsTable))
      .toMatchObject([{ ifUpset: ['Listen to the end.', 'Say sorry once.'] }])

    await shop.show('/prints')
    await expect.element(page.getByText(/2 orders for .*, 1 regular of the last/)).toBeVisible()
    await userEvent.keyboard('{Control>}p{/Control}')
    await expect.poll(() => printed.length).toBe(1)
    expect(printed[0]).toMatch(
      /^sheet: If I’m away: Wednesday, March 4, 2026.*Maria 4 rye rolls Allergies: nuts.*Say sorry once\..*Maria flat white Allergies: nuts$/,
    )
    expect(printed[0]).toMatch(/No\. \d{4} 1 plum cake/)
    expect(printed[0]).not.toContain('SECRET')

    const friday = day('2026-03-06')
    await shop.book.perform(closeDays, { from: friday, to: friday })
    await page.getByLabelText('For which day').fill('friday')
    await expect.element(page.getByText('You are closed on Friday, March 6, 2026.')).toBeVisible()
    await expect.element(page.getByText(/0 orders for Friday/)).toBeVisible()

    await page.getByRole('button', { name: 'Print: Key card' }).click()
    await expect.poll(() => printed.length).toBe(2)
    expect(printed[1]).toMatch(/^a6: Key card.*Ctrl\+Z.*RNew order/)
  })

  it('hold an open job, from the list and from its row, with a line to sign if it is wanted', async () => {
    await open('jobs')
    const client = await shop.regular({ name: 'Keller Dental', note: 'SECRET' })
    await order(client, 'new fuser')
    await shop.show('/prints')
    await focusRow(/new fuser/)
    await press('l')
    await expect.poll(() => printed.length).toBe(1)
    expect(printed[0]).toMatch(/^sheet: Job \d{4}.*Keller Dental.*new fuser.*€9\.00.*What was done/)
    expect(printed[0]).not.toMatch(/SECRET|Signature/)

    await page.getByRole('switch', { name: 'With a line to sign' }).click()
    await shop.show(`/customers/${client}`)
    await focusRow(/new fuser/)
    await press('l')
    await expect.poll(() => printed.length).toBe(2)
    expect(printed[1]).toMatch(/new fuser.*Signature$/)
    await expect.poll(() => document.querySelector('[data-paper]')).toBeNull()
  })
})
