import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBox } from '#test/support/first-day.ts'
import { type LivingBook, livingBook } from '#test/support/living-book.ts'
import {
  goOn,
  lostBetween,
  type ShopAtRisk,
  shopAfterPowerCut,
  whatIsSeen,
} from './shop-at-risk.ts'
import { growBeside, type StoreFault, storeFaults } from './store-faults.ts'
import { eachOnce, onlyInFull, tell, tries } from './tell.ts'

let good: { readonly shop: ShopAtRisk; readonly shown: LivingBook }
const made: ShopAtRisk[] = []

beforeAll(async () => {
  good = await shopAfterPowerCut()
  made.push(good.shop)
})
afterAll(() => Promise.all(made.map((each) => each.remove())))

/** The others end as one of these does. */
const alike = /cut in the middle|CURRENT|garbage in the log/
const triedFaults = [
  ...storeFaults.filter(({ name }) => !alike.test(name)),
  ...onlyInFull(storeFaults.filter(({ name }) => alike.test(name))),
]

describe('a damaged store never opens as an empty shop, and all that was saved comes back', () => {
  for (const fault of triedFaults) {
    it(`when ${fault.name}`, async () => {
      const runs = []
      for (let time = 0; time < tries(1, 3); time++) runs.push(await suffer(fault))
      const lost = runs.reduce((sum, run) => sum + run.lost, 0)
      const saw = eachOnce(runs.flatMap((run) => run.saw))
      tell({ fault: fault.name, tries: runs.length, lost, saw })
      expect(saw).not.toContain('welcome')
      expect(lost).toBe(0)
    })
  }
})

/** Opened twice, because Chromium warns of a loss only the first time; then brought back. */
async function suffer(fault: StoreFault) {
  const shop = await good.shop.copy()
  made.push(shop)
  if (fault.after === 'grown') await grow(shop)
  await fault.hurt(shop.store)
  const first = await shop.start()
  const saw = [await whatIsSeen(first.page)]
  await first.kill()
  const end = await goOn(await shop.start())
  const after = await livingBook(end.app.page)
  await end.app.kill()
  return { lost: lostBetween(good.shown, after), saw: [...saw, ...end.saw] }
}

async function grow(shop: ShopAtRisk): Promise<void> {
  const app = await shop.start()
  await findBox(app.page).first().waitFor()
  await app.page.evaluate(growBeside)
  await app.kill()
}
