import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createCustomer } from '#features/customers/deeds.ts'
import type { PersonId } from '#features/customers/model.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { setPreference } from '#features/preferences/deeds.ts'
import { preferencesOf } from '#features/preferences/repo.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { type Shown, showScreen } from '#test/support/show-screen.tsx'

const maria = asId<CustomerId>('maria')
let shop: TestBook
let shown: Shown

beforeEach(async () => {
  shop = await openTestBook()
  const ana = { id: asId<PersonId>('ana'), name: 'Ana', role: 'daughter', phones: [], emails: [] }
  const facts = { ...nobodyYet, name: 'Maria', people: [ana] }
  await shop.book.perform(createCustomer, { id: maria, facts })
})
afterEach(async () => {
  await shown.close()
  await shop.close()
})

const know = (kind: 'usual' | 'allergy' | 'how-to', value: string) =>
  shop.book.perform(setPreference, { customerId: maria, kind, value })
const known = async () =>
  (await preferencesOf(shop.book.records, maria)).map((each) => [
    each.value,
    each.until !== undefined,
  ])
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await userEvent.keyboard(key)
}
const openCard = async () => {
  shown = await showScreen(shop.book, '/counter')
  await page.getByLabelText('Find a customer').fill('mar')
  await press('{Enter}')
  await expect.element(page.getByRole('region', { name: 'Customer card' })).toBeVisible()
  shop.clock.add(400)
}
const band = (name: string) => page.getByRole('region', { name, exact: true })

describe('“I can’t have nuts”', () => {
  it('is A, the words, Enter: a red line on the card, and their own in the list of results', async () => {
    await know('usual', 'flat white')
    await openCard()
    await expect.element(page.getByRole('button', { name: 'Log the usual' })).toHaveFocus()
    await press('a', 'nuts', '{Enter}')
    await expect.element(band('Allergy')).toHaveTextContent('nuts')
    await page.getByLabelText('Find a customer').fill('mar')
    await expect.element(page.getByRole('option', { name: /nuts/ })).toBeVisible()
  })

  it('may be the daughter’s: the line says whose', async () => {
    await openCard()
    await press('a', 'milk')
    await page.getByLabelText('For', { exact: true }).selectOptions('Ana (daughter)')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.element(band('Allergy')).toHaveTextContent('milk for Ana (daughter)')
  })

  it('many push the rest down, and all stay readable', async () => {
    for (let at = 1; at <= 40; at++) await know('allergy', `food ${at}`)
    await openCard()
    await expect.element(band('Allergies')).toBeVisible()
    expect(band('Allergies').getByRole('listitem').elements()).toHaveLength(40)
    for (const item of band('Allergies').getByRole('listitem').elements())
      expect(item.getBoundingClientRect().height).toBeGreaterThan(0)
  })

  it('Esc writes nothing and moves the letter and the words to the search box', async () => {
    await openCard()
    await press('a', 'nna', '{Escape}')
    await expect.element(page.getByLabelText('Find a customer')).toHaveValue('anna')
    expect(await known()).toEqual([])
  })
})

describe('their page', () => {
  it('adds, edits and ends preferences, and shows former ones on request', async () => {
    shown = await showScreen(shop.book, '/customers/maria')
    await page.getByRole('button', { name: 'Add what you know' }).click()
    await page.getByLabelText('What is it?').selectOptions('How to do it right')
    await page.getByLabelText('In your words').fill('extra hit')
    await press('{Enter}')
    await page.getByRole('button', { name: 'Edit: extra hit' }).click()
    await page.getByLabelText('In your words').fill('extra hot')
    await press('{Enter}')
    await expect.poll(known).toEqual([['extra hot', false]])
    await page.getByRole('button', { name: 'No longer so: extra hot' }).click()
    await page.getByRole('button', { name: 'What it was before (1)' }).click()
    await expect.element(page.getByText('extra hot · until today')).toBeVisible()
  })

  it('writes no topic with an allergy, so that one never ends another', async () => {
    shown = await showScreen(shop.book, '/customers/maria')
    await page.getByRole('button', { name: 'Add what you know' }).click()
    await page.getByLabelText('About (if it helps)').fill('bread')
    await page.getByLabelText('What is it?').selectOptions('Allergies')
    await page.getByLabelText('In your words').fill('nuts')
    await press('{Enter}')
    await expect.poll(known).toEqual([['nuts', false]])
    expect((await preferencesOf(shop.book.records, maria))[0]).not.toHaveProperty('topic')
  })

  it('shows and keeps the topic that an allergy of a list came with', async () => {
    const brought = { kind: 'allergy', value: 'nuts', topic: 'bread' } as const
    await shop.book.perform(setPreference, { customerId: maria, ...brought })
    shown = await showScreen(shop.book, '/customers/maria')
    await page.getByRole('button', { name: 'Edit: nuts' }).click()
    await expect.element(page.getByLabelText('About (if it helps)')).toHaveValue('bread')
    await page.getByLabelText('In your words').fill('walnuts')
    await press('{Enter}')
    await expect.poll(known).toEqual([['walnuts', false]])
    expect((await preferencesOf(shop.book.records, maria))[0]?.topic).toBe('bread')
  })

  it('keeps a usual for its days and hours', async () => {
    shown = await showScreen(shop.book, '/customers/maria')
    await page.getByRole('button', { name: 'Add what you know' }).click()
    await page.getByLabelText('In your words').fill('croissant box')
    await page.getByText('Sat', { exact: true }).click()
    await page.getByLabelText('From').selectOptions('7:00 AM')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.element(page.getByText('Sat, 7:00 AM to 11:59 PM', { exact: false })).toBeVisible()
    const [box] = await preferencesOf(shop.book.records, maria)
    expect(box?.when).toEqual({ weekdays: [6], from: 7 })
  })
})
