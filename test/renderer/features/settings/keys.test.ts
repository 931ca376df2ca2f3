import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Locator, page } from 'vitest/browser'
import { changeLetters, changeSettings } from '#features/settings/deeds.ts'
import { settingsTable } from '#features/settings/model.ts'
import {
  card,
  logButton,
  type OpenShop,
  openShop,
  press,
  searchBox,
  settle,
} from '#test/support/open-shop.tsx'

let shop: OpenShop
afterEach(() => shop.close())

const settings = async () => (await shop.rows(settingsTable))[0]
const letters = async () =>
  (await settings())?.letters?.map(({ action, letter }) => `${action} ${letter}`)
const letterButton = (what: string) => page.getByRole('button', { name: new RegExp(`^${what}: `) })
/** The key on a button, drawn or written. */
const keyOn = (button: Locator) => {
  const key = button.element().querySelector('kbd')
  return key?.dataset.keys ?? key?.textContent
}
const single = () => page.getByRole('switch', { name: /^Single letters/ })

describe('the letters in Settings', () => {
  beforeEach(async () => {
    shop = await openShop()
    await shop.show('/settings')
  })

  it('are changed by pressing a letter, and taken away by Backspace', async () => {
    await letterButton('New note').click()
    await expect.element(letterButton('New note')).toHaveAccessibleName('New note: Press a letter')
    await press('k')
    await expect.element(letterButton('New note')).toHaveAccessibleName('New note: K')
    expect(await letters()).toEqual(['note K'])
    await press('{Enter}{Backspace}')
    await expect.element(letterButton('New note')).toHaveAccessibleName('New note: no letter')
    expect(await letters()).toEqual(['note '])
  })

  it('stay at Esc and Tab, and say which keys may be pressed', async () => {
    await letterButton('New note').click()
    await press('7')
    await expect.element(page.getByText(/^A letter from A to Z, or \+\./)).toBeVisible()
    await press('{Escape}')
    await expect.element(letterButton('New note')).toHaveAccessibleName('New note: N')
    await expect.element(page.getByText(/^A letter from A to Z/)).not.toBeInTheDocument()
    await press('{Enter}{Tab}')
    await expect.element(letterButton('New note')).toHaveAccessibleName('New note: N')
    expect(await shop.deeds()).toBe(0)
  })

  it('ask which of two actions keeps a letter; nothing is written before the answer', async () => {
    await letterButton('New note').click()
    await press('p')
    const question = page.getByRole('alert')
    await expect.element(question).toHaveTextContent('P is the letter of “New promise”.')
    expect(await shop.deeds()).toBe(0)
    // The focus is on the answer that changes nothing.
    await press('{Enter}')
    await expect.element(question).not.toBeInTheDocument()
    await expect.element(letterButton('New note')).toHaveFocus()
    expect(await shop.deeds()).toBe(0)
    await press('{Enter}p')
    await page.getByRole('button', { name: 'New note takes it' }).click()
    await expect.element(letterButton('New note')).toHaveAccessibleName('New note: P')
    await expect.element(letterButton('New promise')).toHaveAccessibleName('New promise: no letter')
    await expect.element(letterButton('New note')).toHaveFocus()
  })

  it('go back to the usual ones in one step, which is undone like any other', async () => {
    await letterButton('New note').click()
    await press('k')
    await page.getByRole('button', { name: 'Back to the usual letters' }).click()
    await expect.element(letterButton('New note')).toHaveAccessibleName('New note: N')
    await expect
      .element(page.getByRole('button', { name: 'Back to the usual letters' }))
      .not.toBeInTheDocument()
    await shop.book.undo()
    await expect.element(letterButton('New note')).toHaveAccessibleName('New note: K')
  })

  it('are those of the trade', async () => {
    await letterButton('New note').click()
    await press('k')
    await expect.element(letterButton('New note')).toHaveAccessibleName('New note: K')
    await page.getByRole('radio', { name: /I do jobs for clients/ }).click()
    await expect.element(letterButton('New job')).toBeVisible()
    await expect.element(letterButton('New note')).toHaveAccessibleName('New note: N')
  })

  it('are switched off, and then shown with Alt', async () => {
    await single().click()
    await expect.poll(settings).toMatchObject({ singleLetters: 'off' })
    await expect.element(letterButton('New note')).toHaveTextContent('Alt+N')
    await single().click()
    await expect.poll(settings).toMatchObject({ singleLetters: 'on' })
  })
})

const open = async (path = '/counter') => {
  await shop.show(path)
  await expect.element(searchBox()).toHaveFocus()
  await press('mar')
  await expect.element(page.getByRole('option').first()).toBeVisible()
  await press('{Enter}')
  await settle(shop)
}
const panel = () => card().getByRole('region', { name: 'New note' })

describe('a card while single letters are off', () => {
  beforeEach(async () => {
    shop = await openShop()
    await shop.regular({ name: 'Maria' }, { usual: 'flat white' })
    await shop.book.perform(changeSettings, { singleLetters: 'off' })
  })

  it('gives every letter to the search box, and opens nothing', async () => {
    await open()
    await press('n')
    await expect.element(searchBox()).toHaveValue('n')
    await expect.element(panel()).not.toBeInTheDocument()
  })

  it('opens a panel with Alt and the letter; Esc leaves no letter behind', async () => {
    await open()
    await press('{Alt>}n{/Alt}')
    await expect.element(panel()).toBeVisible()
    await press('{Escape}')
    await expect.element(panel()).not.toBeInTheDocument()
    await expect.element(searchBox()).toHaveValue('')
  })

  it('shows and says the chord on its buttons', async () => {
    await open()
    const button = card().getByRole('button', { name: 'New note' })
    await expect.element(button).toHaveAttribute('aria-keyshortcuts', 'Alt+N')
    expect(keyOn(button)).toBe('Alt+N')
  })

  it('is served by the palette, whose choice has the focus in its panel', async () => {
    await open()
    await press('{Control>}k{/Control}')
    await press('new note{Enter}')
    await expect.element(panel().getByRole('textbox').first()).toHaveFocus()
  })

  it('has Enter and its arrows as ever', async () => {
    await open()
    await press('{ArrowUp}')
    await expect.element(logButton()).not.toHaveFocus()
  })
})

describe('a page while single letters are off', () => {
  it('starts nothing by a letter or a sign, and the same with Alt', async () => {
    shop = await openShop()
    const maria = await shop.regular({ name: 'Maria' })
    await shop.book.perform(changeSettings, { singleLetters: 'off' })
    await shop.show(`/customers/${maria}`)
    const note = page.getByRole('button', { name: 'New note' })
    await expect.element(note).toBeVisible()
    await press('{Alt>}n{/Alt}')
    await expect.element(note).toHaveAttribute('aria-pressed', 'true')
    await note.click()
    await expect.element(note).toHaveAttribute('aria-pressed', 'false')
    await press('n?')
    await expect.element(note).toHaveAttribute('aria-pressed', 'false')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  })
})

describe('a letter of the owner’s own', () => {
  beforeEach(async () => {
    shop = await openShop()
    await shop.regular({ name: 'Maria' }, { usual: 'flat white' })
    const letters = [{ action: 'note', letter: 'K' }]
    await shop.book.perform(changeLetters, { trade: 'counter' as const, letters })
    await open()
  })

  it('opens the panel', async () => {
    await press('k')
    await expect.element(panel()).toBeVisible()
  })

  it('is no longer the usual one, which begins a name', async () => {
    await press('n')
    await expect.element(searchBox()).toHaveValue('n')
    await expect.element(panel()).not.toBeInTheDocument()
  })

  it('is on the button, in the palette and in the list of keys', async () => {
    const button = card().getByRole('button', { name: 'New note' })
    await expect.element(button).toHaveAttribute('aria-keyshortcuts', 'K')
    await press('{Control>}k{/Control}')
    const command = page.getByRole('dialog').getByRole('button', { name: /New note/ })
    await expect.element(command).toBeVisible()
    expect(keyOn(command)).toBe('K')
    await press('{Escape}')
    await press('?')
    const help = page.getByRole('dialog', { name: /Keys/ })
    await expect.element(help.getByRole('row', { name: /New note/ })).toHaveTextContent(/^K/)
  })
})
