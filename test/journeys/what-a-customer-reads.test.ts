import type { CDPSession, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SampleKind } from '#app/provided.ts'
import { type Counter, go, openCounter } from '#test/support/browser-shop.ts'
import { card, findBox } from '#test/support/first-day.ts'
import { countKeys } from '#test/support/keys.ts'
import {
  allergiesOf,
  type BookRows,
  foundIn,
  openWordsOf,
  type PrivateWords,
  privateWordsOf,
} from '#test/support/private-words.ts'
import { button, hasFocus, openSampleShop, type SampleShop } from '#test/support/sample-shop.ts'

/** The screen is on the counter, so customers can read it. */
const saturday = new Date(2026, 10, 21, 8, 25)

let counter: Counter
let shop: SampleShop
let page: Page
let tree: CDPSession
beforeAll(async () => {
  counter = await openCounter()
  shop = await openSampleShop(counter, 'bakery', saturday)
  page = shop.page
  tree = await page.context().newCDPSession(page)
})
afterAll(async () => {
  expect(shop.troubles).toEqual([])
  await shop?.close()
  await counter?.close()
})

/** Everything that the screen gives to be read: names, values and descriptions, a line each. */
async function read(): Promise<string> {
  const { nodes } = await tree.send('Accessibility.getFullAXTree')
  return nodes
    .flatMap(({ ignored, name, value, description }) =>
      ignored ? [] : [name?.value, value?.value, description?.value],
    )
    .filter((each) => typeof each === 'string')
    .join('\n')
}

/** Parts that read for themselves would stand there by then. */
const settled = () => page.evaluate(() => new Promise((done) => setTimeout(done, 80)))

async function openCardOf({ name, people, id }: BookRows['customers'][number]): Promise<void> {
  const heading = name ?? people[0]?.name ?? 'This customer'
  await go(page, `/counter?open=${id}`)
  await card(page).getByRole('heading', { name: heading, exact: true }).waitFor()
  await card(page).getByRole('toolbar').waitFor()
  await settled()
}

/** The book of a sample shop, read directly from the database. */
const rowsOf = (kind: SampleKind): Promise<BookRows> =>
  page.evaluate(async (database) => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const db = await settled(indexedDB.open(database))
    const names = [...db.objectStoreNames]
    const from = db.transaction(names)
    const rows = await Promise.all(names.map((each) => settled(from.objectStore(each).getAll())))
    db.close()
    return Object.fromEntries(names.map((each, at) => [each, rows[at]])) as unknown as BookRows
  }, `sample-${kind}`)

const kindsOf = (all: readonly PrivateWords[]) => [...new Set(all.map(({ kind }) => kind))].sort()
const onlyForMe = () => button(card(page), 'Only for me')

/** What "Only for me" shows; the rest is on no card at all. */
const forMe = [
  ...['date', 'description', 'gift', 'how the name is said', 'money ahead', 'note'],
  ...['note on the card', 'owed', 'phone', 'surprise date', 'surprise order', 'taste', 'issue'],
].sort()
const onNoCard = [
  ...['address', 'e-mail', 'how it is between us', 'how it was settled', 'spent', 'tag'],
  ...['what it cost', 'what we put them through'],
].sort()

/** A family keeps its name. */
const short = /^(?:Familie \p{L}+|\p{L}+ \p{L}+\.)/u

it('no card of the bakery, and not the home, holds anything private of anyone', async () => {
  const book = await rowsOf('bakery')
  const hidden = privateWordsOf(book)
  const allergies = allergiesOf(book)
  expect(kindsOf(hidden)).toEqual([...forMe, ...onNoCard].sort())
  await hasFocus(findBox(page))
  const likely = page.getByRole('region', { name: 'Likely now' }).getByRole('button')
  await likely.first().waitFor()
  for (const label of await likely.allTextContents()) expect(label).toMatch(short)
  expect(foundIn(await read(), [...hidden, ...allergies], openWordsOf(book, ''))).toEqual([])

  const shown = new Set<string>()
  const withMore = hidden.filter(({ kind }) => kind !== 'spent').map(({ customerId }) => customerId)
  for (const each of book.customers.filter(({ id }) => withMore.includes(id))) {
    const own = hidden.filter(({ customerId }) => customerId === each.id)
    const open = openWordsOf(book, each.id)
    const notTheirs = allergies.filter(({ customerId }) => customerId !== each.id)
    const mayRead = async () =>
      expect(foundIn(await read(), [...hidden, ...notTheirs], open), each.name).toEqual([])
    await openCardOf(each)
    await mayRead()
    const isNew = own.some(
      ({ kind, text }) => forMe.includes(kind) && !shown.has(kind) && !open.includes(text),
    )
    if (!isNew) continue
    // It stays on, and is off again for the next one.
    await onlyForMe().click()
    await settled()
    const isFirst = shown.size === 0
    for (const { kind } of foundIn(await read(), own, open)) shown.add(kind)
    if (!isFirst) continue
    expect(await likely.count()).toBe(0)
    await onlyForMe().click()
    await mayRead()
  }
  expect([...shown].sort()).toEqual(forMe)

  await onlyForMe().click()
  await page.keyboard.press('Control+b')
  await page.getByRole('dialog').waitFor()
  const names = book.customers.map(({ id, name = '?' }) => ({
    customerId: id,
    kind: 'name',
    text: name.toLowerCase(),
  }))
  expect(foundIn(await read(), [...hidden, ...allergies, ...names])).toEqual([])
  await page.keyboard.press('Escape')
})

it('a surprise that was just written down is named neither on the card nor in "Just now"', async () => {
  const [marek] = (await rowsOf('bakery')).customers.filter(({ name }) => name === 'Marek Nowak')
  if (!marek) throw new Error('No Marek')
  await openCardOf(marek)
  for (const [letter, said] of [
    ['r', 'an opal ring friday, surprise'],
    ['d', 'the engagement 14 may, surprise'],
  ] as const) {
    await shop.pass(1000)
    await card(page).focus()
    await page.keyboard.press(letter)
    await hasFocus(card(page).getByRole('form').getByRole('textbox').first())
    await page.keyboard.type(said)
    await page.keyboard.press('Enter')
    await card(page).getByRole('form').waitFor({ state: 'detached' })
  }
  const justNow = page.getByRole('region', { name: 'Just now' })
  await expect.poll(() => justNow.textContent()).toContain('something you keep for Marek N.')
  expect(await justNow.textContent()).toMatch(/an order for .+, asked for by Marek N\./)
  expect(await read()).not.toMatch(/opal|engagement|14 May/i)
})

it('a tray leaves the oven: product letters, Enter, W, by short names, and Enter opens a card (B15)', async () => {
  await go(page, '/counter')
  await hasFocus(findBox(page))
  const keys = countKeys(page)
  await keys.letters('rye')
  await page.getByRole('option', { name: /Rye loaf/, selected: true }).waitFor()
  await keys.press('Enter')
  await hasFocus(page.getByRole('button', { name: /^Who loves it/ }))
  await keys.press('w')
  expect(keys.count).toBe(5)
  const lovers = page.getByRole('list', { name: /Loves it/ }).locator('[data-sentence]')
  await hasFocus(lovers.first())
  expect(await lovers.allTextContents()).toContain('Familie Hoffmanntheir usual')
  const book = await rowsOf('bakery')
  const open = [
    openWordsOf(book, ''),
    ...book.products.map(({ category }) => category?.toLowerCase()),
  ]
  expect(foundIn(await read(), privateWordsOf(book), open.join('\n'))).toEqual([])
  await page.keyboard.press('Enter')
  await card(page).getByRole('toolbar').waitFor()
})

it('nothing of another client, and not what we think of them, is on the card of a client', async () => {
  await page.goto(`${counter.url}?sample=it`)
  await page.getByRole('navigation', { name: 'Main menu' }).waitFor()
  const book = await rowsOf('it')
  const hidden = privateWordsOf(book)
  expect(kindsOf(hidden)).toEqual(
    expect.arrayContaining(['cost', 'owed', 'phone', 'surprise date']),
  )
  for (const each of book.customers) {
    const own = hidden.filter(({ customerId }) => customerId === each.id)
    const open = [openWordsOf(book, each.id), ...own.map(({ text }) => text)].join('\n')
    await openCardOf(each)
    expect(foundIn(await read(), hidden, open), each.name).toEqual([])
  }
})
