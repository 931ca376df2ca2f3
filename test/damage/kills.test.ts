import type { Page } from 'playwright'
import { afterAll, expect, it } from 'vitest'
import { firstRun, go } from '#test/support/browser-shop.ts'
import { livingBook } from '#test/support/living-book.ts'
import { goOn, newShop, type ShopAtRisk } from './shop-at-risk.ts'
import { eachOnce, tell, tries } from './tell.ts'

const shops: ShopAtRisk[] = []
afterAll(() => Promise.all(shops.map((each) => each.remove())))

/** In parallel, because a start is mostly waiting. */
const sideBySide = 3
/** Milliseconds; the full number of rounds takes a quarter of an hour on two busy cores. */
const longest = tries(3, 40) * 60_000

it(
  'killed in the middle of commits, again and again: nothing that was shown as saved is missing',
  async () => {
    const rounds = Math.ceil(tries(6, 200) / sideBySide)
    const runs = await Promise.all(
      Array.from({ length: sideBySide }, () => killAgainAndAgain(rounds)),
    )
    const lost = runs.reduce((sum, run) => sum + run.lost.length, 0)
    const shown = runs.reduce((sum, run) => sum + run.shown, 0)
    const saw = eachOnce(runs.flatMap((run) => run.saw))
    const fault = `killed in the middle of commits (${shown} people shown as saved)`
    tell({ fault, tries: rounds * sideBySide, lost, saw })
    // Else "Saved" was never shown, and the rounds prove nothing.
    expect(shown).toBeGreaterThan(rounds)
    expect(runs.flatMap((run) => run.lost)).toEqual([])
  },
  longest,
)

async function killAgainAndAgain(rounds: number) {
  const shop = await newShop()
  shops.push(shop)
  const shown = new Set<string>()
  const lost = new Set<string>()
  const saw: string[] = []
  for (let round = 0; round <= rounds; round++) {
    const started = await shop.start()
    if (round === 0) await openShop(started.page)
    const { app, saw: seen } = round === 0 ? { app: started, saw: [] } : await goOn(started)
    const { page } = app
    saw.push(...seen)
    const there = await namesIn(page)
    for (const name of shown) if (!there.has(name)) lost.add(name)
    if (round < rounds) await writeUntil(page, round, shown)
    await app.kill()
  }
  return { lost: [...lost], shown: shown.size, saw }
}

async function openShop(page: Page): Promise<void> {
  await firstRun(page, { name: 'Corner Bakery', trade: 'counter' })
  await page.getByRole('button', { name: 'Write down your regulars' }).waitFor()
}

async function namesIn(page: Page): Promise<ReadonlySet<string>> {
  const { stores } = await livingBook(page)
  // Rows of the customers table, read directly from the database.
  const rows = (stores.customers ?? []) as readonly { readonly name?: string }[]
  return new Set(rows.flatMap((row) => row.name ?? []))
}

/** Starts adding people one after the other, and returns at a random moment meanwhile. */
async function writeUntil(page: Page, round: number, shown: Set<string>): Promise<void> {
  const enough = 1 + Math.floor(Math.random() * 4)
  const somewhat = Math.random() * 25
  let seen = 0
  let reached: () => void = () => undefined
  const moment = new Promise<void>((resolve) => {
    reached = resolve
  })
  await page.exposeFunction('shownAsSaved', (name: string) => {
    shown.add(name)
    // A random moment, as in a power cut: many rounds reach every point of a commit.
    if (++seen === enough) setTimeout(reached, somewhat)
  })
  await go(page, '/regulars')
  await page.getByLabel('One per line').waitFor()
  const writing = page.evaluate(keepWriting, round)
  // It ends when its page is killed.
  writing.catch(() => undefined)
  await Promise.race([moment, writing])
}

/** Runs in the page at the app's own speed: with the owner's field, button and answer. */
async function keepWriting(round: number): Promise<void> {
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      if (holds()) return resolve()
      const watch = new MutationObserver(() => {
        if (!holds()) return
        watch.disconnect()
        resolve()
      })
      watch.observe(document, { subtree: true, childList: true, attributes: true })
      watch.observe(document.body, { subtree: true, characterData: true, childList: true })
    })
  const letters = (count: number): string =>
    [...String(count)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
  const field = document.querySelector('textarea')
  const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')
  const button = (says: RegExp) =>
    [...document.querySelectorAll('button')].find((each) => says.test(each.textContent ?? ''))
  // The test put it there.
  const { shownAsSaved } = window as unknown as { shownAsSaved: (name: string) => Promise<void> }
  for (let count = 0; ; count++) {
    const name = `R${letters(round)}x${letters(count)}`
    value?.set?.call(field, name)
    field?.dispatchEvent(new Event('input', { bubbles: true }))
    await until(() => button(/Write down 1 regular/) !== undefined)
    button(/Write down 1 regular/)?.click()
    await until(
      () =>
        button(/Write them down/) !== undefined &&
        /1 regular is in\./.test(document.body.textContent ?? ''),
    )
    void shownAsSaved(name)
  }
}
