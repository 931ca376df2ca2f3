import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindowConstructorOptions } from 'electron'
import type { CDPSession, Page } from 'playwright'
import { pack, unpack } from './codec.ts'
import { appOrigin, pageOrigin } from './routes.ts'
import type { Ask } from './rpc.ts'
import type { MainCalls } from './wire.ts'

const channel = 'standInInvoke'
/** As Electron's: scripts of the page and of the preload share the document and nothing else. */
const world = 'preload'
const side = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')
const pageSide = side('page-side.js')
const preloadSide = side('preload-side.js')
const codecSide = side('codec-both.js').replace(/^[\s\S]*?export /, '')

type Owner = {
  readonly id: number
  readonly options: BrowserWindowConstructorOptions
  readonly main: Ask<MainCalls>
}

type Said = { readonly id: number; readonly text: string } | { readonly keys: string }

export type PageOfWindow = {
  readonly page: Page
  /** To the listeners of the preload. */
  readonly send: (name: string, args: readonly unknown[]) => Promise<void>
  readonly crash: () => Promise<void>
}

/** Gives a page what a window of Electron has: the preload, IPC, and its events in main. */
export async function openPageFor(
  page: Page,
  owner: Owner,
  onBroken: () => void,
): Promise<PageOfWindow> {
  const cdp = await page.context().newCDPSession(page)
  const worlds = await worldsOf(cdp)
  const inPreload = async (id: number, expression: string) => {
    // A page that is gone meanwhile hears nothing.
    await cdp.send('Runtime.evaluate', { expression, contextId: id }).catch(() => undefined)
  }
  await cdp.send('Runtime.addBinding', { name: channel, executionContextName: world })
  cdp.on('Runtime.bindingCalled', async ({ name, payload, executionContextId: id }) => {
    if (name !== channel) return
    // Written by preload-side.js.
    const said = JSON.parse(payload) as Said
    if ('keys' in said) return void owner.main('key-left', said.keys)
    const { id: asked, text } = said
    const answer = await invoke(owner, worlds.origin(id), text)
    await inPreload(id, `standIn.answer(${asked}, ${JSON.stringify(answer)})`)
  })
  await addScripts(cdp, owner.options.webPreferences?.preload)
  page.on('crash', () => {
    onBroken()
    void owner.main('gone', { window: owner.id })
  })
  page.on('popup', async (popup) => {
    const { allowed } = await owner.main('new-window', { window: owner.id, url: popup.url() })
    if (!allowed) await popup.close()
  })
  return {
    page,
    send: async (name, args) => {
      const words = [name, pack(args)].map((each) => JSON.stringify(each)).join(', ')
      const id = worlds.newest()
      if (id !== undefined) await inPreload(id, `standIn.hear(${words})`)
    },
    crash: async () => {
      await cdp.send('Page.crash').catch(() => undefined) // it does not answer any more
    },
  }
}

/** The preload's worlds of this page: one for each document, the newest last. */
async function worldsOf(cdp: CDPSession) {
  const origins = new Map<number, string>()
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === world) origins.set(context.id, context.origin)
  })
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
    origins.delete(executionContextId),
  )
  cdp.on('Runtime.executionContextsCleared', () => origins.clear())
  await cdp.send('Runtime.enable')
  await cdp.send('Page.enable')
  return {
    origin: (id: number) => origins.get(id) ?? '',
    newest: () => [...origins.keys()].at(-1),
  }
}

async function addScripts(cdp: CDPSession, preload: string | undefined): Promise<void> {
  const add = (source: string, worldName?: string) =>
    cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source,
      ...(worldName === undefined ? {} : { worldName }),
    })
  const names = JSON.stringify({ origin: pageOrigin, channel })
  await add(`(${bodyOf(pageSide)})(${names})`)
  if (preload === undefined) return
  const source = readFileSync(preload, 'utf8')
  const asFunction = `(require, module = { exports: {} }, exports = module.exports) => {${source}\n}`
  await add(
    `(${bodyOf(preloadSide)})({ ...${names}, codecWith: ${codecSide}, preload: ${asFunction} })`,
    world,
  )
}

const bodyOf = (text: string): string => text.slice(text.indexOf('({'))

/** Only top frames have a preload. */
async function invoke(owner: Owner, origin: string, text: string): Promise<string> {
  // Written by preload-side.js.
  const { name, args } = unpack(text) as { readonly name: string; readonly args: unknown[] }
  try {
    const value = await owner.main('invoke', {
      window: owner.id,
      channel: name,
      args,
      origin: origin === pageOrigin ? appOrigin : origin,
      top: true,
    })
    return pack({ value })
  } catch (trouble) {
    return pack({ error: String(trouble) })
  }
}
