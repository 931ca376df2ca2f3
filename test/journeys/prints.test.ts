import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Counter, firstRun, go, openCounter } from '#test/support/browser-shop.ts'
import { card, openCard } from '#test/support/first-day.ts'
import { countKeys } from '#test/support/keys.ts'
import { pageCount, pageSize, textOf } from '#test/support/pdf-text.ts'
import { openSampleShop } from '#test/support/sample-shop.ts'

/** A Monday; the ninth is a Tuesday. */
const monday = new Date(2026, 2, 9, 8, 0).getTime()
const regulars = [
  'Maria Keller – flat white, oat – no nuts – since 2015',
  'Jonas Weber – espresso – no milk',
  'green scarf, double espresso',
]
const orders = [
  ['mar', 'Maria Keller', '14 poppy rolls for $28 tomorrow 9:30'],
  ['jon', 'Jonas Weber', '6 poppy rolls, 2 rye loaves tomorrow 8:00'],
  ['green', 'green scarf|This customer', '1 apple cake tomorrow 10:00'],
  ['mar', 'Maria Keller', '30 spelt rolls tomorrow'],
  ['jon', 'Jonas Weber', '3 rye loaves tomorrow 11:15'],
] as const
/** Known of somebody, or said on the screen, and never on paper. */
const neverOnPaper = [/scarf/i, /flat white/i, /2015/, /Find a customer/, /Handed over/]
/** Pictures for people to look at are kept where this says. */
const pictures = process.env.THE_USUAL_PICTURES

let counter: Counter
beforeAll(async () => {
  counter = await openCounter()
})
afterAll(() => counter.close())

it('the list of tomorrow is printed from anywhere with one chord, whole, and without a word too many (B18)', async () => {
  const { page, troubles, close } = await counter.open(await counter.newProfile())
  await page.clock.setFixedTime(monday)
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'asked'
    }
  })
  await page.reload()
  await firstRun(page, { name: 'Corner Bakery', trade: 'counter' })
  await writeDown(page)
  await go(page, '/counter')
  for (const [at, order] of orders.entries()) {
    // Long enough after the one before that no key is taken for a slip.
    await page.clock.setFixedTime(monday + (at + 1) * 60_000)
    const [letters, name, typed] = order
    await takeOrder(page, letters, name, typed)
  }

  const keys = countKeys(page)
  await keys.chord('Control+P')
  await printed(page)
  expect(keys.count).toBe(1)
  await page.getByRole('tab', { name: /March 10, 5 to do/, selected: true }).waitFor()
  await keep(page, 'screen')

  const a4 = await pdfOf(page, 'a4', { format: 'A4' })
  expect([pageCount(a4), pageSize(a4)]).toEqual([1, { width: 210, height: 297 }])
  const letter = await pdfOf(page, 'letter', { format: 'Letter' })
  expect(pageSize(letter)).toEqual({ width: 216, height: 279 })
  sayAll(textOf(a4))

  // So short a page that the rows need several.
  const short = await pdfOf(page, 'short', { width: '210mm', height: '85mm' })
  expect(pageCount(short)).toBeGreaterThan(2)
  cutsNoRow(textOf(short))

  for (const roll of ['80mm', '58mm'] as const) {
    await page.getByLabel('Paper').selectOption(roll)
    const pdf = await pdfOf(page, roll, {})
    expect([roll, pageCount(pdf), pageSize(pdf).width]).toEqual([roll, 1, Number(roll.slice(0, 2))])
    sayAll(textOf(pdf))
  }
  await printSlip(page)
  await printAway(page)
  await printKeys(page)
  expect(troubles).toEqual([])
  await close()
})

it('whoever stands in has a full shop’s regulars on a few pages', async () => {
  const { page, go, troubles, close } = await openSampleShop(counter, 'bakery', new Date(monday))
  await holdPrint(page)
  await go('/prints')
  await page.getByRole('button', { name: 'Print: If I’m away' }).click()
  await printed(page)
  const pdf = await pdfOf(page, 'away-full', { format: 'A4' })
  expect(pageCount(pdf)).toBeLessThanOrEqual(3)
  expect(textOf(pdf)?.join('\n') ?? 'Regulars').toMatch(/Regulars/)
  expect(troubles).toEqual([])
  await close()
})

it('the sheet of a job is one page, with a line to sign where that is wanted', async () => {
  const { page, go, troubles, close } = await openSampleShop(counter, 'it', new Date(monday))
  await holdPrint(page)
  await go('/prints')
  await page.getByRole('switch', { name: 'With a line to sign' }).check()
  await keep(page, 'prints-jobs')
  const row = page.getByRole('list', { name: 'Open jobs' }).getByRole('listitem').first()
  await row.getByRole('button', { name: /^Job sheet: / }).click()
  await printed(page)
  const pdf = await pdfOf(page, 'job', { format: 'Letter' })
  expect([pageCount(pdf), pageSize(pdf)]).toEqual([1, { width: 216, height: 279 }])
  const [text = 'Job 1 What was done Signature'] = textOf(pdf) ?? []
  expect(text.replace(/\s+/g, ' ')).toMatch(/^ ?Job \d+.*What was done.*Signature/)
  expect(troubles).toEqual([])
  await close()
})

/** The window is asked to print and shows no dialog. */
const holdPrint = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'asked'
    }
  })

/** In the order they are wanted, with what they can't have, and what it all comes to. */
function sayAll(text: readonly string[] | undefined): void {
  if (!text) return
  const all = text.join('\n').replace(/\s+/g, ' ')
  expect(all).toMatch(/20 poppy rolls/)
  const at = [/Jonas Weber/, /Maria Keller/, /No\. \d{4}/].map((each) => all.search(each))
  expect(at).toEqual([...at].sort((one, other) => one - other))
  expect(all).toMatch(/Allergies: nuts/)
  expect(all).toMatch(/\$28\.00 to pay/)
  for (const word of neverOnPaper) expect(all).not.toMatch(word)
}

/** The last line of each row is on the page of its first. */
function cutsNoRow(pages: readonly string[] | undefined): void {
  if (!pages) return
  const rows = [
    [/Keller 14 poppy rolls/, /nuts/],
    [/Keller 30 spelt rolls/, /nuts/],
    [/Weber 3 rye loaves/, /milk/],
  ] as const
  for (const [first, last] of rows) {
    const page = pages.find((each) => first.test(each))
    expect(page).toMatch(last)
  }
}

async function printSlip(page: Page): Promise<void> {
  await go(page, '/settings')
  await page.getByLabel('A question for your customers').fill('All as you like it?')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
  await go(page, '/coming-up')
  await page.getByRole('tab', { name: /March 10/, selected: true }).waitFor()
  await page.getByRole('button', { name: /Slip: 9:30 AM, Maria Keller/ }).click()
  await printed(page)
  const slip = await pdfOf(page, 'slip', {})
  expect(pageCount(slip)).toBe(1)
  const [text] = textOf(slip) ?? []
  if (text === undefined) return
  const said = text.replace(/\s+/g, ' ')
  expect(said).toMatch(/Maria Keller .*March 10, 2026, 9:30 AM .*nuts.*All as you like it\?/)
  expect(said).not.toMatch(/Jonas|rye/)
  for (const word of neverOnPaper) expect(said).not.toMatch(word)
}

/** For whoever stands in: what is wanted, what to say, and how those take it who came lately. */
async function printAway(page: Page): Promise<void> {
  await go(page, '/settings')
  await page.getByLabel('What may be offered').fill('A fresh one, or a coffee')
  await page.getByLabel('If a customer is upset').fill('Listen to the end.\nSay sorry once.')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
  await go(page, '/prints')
  await page.getByText('On it: 5 orders for').waitFor()
  await keep(page, 'prints')
  await page.getByRole('button', { name: 'Print: If I’m away' }).click()
  await printed(page)
  const [a4, letter] = [
    await pdfOf(page, 'away', { format: 'A4' }),
    await pdfOf(page, 'away-letter', { format: 'Letter' }),
  ]
  expect([pageCount(a4), pageSize(a4)]).toEqual([1, { width: 210, height: 297 }])
  expect([pageCount(letter), pageSize(letter)]).toEqual([1, { width: 216, height: 279 }])
  const [text] = textOf(a4) ?? []
  if (text === undefined) return
  const said = text.replace(/\s+/g, ' ')
  expect(said).toMatch(/March 10, 2026.*Jonas Weber.*A fresh one, or a coffee.*Say sorry once\./)
  expect(said).toMatch(/Allergies: nuts/)
  expect(said).toMatch(/No\. \d{4}/)
  for (const word of [/scarf/i, /2015/, /Find a customer/, /Settings/])
    expect(said).not.toMatch(word)
}

/** Ten keys on a card that is put beside the keyboard. */
async function printKeys(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Print: Key card' }).click()
  await printed(page)
  const pdf = await pdfOf(page, 'keys', {})
  expect([pageCount(pdf), pageSize(pdf)]).toEqual([1, { width: 105, height: 148 }])
  const [text] = textOf(pdf) ?? []
  if (text !== undefined)
    expect(text.replace(/\s+/g, ' ')).toMatch(/Ctrl\+P Print tomorrow.*R New order/)
}

async function writeDown(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Write down your regulars/ }).click()
  await page.getByLabel('One per line').fill(regulars.join('\n'))
  await page.getByRole('button', { name: 'Write down 3 regulars' }).click()
  await page.locator('#screen').getByText('3 regulars are in.').waitFor()
}

async function takeOrder(page: Page, letters: string, name: string, typed: string): Promise<void> {
  await openCard(page, letters, name)
  const form = page.getByRole('form', { name: 'New order' })
  await page.getByRole('button', { name: 'New order', exact: true }).click()
  await form.waitFor()
  await page.keyboard.type(typed)
  await page.getByRole('button', { name: 'Take the order' }).click()
  await form.waitFor({ state: 'hidden' })
  await card(page)
    .getByRole('button', { name: typed.slice(0, 7) })
    .first()
    .waitFor()
}

/** Waits until the window was asked to print, and forgets it. */
async function printed(page: Page): Promise<void> {
  await page.locator('html[data-printed=asked]').waitFor({ state: 'attached' })
  await page.evaluate(() => {
    delete document.documentElement.dataset.printed
  })
}

type Paper = Pick<NonNullable<Parameters<Page['pdf']>[0]>, 'format' | 'width' | 'height'>

async function pdfOf(page: Page, name: string, paper: Paper): Promise<Buffer> {
  const pdf = await page.pdf({ ...paper, preferCSSPageSize: true })
  if (pictures) writeFileSync(join(pictures, `${name}.pdf`), pdf)
  return pdf
}

const keep = async (page: Page, name: string): Promise<void> => {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) })
}
