import fc from 'fast-check'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Counter,
  firstRun,
  go,
  type OpenedWindow,
  openCounter,
  withMotion,
} from '#test/support/browser-shop.ts'
import { findBox } from '#test/support/first-day.ts'
import { typedRounds } from '#test/support/fuzz-runs.ts'
import { livingBook } from '#test/support/living-book.ts'
import { button, hasFocus } from '#test/support/sample-shop.ts'
import { type TypedKey, twentyStarts, typedQueue } from '#test/support/typed-queue.ts'

/** Twenty customers in a row, typed by someone who does not look up, with real keys and real time. */
let counter: Counter
beforeAll(async () => {
  counter = await openCounter()
})
afterAll(() => counter?.close())

const namesOf = (round: number): readonly string[] =>
  twentyStarts.map((start) => `${start}${'aeiou'[round % 5]}l`)

/** A shop that knows twenty regulars; nobody was served today. */
async function openShop(): Promise<OpenedWindow> {
  const own = await counter.open(await counter.newProfile())
  await withMotion(own.page)
  await firstRun(own.page, { name: 'Corner Bakery', trade: 'counter' })
  await button(own.page, /^Write down your regulars/).click()
  const lines = namesOf(0).map((name) => `${name} – flat white`)
  await own.page.getByLabel('One per line').fill(lines.join('\n'))
  await button(own.page, 'Write down 20 regulars').click()
  await own.page.locator('#screen').getByText('20 regulars are in.').waitFor()
  await go(own.page, '/counter')
  await hasFocus(findBox(own.page))
  return own
}

const aQueue = (seed: number, pace: { min: number; max: number }) =>
  fc.sample(typedQueue(twentyStarts, pace), { numRuns: 1, seed })[0] ?? []

async function type({ keyboard }: Page, keys: readonly TypedKey[]): Promise<void> {
  for (const { key, after } of keys) {
    await new Promise((pressed) => setTimeout(pressed, after))
    await keyboard.press(key)
  }
}

type Purchase = { readonly customerId: string }

/** Each of the twenty was logged once, and nothing else happened in the shop. */
async function expectAllLogged({ page, troubles }: OpenedWindow, before: number): Promise<void> {
  const bought = async () => {
    const { stores } = await livingBook(page)
    // Rows read directly from the database have the shape the app gave them.
    return (stores.purchases as readonly Purchase[]).map((each) => each.customerId)
  }
  await expect.poll(async () => (await bought()).length, { timeout: 20_000 }).toBe(20)
  expect(new Set(await bought()).size).toBe(20)
  const { stores } = await livingBook(page)
  expect(stores.customers).toHaveLength(20)
  expect(stores.changes?.length).toBe(before + 20)
  expect(await findBox(page).inputValue()).toBe('')
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(troubles).toEqual([])
}
const changes = async (page: Page) => (await livingBook(page)).stores.changes?.length ?? 0

/** A slow disk: from now on whatever is read or written waits up to 300 ms. */
const slowDown = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const found = (await indexedDB.databases()).find(({ name }) => name?.startsWith('usual-'))
    const db = await settled(indexedDB.open(found?.name ?? ''))
    const hold = async (): Promise<void> => {
      const stores = db.transaction([...db.objectStoreNames], 'readwrite')
      const until = performance.now() + 300
      while (performance.now() < until) await settled(stores.objectStore('book').count())
      setTimeout(() => void hold())
    }
    void hold()
  })

async function live(round: number, pace: { min: number; max: number }, isSlow = false) {
  const shop = await openShop()
  const before = await changes(shop.page)
  if (isSlow) await slowDown(shop.page)
  await type(shop.page, aQueue(round, pace))
  await expectAllLogged(shop, before)
  await shop.close()
}

describe('twenty customers typed one after the other', () => {
  for (let round = 0; round < typedRounds; round++)
    it(`are logged once each: by any hand, by a fast one, on a slow disk (${round + 1})`, () =>
      // Side by side: the hands wait most of the time.
      Promise.all([
        live(round, { min: 60, max: 400 }),
        live(round, { min: 60, max: 120 }),
        live(round, { min: 60, max: 250 }, true),
      ]))
})
