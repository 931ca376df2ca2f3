import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { StandIn } from '#test/support/electron/stand-in.ts'
import { findBox } from '#test/support/first-day.ts'
import { livingBook } from '#test/support/living-book.ts'
import { goOn, lostBetween, type ShopAtRisk, shopAfterPowerCut, writeDown } from './shop-at-risk.ts'
import { eachOnce, onlyInFull, tell, tries } from './tell.ts'

/** Milliseconds: the full number takes minutes on two busy cores. */
const longest = tries(3, 10) * 60_000

let good: ShopAtRisk
const made: ShopAtRisk[] = []
beforeAll(async () => {
  good = (await shopAfterPowerCut()).shop
  made.push(good)
})
afterAll(() => Promise.all(made.map((each) => each.remove())))

type Deleted = {
  readonly what: string
  readonly of: (names: readonly string[]) => readonly string[]
}
type End = {
  readonly how: string
  /** Whether one more is written after the files are gone, so that the stamp is made anew. */
  readonly writes: boolean
  readonly end: (app: StandIn) => Promise<void>
}

const stamps: Deleted = {
  what: 'the stamp',
  of: (names) => names.filter((name) => name.startsWith('stamp.')),
}
/** All but the lock of the running app, which a test of a second start is about. */
const smallFiles: Deleted = {
  what: 'every file of the app’s folder',
  of: (names) => names.filter((name) => name !== 'stand-in.lock'),
}

const killed: End = { how: 'killed', writes: true, end: (app) => app.kill() }
const atOnce: End = { how: 'killed at once', writes: false, end: (app) => app.kill() }
const closed: End = { how: 'closed', writes: true, end: (app) => app.close() }

for (const { deleted, ends } of [
  { deleted: stamps, ends: [atOnce, ...onlyInFull([killed, closed])] },
  { deleted: smallFiles, ends: [killed, ...onlyInFull([atOnce, closed])] },
])
  it(
    `when ${deleted.what} is deleted while the shop is open: the next start opens it with all that was written`,
    async () => {
      const runs = []
      for (const end of ends)
        for (let time = 0; time < tries(1, 2); time++) runs.push(await suffer(deleted, end))
      const lost = runs.reduce((sum, run) => sum + run.lost, 0)
      const saw = eachOnce(runs.flatMap((run) => run.saw))
      tell({ fault: `${deleted.what} deleted while it runs`, tries: runs.length, lost, saw })
      expect(saw).toBe('the shop')
      expect(lost).toBe(0)
    },
    longest,
  )

async function suffer(deleted: Deleted, { writes, end }: End) {
  const shop = await good.copy()
  made.push(shop)
  const app = await shop.start()
  await findBox(app.page).first().waitFor()
  await writeDown(app.page, 'Ida – mocha')
  const there = filesIn(shop)
  expect(there).toContain('stamp.json')
  for (const name of deleted.of(there)) rmSync(join(shop.folder, name))
  if (writes) {
    await writeDown(app.page, 'Rui – galão')
    await expect.poll(() => filesIn(shop)).toContain('stamp.json')
  }
  const shown = await livingBook(app.page)
  await end(app)
  const next = await goOn(await shop.start())
  const after = await livingBook(next.app.page)
  await next.app.kill()
  return { lost: lostBetween(shown, after), saw: next.saw }
}

const filesIn = ({ folder }: ShopAtRisk): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
