import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Counter, firstRun, go, openCounter } from '#test/support/browser-shop.ts'
import { findBox } from '#test/support/first-day.ts'
import { type LivingBook, livingBook } from '#test/support/living-book.ts'
import {
  goOn,
  lostBetween,
  mainOf,
  type ShopAtRisk,
  shopAfterPowerCut,
  whatIsSeen,
  writeDown,
} from './shop-at-risk.ts'
import { eachOnce, onlyInFull, tell, tries } from './tell.ts'

/** Milliseconds: the full number takes minutes on two busy cores. */
const longest = tries(3, 10) * 60_000

describe('the desktop app, started a second time', () => {
  let shop: ShopAtRisk
  beforeAll(async () => {
    shop = (await shopAfterPowerCut()).shop
  })
  afterAll(() => shop.remove())

  it(
    'while the first runs, and after a kill that left its locks: one window, which comes forward, and nothing is lost',
    async () => {
      let lost = 0
      const saw: string[] = []
      for (let time = 0; time < tries(1, 5); time++) {
        // The power cut left its locks, and another program may have the number of its process by now.
        expect(existsSync(join(shop.folder, 'stand-in.lock'))).toBe(true)
        const first = await shop.start()
        saw.push(await whatIsSeen(first.page))
        await writeDown(first.page, `Ida${'abcde'[time]} – mocha`)
        const before = first.notes.filter(({ what }) => what === 'shown').length
        const main = await mainOf(shop)
        const second = await shop.startAgain()
        expect(await second.ended).toEqual({ code: 0 })
        expect(second.notes.filter(({ what }) => what === 'shown')).toEqual([])
        await expect
          .poll(() => first.notes.filter(({ what }) => what === 'shown').length)
          .toBe(before + 1)
        expect(await mainOf(shop)).toBe(main)
        await writeDown(first.page, `Rui${'abcde'[time]} – tea`)
        const shown = await livingBook(first.page)
        await first.kill()
        const next = await goOn(await shop.start())
        lost += lostBetween(shown, await livingBook(next.app.page))
        saw.push(...next.saw)
        await next.app.kill()
      }
      const told = `${eachOnce(saw)}; the second start brings its window to the front and ends`
      tell({ fault: 'started twice', tries: tries(1, 5), lost, saw: told })
      expect(lost).toBe(0)
    },
    longest,
  )
})

describe('two tabs of one shop', () => {
  let counter: Counter
  beforeAll(async () => {
    counter = await openCounter()
  })
  afterAll(() => counter.close())

  it(
    'write at the same time, and one restores or erases: every record is there once, and the other tab’s late write is refused in words',
    async () => {
      const runs = []
      for (const replace of [eraseOne, ...onlyInFull([restoreOwn, eraseOne, restoreOwn])])
        runs.push(await inTwoTabs(replace))
      const lost = runs.reduce((sum, run) => sum + run.lost, 0)
      const saw = eachOnce(runs.flatMap((run) => run.saw))
      tell({
        fault: 'two tabs write, one of them restores or erases',
        tries: runs.length,
        lost,
        saw,
      })
      expect(lost).toBe(0)
    },
    longest,
  )

  /** Puts another book in the place of the one that both tabs show. */
  type Replace = (page: Page, context: BrowserContext) => Promise<void>

  async function inTwoTabs(replace: Replace) {
    const { page: one, context, troubles, close } = await counter.open(await counter.newProfile())
    await firstRun(one, { name: 'Corner Bakery', trade: 'counter' })
    await one.getByRole('button', { name: 'Write down your regulars' }).waitFor()
    const other = await context.newPage()
    await other.goto(counter.url)
    await other.getByRole('navigation').first().waitFor()
    const names = ['Ana', 'Bea', 'Caio']
    await Promise.all([
      writeEach(
        one,
        names.map((name) => `${name} Um`),
      ),
      writeEach(
        other,
        names.map((name) => `${name} Dois`),
      ),
    ])
    const shown = await livingBook(one)
    const { changes = [] } = shown.stores
    expect(namesOf(shown)).toEqual(names.flatMap((name) => [`${name} Dois`, `${name} Um`]))
    const seqs = changes.map((each) => Object(each).seq)
    expect(seqs).toEqual(seqs.map((_, at) => at + 1))

    // An erase is asked for while the other tab writes.
    const [meanwhile] = await Promise.all([
      replace === eraseOne ? writeUntilRefused(other) : [],
      replace(one, context),
    ])
    const replaced = await livingBook(one)
    expect(namesOf(replaced)).toEqual(expect.arrayContaining([...meanwhile]))
    const said = await lateWrite(other)
    expect(await livingBook(one)).toEqual(replaced)
    await other.getByRole('button', { name: 'Reload' }).click()
    await findBox(other).first().waitFor()
    await writeDown(other, 'Duda – tea')
    const end = await livingBook(one)
    await close()
    expect(troubles).toEqual([])
    const was = replace === restoreOwn ? lostBetween(shown, end) : 0
    const gone = namesOf(shown).filter((name) => !namesOf(end).includes(name))
    expect(gone).toEqual(replace === restoreOwn ? [] : ['Ana Um'])
    expect(new Set(namesOf(end)).size).toBe(namesOf(end).length)
    return { lost: was + lostBetween(replaced, end), saw: [`“${said}”`] }
  }

  const eraseOne: Replace = async (page) => {
    const { stores } = await livingBook(page)
    const them = (stores.customers ?? []).map(Object).find(({ name }) => name === 'Ana Um')
    await go(page, `/customers/${them?.id}`)
    await page.locator('#screen').getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Erase for good…' }).click()
    const dialog = page.getByRole('dialog')
    const erased = page.getByRole('heading', { name: 'Erased for good' })
    const movedOn = dialog.getByText(/^Something was written in another window meanwhile/)
    // Whatever was written meanwhile would be lost: then it says so, and is asked for once more.
    while (!(await erased.isVisible())) {
      await dialog.getByLabel(/^To go on, type/).fill('ana um')
      await dialog.getByRole('button', { name: 'Erase for good' }).click()
      await movedOn.waitFor({ state: 'hidden' })
      await erased.or(movedOn).first().waitFor()
    }
  }

  const restoreOwn: Replace = async (page, context) => {
    await go(page, '/backup')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Back up now' }).click()
    const file = join(await counter.newProfile(), 'own.usual')
    await (await download).saveAs(file)
    await go(page, '/restore')
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText('Inside the backup').waitFor()
    const reloaded = page.waitForEvent('load')
    await page.getByRole('button', { name: 'Put this book in place' }).click()
    await reloaded
    await findBox(page).first().waitFor()
    expect(context.pages()).toHaveLength(2)
  }
})

async function writeEach(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) await writeDown(page, `${name} – tea`)
}

/** Whom the window shows as saved, before another book takes the place of its own. */
async function writeUntilRefused(page: Page): Promise<readonly string[]> {
  const saved: string[] = []
  for (const name of ['Eva Três', 'Fia Três', 'Gil Três', 'Hugo Três', 'Ivo Três', 'Jô Três']) {
    if (!(await writeOrRefused(page, name))) break
    saved.push(name)
  }
  return saved
}

/** In the window of the book that was replaced. */
async function lateWrite(page: Page): Promise<string> {
  await page.getByText('This window shows the old book', { exact: true }).waitFor()
  expect(await writeOrRefused(page, 'Too Late')).toBe(false)
  return (await refusal(page).textContent()) ?? ''
}

async function writeOrRefused(page: Page, name: string): Promise<boolean> {
  await page.getByLabel('One per line').fill(`${name} – tea`)
  await page.getByRole('button', { name: 'Write down 1 regular' }).click()
  const saved = page.getByRole('button', { name: 'Write them down' })
  await saved.or(refusal(page)).first().waitFor()
  return saved.isVisible()
}

const refusal = (page: Page) =>
  page.getByText(/^This window shows the old book: another was put in its place/).first()

function namesOf({ stores }: LivingBook): readonly string[] {
  // Rows of the customers table, read directly from the database.
  const rows = (stores.customers ?? []) as readonly { readonly name?: string }[]
  return rows.flatMap(({ name }) => name ?? []).sort()
}
