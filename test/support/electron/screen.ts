import type { BrowserWindowConstructorOptions } from 'electron'
import type { BrowserContext, Page } from 'playwright'
import { killBrowser, turnOnBrowser } from './browser.ts'
import { openPageFor, type PageOfWindow } from './page.ts'
import { routeThrough, toPage } from './routes.ts'
import type { Ask } from './rpc.ts'
import type { MainCalls, ScreenCalls } from './wire.ts'

export type ShownWindow = {
  readonly options: BrowserWindowConstructorOptions
  shown: PageOfWindow
  /** True while main itself loads a page, which is not a navigation to check. */
  loading: boolean
  broken: boolean
}

type WindowCalls = Pick<
  ScreenCalls,
  'window:open' | 'window:load' | 'window:close' | 'window:send' | 'window:crash'
>
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
  const newPage = async (
    id: number,
    options: BrowserWindowConstructorOptions,
  ): Promise<PageOfWindow> => {
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
      const shown = await newPage(id, options)
      windows.set(id, { options, shown, loading: false, broken: false })
    },
    'window:load': async ({ window: id, url }) => {
      const window = windowOf(id)
      window.loading = true
      if (window.broken) {
        await window.shown.page.close()
        window.shown = await newPage(id, window.options)
        window.broken = false
      }
      await window.shown.page.goto(toPage(url))
      window.loading = false
      onLoaded()
    },
    'window:send': ({ window, channel, args }) => windowOf(window).shown.send(channel, args),
    'window:crash': ({ window }) => windowOf(window).shown.crash(),
    'window:close': async ({ window }) => {
      await windowOf(window).shown.page.close()
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
    page: () => first().shown.page,
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
