import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindowConstructorOptions } from 'electron'
import type { Frame, Page } from 'playwright'
import { pack, unpack } from './codec.ts'
import { appOrigin, pageOrigin } from './routes.ts'
import type { Ask } from './rpc.ts'
import type { MainCalls } from './wire.ts'

export const hearing = '__standInHear'
const channel = '__standInInvoke'
const pageSide = readFileSync(join(import.meta.dirname, 'page-side.js'), 'utf8')

type Owner = {
  readonly id: number
  readonly options: BrowserWindowConstructorOptions
  readonly main: Ask<MainCalls>
}

/** Gives a page what a window of Electron has: the preload, IPC, and its events in main. */
export async function openPageFor(page: Page, owner: Owner, onBroken: () => void): Promise<Page> {
  await page.exposeBinding(channel, ({ frame }, text: string) => invoke(owner, frame, text))
  await page.addInitScript({ content: initScript(owner.options.webPreferences?.preload) })
  page.on('crash', () => {
    onBroken()
    void owner.main('gone', { window: owner.id })
  })
  page.on('popup', async (popup) => {
    const { allowed } = await owner.main('new-window', { window: owner.id, url: popup.url() })
    if (!allowed) await popup.close()
  })
  return page
}

function initScript(preload: string | undefined): string {
  if (preload === undefined) return ''
  const source = readFileSync(preload, 'utf8')
  const asFunction = `(require, module = { exports: {} }, exports = module.exports) => {${source}\n}`
  const names = JSON.stringify({ origin: pageOrigin, channel, hearing })
  return `(${pageSide.slice(pageSide.indexOf('({'))})({ ...${names}, preload: ${asFunction} })`
}

async function invoke(owner: Owner, frame: Frame, text: string): Promise<string> {
  // Written by the page's side of the stand-in.
  const { name, args } = unpack(text) as { readonly name: string; readonly args: unknown[] }
  const origin = new URL(frame.url()).origin
  try {
    const value = await owner.main('invoke', {
      window: owner.id,
      channel: name,
      args,
      origin: origin === pageOrigin ? appOrigin : origin,
      top: frame.parentFrame() === null,
    })
    return pack({ value })
  } catch (trouble) {
    return pack({ error: String(trouble) })
  }
}
