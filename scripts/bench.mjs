import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { build } from 'vite'
import { measureApp } from './lib/bench-app.mjs'
import { backUpInApp } from './lib/bench-backup.mjs'
import { asTable, rowsOf } from './lib/bench-rows.mjs'
import { buildIfOld } from './lib/build.mjs'
import { ensureBrowser } from './lib/ensure-browser.mjs'
import { serveWindow } from './lib/serve-window.mjs'

// npm run bench [-- --small]: fills a book, runs ours and the peers in turn in one Chromium, and
// writes bench/results.json. Machines are noisy: nothing else should be running.
const root = fileURLToPath(new URL('..', import.meta.url))
const isSmall = process.argv.includes('--small')
const size = isSmall
  ? { customers: 2_000, purchases: 6_000 }
  : { customers: 50_000, purchases: 300_000 }
const rounds = isSmall
  ? { usual: 40, search: 1, start: 2, backup: 1 }
  : { usual: 300, search: 5, start: 5, backup: 3 }

const built = await buildIfOld(root, console.log)
const browser = await ensureBrowser(console.log)
if (!built.ok || !browser.found) {
  console.error(built.ok ? browser.why : built.why)
  process.exit(1)
}
const work = mkdtempSync(join(tmpdir(), 'the-usual-bench-'))
try {
  await run(join(work, 'site'), join(work, 'profile'))
} finally {
  rmSync(work, { recursive: true, force: true })
}

async function run(site, profile) {
  await buildPage(site)
  cpSync(join(root, 'out', 'renderer'), site, { recursive: true })
  const served = await serveWindow({ folder: site, port: 4_917 })
  if (!served.ok) throw new Error(served.why)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
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
  try {
    const times = await measure(context, served.url)
    const rows = rowsOf(times)
    mkdirSync(join(root, 'bench'), { recursive: true })
    if (!isSmall)
      writeFileSync(join(root, 'bench', 'results.json'), `${JSON.stringify(rows, null, 2)}\n`)
    console.log(asTable(rows, size))
    process.exitCode = rows.every((row) => row.holds) || isSmall ? 0 : 1
  } finally {
    await context.close()
    await served.close()
  }
}

async function measure(context, url) {
  const page = context.pages()[0] ?? (await context.newPage())
  const open = () => page.goto(new URL('/bench.html', url).href)
  const ask = (name, value) =>
    page.evaluate(([call, given]) => window.bench[call](given), [name, value])
  await open()
  console.log(`Filling a book of ${size.customers} customers and ${size.purchases} purchases…`)
  await ask('fill', size)
  const app = await measureApp(context, url, {
    rounds: rounds.start,
    rawGetAll: () => open().then(() => ask('rawGetAll')),
  })
  await open()
  console.log('Search against the peers…')
  const search = await ask('search', rounds.search)
  console.log('The usual against a raw put…')
  const usual = await ask('usual', rounds.usual)
  const backup = await measureBackup(context, url, { open, ask })
  return { ...app, search, usual, ...backup }
}

/** In turn, so that a slow moment of the machine falls on both. */
async function measureBackup(context, url, { open, ask }) {
  console.log('Backup and restore against the peers…')
  const backup = { ours: [], peer: [] }
  for (let round = 0; round < rounds.backup; round++) {
    backup.ours.push(await ask('oursBackup'))
    backup.peer.push(await ask('peerBackup'))
  }
  const restore = { raw: await ask('rawBulkAdd'), ours: await ask('oursRestore') }
  console.log('The usual during a backup, and the screen meanwhile…')
  const meanwhile = await ask('usualMeanwhile', rounds.usual)
  const longest = await backUpInApp(context, url)
  await open()
  return { backup, restore, meanwhile, longest }
}

async function buildPage(outDir) {
  await build({
    root: join(root, 'test', 'bench', 'page'),
    configFile: false,
    logLevel: 'error',
    define: { __APP_VERSION__: '"bench"' },
    build: {
      outDir,
      emptyOutDir: true,
      assetsDir: 'bench',
      target: 'chrome140',
      rollupOptions: { input: join(root, 'test', 'bench', 'page', 'index.html') },
    },
    worker: { format: 'es' },
  })
  cpSync(join(outDir, 'index.html'), join(outDir, 'bench.html'))
}
