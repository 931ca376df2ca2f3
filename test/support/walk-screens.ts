import type { Page } from 'playwright'
import { expect } from 'vitest'

/** Every screen in the palette, by name, so that a new feature's screens are checked too. */
export async function placesOf(page: Page): Promise<readonly string[]> {
  const palette = await openPalette(page)
  const group = palette.locator('.mantine-Spotlight-actionsGroup').first()
  const names = await group.getByRole('option').or(group.getByRole('button')).allInnerTexts()
  await page.keyboard.press('Escape')
  // Else the next one is opened while this one is still going away.
  await palette.waitFor({ state: 'detached' })
  expect(names.length).toBeGreaterThan(5)
  return names
}

async function openPalette(page: Page) {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Find a screen or a command' })
  await palette.waitFor()
  return palette
}

/** For a second trade: the other screens are the same in both. */
export const ownPlaces = /^(?:Today|Customers|Issues|Settings)$/

export async function goBy(page: Page, name: string): Promise<void> {
  const palette = await openPalette(page)
  await palette.getByText(name, { exact: true }).first().click()
  await palette.waitFor({ state: 'detached' })
  await settled(page)
}

export async function openCardOf(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Find a customer' }).fill(typed)
  await page.getByRole('option').first().click()
  await page.getByRole('region', { name: 'Customer card' }).waitFor()
}

/** What a screen shows only after something was done. */
export const closeUps = (
  someone: string,
): Readonly<Record<string, (page: Page) => Promise<void>>> => ({
  'customer page': async (page) => {
    await goBy(page, 'Customers')
    await page.getByLabel('Show only those with…').fill(someone)
    await page.getByRole('link', { name: someone }).click()
    await page.getByRole('heading', { level: 1, name: someone }).waitFor()
  },
  'customer form': async (page) => {
    await page.getByRole('button', { name: 'Edit', exact: true }).first().click()
    await page.getByLabel('Name', { exact: true }).first().waitFor()
  },
  'issue page': async (page) => {
    await goBy(page, 'Issues')
    await page.getByRole('main').getByRole('listitem').first().getByRole('button').first().click()
    await page.waitForURL(/#\/issues\/./)
  },
  'search results': async (page) => {
    await page.getByRole('combobox', { name: 'Find a customer' }).fill('ma')
    await page.getByRole('option').first().waitFor()
  },
  'customer card': (page) => openCardOf(page, someone),
  'panel on a card': async (page) => {
    await page.getByRole('button', { name: 'New promise' }).click()
  },
  'the keys': (page) => goBy(page, 'Keys and what they do'),
})

/** Waits until the page stops changing: what it reads from the book has arrived. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const done = (): void => {
          observer.disconnect()
          resolve()
        }
        let timer = setTimeout(done, 60)
        const observer = new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(done, 60)
        })
        observer.observe(document, { attributes: true, childList: true, subtree: true })
      }),
  )
