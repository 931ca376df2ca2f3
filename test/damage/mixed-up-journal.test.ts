import { appendFile, copyFile, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { firstRun, go } from '#test/support/browser-shop.ts'
import { type LivingBook, livingBook } from '#test/support/living-book.ts'
import { goOn, lostBetween, newShop, type ShopAtRisk, writeDown } from './shop-at-risk.ts'
import { untilCopied } from './shop-kinds.ts'
import { eachOnce, onlyInFull, tell } from './tell.ts'

const made: ShopAtRisk[] = []
afterAll(() => Promise.all(made.map((each) => each.remove())))

const people = 2400
const note = 'no sugar, and the cup warmed first; '.repeat(180)
const list = [
  'Name,Note',
  ...Array.from({ length: people }, (_, at) => `Person ${at},"${at} ${note}"`),
].join('\n')

type Good = { readonly shop: ShopAtRisk; readonly shown: LivingBook }
let ready: Promise<Good> | undefined
/** Made once, when it is needed. */
function goodShop(): Promise<Good> {
  ready ??= shopWithLongNotes()
  return ready
}

/** What a person or a sync tool does to segments; the first two and the last one of a journal. */
type Fault = (one: string, other: string, last: string) => Promise<void>

/** By the number in a segment's name. */
const numbered = (path: string, by: number): string =>
  path.replace(/\d{16}/, (number) => String(Number(number) + by).padStart(16, '0'))

const swapNames: Fault = async (one, other) => {
  await rename(one, `${one}.between`)
  await rename(other, one)
  await rename(`${one}.between`, other)
}

const faults: Readonly<Record<string, Fault>> = {
  'two segments swapped their names': swapNames,
  ...Object.fromEntries(
    onlyInFull<readonly [string, Fault]>([
      [
        'the first and the last segment swapped their names',
        (one, _, last) => swapNames(one, last, ''),
      ],
      [
        'a segment was copied beside itself as “… (1)”',
        (_, other) => copyFile(other, other.replace('.jsonl', ' (1).jsonl')),
      ],
      [
        'a segment was copied beside itself as “… copy”',
        (_, other) => copyFile(other, `${other} copy`),
      ],
      ['a segment was copied to the next number', (one) => copyFile(one, numbered(one, 1))],
      [
        'a segment was copied to a number inside the last',
        (one, _, last) => copyFile(one, numbered(last, 1)),
      ],
      [
        'the last segment was copied to a number far behind it',
        (_one, _, last) => copyFile(last, numbered(last, 500)),
      ],
      [
        'the lines of a segment stand in it twice',
        async (one) => appendFile(one, await readFile(one)),
      ],
      [
        'the lines of the last segment stand in it twice',
        async (_one, _, last) => appendFile(last, await readFile(last)),
      ],
    ]),
  ),
}

describe('segments that were copied, renamed or doubled: nothing is lost, and the second copy alone gives all', () => {
  for (const [fault, hurt] of Object.entries(faults)) {
    it(`when ${fault}`, async () => {
      const ends = [
        await withoutAllElse(hurt),
        ...(await Promise.all(onlyInFull([hurt]).map(startedFirst))),
      ]
      const lost = ends.reduce((sum, end) => sum + end.lost, 0)
      tell({
        fault: `${fault} (a second copy of 16 MB)`,
        tries: ends.length,
        lost,
        saw: eachOnce(ends.flatMap((end) => end.saw)),
      })
      expect(lost).toBe(0)
    })
  }
})

/** All but the second copy was deleted before the start. */
async function withoutAllElse(hurt: Fault) {
  const { shop, shown } = await hurtCopy(hurt)
  await keepOnlySecondCopy(shop)
  const { app, saw } = await goOn(await shop.start())
  const lost = lostBetween(shown, await livingBook(app.page))
  await app.kill()
  return { lost, saw }
}

/** It starts with all its files and writes; then all but the second copy is deleted. */
async function startedFirst(hurt: Fault) {
  const { shop, shown } = await hurtCopy(hurt)
  const first = await goOn(await shop.start())
  const lostAtOnce = lostBetween(shown, await livingBook(first.app.page))
  await writeDown(first.app.page, 'Nora – chai')
  await untilCopied(shop, first.app.page)
  const written = await livingBook(first.app.page)
  await first.app.kill()
  await keepOnlySecondCopy(shop)
  const { app, saw } = await goOn(await shop.start())
  const lost = lostAtOnce + lostBetween(written, await livingBook(app.page))
  await app.kill()
  return { lost, saw: [...first.saw, ...saw] }
}

async function shopWithLongNotes() {
  const shop = await newShop()
  made.push(shop)
  const app = await shop.start()
  const { page } = app
  await firstRun(page, { name: 'Corner Bakery', trade: 'counter' })
  await page.getByRole('button', { name: 'Write down your regulars' }).waitFor()
  await go(page, '/bring')
  const buffer = Buffer.from(list)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: `Bring in ${people} people`, exact: true }).click()
  await page
    .getByText(/are in/)
    .first()
    .waitFor()
  await untilCopied(shop, page)
  const shown = await livingBook(page)
  await app.kill()
  const sizes = (await Promise.all((await segmentsOf(shop)).map((path) => stat(path)))).map(
    ({ size }) => size,
  )
  expect(sizes.length).toBeGreaterThan(2)
  expect(sizes.reduce((sum, size) => sum + size)).toBeGreaterThan(12 * 1024 * 1024)
  return { shop, shown }
}

async function hurtCopy(hurt: Fault): Promise<Good> {
  const good = await goodShop()
  const shop = await good.shop.copy()
  made.push(shop)
  const [one = '', other = '', ...rest] = await segmentsOf(shop)
  await hurt(one, other, rest.at(-1) ?? '')
  return { shop, shown: good.shown }
}

async function segmentsOf({ folder }: ShopAtRisk): Promise<readonly string[]> {
  const journal = join(folder, 'journal')
  const names = await readdir(journal, { recursive: true })
  return names
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(journal, name))
}

const keepOnlySecondCopy = (shop: ShopAtRisk) =>
  Promise.all(
    [shop.store, shop.backups, join(shop.folder, 'rescue')].map((path) =>
      rm(path, { recursive: true, force: true }),
    ),
  )
