import { appendFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBox } from '#test/support/first-day.ts'
import { type LivingBook, livingBook } from '#test/support/living-book.ts'
import {
  goOn,
  lostBetween,
  type ShopAtRisk,
  shopAfterPowerCut,
  whatIsSeen,
  writeDown,
} from './shop-at-risk.ts'
import { eachOnce, onlyInFull, tell, tries } from './tell.ts'

type AfterPowerCut = { readonly shop: ShopAtRisk; readonly shown: LivingBook }

let good: AfterPowerCut
const made: ShopAtRisk[] = []
beforeAll(async () => {
  good = await shopAfterPowerCut()
  made.push(good.shop)
})
afterAll(() => Promise.all(made.map((each) => each.remove())))

const stampIn = (shop: ShopAtRisk): string => join(shop.folder, 'stamp.json')

async function changeStamp(shop: ShopAtRisk, change: Record<string, unknown>): Promise<void> {
  const stamp = JSON.parse(await readFile(stampIn(shop), 'utf8'))
  await writeFile(stampIn(shop), JSON.stringify({ ...stamp, ...change }))
}

async function segmentIn(shop: ShopAtRisk): Promise<string> {
  const journal = join(shop.folder, 'journal')
  const [book = ''] = await readdir(journal)
  const [segment = ''] = (await readdir(join(journal, book))).filter((name) => name.endsWith('l'))
  return join(journal, book, segment)
}

const rewrite = async (path: string, change: (text: string) => string): Promise<void> =>
  writeFile(path, change(await readFile(path, 'utf8')))

type CopyFault = {
  readonly name: string
  readonly hurt: (shop: ShopAtRisk) => Promise<void>
  readonly shows: RegExp
}

const faults: readonly CopyFault[] = [
  {
    name: 'the second copy ends in a torn line',
    hurt: async (shop) => appendFile(await segmentIn(shop), '{"bookId":"0'),
    shows: /^the shop$/,
  },
  {
    name: 'the second copy is of another book',
    hurt: async (shop) =>
      rewrite(await segmentIn(shop), (text) =>
        text.replace(/"bookId":"\w{8}/g, '"bookId":"0badb00c'),
      ),
    shows: /^the shop$/,
  },
  {
    name: 'the stamp is missing',
    hurt: async (shop) => {
      await rm(stampIn(shop))
      await rm(join(shop.folder, 'stamp.previous.json'), { force: true })
    },
    shows: /^the shop$/,
  },
  {
    name: 'the stamp is of an earlier hour',
    hurt: (shop) => changeStamp(shop, { seq: 1, counts: { settings: 1 } }),
    shows: /^the shop$/,
  },
  {
    name: 'the stamp is of another book',
    hurt: (shop) => changeStamp(shop, { bookId: '0badb00c-8b83-754a-bdf4-fed70f5107f3' }),
    shows: /find your records/,
  },
  ...onlyInFull<CopyFault>([
    {
      name: 'a line in the middle of the second copy is damaged',
      hurt: async (shop) =>
        rewrite(await segmentIn(shop), (text) => text.replace('Maria', 'Mario')),
      shows: /^the shop$/,
    },
    {
      name: 'the second copy is gone',
      hurt: (shop) => rm(join(shop.folder, 'journal'), { recursive: true }),
      shows: /^the shop$/,
    },
    {
      name: 'the stamp is cut off',
      hurt: (shop) => rewrite(stampIn(shop), (text) => text.slice(0, 100)),
      shows: /^the shop$/,
    },
  ]),
]

describe('a damaged copy beside a good book: the app reports no loss that did not happen', () => {
  for (const { name, hurt, shows } of faults) {
    it(`when ${name}`, async () => {
      await count(name, tries(1, 3), async () => {
        const shop = await copyOf(good.shop)
        await hurt(shop)
        const { app, saw } = await goOn(await shop.start())
        expect(saw[0]).toMatch(shows)
        const after = await livingBook(app.page)
        await app.kill()
        return { lost: lostBetween(good.shown, after), saw }
      })
    })
  }
})

it('when the second copy is ahead of the book: the missing Changes are put back', async () => {
  await count('the second copy is ahead of the book', tries(1, 3), async () => {
    const shop = await copyOf(good.shop)
    const later = await shop.start()
    await findBox(later.page).first().waitFor()
    await writeDown(later.page, 'Ida – mocha')
    const shown = await livingBook(later.page)
    await later.kill()
    await rm(shop.store, { recursive: true })
    await cp(good.shop.store, shop.store, { recursive: true })
    const { app, saw } = await goOn(await shop.start())
    expect(saw[0]).toMatch(/put back/)
    const after = await livingBook(app.page)
    await app.kill()
    return { lost: lostBetween(shown, after), saw }
  })
})

it('Older Electron build erases the data: an older app does not start on newer records, and nothing is touched', async () => {
  await count('an older app on newer records', tries(1, 3), async () => {
    const shop = await copyOf(good.shop)
    const old = await shop.startWith('90.0.0.0')
    const said = `“${await theMessage(old.dialogs)}”`
    await old.answerDialog({ kind: 'message', button: 'Close' })
    await old.ended
    const { app, saw } = await goOn(await shop.start())
    const after = await livingBook(app.page)
    await app.kill()
    return { lost: lostBetween(good.shown, after), saw: [said, ...saw] }
  })
})

for (const { way, year } of [
  { way: 'forward to 2099', year: 2099 },
  ...onlyInFull([{ way: 'back to 2001', year: 2001 }]),
]) {
  it(`when the clock was set ${way} and right again: what was written in between is there too`, async () => {
    await count(`the clock set ${way} for a while, then right again`, tries(1, 3), async () => {
      const shop = await copyOf(good.shop)
      const wrong = await shop.start()
      await wrong.page.clock.setSystemTime(new Date(year, 0, 1, 9))
      await wrong.page.reload()
      const saw = [await whatIsSeen(wrong.page)]
      await writeDown(wrong.page, 'Ida – mocha')
      const shown = await livingBook(wrong.page)
      await wrong.kill()
      const end = await goOn(await shop.start())
      const after = await livingBook(end.app.page)
      await end.app.kill()
      expect(lostBetween(good.shown, shown)).toBe(0)
      return { lost: lostBetween(shown, after), saw: [...saw, ...end.saw] }
    })
  })
}

async function copyOf(shop: ShopAtRisk): Promise<ShopAtRisk> {
  const copy = await shop.copy()
  made.push(copy)
  return copy
}

type Run = { readonly lost: number; readonly saw: readonly string[] }

async function count(fault: string, times: number, suffer: () => Promise<Run>): Promise<void> {
  const runs: Run[] = []
  for (let time = 0; time < times; time++) runs.push(await suffer())
  const lost = runs.reduce((sum, run) => sum + run.lost, 0)
  tell({ fault, tries: runs.length, lost, saw: eachOnce(runs.flatMap((run) => run.saw)) })
  expect(lost).toBe(0)
}

async function theMessage(
  dialogs: () => Promise<readonly { readonly kind: string; readonly message?: string }[]>,
): Promise<string> {
  await expect.poll(dialogs, { timeout: 15_000 }).toMatchObject([{ kind: 'message' }])
  return (await dialogs())[0]?.message ?? ''
}
