import type { BrowserWindowConstructorOptions } from 'electron'
import type { BrowserContext, Page } from 'playwright'
import { killBrowser, turnOnBrowser } from './browser.ts'
import { pack } from './codec.ts'
import { hearing, openPageFor } from './page.ts'
import { routeThrough, toPage } from './routes.ts'
import type { Ask } from './rpc.ts'
import type { MainCalls, ScreenCalls } from './wire.ts'

export type ShownWindow = {
  readonly options: BrowserWindowConstructorOptions
  page: Page
  /** True while main itself loads a page, which is not a navigation to check. */
  loading: boolean
  broken: boolean
}

type WindowCalls = Pick<ScreenCalls, 'window:open' | 'window:load' | 'window:close' | 'window:send'>
export type Screen = WindowCalls & {
  readonly page: () => Page
  readonly options: () => BrowserWindowConstructorOptions
  /** What pages requested from the network. None got through; `cancelled`: main stopped it. */
  readonly outside: readonly { readonly url: string; readonly cancelled: boolean }[]
  readonly turnOff: () => Promise<void>
  readonly cutPower: () => Promise<void>
}

/** Pages of a real Chromium, with the app's own folder as its profile. */
export function screenFor(
  of: { readonly userData: string; readonly browserPath: string },
  main: () => Ask<MainCalls>,
  onLoaded: () => void,
): Screen {
  const windows = new Map<number, ShownWindow>()
  const outside: { url: string; cancelled: boolean }[] = []
  let context: BrowserContext | undefined

  const windowOf = (id: number): ShownWindow => {
    const window = windows.get(id)
    if (!window) throw new Error(`There is no window ${id}`)
    return window
  }
  const newPage = async (id: number, options: BrowserWindowConstructorOptions): Promise<Page> => {
    if (!context) throw new Error('The screen is off')
    const unused = windows.size === 0 ? context.pages()[0] : undefined
    return openPageFor(unused ?? (await context.newPage()), { id, options, main: main() }, () => {
      windowOf(id).broken = true
    })
  }
  const takeAway = (): BrowserContext | undefined => {
    const was = context
    context = undefined
    windows.clear()
    return was
  }
  const calls: WindowCalls = {
    'window:open': async ({ window: id, options, switches }) => {
      if (!context) {
        context = await turnOnBrowser(of, switches)
        await routeThrough(context, { windows, outside, main: main() })
      }
      const page = await newPage(id, options)
      windows.set(id, { options, page, loading: false, broken: false })
    },
    'window:load': async ({ window: id, url }) => {
      const window = windowOf(id)
      window.loading = true
      if (window.broken) {
        await window.page.close()
        window.page = await newPage(id, window.options)
        window.broken = false
      }
      await window.page.goto(toPage(url))
      window.loading = false
      onLoaded()
    },
    'window:send': async ({ window, channel, args }) => {
      const words = [channel, pack(args)].map((each) => JSON.stringify(each)).join(', ')
      await windowOf(window).page.evaluate(`window.${hearing}?.(${words})`)
    },
    'window:close': async ({ window }) => {
      await windowOf(window).page.close()
      windows.delete(window)
    },
  }
  const first = (): ShownWindow => {
    const [window] = windows.values()
    if (!window) throw new Error('No window is open')
    return window
  }
  return {
    ...calls,
    page: () => first().page,
    options: () => first().options,
    outside,
    turnOff: async () => {
      await takeAway()?.close()
    },
    cutPower: async () => {
      const was = takeAway()
      if (was) await killBrowser(was)
    },
  }
}
