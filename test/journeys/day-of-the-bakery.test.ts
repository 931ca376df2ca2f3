import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Counter, openCounter } from '#test/support/browser-shop.ts'
import { card, findBox } from '#test/support/first-day.ts'
import { countKeys, type Keys } from '#test/support/keys.ts'
import { type BookChange, type OwnShop, openOwnShop } from '#test/support/own-shop.ts'
import { textOf } from '#test/support/pdf-text.ts'
import { button, hasFocus } from '#test/support/sample-shop.ts'
import { downToButton, downToRow, goByPalette, rowsWith } from '#test/support/walk-keys.ts'

/** Who comes, by the three letters that find them, and what they have. */
const regulars = [
  ['m k', 'Maria Keller', 'flat white'],
  ['m s', 'Maria Schäfer', 'cappuccino'],
  ['jon', 'Jonas Weber', 'espresso'],
  ['oka', 'Grace Okafor', 'banana bread'],
  ['fer', 'Luca Ferri', 'cortado'],
  ['now', 'Marek Nowak', 'rye roll'],
  ['ost', 'Herr Osterkamp', 'filter coffee'],
  ['ach', 'Ben Achterberg', 'ham roll'],
  ['lor', 'Stefan Lorenz', 'poppy roll'],
  ['hof', 'Familie Hoffmann', '6 rolls'],
  ['ade', 'Adele Brunner', 'latte'],
  ['bia', 'Bianca Moretti', 'macchiato'],
  ['cem', 'Cem Yildiz', 'sesame ring'],
  ['dor', 'Dora Lindqvist', 'cinnamon bun'],
  ['emi', 'Emil Sandberg', 'pretzel'],
  ['fat', 'Fatima Haddad', 'mint tea'],
  ['gus', 'Gustav Petri', 'rye loaf'],
  ['hel', 'Helga Zorn', 'plum cake'],
  ['ine', 'Ines Duarte', 'pastel de nata'],
  ['jul', 'Julian Roth', 'doppio'],
  ['kat', 'Katja Vogel', 'chai'],
  ['leo', 'Leon Aumann', 'croissant'],
  ['nik', 'Nikos Pappas', 'spelt roll'],
  ['oli', 'Olivia Grant', 'scone'],
  ['pau', 'Paul Eberle', 'americano'],
  ['ros', 'Rosa Tietz', 'baguette'],
  ['tom', 'Tomas Blaha', 'apple strudel'],
  ['vik', 'Viktor Sohn', 'white bread'],
  ['qui', 'Quirin Abel', 'cheese roll'],
  ['ulr', 'Ulrike Stamm', 'seed bread'],
  ['wan', 'Wanda Kern', 'brioche'],
  ['xav', 'Xaver Huth', 'lye stick'],
  ['zoe', 'Zoe Lambert', 'almond croissant'],
] as const

let counter: Counter
let shop: OwnShop
let page: Page
let keys: Keys
beforeAll(async () => {
  counter = await openCounter()
  shop = await openOwnShop(counter, {
    ...{ trade: 'counter', name: 'Corner Bakery', zone: 'Europe/Berlin' },
    people: regulars.map(([, name, usual]) => `${name} – ${usual}`),
    at: '2026-03-20T08:00',
  })
  page = shop.page
})
afterAll(async () => {
  await shop?.close()
  await counter?.close()
})

/** The plain list kept beside the book. */
const sold: string[] = []
const ticked: string[] = []
const done: string[] = []
const note = (deed: string, sale?: string): void => {
  done.push(deed)
  if (sale) sold.push(sale)
}

const usual = () => button(card(page), 'Log the usual')
const justNow = () => page.getByRole('region', { name: 'Just now' })
const regular = (letters: string) => {
  const found = regulars.find(([each]) => each === letters)
  if (!found) throw new Error(`Nobody is found by ${letters}`)
  return { name: found[1], usual: found[2] }
}
/** Pictures for people to look at are kept where this says. */
const pictures = process.env.THE_USUAL_PICTURES
const look = async (name: string): Promise<void> => {
  if (pictures) await page.screenshot({ path: join(pictures, `bakery-${name}.png`) })
}

/** Three letters and Enter; then waits until the card is ready. */
async function meet(letters: string): Promise<void> {
  await hasFocus(findBox(page))
  const { name } = regular(letters)
  await keys.letters(letters)
  await page.getByRole('option', { name, selected: true }).waitFor()
  await keys.press('Enter')
  await card(page).getByRole('heading', { name }).waitFor()
  await hasFocus(usual())
  await shop.pass(1)
}

/** Back in the empty search box, with the card below it marked as served. */
async function served(): Promise<void> {
  await card(page).getByText('Served', { exact: true }).waitFor()
  await hasFocus(findBox(page))
  expect(await findBox(page).inputValue()).toBe('')
}

/** Found, logged, next: five keys. */
async function serve(...some: readonly string[]): Promise<void> {
  for (const letters of some) {
    const before = keys.count
    await meet(letters)
    await keys.press('Enter')
    await served()
    expect(keys.count - before).toBe(5)
    const { name, usual: what } = regular(letters)
    note('log-usual', `${name}: ${what}`)
  }
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

async function order(letters: string, words: string): Promise<void> {
  await meet(letters)
  await say('r', words)
  await card(page).getByRole('form').waitFor({ state: 'detached' })
  await card(page).getByRole('toolbar').waitFor()
  await keys.press('/')
}

const row = (words: string) => rowsWith(page, words)
const toRow = (words: string) => downToRow(page, keys, words)
const goBy = (place: string) => goByPalette(page, keys, place)

type Line = { readonly words: string; readonly quantity: number }

/** Every sale in the book, in its order: who, what, and what waits on the slate. */
async function soldInBook(): Promise<readonly string[]> {
  const called = await shop.called()
  return (await shop.rows('purchases')).map(({ customerId, lines, paid }) => {
    // Rows read directly from the database have the shape the app gave them.
    const what = (lines as readonly Line[]).map(({ words, quantity }) =>
      quantity === 1 ? words : `${quantity} ${words}`,
    )
    const slate = paid === 'slate' ? ['on the slate'] : []
    return `${called.get(String(customerId))}: ${[...what, ...slate].join(', ')}`
  })
}

const regularsBefore = ['jon', 'tom', 'vik'] as const

it('is served, ordered, corrected and closed by keys alone, and the book has all of it once', async () => {
  keys = countKeys(page)
  const before = (await shop.changes()).length

  // A week before.
  await shop.go('/counter')
  await serve(...regularsBefore)
  await meet('ade')
  await button(card(page), 'Paid ahead').click()
  await page.keyboard.type('10 lattes for $30')
  await page.keyboard.press('Enter')
  await card(page)
    .getByText(/10 left/)
    .waitFor()
  note('pay-ahead')
  await page.keyboard.press('/')
  await meet('hel')
  await say('p', 'the corner piece of the plum cake next friday 14:00')
  note('make-promise')
  await card(page).getByRole('form').waitFor({ state: 'detached' })

  // B12: the shop is opened.
  await shop.at('2026-03-27T06:55')
  await page.goto(counter.url)
  await page.getByText('1 thing for today', { exact: true }).waitFor()
  await hasFocus(findBox(page))
  await look('open')

  await shop.at('2026-03-27T07:00')
  await serve('oka', 'fer', 'now', 'ost', 'ach', 'lor')
  await order('m k', '30 poppy rolls today 12:00 for $15, deposit $5')
  note('take-order')
  await look('ordered')

  // Instead of the usual; the usual and…; on the slate.
  await meet('emi')
  await keys.press('v')
  await hasFocus(card(page).getByRole('combobox'))
  await keys.text('two salt sticks')
  await keys.press('Enter')
  await served()
  note('log-purchase', 'Emil Sandberg: 2 salt sticks')
  await meet('dor')
  await keys.press('+')
  await hasFocus(card(page).getByRole('combobox'))
  await keys.text('oat milk')
  await keys.press('Enter')
  await served()
  note('log-purchase', 'Dora Lindqvist: cinnamon bun, oat milk')
  await meet('cem')
  await keys.press('v')
  await hasFocus(card(page).getByRole('combobox'))
  await keys.text('sesame ring $2 on the slate')
  await look('slate')
  await keys.press('Enter')
  await served()
  note('log-purchase', 'Cem Yildiz: sesame ring, on the slate')

  // From what was paid ahead.
  await serve('ade')
  await look('ahead')
  // A new face.
  await keys.text('blue cap, double espresso')
  await keys.chord('Control+Enter')
  await card(page).getByRole('heading', { name: 'This customer' }).waitFor()
  await shop.pass(1)
  await hasFocus(usual())
  await look('face')
  await keys.press('Enter')
  await served()
  note('meet')
  note('log-usual', 'blue cap: double espresso')

  await serve('gus', 'hof', 'bia')
  await order('gus', '2 rye loaves every saturday 8:30')
  note('take-repeat')
  await order('fat', 'an apricot cake today 16:00 for $38, a gift')
  note('take-order')
  await order('jul', 'a lemon tart tomorrow 15:00, a surprise')
  note('take-order')

  // It was the other Maria.
  await serve('m k')
  const moving = keys.count
  await keys.press('ArrowUp')
  await hasFocus(button(justNow().getByRole('listitem').first(), /^Undo: /))
  await keys.press('m')
  await hasFocus(justNow().getByRole('combobox', { name: 'Whose was it?' }))
  await keys.letters('m s')
  await justNow()
    .getByRole('option', { name: /^Maria Schäfer/, selected: true })
    .waitFor()
  await keys.press('Enter')
  await justNow().getByText('a purchase moved to Maria S.').waitFor()
  expect(keys.count - moving).toBe(6)
  sold.pop()
  note('move-purchase', 'Maria Schäfer: flat white')
  await look('moved')

  // A sale that never was.
  await hasFocus(findBox(page))
  await serve('kat')
  await keys.chord('Control+Z')
  await justNow().getByText('the usual for Katja V.').waitFor({ state: 'hidden' })
  sold.pop()
  note('log-usual undone')
  await hasFocus(usual())
  await keys.press('/')
  await serve('ros', 'pau', 'oli', 'nik', 'leo', 'ine', 'jon')
  await serve('vik', 'hel', 'qui', 'ulr', 'wan', 'xav', 'zoe')

  // Some of the rolls go at noon.
  await shop.at('2026-03-27T12:05')
  await goBy('today')
  await look('today')
  await toRow('30 poppy rolls')
  const parting = keys.count
  await keys.press('t')
  await hasFocus(page.getByLabel(/^Now, of 30/))
  await keys.text('18')
  await look('part')
  await keys.press('Enter')
  await page.getByLabel(/^Now, of 30/).waitFor({ state: 'detached' })
  expect(keys.count - parting).toBe(2)
  note('hand-over', 'Maria Keller: 18 poppy rolls')
  await look('parted')

  // B10
  await shop.at('2026-03-27T14:00')
  await goBy('counter')
  await goBy('today')
  await toRow('corner piece')
  await keys.press('k')
  await row('corner piece').waitFor({ state: 'detached' })
  note('keep-promise')
  await shop.at('2026-03-27T15:50')
  await toRow('apricot cake')
  await keys.press('k')
  await page.getByText(/^Everything there\?/).waitFor()
  await look('gift')
  await shop.pass(1)
  await keys.press('y')
  await row('apricot cake').waitFor({ state: 'detached' })
  note('hand-over', 'Fatima Haddad: apricot cake')
  await look('today-late')

  // B18
  await shop.at('2026-03-27T17:30')
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'asked'
    }
  })
  const printing = keys.count
  await keys.chord('Control+P')
  await page.locator('html[data-printed=asked]').waitFor({ state: 'attached' })
  expect(keys.count - printing).toBe(1)
  await look('tomorrow')
  const [paper] = textOf(await page.pdf({ format: 'A4', preferCSSPageSize: true })) ?? []
  if (paper !== undefined)
    expect(paper.replace(/\s+/g, ' ')).toMatch(
      /Altogether 2 rye loaves 1 lemon tart .*8:30 AM Gustav Petri 2 rye loaves.*3:00 PM Julian Roth a surprise/,
    )

  // B19
  await goBy('close the shop')
  await hasFocus(button(page, 'Good night'))
  await look('closing')
  await toRow('Tomas')
  await keys.press('y')
  note('came-in')
  ticked.push('Tomas Blaha')
  await row('Tomas').waitFor({ state: 'detached' })
  await toRow('12 poppy rolls left')
  await keys.press('m')
  note('move-order')
  await row('12 poppy rolls left').waitFor({ state: 'detached' })
  // Down again from the rows, and Enter.
  await downToButton(page, keys, 'Good night')
  await keys.press('Enter')
  const night = page
    .getByRole('status')
    .getByText(/^Good night/)
    .first()
  await night.waitFor()
  await look('night')
  const came = new Set([...sold.slice(regularsBefore.length), ...ticked].map(whose))
  expect(await night.textContent()).toBe(`Good night. ${came.size} people, 1 promise kept.`)
  await page.getByText(/^Backed up and read back/).waitFor()

  expect((await shop.changes()).slice(before).map(deedOf)).toEqual(done)
  expect(await soldInBook()).toEqual(sold)
  await expectTheRest()
  expect(shop.troubles).toEqual([])
})

const whose = (line: string): string => line.split(':', 1)[0] ?? ''
const deedOf = ({ deed, undoes }: BookChange): string => (undoes ? `${deed} undone` : deed)

/** Orders, promises, visits and what was paid ahead are as they were said and done. */
async function expectTheRest(): Promise<void> {
  const called = await shop.called()
  const of = async (table: string, ...fields: readonly string[]) =>
    (await shop.rows(table)).map((row) => [
      called.get(String(row.customerId)),
      ...fields.map((field) => row[field]),
    ])
  expect(called.size).toBe(regulars.length + 1)
  expect(await of('orders', 'words', 'day', 'minute', 'state', 'quote', 'deposit')).toEqual([
    ['Maria Keller', '30 poppy rolls', '2026-03-28', 720, 'ordered', 1500, 500],
    ['Fatima Haddad', 'an apricot cake', '2026-03-27', 960, 'handed over', 3800, undefined],
    ['Julian Roth', 'a lemon tart', '2026-03-28', 900, 'ordered', undefined, undefined],
  ])
  const [rolls, cake, tart] = await shop.rows('orders')
  expect(rolls).toMatchObject({ lines: [{ words: 'poppy rolls', quantity: 30, given: 18 }] })
  expect(cake).toMatchObject({ gift: true, checked: { everything: true } })
  expect(tart).toMatchObject({ surprise: true })
  expect(await of('orderRepeats', 'words', 'rule', 'from', 'minute')).toEqual([
    ['Gustav Petri', '2 rye loaves', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=SA', '2026-03-28', 510],
  ])
  expect(await of('promises', 'what', 'due', 'state')).toEqual([
    ['Helga Zorn', 'the corner piece of the plum cake', '2026-03-27', 'kept'],
  ])
  expect(await of('visits', 'day')).toEqual([['Tomas Blaha', '2026-03-27']])
  const drawn = (await shop.rows('purchases')).filter((row) => row.aheadId !== undefined)
  expect(drawn.map((row) => [called.get(String(row.customerId)), row.drawn])).toEqual([
    ['Adele Brunner', 1],
  ])
  expect(await of('paidAhead', 'unit', 'count', 'price')).toEqual([
    ['Adele Brunner', 'lattes', 10, 3000],
  ])
  // The deposit was taken off the first part alone.
  const parts = (await shop.rows('purchases')).filter((row) => row.orderId === rolls?.id)
  expect(parts.map(({ deposit, paid }) => [deposit, paid])).toEqual([[500, 'paid']])
}
