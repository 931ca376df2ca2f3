import { basename } from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'
import { firstRun, go } from './browser-shop.ts'
import { carried, livingBook } from './living-book.ts'

/** The difference between the hosts: how a backup becomes a file that can be chosen again. */
export type Keeping = {
  /** Called just before "Back up now" is pressed; resolves to the path of the written file. */
  readonly nextBackup: () => Promise<string>
}

export type Lists = { readonly cards: readonly string[]; readonly googleCsv: string }

/** The first day of a shop on real input, from an empty window to a restored book. */
export async function liveTheFirstDay(page: Page, lists: Lists, keeping: Keeping): Promise<void> {
  await firstRun(page, { name: 'Corner Bakery', trade: 'counter' })
  await writeDownThree(page)
  for (const file of [...lists.cards, lists.googleCsv]) await bringIn(page, file)
  await rememberAndServe(page)
  await openAndSettleAnIssue(page)
  await undoOne(page)
  await backUpAndRestore(page, keeping)
}

const button = (of: Page | Locator, name: string | RegExp): Locator =>
  of.getByRole('button', { name, exact: typeof name === 'string' })

export const findBox = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'Find a customer' })

export const card = (page: Page): Locator => page.getByRole('region', { name: 'Customer card' })

/** One press, and what it opens. */
async function pressFor(press: Locator, shown: Locator): Promise<void> {
  await press.click()
  await shown.first().waitFor()
}

/** A question takes no press in its first moment, so it is pressed again until one counts. */
async function pressUntil(press: Locator, shown: Locator): Promise<void> {
  while (!(await shown.first().isVisible())) {
    await press.click({ timeout: 1000 }).catch(() => undefined)
    const soon = { timeout: 400 } as const
    await shown
      .first()
      .waitFor(soon)
      .catch(() => undefined)
  }
}

async function writeDownThree(page: Page): Promise<void> {
  await button(page, /^Write down your regulars/).click()
  await page
    .getByLabel('One per line')
    .fill(
      'Maria Keller – flat white, oat – no nuts – since 2015\nJonas\ngreen scarf, double espresso',
    )
  await button(page, 'Write down 3 regulars').click()
  await page.locator('#screen').getByText('3 regulars are in.').waitFor()
}

/** Imports a file. Whoever may be someone we know is taken as new; all may be there already. */
async function bringIn(page: Page, file: string): Promise<void> {
  await go(page, '/customers')
  await go(page, '/bring')
  await page.locator('input[type=file]').setInputFiles(file)
  const bring = button(page, /^Bring in \d/)
  const nothing = page.getByText('Everything in this list is in the book already')
  const undecided = button(page, 'Decide first')
  await bring.or(nothing).or(undecided).first().waitFor()
  while (await undecided.isVisible()) {
    await undecided.click()
    await page.locator('input:focus').click()
    await page.getByRole('option', { name: 'Someone new' }).click()
  }
  if (await nothing.isVisible()) return
  await bring.click()
  await page.getByText(/^\d+ (person is|people are) in the book\.$/).waitFor()
  expect(await page.getByRole('alert').count(), basename(file)).toBe(0)
}

/** Three letters and Enter. */
export async function openCard(page: Page, letters: string, name: string): Promise<void> {
  await findBox(page).focus()
  await page.keyboard.type(letters)
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await card(page)
    .getByRole('heading', { name: new RegExp(name) })
    .waitFor()
}

async function rememberAndServe(page: Page): Promise<void> {
  await go(page, '/counter')
  await openCard(page, 'jon', 'Jonas')
  const how = card(page).getByRole('textbox', { name: 'How do they take it?' })
  await pressFor(button(card(page), 'How do they take it?'), how)
  await how.fill('double espresso')
  await page.keyboard.press('Enter')
  await card(page).getByText('double espresso').first().waitFor()
  const served = card(page).getByText('Served', { exact: true })
  await pressFor(button(card(page), 'Log the usual'), served)
  await openCard(page, 'jon', 'Jonas')
  const again = button(page, 'Yes, again')
  await pressFor(button(card(page), 'Log the usual'), again)
  await pressUntil(again, served)
  await openCard(page, 'jon', 'Jonas')
  await pressFor(button(card(page), 'Allergy'), page.getByRole('form', { name: 'Allergy' }))
  await page.keyboard.type('hazelnuts')
  await page.keyboard.press('Enter')
  await card(page)
    .getByText(/hazelnuts/)
    .waitFor()
  // It is shown at once, and the form closes when the second copy is flushed.
  await page.getByRole('form', { name: 'Allergy' }).waitFor({ state: 'hidden' })
}

async function openAndSettleAnIssue(page: Page): Promise<void> {
  await openCard(page, 'mar', 'Maria Keller')
  const form = page.getByRole('form', { name: 'New issue' })
  await pressFor(button(card(page), 'New issue'), form)
  await page.keyboard.press('1')
  await page.keyboard.type('The cake looked smaller than the picture')
  await page.keyboard.press('Enter')
  await form.waitFor({ state: 'hidden' })
  await go(page, '/issues')
  await page.getByText('The cake looked smaller than the picture').first().click()
  await button(page, 'Settle').click()
  await page.getByLabel('How', { exact: true }).fill('A new one, and a coffee on the house')
  await button(page, 'Settled').click()
  await button(page, 'Take it up again').waitFor()
}

async function undoOne(page: Page): Promise<void> {
  await go(page, '/counter')
  await openCard(page, 'mar', 'Maria Keller')
  const served = card(page).getByText('Served', { exact: true })
  await pressFor(button(card(page), 'Log the usual'), served)
  const justNow = page.getByRole('region', { name: 'Just now' })
  await justNow.getByText('the usual for Maria K.').waitFor()
  await button(justNow, /^Undo: /)
    .first()
    .click()
  await justNow.getByText('the usual for Maria K.').waitFor({ state: 'hidden' })
}

async function backUpAndRestore(page: Page, keeping: Keeping): Promise<void> {
  await go(page, '/backup')
  const written = keeping.nextBackup()
  await button(page, 'Back up now').click()
  await page.getByText(/^Backed up and read back: the-usual-/).waitFor()
  const before = await livingBook(page)
  expect(before.stores.customers?.length).toBeGreaterThan(3)
  expect(before.stores.purchases).toHaveLength(2)
  expect(before.stores.issues).toMatchObject([{ state: 'settled' }])
  await go(page, '/restore')
  await page.locator('input[type=file]').setInputFiles(await written)
  await page.getByText('Inside the backup').waitFor()
  const reloaded = page.waitForEvent('load')
  await button(page, 'Put this book in place').click()
  await reloaded
  await findBox(page).first().waitFor()
  const after = await livingBook(page)
  expect(after.database).not.toBe(before.database)
  expect(carried(after)).toEqual(carried(before))
}
