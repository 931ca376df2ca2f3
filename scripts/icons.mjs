import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { findBrowser } from './lib/find-browser.mjs'
import { icnsOf, icoOf, sumOf } from './lib/icon-files.mjs'

// node scripts/icons.mjs draws every icon of the packages from resources/icon.svg.
const resources = fileURLToPath(new URL('../resources', import.meta.url))
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

const found = findBrowser()
if (!found.found) throw new Error(found.why)
const browser = await chromium.launch({ executablePath: found.path })
const page = await browser.newPage()
const pngs = new Map()
for (const size of sizes) pngs.set(size, await draw(size))
await browser.close()

mkdirSync(join(resources, 'icons'), { recursive: true })
for (const [size, png] of pngs) {
  if (size <= 512) writeFileSync(join(resources, `icons/${size}x${size}.png`), png)
}
writeFileSync(join(resources, 'icon.png'), pngs.get(1024))
writeFileSync(join(resources, 'icon.ico'), icoOf(pngs))
writeFileSync(join(resources, 'icon.icns'), icnsOf(pngs))
// Tells `npm run package:check` which picture they were drawn from.
writeFileSync(
  join(resources, 'icon.svg.sha256'),
  `${sumOf(join(resources, 'icon.svg'))}  icon.svg\n`,
)

async function draw(size) {
  const svg = readFileSync(join(resources, 'icon.svg')).toString('base64')
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<body style="margin:0"><img width="${size}" height="${size}" style="display:block"
      src="data:image/svg+xml;base64,${svg}">`,
  )
  await page.locator('img').evaluate((image) => image.decode())
  return page.screenshot({ omitBackground: true })
}
