import { afterEach, beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { features } from '#app/features.ts'
import { day } from '#shared/base/day.ts'
import { fillShop } from '#test/support/full-shop.ts'
import { type OpenShop, openShop, searchBox } from '#test/support/open-shop.tsx'
import { showScreen } from '#test/support/show-screen.tsx'

/** A window that goes while its screen still reads: nobody is left to be told that the book is closed. */
const today = day('2026-03-03')
let thrown: string[]
const hear = ({ reason }: PromiseRejectionEvent) => thrown.push(String(reason))
beforeEach(() => {
  thrown = []
  window.addEventListener('unhandledrejection', hear)
})
afterEach(() => window.removeEventListener('unhandledrejection', hear))

const paths = features
  .flatMap((feature) => (feature.screens ?? []).map(({ path }) => path))
  .filter((path) => !path.includes('$'))

/** The window goes, and at once the book. */
async function closeAtOnce(shop: OpenShop, shown: Awaited<ReturnType<typeof showScreen>>) {
  const gone = shown.close().catch(() => undefined)
  shop.book.close()
  await gone
  await shop.close()
  expect(thrown).toEqual([])
}

it.for(paths)('%s is closed while it reads', async (path) => {
  const shop = await openShop({ today })
  await fillShop(shop, today)
  const shown = await showScreen(shop.book, path)
  await expect.element(searchBox()).toBeVisible()
  await closeAtOnce(shop, shown)
})

it('a search is closed while it reads what people have', async () => {
  const shop = await openShop({ today })
  await fillShop(shop, today)
  const shown = await showScreen(shop.book, '/counter')
  await expect.element(searchBox()).toBeVisible()
  await userEvent.click(searchBox())
  document.execCommand('insertText', false, 'maria')
  // The reads after the key have begun by then.
  await new Promise((resolve) => setTimeout(resolve))
  await closeAtOnce(shop, shown)
})
