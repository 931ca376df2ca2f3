import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { truncate } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { firstRun } from '#test/support/browser-shop.ts'
import { livingBook } from '#test/support/living-book.ts'
import { smallDisk } from '#test/support/small-disk.ts'
import { goOn, lostBetween, shopIn, whatIsSeen, writeDown } from './shop-at-risk.ts'
import { eachOnce, onlyInFull, tell, tries } from './tell.ts'

const disk = smallDisk(400 * 1024)

describe('the disk runs full while the shop is open', () => {
  for (const { left, bytes } of [
    { left: 'no byte', bytes: 0 },
    ...onlyInFull([{ left: '300 KB', bytes: 300_000 }]),
  ]) {
    it(`with ${left} left: all that was shown as saved is there, while full and after`, async (test) => {
      const place = disk(test)
      const runs = []
      for (let time = 0; time < tries(1, 3); time++) runs.push(await suffer(place, bytes))
      const lost = runs.reduce((sum, run) => sum + run.lost, 0)
      const saw = eachOnce(runs.flatMap((run) => run.saw))
      tell({ fault: `the disk full, ${left} left`, tries: runs.length, lost, saw })
      expect(saw).not.toContain('welcome')
      expect(lost).toBe(0)
    })
  }
})

async function suffer(place: string, bytes: number) {
  // The try before may have broken off.
  for (const left of readdirSync(place)) rmSync(join(place, left), { recursive: true })
  const shop = shopIn(place)
  const open = await shop.start()
  await firstRun(open.page, { name: 'Corner Bakery', trade: 'counter' })
  await writeDown(open.page, 'Maria – flat white, oat')
  const before = await livingBook(open.page)
  const ballast = join(place, 'ballast')
  await fill(ballast, bytes)
  const saw = [await tryToWrite(open.page)]
  const shown = saw[0] === oneMore ? await livingBook(open.page) : before
  await open.kill()
  const full = await shop.start().catch(() => undefined)
  saw.push(full ? `while full ${await whatIsSeen(full.page)}` : 'while full no window')
  await full?.kill()
  rmSync(ballast)
  const first = await shop.start()
  await whatIsSeen(first.page)
  await first.kill()
  const end = await goOn(await shop.start())
  const after = await livingBook(end.app.page)
  await end.app.kill()
  return {
    lost: lostBetween(shown, after),
    saw: [...saw, `after room was made ${end.saw.join('; then ')}`],
  }
}

const oneMore = 'one more was saved'

/** The app's answer to one more regular. */
async function tryToWrite(page: Page): Promise<string> {
  await page.getByLabel('One per line').fill('Jonas – espresso')
  await page.getByRole('button', { name: 'Write down 1 regular' }).click()
  const refused = page.getByText(/disk is (almost )?full|could not be saved/).first()
  const saved = page.getByRole('button', { name: 'Write them down' })
  await refused.or(saved).first().waitFor()
  return (await refused.isVisible()) ? `“${await refused.textContent()}”` : oneMore
}

/** Fills the disk to the last byte, then frees as many bytes as should be left. */
async function fill(ballast: string, left: number): Promise<void> {
  try {
    writeFileSync(ballast, Buffer.alloc(500_000_000))
  } catch {
    await truncate(ballast, statSync(ballast).size - left)
  }
}
