import { cp, rm } from 'node:fs/promises'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Counter, firstRun, openCounter } from '#test/support/browser-shop.ts'
import { storeFaults } from './store-faults.ts'

let counter: Counter
/** A closed profile with a shop and three regulars in it; every test damages a copy. */
let good: string

beforeAll(async () => {
  counter = await openCounter()
  good = await counter.newProfile()
  const { page, close } = await counter.open(good)
  await firstRun(page, { name: 'Corner Bakery', trade: 'counter' })
  await page.getByRole('button', { name: 'Write down your regulars' }).click()
  await page.getByRole('textbox').last().fill('Maria – flat white\nJonas – espresso\nAylin – tea')
  await page
    .getByRole('button', { name: /write down|into the book|save/i })
    .last()
    .click()
  await page
    .getByText(/3 (regulars|people)/i)
    .first()
    .waitFor()
  await close()
})

afterAll(() => counter.close())

async function copyOfGood(): Promise<string> {
  const profile = await counter.newProfile()
  await cp(good, profile, { recursive: true })
  return profile
}

describe('a damaged store never opens as an empty shop', () => {
  // Every other kind is tested in the desktop app: see hurt-store.test.ts.
  it('when a power cut zeroed the end of the log: it says so, twice, and keeps the stamp', async () => {
    const profile = await copyOfGood()
    await storeFaults[0]?.hurt(counter.storeIn(profile))
    for (const _time of ['the first time', 'the second time']) {
      const { page, close } = await counter.open(profile)
      await expectRecovery(page)
      expect(await stampOf(page)).toMatchObject({ format: 'the-usual-stamp' })
      await close()
    }
  })

  it('update wipes reported: when the whole store has vanished, at the first two starts', async () => {
    const profile = await copyOfGood()
    await rm(counter.storeIn(profile), { recursive: true })
    for (const _time of ['the first time', 'the second time']) {
      const { page, close } = await counter.open(profile)
      await expectRecovery(page)
      await close()
    }
  })

  it('when the stamp is of another book', async () => {
    const profile = await copyOfGood()
    await changeStamp(profile, { bookId: 'another-book' })
    const { page, close } = await counter.open(profile)
    await expectRecovery(page)
    await close()
  })

  it('when the book is behind its stamp, as after a log cut short', async () => {
    const profile = await copyOfGood()
    await changeStamp(profile, { seq: 99 })
    const { page, close } = await counter.open(profile)
    await expectRecovery(page)
    await close()
  })
})

it('a lost stamp is rebuilt from the book: no person is missing', async () => {
  const profile = await copyOfGood()
  const first = await counter.open(profile)
  await first.page.getByRole('navigation').first().waitFor()
  await first.page.evaluate(() => localStorage.removeItem('the-usual-stamp'))
  await first.close()
  const { page, close } = await counter.open(profile)
  await page.getByRole('navigation').first().waitFor()
  await expect
    .poll(() => stampOf(page), { timeout: 15_000 })
    .toMatchObject({ counts: { customers: 3 } })
  await close()
})

it('Old app on newer data writes silently: a newer book is only read and stays as it was', async () => {
  const profile = await copyOfGood()
  const before = await counter.open(profile)
  await before.page.getByRole('navigation').first().waitFor()
  await before.page.goto(`${counter.url}/assets`)
  const made = await before.page.evaluate(makeNewer)
  await before.close()
  const { page, close } = await counter.open(profile)
  await page.getByRole('heading', { name: /newer/i }).waitFor()
  expect(await page.evaluate(shapeOf)).toEqual(made)
  await close()
})

async function expectRecovery(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Let’s find your records' }).waitFor()
  expect(await page.getByText('What is your shop called?').count()).toBe(0)
}

const stampOf = (page: Page): Promise<unknown> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('the-usual-stamp') ?? 'null'))

async function changeStamp(profile: string, change: Record<string, unknown>): Promise<void> {
  const { page, close } = await counter.open(profile)
  await page.getByRole('navigation').first().waitFor()
  // Leaves the app first, so that it does not overwrite our stamp.
  await page.goto(`${counter.url}/assets`)
  await page.evaluate((fields) => {
    const stamp = JSON.parse(localStorage.getItem('the-usual-stamp') ?? '{}')
    localStorage.setItem('the-usual-stamp', JSON.stringify({ ...stamp, ...fields }))
  }, change)
  await close()
}

/** As a later app would leave it: a higher version, one more store, one more index. */
async function makeNewer(): Promise<unknown> {
  const [found] = (await indexedDB.databases()).filter((each) => each.name?.startsWith('usual-'))
  const name = found?.name ?? ''
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, (found?.version ?? 0) + 20)
    request.onerror = () => reject(request.error)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('stamps', { keyPath: 'id' })
      request.transaction?.objectStore('customers').createIndex('loyalty', 'loyalty')
    }
    request.onsuccess = () => {
      const db = request.result
      const stores = [...db.objectStoreNames]
      const indexes = [...db.transaction('customers').objectStore('customers').indexNames]
      db.close()
      resolve({ version: db.version, stores, indexes })
    }
  })
}

async function shapeOf(): Promise<unknown> {
  const [found] = (await indexedDB.databases()).filter((each) => each.name?.startsWith('usual-'))
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(found?.name ?? '')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const db = request.result
      const stores = [...db.objectStoreNames]
      const indexes = [...db.transaction('customers').objectStore('customers').indexNames]
      db.close()
      resolve({ version: db.version, stores, indexes })
    }
  })
}
