import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import { expect, it, onTestFinished } from 'vitest'
import { firstRun, go } from '#test/support/browser-shop.ts'
import { openDesk } from '#test/support/desk.ts'
import { launchApp } from '#test/support/electron/launch.ts'
import { card, findBox, openCard } from '#test/support/first-day.ts'
import { livingBook } from '#test/support/living-book.ts'
import { pictureOfScreen } from '#test/support/screen-picture.ts'
import { electronRuntime } from '../../scripts/lib/electron-runtime.mjs'
import { signs } from '../../scripts/lib/electron-window.mjs'
import { fusesOf } from '../../scripts/lib/package-fuses.mjs'

// On the stand-in here. In the workflow THE_USUAL_DESK is "development" (the runtime on this folder)
// or the path of an installed, fused program; both are real and write to the real Documents.
const { THE_USUAL_DESK: desk, THE_USUAL_PICTURES: pictures, CI } = process.env
const root = fileURLToPath(new URL('../..', import.meta.url))
const isPacked = desk !== undefined && desk !== 'development'
if (desk && !CI) throw new Error('On a real desk this would write among your own backups.')

it('one regular outlives the day: closed, opened, backed up into Documents, restored', async () => {
  const home = mkdtempSync(join(tmpdir(), 'the-usual-desk-'))
  // A helper process may write for a moment longer than the program.
  onTestFinished(() => rmSync(home, { recursive: true, force: true, maxRetries: 10 }))
  const userData = join(home, 'data')
  const documents = desk ? join(homedir(), 'Documents') : join(home, 'Documents')
  const folder = join(documents, 'The Usual Backups')
  const open = () => openApp({ userData, documents, downloads: join(home, 'Downloads') })

  const first = await open()
  await first.page.waitForFunction(() => document.visibilityState === 'visible')
  await firstRun(first.page, { name: 'Corner Bakery', trade: 'counter' })
  await remember(first.page, 'Maria')
  const before = backupsIn(folder)
  await backUp(first.page)
  const [backup] = backupsIn(folder).filter((name) => !before.includes(name))
  await look(first.page, 'backed-up')
  expect(await first.close()).toBe(0)
  if (desk) expect(existsSync(join(userData, 'IndexedDB/app_usual_0.indexeddb.leveldb'))).toBe(true)

  const second = await open()
  await openCard(second.page, 'mar', 'Maria')
  await remember(second.page, 'Jonas')
  await look(second.page, 'opened-again')
  await restore(second.page, join(folder, backup ?? 'no backup'))
  expect(await namesIn(second.page)).toEqual(['Maria'])
  await look(second.page, 'restored')
  expect(await second.close()).toBe(0)
})

if (isPacked) it('the installed program is fused, and brings the licences', () => installed(desk))

// Windows has no Ctrl+C that one process could send to another.
if (desk === 'development' && process.platform !== 'win32')
  it('npm start says when its window is shown, and ends by Ctrl+C', startsAndEnds)

function installed(program: string): void {
  const contents = dirname(dirname(program))
  const isMac = process.platform === 'darwin'
  const fused = isMac
    ? join(contents, 'Frameworks/Electron Framework.framework/Electron Framework')
    : program
  const read = fusesOf(fused)
  expect(read.length).toBe(isMac ? 2 : 1)
  for (const fuses of read) {
    expect(fuses).toMatchObject({ runAsNode: false, enableNodeCliInspectArguments: false })
    expect(fuses).toMatchObject({ onlyLoadAppFromAsar: true })
    expect(fuses).toMatchObject({ enableEmbeddedAsarIntegrityValidation: true })
  }
  const beside = isMac ? join(contents, 'Resources') : dirname(program)
  expect(readdirSync(beside)).toEqual(
    expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']),
  )
}

async function startsAndEnds(): Promise<void> {
  const start = spawn(process.execPath, [join(root, 'scripts/start.mjs')], { cwd: root })
  let said = ''
  const code = new Promise((resolve) => start.once('exit', resolve))
  const hear = (text: Buffer) => {
    said += text
    if (said.includes(signs.onScreen)) start.kill('SIGINT')
  }
  start.stdout.on('data', hear)
  start.stderr.on('data', hear)

  expect(await code, said).toBe(0)
  expect(said).toContain(signs.onScreen)
}

type Folders = {
  readonly userData: string
  readonly documents: string
  readonly downloads: string
}

async function openApp(folders: Folders) {
  if (isPacked) return openDesk({ program: desk, args: [], userData: folders.userData })
  if (desk) {
    const runtime = await electronRuntime(join(root, 'node_modules/electron'), console.error)
    if (!runtime.found) throw new Error(runtime.why)
    return openDesk({ program: runtime.path, args: [root], userData: folders.userData })
  }
  for (const each of Object.values(folders)) mkdirSync(each, { recursive: true })
  const app = await launchApp(folders)
  onTestFinished(() => app.kill())
  const close = async () => {
    await app.close()
    return (await app.ended).code
  }
  return { page: app.page, close }
}

async function remember(page: Page, name: string): Promise<void> {
  await go(page, '/counter')
  await findBox(page).fill(name)
  await page.keyboard.press('ControlOrMeta+Enter')
  await card(page).getByRole('heading', { name }).waitFor()
}

async function backUp(page: Page): Promise<void> {
  await go(page, '/backup')
  await page.getByRole('button', { name: 'Back up now', exact: true }).click()
  await page.getByText(/^Backed up and read back: the-usual-/).waitFor()
}

async function restore(page: Page, file: string): Promise<void> {
  await go(page, '/restore')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText('Inside the backup').waitFor()
  const reloaded = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Put this book in place' }).click()
  await reloaded
  await findBox(page).first().waitFor()
}

async function namesIn(page: Page): Promise<readonly string[]> {
  const { stores } = await livingBook(page)
  return (stores.customers ?? []).map((row) => JSON.stringify(row)).map(nameOf)
}

const nameOf = (row: string): string => /Maria|Jonas/.exec(row)?.[0] ?? row

function backupsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => name.endsWith('.usual'))
}

async function look(page: Page, name: string): Promise<void> {
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}-page.png`) })
  pictureOfScreen(join(pictures, `${name}-screen.png`))
}
