import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { features } from '#app/features.ts'
import { openFirstBook } from '#app/first-run/open-first-book.ts'
import { Root } from '#app/Root.tsx'
import { startWords } from '#app/start-words.ts'
import type { Host } from '#platform/host.ts'
import { ok } from '#shared/base/result.ts'
import { mount } from '#test/support/show.tsx'
import '@mantine/core/styles.layer.css'
import '#app/app.css'
import { freshComputer, stampHere, windowParts } from '#test/support/window-parts.ts'

let closeWindow: () => void = () => undefined

beforeEach(async () => {
  await freshComputer()
  await startWords(features, 'en')
  history.replaceState(null, '', window.location.pathname)
})
afterEach(() => closeWindow())

const openWindow = () => {
  const { host, clock } = windowParts()
  closeWindow = mount(<Root host={host} clock={clock} />).close
}
const openShop = async () => {
  const answers = {
    shop: 'Corner Bakery',
    trade: 'counter',
    currency: 'EUR',
    language: 'en',
  } as const
  const app = await openFirstBook(windowParts(), answers)
  if (app.ok) app.value.book.close()
}
const writeStamp = (patch: object) =>
  localStorage.setItem('the-usual-stamp', JSON.stringify({ ...stampHere(), ...patch }))
const heading = () => page.getByRole('heading', { level: 1 })
const seriousTroubles = async () => {
  const { violations } = await axe.run(document)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

describe('the first run', () => {
  it('asks for the shop and its trade, then shows three doors', async () => {
    openWindow()
    await userEvent.fill(page.getByLabelText('What is your shop called?'), 'Corner Bakery')
    await userEvent.click(page.getByRole('radio', { name: /People come to my counter/ }))
    expect(await seriousTroubles()).toEqual([])
    await userEvent.click(page.getByRole('button', { name: 'Open the shop' }))
    await expect.element(heading()).toHaveTextContent('Corner Bakery is open')
    for (const name of ['Write down your regulars', 'Bring a list', 'Restore a backup'])
      await expect.element(page.getByRole('button', { name, exact: true })).toBeVisible()
    expect(await seriousTroubles()).toEqual([])
  })

  it('continues with Enter from the chosen trade, and uses its words', async () => {
    openWindow()
    await userEvent.fill(page.getByLabelText('What is your shop called?'), 'Byte & Sons')
    await userEvent.click(page.getByRole('radio', { name: /I do jobs for clients/ }))
    await userEvent.keyboard('{Enter}')
    await expect.element(heading()).toHaveTextContent('Byte & Sons is open')
    await expect.element(page.getByText(/calls before nine/)).toBeVisible()
  })

  it('writes prices and days the way the owner picks', async () => {
    openWindow()
    await userEvent.fill(page.getByLabelText('What is your shop called?'), 'Corner Bakery')
    await userEvent.click(page.getByRole('radio', { name: /People come to my counter/ }))
    await userEvent.click(page.getByRole('button', { name: 'Change' }))
    await page.getByRole('combobox', { name: 'Currency' }).fill('Rand')
    await userEvent.click(page.getByRole('option', { name: 'South African Rand (ZAR)' }))
    await page.getByRole('combobox', { name: 'Dates and numbers as in' }).fill('South Africa')
    await userEvent.click(page.getByRole('option', { name: /South Africa/ }))
    await userEvent.click(page.getByRole('button', { name: 'Open the shop' }))
    await expect.element(heading()).toHaveTextContent('Corner Bakery is open')
    window.location.hash = '#/settings'
    const picked = (name: string) => page.getByRole('combobox', { name })
    await expect.element(picked('Currency')).toHaveValue('South African Rand (ZAR)')
    await expect.element(picked('Dates and numbers as in')).toHaveValue('English (South Africa)')
  })

  it('says what is missing, and makes no book without it', async () => {
    openWindow()
    const name = page.getByLabelText('What is your shop called?')
    await expect.element(name).toHaveFocus()
    await userEvent.click(page.getByRole('button', { name: 'Open the shop' }))
    await expect.element(page.getByText(/needs a name/)).toBeVisible()
    await expect.element(name).toBeInvalid()
    await expect.element(name).toHaveFocus()
    // The example in the field is no part of the error.
    const colours = (['::placeholder', undefined] as const).map(
      (part) => getComputedStyle(name.element(), part).color,
    )
    const error = getComputedStyle(page.getByText(/needs a name/).element()).color
    expect(colours).not.toContain(error)
    await expect.element(page.getByText(/Choose the one/)).toBeVisible()
    expect(await indexedDB.databases()).toEqual([])
    expect(stampHere()).toBeUndefined()
  })
})

describe('a book that is not as it was left', () => {
  beforeEach(openShop)

  it.each([
    ['gone', { database: 'usual-gone' }, /not where it was/],
    ['behind', { seq: 9 }, /8 things you did are missing/],
    ['another', { bookId: 'another' }, /not the one you last worked in/],
  ])('that is %s leads to "Let’s find your records", never to a welcome', async (_, patch, why) => {
    writeStamp(patch)
    openWindow()
    await expect.element(heading()).toHaveTextContent('Let’s find your records')
    await expect.element(page.getByText(why)).toBeVisible()
    await expect.element(page.getByText(/changed nothing and deleted nothing/)).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Choose a backup file' })).toBeVisible()
    await expect.element(page.getByText(/^Looking through everything/)).not.toBeInTheDocument()
    expect(await seriousTroubles()).toEqual([])
  })

  it('is counted and offered as a way back, when it can be read', async () => {
    writeStamp({ seq: 9 })
    openWindow()
    await userEvent.click(page.getByRole('button', { name: 'Look, change nothing' }))
    await expect.element(page.getByText('Things done')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Go on with this book' })).toBeVisible()
    await expect
      .element(page.getByRole('button', { name: 'Save everything as a file' }))
      .toBeVisible()
    expect(stampHere()).toMatchObject({ seq: 9 })
  })

  it('is not opened by an older browser', async () => {
    writeStamp({ chromium: 999 })
    openWindow()
    await expect.element(heading()).toHaveTextContent('older than your records')
    expect(await seriousTroubles()).toEqual([])
  })
})

describe('a browser that blocks storage', () => {
  it('says so and shows nothing else', async () => {
    const { host, clock } = windowParts()
    const calls: typeof host.calls = {
      ...host.calls,
      'stamp:read': async () => ({ ok: false, error: { code: 'not-allowed', detail: 'denied' } }),
    }
    closeWindow = mount(<Root host={{ ...host, calls }} clock={clock} />).close
    await expect.element(heading()).toHaveTextContent('keeps nothing for us')
    expect(await indexedDB.databases()).toEqual([])
  })
})

describe('a backup that was opened from the files', () => {
  const openIt = () => {
    const { host, clock } = windowParts()
    const bytes = new TextEncoder().encode('a shopping list')
    const left = [{ handle: 'h', name: 'Monday.usual', size: bytes.length }]
    const calls: Host['calls'] = {
      ...host.calls,
      'backup:asked-for': async () => ok(left.pop() ?? null),
      'file:read': async ({ offset, length }) =>
        ok(new Uint8Array(bytes.slice(offset, offset + length))),
      'file:close': async () => ok(undefined),
    }
    closeWindow = mount(<Root host={{ ...host, calls }} clock={clock} />).close
  }

  it('is looked into at once, and nothing is changed', async () => {
    await openShop()
    openIt()
    await expect.element(heading()).toHaveTextContent('Restore a backup')
    await expect.element(page.getByText(/^Monday\.usual is not a backup/)).toBeVisible()
  })

  it('is looked into on a computer without a book, too', async () => {
    openIt()
    await expect.element(page.getByText(/^Monday\.usual is not a backup/)).toBeVisible()
  })
})
