import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Counter, openCounter } from '#test/support/browser-shop.ts'
import { card, findBox } from '#test/support/first-day.ts'
import { countKeys, type Keys } from '#test/support/keys.ts'
import { type OwnShop, openOwnShop } from '#test/support/own-shop.ts'
import { button, hasFocus } from '#test/support/sample-shop.ts'
import { downToRow, goByPalette, rowsWith } from '#test/support/walk-keys.ts'
import { settled } from '#test/support/walk-screens.ts'

const clients = [
  'Dental practice Hartmann – Eva Hartmann – +49 30 555 0142',
  'Nina Winter – +49 30 777 1234',
  'Tanaka Architects – Ken Tanaka – +49 30 888 5566',
  'Olga Brandt – piano teacher',
]

let counter: Counter
let shop: OwnShop
let page: Page
let keys: Keys
beforeAll(async () => {
  counter = await openCounter()
  shop = await openOwnShop(counter, {
    ...{ trade: 'jobs', name: 'Kiefer IT', zone: 'Europe/Berlin' },
    people: clients,
    at: '2026-03-03T09:00',
  })
  page = shop.page
})
afterAll(async () => {
  expect(shop?.troubles).toEqual([])
  await shop?.close()
  await counter?.close()
})

/** The plain list kept beside the book: every deed in its order. */
const done: string[] = []
/** Pictures for people to look at are kept where this says. */
const pictures = process.env.THE_USUAL_PICTURES

/** What stands on the screen is said in a freelancer's words. */
async function look(name: string): Promise<void> {
  await settled(page)
  expect(await page.locator('body').innerText(), name).not.toMatch(/\b(?:regulars?|orders?)\b/i)
  if (pictures) await page.screenshot({ path: join(pictures, `jobs-${name}.png`) })
}

const row = (words: string) => rowsWith(page, words)
const toRow = (words: string) => downToRow(page, keys, words)
const goBy = (place: string) => goByPalette(page, keys, place)

/** Letters or digits and Enter: their card is open and takes keys. */
async function meet(typed: string, name: string): Promise<void> {
  await keys.press('/')
  await hasFocus(findBox(page))
  await keys.letters(typed)
  await page.getByRole('option', { name, selected: true }).waitFor()
  await keys.press('Enter')
  await card(page).getByRole('heading', { name }).waitFor()
  await card(page).getByRole('toolbar').waitFor()
  await shop.pass(1)
}

/** A letter opens the panel, the words are theirs, Enter saves. */
async function say(letter: string, words: string): Promise<void> {
  const before = keys.count
  await keys.press(letter)
  await hasFocus(card(page).getByRole('form').getByRole('textbox'))
  await keys.text(words)
  await keys.press('Enter')
  expect(keys.count - before).toBe(2)
}

const saved = () => card(page).getByRole('form').waitFor({ state: 'detached' })

it('a call, jobs, a promise, bills and good night: all of it is in the book once, in a freelancer’s words', async () => {
  keys = countKeys(page)
  const before = (await shop.changes()).length

  // A week before: a job done, which Today asks about in seven days.
  await shop.go('/settings')
  await page.getByLabel('Minutes a visit takes').fill('60')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await shop.changes()).length).toBe(before + 1)
  done.push('change-day-room')
  await look('settings')
  await shop.go('/')
  await meet('olg', 'Olga Brandt')
  await say('r', 'clean the laptop today for $60')
  await saved()
  done.push('take-order')
  await look('job-taken')
  await shop.go('/')
  await toRow('clean the laptop')
  await keys.press('k')
  await row('clean the laptop').waitFor({ state: 'detached' })
  done.push('hand-over')

  await shop.at('2026-03-10T08:30')
  await page.goto(counter.url)
  await row('still working?').waitFor()
  await look('today')

  // The phone rings: by the end of the number it shows.
  const calling = keys.count
  await meet('0142', 'Dental practice Hartmann')
  expect(keys.count - calling).toBe(1 + 4 + 1)
  await card(page).getByText('Eva Hartmann').waitFor()
  await look('call')
  await say('r', 'swap the label printer thursday 14:00 for $200')
  await saved()
  done.push('take-order')

  // Another visit at that hour is asked about once.
  await meet('nin', 'Nina Winter')
  await say('r', 'install the router thursday 14:30')
  await page.getByText(/^There is another visit on/).waitFor()
  await look('overlap')
  await shop.pass(1)
  await keys.press('Tab')
  await hasFocus(button(page, /^Yes, all the same/))
  await keys.press('Enter')
  await saved()
  done.push('take-order')

  // A promise, moved with notice.
  await meet('tan', 'Tanaka Architects')
  await say('p', 'call back about the plotter thursday 2 pm')
  await saved()
  done.push('make-promise')
  await look('promised')
  await shop.go(`/customers/${await idOf('Tanaka Architects')}`)
  await toRow('call back about the plotter')
  const moving = keys.count
  await keys.press('m')
  await hasFocus(page.getByRole('form').getByRole('textbox'))
  await keys.text('friday 3 pm')
  await keys.press('Tab')
  await hasFocus(page.getByLabel('They have been told'))
  await keys.press('Space')
  await look('moving')
  expect(await page.getByLabel('They have been told').evaluate(isInSight)).toBe(true)
  await keys.press('Enter')
  await page.getByRole('form').waitFor({ state: 'detached' })
  // Four with the Down that leads to it, and one for the tick of what they were told.
  expect(keys.count - moving).toBe(4)
  done.push('move-promise')

  // I5: the job outgrows what was agreed.
  await shop.go(`/customers/${await idOf('Dental practice Hartmann')}`)
  await cost('170')
  await page
    .getByText(/\$170\.00 of \$200\.00 so far: the price agreed is nearly used up/)
    .first()
    .waitFor()
  await look('near')
  await cost('60')
  await page.getByText(/^It costs \$230\.00 by now/).waitFor()
  await look('told')
  await keys.press('1')
  await page
    .getByText(/\$230\.00, more than the \$200\.00 agreed · told first/)
    .first()
    .waitFor()
  done.push('answer-told')
  await look('over')
  await toRow('swap the label printer')
  await keys.press('k')
  await row('swap the label printer').first().waitFor({ state: 'detached' })
  done.push('hand-over')
  await look('page')

  // Still working? No.
  await shop.go('/')
  await toRow('still working?')
  await keys.press('n')
  await hasFocus(page.getByRole('form').getByRole('textbox'))
  await keys.text('the fan is loud again')
  await look('again')
  await keys.press('Enter')
  await row('job for today: clean the laptop').waitFor()
  done.push('do-again')
  await look('today-again')

  await goBy('work done')
  await toRow('swap the label printer')
  await keys.press('b')
  await page
    .getByText(/billed Mar/)
    .first()
    .waitFor()
  done.push('mark-billed')
  await look('work-done')
  await goBy('coming up')
  await page.getByRole('tab', { name: /Thursday/ }).click()
  await row('install the router').waitFor()
  await look('thursday')

  await goBy('close the')
  await hasFocus(button(page, 'Good night'))
  await look('closing')
  await keys.press('Enter')
  const night = page
    .getByRole('status')
    .getByText(/^Good night/)
    .first()
  await night.waitFor()
  await look('night')
  await page.getByText('Left for tomorrow: 1 job not finished.').waitFor()

  const changes = (await shop.changes()).slice(before)
  expect(changes.map(({ deed, undoes }) => (undoes ? `${deed} undone` : deed))).toEqual(done)
  await expectTheRest()
})

/** Jobs, what they cost, what was promised and what was handed over are as they were said and done. */
async function expectTheRest(): Promise<void> {
  const called = await shop.called()
  const of = async (table: string, ...fields: readonly string[]) =>
    (await shop.rows(table)).map((each) => [
      called.get(String(each.customerId)),
      ...fields.map((field) => each[field]),
    ])
  expect(called.size).toBe(clients.length)
  expect(await of('orders', 'words', 'day', 'state', 'quote', 'stillWorks', 'billed')).toEqual([
    ['Olga Brandt', 'clean the laptop', '2026-03-03', 'handed over', 6000, false, undefined],
    [
      ...['Dental practice Hartmann', 'swap the label printer', '2026-03-12', 'handed over'],
      ...[20_000, undefined, '2026-03-10'],
    ],
    ['Nina Winter', 'install the router', '2026-03-12', 'ordered', undefined, undefined, undefined],
    ['Olga Brandt', 'clean the laptop', '2026-03-10', 'ordered', undefined, undefined, undefined],
  ])
  const [, printer, , again] = await shop.rows('orders')
  expect(printer).toMatchObject({
    costs: [{ amount: 17_000 }, { amount: 6000 }],
    told: 'told first',
    checkOn: '2026-03-17',
  })
  expect(again?.note).toBe('at no charge: did not hold – the fan is loud again')
  expect(await of('purchases', 'day', 'paid')).toEqual([
    ['Olga Brandt', '2026-03-03', 'paid'],
    ['Dental practice Hartmann', '2026-03-10', 'paid'],
  ])
  const [promise] = await shop.rows('promises')
  expect(promise).toMatchObject({
    ...{ what: 'call back about the plotter', due: '2026-03-13', dueMinute: 900, state: 'open' },
    moved: [{ from: '2026-03-12', fromMinute: 840, told: true }],
  })
  expect(await shop.rows('promises')).toHaveLength(1)
}

async function idOf(name: string): Promise<string> {
  const [found = ''] = [...(await shop.called())].find(([, called]) => called === name) ?? []
  return found
}

/** C, an amount, Enter: on the job's row. */
async function cost(amount: string): Promise<void> {
  await toRow('swap the label printer')
  const before = keys.count
  await keys.press('c')
  await hasFocus(page.getByLabel('How much?'))
  await keys.text(amount)
  await keys.press('Enter')
  expect(keys.count - before).toBe(2)
  await page.getByLabel('How much?').waitFor({ state: 'detached' })
  done.push('add-cost')
}

/** Runs inside the page: nothing lies over it. */
function isInSight(place: Element): boolean {
  const { x, y, width, height } = place.getBoundingClientRect()
  return document.elementFromPoint(x + width / 2, y + height / 2) === place
}
