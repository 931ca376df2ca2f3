import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterEach, expect, it } from 'vitest'
import { go } from '#test/support/browser-shop.ts'
import { launchApp } from '#test/support/electron/launch.ts'
import type { RunningApp } from '#test/support/electron/running-app.ts'
import { liveTheFirstDay } from '#test/support/first-day.ts'
import { ownLists } from '#test/support/lists.ts'

const made: string[] = []
afterEach(async () => {
  await Promise.all(
    made.splice(0).map((each) => rm(each, { recursive: true, force: true, maxRetries: 5 })),
  )
})

it('the first day in the desktop app: backed up into the folder in Documents, restored from there', async () => {
  const home = await mkdtemp(join(tmpdir(), 'the-usual-home-'))
  made.push(home)
  const [userData, documents, downloads, stick] = ['data', 'Documents', 'Downloads', 'stick'].map(
    (name) => join(home, name),
  ) as [string, string, string, string]
  await Promise.all([userData, documents, downloads, stick].map((each) => mkdir(each)))
  const app = await launchApp({
    userData,
    documents,
    downloads,
  })
  const folder = join(documents, 'The Usual Backups')
  await liveTheFirstDay(app.page, ownLists(), {
    nextBackup: async () => {
      // A backup was made before each list was imported.
      const before = await newestIn(folder)
      await expect.poll(() => newestIn(folder), { timeout: 30_000 }).not.toBe(before)
      return join(folder, (await newestIn(folder)) ?? '')
    },
  })
  await keepByItself(app, { folder, stick })
  const beforeClosing = await newestIn(folder)
  await rememberOneMore(app.page, 'Yusuf')
  await app.close()
  expect(await newestIn(folder)).not.toBe(beforeClosing)
  expect(await newestIn(stick)).toBe(await newestIn(folder))
})

type Folders = { readonly folder: string; readonly stick: string }

/** Chosen once, the second folder gets every backup; one is made when the computer sleeps. */
async function keepByItself(app: RunningApp, { folder, stick }: Folders): Promise<void> {
  const { page } = app
  await go(page, '/backup')
  await app.answerDialog({ kind: 'folder', path: stick })
  await page.getByRole('button', { name: 'Choose a second folder' }).click()
  await page.getByText(`Every backup is copied to ${stick} too`).waitFor()
  const before = await newestIn(folder)
  await rememberOneMore(page, 'Ines')
  await app.raise('suspend')
  await page.getByRole('button', { name: /^Backed up [\d:]+( [AP]M)?$/ }).waitFor()
  expect(await newestIn(folder)).not.toBe(before)
  expect(await newestIn(stick)).toBe(await newestIn(folder))
  await go(page, '/backup')
  await page.getByRole('cell', { name: 'Here and second folder' }).waitFor()
}

async function rememberOneMore(page: Page, name: string): Promise<void> {
  await go(page, '/counter')
  await page.getByRole('combobox', { name: 'Find a customer' }).fill(name)
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('button', { name: /change since$|No backup yet|Restored, backup follows/ })
    .waitFor()
}

async function newestIn(folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch(() => [])
  const backups = names.filter((name) => name.endsWith('.usual'))
  const made = await Promise.all(
    backups.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  )
  return made.sort((one, other) => one.at - other.at).at(-1)?.name
}
