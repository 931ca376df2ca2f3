import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { groupsOf } from '#features/backup/rules/key-line.ts'
import { err } from '#shared/base/result.ts'
import { type Computer, computerWith, meetAll } from '#test/support/shop-with-journal.ts'
import { openWindowAt, type ShopWindow } from '#test/support/show-screen.tsx'
import { freshComputer } from '#test/support/window-parts.ts'

let shop: ShopWindow
let computer: Computer
let writes: 'well' | 'not'

beforeEach(async () => {
  await freshComputer()
  writes = 'well'
  const calls = computerWith().parts.host.calls
  computer = computerWith({
    'key:write': async (key) =>
      writes === 'well' ? calls['key:write'](key) : err({ code: 'failed', detail: 'no' }),
  })
  const app = await computer.firstDay()
  await meetAll(app, 'Maria')
  app.book.close()
})
afterEach(() => shop.close())

const button = (name: string | RegExp) => page.getByRole('button', { name })
const groups = () => page.getByRole('textbox', { name: /^Group \d+$/ })
const keptKey = async (): Promise<string | null | undefined> => {
  const read = await computer.parts.host.calls['key:read'](undefined)
  return read.ok ? read.value.identity : undefined
}

/** The line as on the sheet, which the owner has on paper by now. */
async function showSheet(): Promise<string> {
  shop = await openWindowAt(computer, '/key-sheet')
  const start = page.getByText('AGE-SECRET-KEY-1', { exact: true })
  // The page has to load its first worker.
  await expect.element(start, { timeout: 15_000 }).toBeVisible()
  return start.element().parentElement?.textContent ?? ''
}

async function haveItOnPaper(): Promise<readonly [number, number]> {
  await button('I have it on paper').click()
  await expect.element(groups().first()).toHaveFocus()
  return asked()
}

function asked(): readonly [number, number] {
  const [one = 0, other = 0] = groups()
    .elements()
    .map((field) =>
      Number(
        /\d+/.exec(
          field.closest('form')?.querySelector(`label[for="${field.id}"]`)?.textContent ?? '',
        )?.[0],
      ),
    )
  return [one, other]
}

const lettersAt = (line: string, number: number): string =>
  groupsOf(line)[number - 1]?.letters ?? ''

describe('the key sheet', () => {
  it('is proved by two groups typed back; only then are backups encrypted', async () => {
    const line = await showSheet()
    const [first, second] = await haveItOnPaper()
    await groups().first().fill(lettersAt(line, first).toLowerCase())
    await groups()
      .last()
      .fill(` ${lettersAt(line, second)} `)
    expect(await keptKey()).toBeNull()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText(/^New backups are encrypted/)).toBeVisible()
    expect(await keptKey()).toBe(line)
  })

  it('refuses a wrong group, asks for the same two, and nothing is encrypted', async () => {
    const line = await showSheet()
    const [first, second] = await haveItOnPaper()
    // Swapped: both are on the sheet, but neither under that number.
    await groups().first().fill(lettersAt(line, second))
    await groups().last().fill(lettersAt(line, first))
    await userEvent.keyboard('{Enter}')
    await expect
      .element(groups().first())
      .toHaveAccessibleDescription(/That is not what the sheet says. Nothing was changed./)
    await expect.element(groups().first()).toHaveFocus()
    expect(asked()).toEqual([first, second])
    expect(await keptKey()).toBeNull()
  })

  it('can be shown again and is unchanged', async () => {
    const line = await showSheet()
    await haveItOnPaper()
    await userEvent.keyboard('{Escape}')
    const start = page.getByText('AGE-SECRET-KEY-1', { exact: true })
    await expect.element(start).toBeVisible()
    expect(start.element().parentElement?.textContent).toBe(line)
  })

  it('reports a key that can’t be saved, and backups stay as they were', async () => {
    writes = 'not'
    const line = await showSheet()
    const [first, second] = await haveItOnPaper()
    await groups().first().fill(lettersAt(line, first))
    await groups().last().fill(lettersAt(line, second))
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('alert')).toHaveTextContent('nothing was changed')
    expect(await keptKey()).toBeNull()
  })
})

describe('encryption', () => {
  const identity = 'AGE-SECRET-KEY-1PARF0FTDUC52SNHH96PT4F4GZ246YRUYHPXTE7FTAVHQXERDP3TQSZYSP7'
  beforeEach(async () => {
    await computer.parts.host.calls['key:write']({ identity })
    shop = await openWindowAt(computer, '/backup')
    await button('Stop encrypting').click()
  })

  it('stays on with Enter: turning it off needs a choice', async () => {
    await expect.element(button('Leave it on')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(button('Stop encrypting')).toBeVisible()
    expect(await keptKey()).toBe(identity)
  })

  it('is turned off when the owner says so, and the sheet is still to be kept', async () => {
    await expect.element(page.getByText(/stay encrypted and need the key sheet/)).toBeVisible()
    await button('Yes, stop encrypting').click()
    await expect.element(button('Encrypt backups')).toBeVisible()
    expect(await keptKey()).toBeNull()
  })

  it('reports when it can’t be turned off, and stays on', async () => {
    writes = 'not'
    await button('Yes, stop encrypting').click()
    await expect.element(page.getByRole('alert')).toHaveTextContent('nothing was changed')
    await expect.element(button('Stop encrypting')).toBeVisible()
    expect(await keptKey()).toBe(identity)
  })
})
