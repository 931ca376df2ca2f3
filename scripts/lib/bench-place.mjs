import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { build } from 'vite'
import { serveWindow } from './serve-window.mjs'

/** The bench page and the built app, in one folder that can be served. */
export async function buildSite(root, site) {
  await build({
    root: join(root, 'test', 'bench', 'page'),
    base: './',
    configFile: false,
    logLevel: 'error',
    define: { __APP_VERSION__: '"bench"' },
    build: {
      outDir: site,
      emptyOutDir: true,

      assetsDir: 'bench',
      target: 'chrome140',
      rollupOptions: { input: join(root, 'test', 'bench', 'page', 'index.html') },
    },
    worker: { format: 'es' },
  })
  cpSync(join(site, 'index.html'), join(site, 'bench.html'))
  cpSync(join(root, 'out', 'renderer'), site, { recursive: true })
}

export const openContext = (executablePath, profile) =>
  chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width: 1280, height: 800 },
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** A book of its own: another port is another origin, with an IndexedDB of its own. */
export async function openPlace(context, site, port) {
  const served = await serveWindow({ folder: site, port })
  if (!served.ok) throw new Error(served.why)
  const page = await context.newPage()
  return {
    page,
    url: served.url,
    open: () => page.goto(new URL('/bench.html', served.url).href),
    ask: (name, value) =>
      page.evaluate(([call, given]) => window.bench[call](given), [name, value]),
    close: () => served.close(),
  }
}
