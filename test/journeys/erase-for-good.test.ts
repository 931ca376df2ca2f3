import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js'
import type { Page } from 'playwright'
import { afterEach, expect, it } from 'vitest'
import { firstRun, go } from '#test/support/browser-shop.ts'
import { launchApp } from '#test/support/electron/launch.ts'
import type { RunningApp } from '#test/support/electron/running-app.ts'
import { findBox } from '#test/support/first-day.ts'
import { livingBook } from '#test/support/living-book.ts'
import { wholeBrowser } from '#test/support/test-browser.ts'

const made: string[] = []
afterEach(async () => {
  await Promise.all(
    made.splice(0).map((each) => rm(each, { recursive: true, force: true, maxRetries: 5 })),
  )
})

/** Words that occur nowhere else in the shop or on this computer. */
const theirs = ['Quendolyn', 'Zwiebelfisch', 'pistachiomilk', 'macadamianut', 'halftypedsecret']

it('Erase incomplete: an erased person is in no file of the app, nor in what a start recovers', async () => {
  const home = await mkdtemp(join(tmpdir(), 'the-usual-erase-'))
  made.push(home)
  const [userData, documents, downloads] = ['data', 'Documents', 'Downloads'].map((name) =>
    join(home, name),
  ) as [string, string, string]
  await Promise.all([userData, documents, downloads].map((each) => mkdir(each)))
  const start = (): Promise<RunningApp> =>
    launchApp({
      userData,
      documents,
      downloads,
      ...(wholeBrowser ? { browserPath: wholeBrowser } : {}),
    })
  const first = await start()
  await firstRun(first.page, { name: 'Corner Bakery', trade: 'counter' })
  await writeDown(first, userData)
  // An unclean end, so that there is a rescue copy as well.
  await first.kill()
  const app = await start()
  await findBox(app.page).first().waitFor()
  // Else the test would search where nothing ever was.
  for (const place of ['IndexedDB', 'journal', 'rescue'])
    expect((await whereIs(join(userData), theirs)).join('\n')).toContain(`/${place}/`)
  await eraseThem(app, userData)
  const left = await livingBook(app.page)
  expect(left.stores.customers).toMatchObject([{ name: 'Jonas' }])
  expect(left.stores.preferences).toMatchObject([{ value: 'espresso' }])
  await app.close()
  expect(await whereIs(home, theirs)).toEqual([])

  const again = await start()
  await findBox(again.page).first().waitFor()
  expect((await livingBook(again.page)).database).toBe(left.database)
  await again.close()
  expect(await whereIs(home, theirs)).toEqual([])
  const backups = join(documents, 'The Usual Backups')
  for (const name of await readdir(backups))
    expect(await unzipped(join(backups, name))).not.toMatch(anyOf)
})

const anyOf = new RegExp(theirs.join('|'), 'i')

async function writeDown(app: RunningApp, userData: string): Promise<void> {
  const { page } = app
  await go(page, '/regulars')
  await typeThem(page)
  await go(page, '/backup')
  if (app.runtime === 'stand-in') await untilKept(userData, '#/backup')
  await go(page, '/regulars')
  await typeThem(page)
  await page.getByRole('button', { name: 'Write down 2 regulars' }).click()
  await page.locator('#screen').getByText('2 regulars are in.').waitFor()
}

const typeThem = (page: Page): Promise<void> =>
  page
    .getByLabel('One per line')
    .fill('Quendolyn Zwiebelfisch – pistachiomilk latte – no macadamianut\nJonas – espresso')

/**
 * A browser keeps its windows for a later start, with what their fields hold, and writes that some
 * seconds late. Electron keeps none of it.
 */
const untilKept = (userData: string, place: string): Promise<void> =>
  expect
    .poll(() => whereIs(join(userData, 'Default/Sessions'), [place]), { timeout: 60_000 })
    .not.toEqual([])

async function eraseThem({ page }: RunningApp, userData: string): Promise<void> {
  const { stores } = await livingBook(page)
  // Rows of the customers table, read directly from the database.
  const rows = stores.customers as readonly { readonly id: string; readonly name?: string }[]
  const them = rows.find((row) => row.name?.startsWith('Quendolyn'))
  await go(page, `/customers/${them?.id}`)
  await page.getByRole('button', { name: 'New note' }).click()
  await page.keyboard.type('halftypedsecret')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'You were writing a note', exact: true }).waitFor()
  const typed = await whereIs(userData, ['halftypedsecret'])
  expect(typed.join('\n')).toContain('/IndexedDB/')
  await page.locator('#screen').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Erase for good…' }).click()
  const dialog = page.getByRole('dialog')
  const erase = dialog.getByRole('button', { name: 'Erase for good' })
  await dialog.getByLabel(/^To go on, type/).fill('Jonas')
  expect(await erase.isDisabled()).toBe(true)
  await dialog.getByLabel(/^To go on, type/).fill('quendolyn zwiebelfisch')
  await erase.click()
  await page.getByRole('heading', { name: 'Erased for good' }).waitFor()
}

/**
 * Every file under a folder that contains one of the words, as Chromium or we write text. A running
 * Chromium makes and removes files meanwhile.
 */
async function whereIs(folder: string, sought: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(ifGone([]))
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = (await readFile(path, 'latin1').catch(ifGone(''))).toLowerCase()
    for (const word of sought) {
      const wide = [...word.toLowerCase()].join('\0')
      if (bytes.includes(word.toLowerCase()) || bytes.includes(wide))
        found.push(`${word} in ${path}`)
    }
  }
  return found
}

const ifGone =
  <T>(instead: T) =>
  (thrown: NodeJS.ErrnoException): T => {
    if (thrown.code === 'ENOENT') return instead
    throw thrown
  }

async function unzipped(path: string): Promise<string> {
  const zip = new ZipReader(new BlobReader(new Blob([await readFile(path)])))
  const texts: string[] = []
  for (const entry of await zip.getEntries())
    if (!entry.directory) texts.push(await entry.getData(new TextWriter()))
  await zip.close()
  return texts.join('')
}
