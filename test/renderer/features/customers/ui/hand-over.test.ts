import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createCustomer } from '#features/customers/deeds.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { browserHost } from '#platform/browser-host.ts'
import { err, ok } from '#shared/base/result.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import type { HostCalls } from '#shared/host/contract.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { type Shown, showScreen } from '#test/support/show-screen.tsx'

const maria = asId<CustomerId>('maria')
let shop: TestBook
let shown: Shown
let saved: string
let refusal: 'read-only' | 'disk-full' | undefined

/** Keeps the file that is saved, for the test to read. */
const saving: Pick<HostCalls, 'file:save-begin' | 'file:append' | 'file:finish' | 'file:abandon'> =
  {
    'file:save-begin': async () => ok({ handle: 'paper' }),
    'file:append': async ({ bytes }) => {
      saved += new TextDecoder().decode(bytes)
      return ok(undefined)
    },
    'file:finish': async () =>
      refusal
        ? err({ code: refusal, detail: 'no' })
        : ok({ name: 'about Maria.html', folder: 'Documents' }),
    'file:abandon': async () => ok(undefined),
  }

beforeEach(async () => {
  shop = await openTestBook()
  saved = ''
  refusal = undefined
  const facts = { ...nobodyYet, name: 'Maria', between: 'takes work' as const }
  await shop.book.perform(createCustomer, { id: maria, facts })
  const host = browserHost(window)
  shown = await showScreen(shop.book, `/customers/${maria}`, {
    ...host,
    calls: { ...host.calls, ...saving },
  })
  await page.getByRole('main').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Everything about this person…' }).click()
})
afterEach(async () => {
  await shown.close()
  await shop.close()
})

const own = () => page.getByRole('checkbox', { name: /How it is between us/ })
const savePage = async () => {
  await page.getByRole('button', { name: 'Save a page to read' }).click()
}

it('how it is between us is left out of the export, and the screen says so', async () => {
  await expect.element(own()).not.toBeChecked()
  await expect
    .element(page.getByText('Left out unless you tick this', { exact: false }))
    .toBeVisible()
  await savePage()
  await expect
    .element(page.getByText('Saved and read back: about Maria.html'), { timeout: 15_000 })
    .toBeVisible()
  expect(saved).toContain('Maria')
  expect(saved).not.toMatch(/between us|takes work/i)
})

it('it is included when the owner chooses so', async () => {
  await own().click()
  await savePage()
  await expect
    .element(page.getByText('Saved and read back: about Maria.html'), { timeout: 15_000 })
    .toBeVisible()
  expect(saved).toMatch(/takes work/i)
})

it.each([
  { why: 'read-only', saying: 'It could not be saved. Nothing was changed.' },
  { why: 'disk-full', saying: 'The disk there is full, so it was not saved' },
] as const)(
  'a file that could not be kept ($why) is said, and what to do',
  async ({ why, saying }) => {
    refusal = why
    await savePage()
    await expect.element(page.getByRole('alert'), { timeout: 15_000 }).toHaveTextContent(saying)
  },
)
