import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type Counter,
  firstRun,
  type OpenedWindow,
  openCounter,
  withMotion,
} from '#test/support/browser-shop.ts'
import { card, findBox, openCard } from '#test/support/first-day.ts'
import { livingBook } from '#test/support/living-book.ts'
import {
  button,
  hasFocus,
  openSampleShop,
  type SampleShop,
  scan,
} from '#test/support/sample-shop.ts'

/** Keys never collide: what a slip, a scanner or a habit must not do. */
const saturday = new Date(2026, 10, 21, 8, 25)

let counter: Counter
let shop: SampleShop
let page: Page
beforeAll(async () => {
  counter = await openCounter()
  shop = await openSampleShop(counter, 'bakery', saturday)
  page = shop.page
  await withMotion(page)
})
afterAll(async () => {
  await shop?.close()
  await counter?.close()
})
beforeEach(async () => {
  await shop.go('/customers')
  await page.getByRole('heading', { name: 'Customers', exact: true }).waitFor()
  await shop.go('/counter')
  await hasFocus(findBox(page))
  await shop.pass(61_000)
})
afterEach(() => {
  expect(shop.troubles).toEqual([])
})

const press = (key: string) => page.keyboard.press(key)
const usual = () => button(card(page), 'Log the usual')
const written = async () => (await shop.deeds()).length

/** Types and presses Enter; the card has opened just now. */
async function comeUp(letters: string, name: string): Promise<void> {
  await hasFocus(findBox(page))
  await page.keyboard.type(letters)
  await page.getByRole('option', { name, selected: true }).waitFor()
  await press('Enter')
  await card(page).getByRole('heading', { name }).waitFor()
  await hasFocus(usual())
}
async function meet(letters: string, name: string): Promise<void> {
  await comeUp(letters, name)
  await shop.pass(400)
}
const served = () => card(page).getByText('Served', { exact: true }).waitFor()

describe('Enter', () => {
  it('held down from the search on logs nothing; held down on the card it logs once', async () => {
    const before = await written()
    await page.keyboard.type('jon')
    await page.getByRole('option', { name: 'Jonas Brandt', selected: true }).waitFor()
    await page.keyboard.down('Enter')
    await hasFocus(usual())
    await shop.pass(1000)
    for (let repeats = 0; repeats < 5; repeats++) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    expect(await written()).toBe(before)
    for (let repeats = 0; repeats < 5; repeats++) await page.keyboard.down('Enter')
    await served()
    for (let repeats = 0; repeats < 5; repeats++) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await hasFocus(findBox(page))
    expect(await written()).toBe(before + 1)
  })

  it('logs from 80 ms after the one that opened the card', async () => {
    const before = await written()
    await comeUp('ost', 'Herr Osterkamp')
    await shop.pass(80)
    await press('Enter')
    await served()
    expect(await written()).toBe(before + 1)
  })

  it('asks first when the same was logged within a minute', async () => {
    const before = await written()
    await meet('now', 'Marek Nowak')
    await press('Enter')
    await served()
    await shop.pass(30_000)
    await meet('now', 'Marek Nowak')
    await press('Enter')
    await card(page)
      .getByText(/less than a minute ago. Again\?/)
      .waitFor()
    expect(await written()).toBe(before + 1)
    await shop.pass(400)
    // It starts on No.
    await press('Tab')
    await press('Enter')
    await served()
    expect(await written()).toBe(before + 2)
  })
})

describe('a letter on an open card', () => {
  it('opens a panel and writes nothing; Esc brings the letter to the search box', async () => {
    const before = await written()
    await meet('luc', 'Luca Ferri')
    const buttons = card(page).getByRole('toolbar', { name: 'What else' }).getByRole('button')
    const letters = await buttons.evaluateAll((all) =>
      // What is paid ahead has no letter of its own.
      all.flatMap((each) => each.getAttribute('aria-keyshortcuts') ?? []),
    )
    expect(letters).toEqual(expect.arrayContaining(['A', 'I', 'N', 'P', 'R', 'V', '+']))
    for (const letter of letters) {
      await press(letter.toLowerCase())
      const panel = card(page).locator('section:has(form)')
      await panel.waitFor()
      expect(await written(), letter).toBe(before)
      await press('Escape')
      await hasFocus(findBox(page))
      expect(await findBox(page).inputValue()).toBe(letter === '+' ? '' : letter.toLowerCase())
      await page.keyboard.press('Control+a')
      await press('Delete')
      await shop.pass(1000)
      await press('ArrowDown')
      await hasFocus(usual())
    }
    expect(await written()).toBe(before)
  })

  it('typed as the beginning of a name loses no letter: "rosa" is in the search box after Esc', async () => {
    const before = await written()
    await meet('ach', 'Ben Achterberg')
    await press('r')
    await hasFocus(card(page).getByRole('textbox').first())
    await page.keyboard.type('osa')
    await press('Escape')
    await hasFocus(findBox(page))
    expect(await findBox(page).inputValue()).toBe('rosa')
    await page.getByRole('option', { name: 'Rosa Jiménez', selected: true }).waitFor()
    expect(await written()).toBe(before)
  })
})

describe('keys faster than the screen', () => {
  it('are not lost: after V they go to the new field; after O without an offer, Esc brings them back', async () => {
    const before = await written()
    await meet('luc', 'Luca Ferri')
    await page.keyboard.type('vcort')
    await page.getByRole('option', { name: 'Cortado', selected: true }).waitFor()
    await press('Enter')
    await served()
    expect(await written()).toBe(before + 1)
    await meet('ach', 'Ben Achterberg')
    await page.keyboard.type('oliv')
    await press('Escape')
    await page.getByRole('option', { name: 'Oliver Grant', selected: true }).waitFor()
    expect(await findBox(page).inputValue()).toBe('oliv')
  })
})

describe('Ctrl+Z', () => {
  it('undoes typing in a field that is not saved', async () => {
    await meet('lor', 'Stefan Lorenz')
    await press('Enter')
    await served()
    const before = await written()
    await meet('fer', 'Luca Ferri')
    await press('n')
    const words = card(page).getByRole('textbox', { name: 'What was said?' })
    await hasFocus(words)
    await page.keyboard.type('Off to Lisbon')
    await press('Control+z')
    await expect.poll(() => words.inputValue()).not.toBe('Off to Lisbon')
    expect(await written()).toBe(before)
  })

  it('else undoes the last deed of this session and names it', async () => {
    await meet('sin', 'Dr. Singh')
    await press('Enter')
    await served()
    const before = await shop.deeds()
    await hasFocus(findBox(page))
    await press('Control+z')
    await page.getByText('Undone: the usual for Dr. Singh.').waitFor()
    const [undo] = (await shop.deeds()).slice(before.length)
    expect(undo?.undoes).toBeDefined()
    expect(undo?.rows.map((row) => row.table)).toEqual(['purchases'])
  })
})

describe('the way home', () => {
  it('is / or Esc on a card, and / on any screen with the search box in its strip', async () => {
    await meet('jon', 'Jonas Brandt')
    await press('/')
    await hasFocus(findBox(page))
    expect(await findBox(page).inputValue()).toBe('')
    await press('ArrowDown')
    await hasFocus(usual())
    await press('Escape')
    await hasFocus(findBox(page))
    await shop.go('/history')
    await page.getByRole('heading', { name: 'History', exact: true }).waitFor()
    await press('/')
    await hasFocus(findBox(page))
  })
})

describe('Ctrl+B', () => {
  it('covers the whole screen; the key that uncovers it does nothing else', async () => {
    const before = await written()
    await meet('ost', 'Herr Osterkamp')
    await press('Control+b')
    const cover = page.getByRole('dialog', { name: /^The screen is covered/ })
    await cover.waitFor()
    expect(await cover.textContent()).not.toContain('Osterkamp')
    const { width, height, x, y } = (await cover.boundingBox()) ?? {}
    expect({ x, y, width, height }).toEqual({ x: 0, y: 0, ...page.viewportSize() })
    await press('Enter')
    await cover.waitFor({ state: 'hidden' })
    expect(await written()).toBe(before)
    await hasFocus(usual())
  })
})

describe('in an owner’s own book', () => {
  const names = (of: Page) => livingBook(of).then(({ stores }) => livingNames(stores.customers))

  async function openWithTwo(): Promise<OpenedWindow> {
    const own = await counter.open(await counter.newProfile())
    await firstRun(own.page, { name: 'Corner Bakery', trade: 'counter' })
    await own.page.getByRole('button', { name: 'Start with an empty book' }).click()
    for (const name of ['Maria Keller', 'Luca Ferri']) {
      await hasFocus(findBox(own.page))
      await own.page.keyboard.type(name)
      await own.page.keyboard.press('Control+Enter')
      await card(own.page).getByRole('heading', { name }).waitFor()
      await own.page.keyboard.press('Escape')
    }
    await hasFocus(findBox(own.page))
    return own
  }

  it('Ctrl+Z first names a deed of an earlier session, and undoes it at the second press', async ({
    onTestFinished,
  }) => {
    const own = await openWithTwo()
    onTestFinished(own.close)
    await own.page.goto(`${counter.url}#/counter`)
    await own.page.reload()
    await hasFocus(findBox(own.page))
    await own.page.keyboard.press('Control+z')
    await own.page.getByText(/Undo “new: Luca Ferri”, .*Press again\./).waitFor()
    expect(await names(own.page)).toEqual(['Luca Ferri', 'Maria Keller'])
    await own.page.keyboard.press('Control+z')
    await own.page.getByText('Undone: new: Luca Ferri.').waitFor()
    expect(await names(own.page)).toEqual(['Maria Keller'])
  })

  it('a scanned card is assigned once, then opens that customer from any field and types nothing', async ({
    onTestFinished,
  }) => {
    const code = 'LC0042137'
    const own = await openWithTwo()
    onTestFinished(own.close)
    await scan(own.page, code)
    await own.page.getByText('This card is new. Whose is it?').waitFor()
    await hasFocus(findBox(own.page))
    expect(await findBox(own.page).inputValue()).toBe('')
    await openCard(own.page, 'kel', 'Maria Keller')
    const before = await livingBook(own.page)
    expect(before.stores.customers).toContainEqual(expect.objectContaining({ codes: [code] }))
    await own.page.keyboard.press('/')
    await openCard(own.page, 'luc', 'Luca Ferri')
    await own.page.keyboard.press('n')
    const note = card(own.page).getByRole('textbox', { name: 'What was said?' })
    await hasFocus(note)
    await own.page.keyboard.type('asks for ')
    await scan(own.page, code)
    await card(own.page).getByRole('heading', { name: 'Maria Keller' }).waitFor()
    await own.page.goto(`${counter.url}#/history`)
    await own.page.getByRole('heading', { name: 'History', exact: true }).waitFor()
    await scan(own.page, code)
    await card(own.page).getByRole('heading', { name: 'Maria Keller' }).waitFor()
    expect(await findBox(own.page).inputValue()).toBe('')
    expect(await livingBook(own.page)).toEqual(before)
    expect(own.troubles).toEqual([])
  })
})

const livingNames = (rows: readonly unknown[] = []): readonly unknown[] =>
  rows
    .map((row) => Object(row))
    .filter((row) => row.deletedAt === undefined)
    .map((row) => row.name)
    .sort()
