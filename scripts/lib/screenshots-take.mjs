import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { buildIfOld } from './build.mjs'
import { ensureBrowser } from './ensure-browser.mjs'
import { visits } from './screenshots-scenes.mjs'
import { serveWindow } from './serve-window.mjs'

// Not the port of the owner's records: a shop that is open on this computer is left alone.
const port = 4827
const largest = 400_000

/** Takes every picture whose name contains one of `wanted`, or all. Resolves with the exit code. */
export async function takeScreenshots(root, wanted, say) {
  const ready = await prepare(root, say)
  if (!ready.ok) {
    say(ready.why)
    return 1
  }
  const { served, browser } = ready
  const folder = join(root, 'docs/images')
  mkdirSync(folder, { recursive: true })
  const troubles = []
  for (const visit of visits) {
    const pictures = visit.pictures.filter(({ name }) => isWanted(fileOf(name, visit), wanted))
    if (pictures.length === 0) continue
    troubles.push(...(await pay(visit, { browser, url: served.url, wanted, folder, say })))
  }
  await browser.close()
  await served.close()
  for (const trouble of troubles) say(trouble)
  return troubles.length === 0 ? 0 : 1
}

async function prepare(root, say) {
  const built = await buildIfOld(root, say)
  if (!built.ok) return built
  const found = await ensureBrowser(say)
  if (!found.found) return { ok: false, why: found.why }
  const served = await serveWindow({ folder: join(root, 'out/renderer'), port })
  if (!served.ok) return served
  // Root can't use Chromium's sandbox; only our own pages are opened here.
  const chromiumSandbox = process.getuid?.() !== 0
  const browser = await chromium.launch({ executablePath: found.path, chromiumSandbox })
  return { ok: true, served, browser }
}

const fileOf = (name, { look }) => `${name}-${look.name}.png`
const isWanted = (file, wanted) => wanted.length === 0 || wanted.some((part) => file.includes(part))

/** One session in one shop and look: its pictures in order, each from where the last one ended. */
async function pay(visit, { browser, url, wanted, folder, say }) {
  const { look, shop, pictures } = visit
  const context = await browser.newContext(contextOf(look))
  // The same morning for every picture, so that they are the same every day; then time goes on.
  await context.clock.install({ time: new Date('2026-03-07T07:25:00Z') })
  // Files kept inside the browser are dated by the computer's clock, not by the page's.
  await context.addInitScript(() => {
    Object.defineProperty(File.prototype, 'lastModified', { get: () => Date.now() })
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const troubles = []
  page.on('pageerror', (error) => troubles.push(`${shop ?? 'own shop'}: ${error}`))
  await page.goto(shop ? `${url}?sample=${shop}` : url)
  for (const { name, show } of pictures) {
    const file = fileOf(name, visit)
    try {
      await show(page)
      if (isWanted(file, wanted)) troubles.push(...(await shoot(page, join(folder, file), say)))
    } catch (error) {
      troubles.push(`${file}: ${error.message.split('\n')[0]}`)
    }
  }
  await context.close()
  return troubles
}

const contextOf = ({ width, height, colorScheme }) => ({
  viewport: { width, height },
  colorScheme,
  reducedMotion: 'reduce',
  locale: 'en-GB',
  timezoneId: 'Europe/Berlin',
  acceptDownloads: true,
})

async function shoot(page, path, say) {
  // Moved away, because an element under the mouse looks different.
  await page.mouse.move(0, 0)
  await page.evaluate(stillness)
  const picture = await page.screenshot({ animations: 'disabled' })
  writeFileSync(path, picture)
  say(`${path} (${Math.round(picture.length / 1000)} kB)`)
  return picture.length > largest ? [`${path} is over ${largest / 1000} kB`] : []
}

/** Runs in the page: resolves when fonts are loaded and nothing has changed for a moment. */
function stillness() {
  const quiet = () =>
    new Promise((resolve) => {
      const done = () => {
        observer.disconnect()
        resolve(undefined)
      }
      let timer = setTimeout(done, 300)
      const observer = new MutationObserver(() => {
        clearTimeout(timer)
        timer = setTimeout(done, 300)
      })
      observer.observe(document, { attributes: true, childList: true, subtree: true })
    })
  return document.fonts.ready.then(quiet)
}
