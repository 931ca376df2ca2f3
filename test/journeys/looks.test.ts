import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { barriersOn, sidewaysOn } from '#test/support/axe.ts'
import { type Counter, firstRun, openCounter } from '#test/support/browser-shop.ts'
import {
  closeUps,
  goBy,
  openCardOf,
  ownPlaces,
  placesOf,
  settled,
} from '#test/support/walk-screens.ts'

const desk = { width: 1280, height: 800 }
const phone = { width: 375, height: 760 }
/** What differs between two looks of one page; everything else is checked once. */
const looks = ['color-contrast', 'link-in-text-block']
/** What may change with the room there is: what is folded, hidden or scrolled. Colours stay. */
const rooms = [
  'aria-hidden-focus',
  'button-name',
  'link-name',
  'nested-interactive',
  'scrollable-region-focusable',
  'target-size',
]

let counter: Counter
beforeAll(async () => {
  counter = await openCounter()
})
afterAll(() => counter.close())

const sampleShops = [
  { shop: 'bakery', someone: 'Familie Hoffmann', places: /./ },
  { shop: 'it', someone: 'Architects Brook & Lane', places: ownPlaces },
]

describe('every screen of a sample shop', () => {
  it.concurrent.for(sampleShops)(
    'is accessible in light and dark, on a desktop and on a phone, and no field is kept by the browser: $shop',
    async ({ shop, someone, places }, { expect, onTestFinished }) => {
      const profile = await counter.newProfile()
      const { page, troubles, close } = await counter.open(profile, `?sample=${shop}`)
      onTestFinished(close)
      await page.getByRole('navigation', { name: 'Main menu' }).waitFor()
      for (const place of (await placesOf(page)).filter((each) => places.test(each))) {
        await goBy(page, place)
        expect.soft(await judge(page), place).toEqual([])
      }
      for (const [name, open] of Object.entries(closeUps(someone))) {
        await open(page)
        expect.soft(await judge(page), name).toEqual([])
      }
      expect(troubles).toEqual([])
    },
  )
})

describe('a customer who fills every line', () => {
  it('never makes a screen scroll horizontally', async ({ onTestFinished }) => {
    const { page, close } = await counter.open(await counter.newProfile())
    onTestFinished(close)
    await firstRun(page, { name: 'Corner Bakery', trade: 'counter' })
    await writeDownSomeoneLong(page)
    const found: string[] = []
    const look = async (name: string): Promise<void> => {
      for (const size of [desk, phone]) {
        await page.setViewportSize(size)
        const wide = await sidewaysOn(page)
        if (wide) found.push(`${name} at ${size.width}: ${wide}`)
      }
      await page.setViewportSize(desk)
    }
    await look('customer page')
    await goBy(page, 'Customers')
    await look('customers')
    await openCardOf(page, 'aaaa')
    await look('counter card')
    expect(found).toEqual([])
  })
})

async function judge(page: Page): Promise<readonly string[]> {
  const found = [...(await rememberedByTheBrowser(page))]
  for (const [size, colorScheme, rules] of [
    [desk, 'dark', looks],
    [desk, 'light', undefined],
    [phone, 'light', rooms],
  ] as const) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await settled(page)
    for (const barrier of await barriersOn(page, rules))
      found.push(`${colorScheme}, ${size.width} px: ${barrier}`)
    const wide = await sidewaysOn(page)
    if (wide) found.push(`${size.width} px: ${wide}`)
  }
  await page.setViewportSize(desk)
  return found
}

/** Fields whose words a browser would keep in files of its own; Mantine's hidden one measures and holds an "x". */
const rememberedByTheBrowser = (page: Page): Promise<readonly string[]> =>
  page
    .locator(
      'input:not([type=checkbox], [type=radio], [type=hidden], [type=file]), textarea:not([aria-hidden]), select',
    )
    .evaluateAll((fields) =>
      fields
        .filter((field) => !/^(off|new-password)$/.test(field.getAttribute('autocomplete') ?? ''))
        .map((field) => `kept by the browser: ${field.outerHTML.slice(0, 160)}`),
    )

/** A name of ten thousand letters, sixty tags and forty allergies. */
async function writeDownSomeoneLong(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Write down your regulars' }).click()
  const allergies = Array.from({ length: 40 }, (_, at) => `no allergen${at}`).join(' – ')
  await page.getByLabel('One per line').fill(`Maria – ${allergies}`)
  await page.getByRole('button', { name: 'Write down 1 regular' }).click()
  await goBy(page, 'Customers')
  await page.getByRole('link', { name: /Maria/ }).click()
  await page.getByRole('button', { name: 'Edit', exact: true }).first().click()
  await page.getByLabel('Name', { exact: true }).first().fill('a'.repeat(10_000))
  const tags = page.getByRole('combobox', { name: 'Tags' })
  for (let at = 0; at < 60; at++) {
    await tags.fill(`a tag with number ${at}`)
    await tags.press('Enter')
  }
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { level: 1, name: /^aaaa/ }).waitFor()
}
