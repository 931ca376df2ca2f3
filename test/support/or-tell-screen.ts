import type { Page } from 'playwright'

/** Waits as `waiting` does; if that fails, the error also says what the screen shows instead. */
export const orTellScreen = (page: Page, waiting: Promise<void>): Promise<void> =>
  waiting.catch(async (late) => {
    const said = await page.locator('body').innerText()
    throw new Error(`${late}\nThe screen at ${page.url()} says: ${said}`)
  })
