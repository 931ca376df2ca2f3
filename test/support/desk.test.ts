import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Counter, firstRun, openCounter } from './browser-shop.ts'
import { chromiumSwitches } from './chromium-switches.ts'
import { openDesk } from './desk.ts'
import { findBox } from './first-day.ts'
import { wholeBrowser } from './test-browser.ts'

let counter: Counter
beforeAll(async () => {
  counter = await openCounter()
})
afterAll(() => counter.close())

// A plain Chromium is no Electron, but its port and its way of ending are the same code. Windows
// closes windows, which a headless one has none of.
it.runIf(process.platform !== 'win32')(
  'a program is driven over its own port, and closed as its owner would',
  async () => {
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const start = {
      program: wholeBrowser ?? 'chromium',
      args: ['--headless', ...root, ...chromiumSwitches, counter.url],
      userData: await counter.newProfile(),
    }
    const desk = await openDesk(start)
    await firstRun(desk.page, { name: 'Corner Bakery', trade: 'counter' })
    await findBox(desk.page).waitFor()
    expect(await desk.close()).toBe(0)
  },
)

it('a program that ends at once says so with its own words', async () => {
  const start = {
    program: process.execPath,
    args: ['-e', 'throw Error("no screen")', '--'],
    userData: '',
  }
  await expect(openDesk(start)).rejects.toThrow('no screen')
})
