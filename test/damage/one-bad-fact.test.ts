import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeLine } from '#main/services/journal-lines.ts'
import { journalLine } from '#shared/book/journal.ts'
import { backupOf, entriesOf, zipOf } from '#test/support/backup-file.ts'
import { livingBook } from '#test/support/living-book.ts'
import { bringBack, type ShopAtRisk, shopAfterPowerCut, whatIsSeen } from './shop-at-risk.ts'
import { eachOnce, tell } from './tell.ts'

/** Some hundred days past the last moment that a date can hold. */
const noMoment = 8_650_000_000_000_000

let good: ShopAtRisk
const made: ShopAtRisk[] = []
beforeAll(async () => {
  good = (await shopAfterPowerCut()).shop
  made.push(good)
})
afterAll(() => Promise.all(made.map((each) => each.remove())))

const stampOf = async ({ folder }: ShopAtRisk) =>
  JSON.parse(await readFile(join(folder, 'stamp.json'), 'utf8'))

const hurts: readonly (readonly [string, (shop: ShopAtRisk) => Promise<void>])[] = [
  [
    'the stamp',
    async (shop) => {
      const stamp = { ...(await stampOf(shop)), writtenAt: noMoment }
      await writeFile(join(shop.folder, 'stamp.json'), JSON.stringify(stamp))
    },
  ],
  [
    'the list of a backup',
    async (shop) => {
      const { bookId } = await stampOf(shop)
      const entries = await entriesOf(await backupOf({}, { bookId, seq: 0 }))
      const manifest = JSON.parse(entries.get('manifest.json') ?? '')
      entries.set('manifest.json', JSON.stringify({ ...manifest, at: noMoment, newest: noMoment }))
      await mkdir(shop.backups, { recursive: true })
      const file = Buffer.from(await zipOf(entries).arrayBuffer())
      await writeFile(join(shop.backups, 'the-usual.usual'), file)
    },
  ],
  [
    'a Change',
    async (shop) => {
      const journal = join(shop.folder, 'journal', (await stampOf(shop)).bookId)
      for (const name of await readdir(journal)) {
        const path = join(journal, name)
        const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '')
        await writeFile(path, lines.map(withNoMoment).join(''))
      }
    },
  ],
]

/** Summed again, as only somebody who means it does. */
function withNoMoment(text: string): string {
  const { bookId, sum: _sum, ...entry } = journalLine.parse(JSON.parse(text))
  const body = JSON.stringify({ ...JSON.parse(entry.body), at: noMoment })
  return encodeLine(bookId, { ...entry, body })
}

describe('a time that no calendar has, when the store is lost too: all three regulars come back', () => {
  it.each(hurts)('in %s', async (what, hurt) => {
    const shop = await good.copy()
    made.push(shop)
    await hurt(shop)
    await rm(shop.store, { recursive: true })
    const app = await shop.start()
    const seen = await whatIsSeen(app.page)
    expect(seen).toMatch(/find your records/)
    await app.page.getByText('The second copy of all you wrote').first().waitFor()
    const back = await bringBack(app)
    const { customers = [] } = (await livingBook(back.app.page)).stores
    await back.app.kill()
    tell({
      fault: `the store is lost, and ${what} has a time that no calendar has`,
      tries: 1,
      lost: 3 - customers.length,
      saw: eachOnce([seen, back.saw]),
    })
    expect(customers).toHaveLength(3)
  })
})
