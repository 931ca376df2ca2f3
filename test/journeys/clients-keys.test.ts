import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Counter, openCounter } from '#test/support/browser-shop.ts'
import { card, findBox } from '#test/support/first-day.ts'
import { countKeys, type Keys } from '#test/support/keys.ts'
import { hasFocus, openSampleShop, type SampleShop } from '#test/support/sample-shop.ts'

/** A Tuesday morning, on which the phone rings. */
const tuesday = new Date(2026, 10, 24, 9, 40)

let counter: Counter
let shop: SampleShop
let page: Page
beforeAll(async () => {
  counter = await openCounter()
  shop = await openSampleShop(counter, 'it', tuesday)
  page = shop.page
})
afterAll(async () => {
  expect(shop.troubles).toEqual([])
  await shop?.close()
  await counter?.close()
})

const part = (name: string) => card(page).getByRole('region', { name, exact: true })

/** The phone rings: three letters and Enter from where the focus is. */
async function answer(keys: Keys): Promise<void> {
  await keys.letters('har')
  expect(await findBox(page).inputValue()).toBe('har')
  await page.getByRole('option', { name: /Dr\. Hartmann/, selected: true }).waitFor()
  await keys.press('Enter')
  await card(page).getByRole('heading', { name: 'Dental practice Dr. Hartmann' }).waitFor()
  await card(page).getByRole('toolbar').waitFor()
  await shop.pass(400)
}

describe('the phone rings (I1)', () => {
  it('three letters and Enter show everything a call may be about', async () => {
    const keys = countKeys(page)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await answer(keys)
    expect(keys.count).toBe(4)
    for (const who of [/Dr\. Eva Hartmann/, /Frau Pohl.*reception/, /Herr Witt.*pays/])
      await part('People').getByText(who).first().waitFor()
    for (const machine of ['Reception PC', 'X-ray workstation', 'Label printer'])
      await part('Devices').getByText(machine).first().waitFor()
    await part('Issues').getByText('The X-ray workstation freezes on saving, third time.').waitFor()
    await part('Issues')
      .getByText(/your turn/)
      .waitFor()
    await part('Promises').getByText('be there with a spare graphics card').waitFor()
    const jobs = part('Last jobs').getByRole('listitem')
    await jobs.nth(2).waitFor()
    expect(await jobs.count()).toBe(3)
    await card(page).getByText('never during treatment; before eight or after six').waitFor()
  })
})

describe('mid-call, no idea yet what it is (I11)', () => {
  it.each([
    { key: 'i', table: 'issues', words: 'printer jams on every second page' },
    { key: 'p', table: 'promises', words: 'call Frau Pohl back on Thursday at 14' },
    { key: 'r', table: 'orders', words: 'two new keyboards for the reception by Monday' },
  ])('N, words, Enter; then $key makes it one of the $table, with the words', async (call) => {
    await shop.go('/customers')
    await page.getByRole('heading', { name: 'Customers', exact: true }).waitFor()
    await answer(countKeys(page))
    const before = await shop.deeds()
    const keys = countKeys(page)
    await keys.press('n')
    await hasFocus(card(page).getByRole('textbox', { name: 'What was said?' }))
    await keys.text(call.words)
    await keys.press('Enter')
    expect(keys.count).toBe(2)
    await hasFocus(card(page).locator('[data-sentence]'))
    await keys.press(call.key)
    await card(page).getByRole('toolbar').waitFor()
    expect(keys.count).toBe(3)
    const [noted, became] = (await shop.deeds()).slice(before.length)
    expect([noted?.deed, became?.deed]).toEqual(['add-note', 'note-becomes'])
    const made = became?.rows.find((row) => row.table === call.table)
    const [first = ''] = call.words.split(' ')
    expect(JSON.stringify(made?.now)).toContain(first)
  })
})
