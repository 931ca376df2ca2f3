import { RouterProvider } from '@tanstack/react-router'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { makeRouter } from '#app/router.tsx'
import { words } from '#app/words/en.ts'
import { AppContextProvider } from '#kit/AppContextProvider.tsx'
import { defineFeature, type Feature } from '#kit/define-feature.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { show } from '#test/support/show.tsx'
import { draftsOf } from '#test/support/show-screen.tsx'
import { windowParts } from '#test/support/window-parts.ts'

const Icon = () => null
const Broken = () => {
  throw new Error('a bug in one screen')
}
const rail = (order: number, key: 'undo' | 'redo' | 'blank') =>
  ({ at: 'rail', order, label: words.say(key), Icon }) as const

const feature = defineFeature({
  id: 'test',
  words,
  screens: [
    { path: '/counter', Component: () => <h1>The counter</h1>, rail: rail(20, 'undo') },
    { path: '/broken', Component: Broken, rail: rail(10, 'redo') },
    {
      path: '/jobs-only',
      Component: () => <h1>Jobs</h1>,
      rail: { ...rail(30, 'blank'), trade: 'jobs' },
    },
  ],
})

let shop: TestBook
let closeWindow: () => void = () => undefined
beforeEach(async () => {
  history.replaceState(null, '', window.location.pathname)
  shop = await openTestBook({ trade: 'counter' })
})
afterEach(async () => {
  closeWindow()
  await shop.close()
})

const openAt = async (start: string) => {
  const features: readonly Feature[] = [feature]
  const drafts = await draftsOf(shop.book)
  const app = { book: shop.book, drafts, host: windowParts().host, features }
  const shown = await show(
    <AppContextProvider app={app}>
      <RouterProvider router={makeRouter(features, start)} />
    </AppContextProvider>,
  )
  closeWindow = shown.close
}
const heading = () => page.getByRole('heading', { level: 1 })

describe('the app', () => {
  it('fills its rail from the screens of this trade, in order', async () => {
    await openAt('/counter')
    await expect.element(heading()).toHaveTextContent('The counter')
    const links = page.getByRole('navigation').getByRole('link')
    expect(links.elements().map((link) => link.textContent)).toEqual(['Redo', 'Undo'])
    expect(links.nth(1).element().getAttribute('aria-current')).toBe('page')
  })

  it('still works when one screen breaks, and leads back', async () => {
    await openAt('/broken')
    await expect.element(heading()).toHaveTextContent('This screen stumbled')
    await expect.element(page.getByText(/Your records are safe/)).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Back to the start' }))
    await expect.element(heading()).toHaveTextContent('The counter')
  })

  it('says that an unknown address has no screen, and leads back', async () => {
    await openAt('/nowhere')
    await expect.element(heading()).toHaveTextContent('There is nothing here')
    await userEvent.click(page.getByRole('button', { name: 'Back to the start' }))
    await expect.element(heading()).toHaveTextContent('The counter')
  })
})
