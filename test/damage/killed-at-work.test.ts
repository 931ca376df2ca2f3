import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { go } from '#test/support/browser-shop.ts'
import type { StandIn } from '#test/support/electron/stand-in.ts'
import { findBox } from '#test/support/first-day.ts'
import { type LivingBook, livingBook } from '#test/support/living-book.ts'
import { writeInFirstFormat } from './first-format.ts'
import {
  goOn,
  lostBetween,
  mainOf,
  type ShopAtRisk,
  shopAfterPowerCut,
  writeDown,
} from './shop-at-risk.ts'
import { storeFaults } from './store-faults.ts'
import { eachOnce, tell, tries } from './tell.ts'

let good: { readonly shop: ShopAtRisk; readonly shown: LivingBook }
const made: ShopAtRisk[] = []
beforeAll(async () => {
  good = await shopAfterPowerCut()
  made.push(good.shop)
})
afterAll(() => Promise.all(made.map((each) => each.remove())))

/** Runs until the kill; gives what was shown as saved by then. */
type Work = (shop: ShopAtRisk) => Promise<{ readonly app: StandIn; readonly shown: LivingBook }>

const works: readonly { readonly name: string; readonly work: Work }[] = [
  {
    name: 'killed between the commit and the second copy',
    work: async (shop) => {
      const app = await opened(shop)
      await go(app.page, '/regulars')
      // Main no longer answers, so the book is ahead of its second copy.
      process.kill(await mainOf(shop), 'SIGSTOP')
      await writeDown(app.page, 'Ida – mocha')
      return { app, shown: await livingBook(app.page) }
    },
  },
  {
    name: 'killed during a backup',
    work: async (shop) => {
      const app = await opened(shop)
      await go(app.page, '/backup')
      await app.page.getByRole('button', { name: 'Back up now' }).click()
      await chanceMoment(150)
      return { app, shown: good.shown }
    },
  },
  {
    name: 'killed during a restore',
    work: async (shop) => {
      const app = await opened(shop)
      await backUp(app.page)
      const [backup = ''] = await readdir(shop.backups)
      await go(app.page, '/restore')
      await app.page.locator('input[type=file]').setInputFiles(join(shop.backups, backup))
      await app.page.getByText('Inside the backup').waitFor()
      await app.page.getByRole('button', { name: 'Put this book in place' }).click()
      await chanceMoment(400)
      return { app, shown: good.shown }
    },
  },
  {
    name: 'killed while the book is rebuilt from its second copy',
    work: async (shop) => {
      await storeFaults.find(({ name }) => name.startsWith('CURRENT'))?.hurt(shop.store)
      const app = await shop.start()
      await app.page.locator('[data-best]').getByRole('button').click()
      await chanceMoment(300)
      return { app, shown: good.shown }
    },
  },
  {
    name: 'killed while the book of an earlier version is taken over',
    work: async (shop) => {
      const before = await opened(shop)
      expect(await writeInFirstFormat(before.page)).toBe(10)
      await before.kill()
      const app = await shop.start()
      // The backup of the older shape and the upgrade take that long on two busy cores.
      await chanceMoment(2000)
      return { app, shown: good.shown }
    },
  },
]

describe('killed at work: all that was shown as saved is there, and no unfinished file', () => {
  for (const { name, work } of works) {
    it(`when ${name}`, async () => {
      const runs = []
      for (let time = 0; time < tries(1, 10); time++) runs.push(await suffer(work))
      const lost = runs.reduce((sum, run) => sum + run.lost, 0)
      tell({ fault: name, tries: runs.length, lost, saw: eachOnce(runs.flatMap((run) => run.saw)) })
      expect(lost).toBe(0)
    })
  }
})

async function suffer(work: Work) {
  const shop = await good.shop.copy()
  made.push(shop)
  const { app, shown } = await work(shop)
  await app.kill()
  await expectWholeBackups(shop)
  const end = await goOn(await shop.start())
  const after = await livingBook(end.app.page)
  await end.app.kill()
  return { lost: lostBetween(shown, after), saw: end.saw }
}

async function opened(shop: ShopAtRisk): Promise<StandIn> {
  const app = await shop.start()
  await findBox(app.page).first().waitFor()
  return app
}

async function backUp(page: Page): Promise<void> {
  await go(page, '/backup')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page.getByText(/^Backed up and read back: the-usual-/).waitFor()
}

/** A power cut comes at any moment, so one by chance within a given time. */
const chanceMoment = (within: number): Promise<void> =>
  new Promise((come) => setTimeout(come, Math.random() * within))

/** Every file with a backup's name can be read to its end. */
async function expectWholeBackups({ backups }: ShopAtRisk): Promise<void> {
  const names = await readdir(backups).catch(() => [])
  for (const name of names.filter((each) => each.endsWith('.usual')))
    await promisify(execFile)('unzip', ['-tq', join(backups, name)])
}
