import type { Locator, Page } from 'playwright'
import type { Keys } from './keys.ts'
import { hasFocus } from './sample-shop.ts'

/** The sentences on a screen that have these words. */
export const rowsWith = (page: Page, words: string | RegExp): Locator =>
  page.locator('[data-sentence]').filter({ hasText: words })

/** No screen of a day has more rows. */
const mostRows = 12

/** Down until it has the focus. */
async function downTo(page: Page, keys: Keys, place: Locator): Promise<void> {
  await place.waitFor()
  const here = place.and(page.locator(':focus'))
  for (let downs = 0; downs < mostRows && (await here.count()) === 0; downs++)
    await keys.press('ArrowDown')
  await hasFocus(place)
}

export const downToRow = (page: Page, keys: Keys, words: string): Promise<void> =>
  downTo(page, keys, rowsWith(page, words).first())

/** Past the last row, to a button below them. */
export const downToButton = (page: Page, keys: Keys, name: string): Promise<void> =>
  downTo(page, keys, page.getByRole('button', { name, exact: true }))

/** To a screen by the palette; its name is the owner's own words, and the chord and Enter count. */
export async function goByPalette(page: Page, keys: Keys, place: string): Promise<void> {
  await keys.chord('Control+k')
  const palette = page.getByRole('dialog', { name: 'Find a screen or a command' })
  await palette.waitFor()
  await keys.text(place)
  await keys.press('Enter')
  await palette.waitFor({ state: 'detached' })
}
