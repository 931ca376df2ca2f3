import { Buffer } from 'node:buffer'
import type { BrowserContext, Frame, Request, Route } from 'playwright'
import type { Ask } from './rpc.ts'
import type { ShownWindow } from './screen.ts'
import type { MainCalls } from './wire.ts'

/** Plain Chromium knows no `app:`, so the page lives on a made-up secure origin instead. */
export const pageOrigin = 'https://usual.app.test'
export const appOrigin = 'app://usual'

export const toPage = (url: string): string => url.replace(appOrigin, pageOrigin)
const toApp = (url: string): string => url.replace(pageOrigin, appOrigin)

type Through = {
  readonly windows: ReadonlyMap<number, ShownWindow>
  readonly outside: { url: string; cancelled: boolean }[]
  readonly main: Ask<MainCalls>
}

/** Every request of every page: ours are answered by main's own protocol, nothing else gets out. */
export async function routeThrough(context: BrowserContext, through: Through): Promise<void> {
  let on = true
  context.once('close', () => {
    on = false
  })
  await context.route('**/*', async (route) => {
    try {
      await answer(route, through)
    } catch (trouble) {
      // A page that closes while it loads leaves requests that need no answer.
      if (on && !route.request().failure()) throw trouble
    }
  })
}

async function answer(route: Route, { windows, outside, main }: Through): Promise<void> {
  const request = route.request()
  const frame = frameOf(request)
  const found = [...windows].find(([, { shown }]) => shown.page === frame?.page())
  if (found && frame && !(await mayNavigate(main, found, request, frame))) {
    return route.abort('aborted')
  }
  const url = request.url()
  const isOurs = url.startsWith(`${pageOrigin}/`)
  // As the real one, main sees every request before it is answered, ours too.
  const { cancel } = await main('request', { url: isOurs ? toApp(url) : url })
  if (isOurs && !cancel) {
    const page = await main('page', { url: toApp(url), method: request.method() })
    return route.fulfill({ ...page, body: Buffer.from(page.body) })
  }
  outside.push({ url, cancelled: cancel })
  return route.abort('blockedbyclient')
}

async function mayNavigate(
  main: Ask<MainCalls>,
  [id, window]: readonly [number, ShownWindow],
  request: Request,
  frame: Frame,
): Promise<boolean> {
  if (!request.isNavigationRequest() || window.loading) return true
  const top = frame === window.shown.page.mainFrame()
  const { prevented } = await main('navigate', { window: id, url: toApp(request.url()), top })
  return !prevented
}

function frameOf(request: Request): Frame | undefined {
  try {
    return request.frame()
  } catch {
    return undefined // a page that is being opened has none yet
  }
}
