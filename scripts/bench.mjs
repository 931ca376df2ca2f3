import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchOrder } from './lib/bench-order.mjs'
import { measure } from './lib/bench-parts.mjs'
import { buildSite, openContext, openPlace } from './lib/bench-place.mjs'
import { asTable, rowsOf } from './lib/bench-rows.mjs'
import { buildIfOld } from './lib/build.mjs'
import { ensureBrowser } from './lib/ensure-browser.mjs'

// Fills a book, runs ours and the peers in turn in one Chromium, and writes bench/results.json
// after a whole run at full size. Nothing else should be running.
const root = fileURLToPath(new URL('..', import.meta.url))
const ordered = benchOrder(process.argv.slice(2))
if (!ordered.ok) {
  console.error(ordered.why)
  process.exit(1)
}
const { order } = ordered
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
  await buildSite(root, site)
  const context = await openContext(browser.path, profile)
  const opened = []
  const open = async (port) => {
    const place = await openPlace(context, site, port)
    opened.push(place)
    return place
  }
  try {
    const rows = rowsOf(await measure(context, open, order), order)
    if (order.writes) {
      mkdirSync(join(root, 'bench'), { recursive: true })
      writeFileSync(join(root, 'bench', 'results.json'), `${JSON.stringify(rows, null, 2)}\n`)
    }
    console.log(asTable(rows, order.size))
    process.exitCode = rows.every((row) => row.holds) || order.isQuickLook ? 0 : 1
  } finally {
    await context.close()
    for (const place of opened) await place.close()
  }
}
