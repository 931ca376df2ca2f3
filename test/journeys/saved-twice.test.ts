import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterEach, expect, it } from 'vitest'
import { firstRun, go } from '#test/support/browser-shop.ts'
import { launchApp } from '#test/support/electron/launch.ts'
import type { RunningApp } from '#test/support/electron/running-app.ts'
import { livingBook } from '#test/support/living-book.ts'

let home = ''
afterEach(() => rm(home, { recursive: true, force: true, maxRetries: 5 }))

it('what a killed app showed as saved, and its store lost, is back at the next start', async () => {
  home = await mkdtemp(join(tmpdir(), 'the-usual-home-'))
  const first = await start()
  await firstRun(first.page, { name: 'Corner Bakery', trade: 'counter' })
  await writeDown(first.page, 'Maria – flat white', '1 regular', 'is')
  await writeDown(first.page, 'Jonas – espresso\nAylin – tea', '2 regulars', 'are')
  const shown = await livingBook(first.page)
  expect(await copiedSeqs()).toEqual([1, 2, 3])
  await loseAllAfter(first.page, shown.database, 2)
  expect((await livingBook(first.page)).stores.customers).toHaveLength(1)
  await first.kill()

  const { page, close } = await start()
  await page.getByText(/^The last thing you did was missing after the last stop/).waitFor()
  expect(await livingBook(page)).toEqual(shown)
  await page.getByRole('combobox', { name: 'Find a customer' }).first().fill('ayl')
  await page.getByRole('option', { name: /Aylin/ }).waitFor()
  await close()
})

async function start(): Promise<RunningApp> {
  const [userData, documents, downloads] = ['data', 'Documents', 'Downloads'].map((name) =>
    join(home, name),
  ) as [string, string, string]
  await Promise.all(
    [userData, documents, downloads].map((each) => mkdir(each, { recursive: true })),
  )
  const options = { userData, documents, downloads }
  return launchApp(options)
}

async function writeDown(page: Page, lines: string, who: string, verb: string): Promise<void> {
  await go(page, '/regulars')
  await page.getByLabel('One per line').fill(lines)
  await page.getByRole('button', { name: `Write down ${who}` }).click()
  // A message about earlier people may still be there.
  await page.getByText(`${who} ${verb} in.`).waitFor()
}

/** Every line of the second copy on the disk, by number. */
async function copiedSeqs(): Promise<readonly number[]> {
  const journal = join(home, 'data', 'journal')
  const [book = ''] = await readdir(journal)
  const files = (await readdir(join(journal, book))).sort()
  const texts = await Promise.all(files.map((name) => readFile(join(journal, book, name), 'utf8')))
  return texts
    .join('')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).seq)
}

/** The store as it was after that Change: the damage of a cut log, without its randomness. */
const loseAllAfter = (page: Page, database: string, seq: number): Promise<void> =>
  page.evaluate(
    async ({ name, last }) => {
      const settled = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const db = await settled(indexedDB.open(name))
      const write = db.transaction([...db.objectStoreNames], 'readwrite', { durability: 'strict' })
      for (const name of db.objectStoreNames) {
        const store = write.objectStore(name)
        for (const key of await settled(store.getAllKeys())) {
          const row = await settled(store.get(key))
          if ((name === 'changes' ? row.seq : (row.rev ?? 0)) > last) store.delete(key)
        }
      }
      await new Promise((resolve) => {
        write.oncomplete = resolve
      })
      db.close()
    },
    { name: database, last: seq },
  )
