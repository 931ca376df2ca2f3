import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { launchApp } from '#test/support/electron/launch.ts'
import { liveTheFirstDay } from '#test/support/first-day.ts'
import { ownLists } from '#test/support/lists.ts'

const made: string[] = []
afterEach(async () => {
  await Promise.all(made.splice(0).map((each) => rm(each, { recursive: true, force: true })))
})

it('the first day in the desktop app: backed up into the folder in Documents, restored from there', async () => {
  const home = await mkdtemp(join(tmpdir(), 'the-usual-home-'))
  made.push(home)
  const [userData, documents, downloads] = ['data', 'Documents', 'Downloads'].map((name) =>
    join(home, name),
  ) as [string, string, string]
  await Promise.all([userData, documents, downloads].map((each) => mkdir(each)))
  const { CHROME_PATH } = process.env
  const app = await launchApp({
    userData,
    documents,
    downloads,
    ...(CHROME_PATH ? { browserPath: CHROME_PATH } : {}),
  })
  const folder = join(documents, 'The Usual Backups')
  await liveTheFirstDay(app.page, ownLists(), {
    nextBackup: () =>
      expect
        .poll(() => newestIn(folder), { timeout: 30_000 })
        .toBeTruthy()
        .then(() => newestIn(folder))
        .then((name) => join(folder, name ?? '')),
  })
  await app.close()
})

async function newestIn(folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => name.endsWith('.usual'))
    .sort()
    .at(-1)
}
