import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sidewaysOn } from '#test/support/axe.ts'
import { type Counter, firstRun, openCounter, type Screen } from '#test/support/browser-shop.ts'
import { card, findBox } from '#test/support/first-day.ts'
import { button } from '#test/support/sample-shop.ts'
import {
  closeUps,
  goBy,
  openCardOf,
  ownPlaces,
  placesOf,
  settled,
} from '#test/support/walk-screens.ts'

/** A phone, and a window of 1280 × 800 zoomed to 200 %. */
const phone: Screen = { width: 375, height: 667, isTouched: true }
const zoomed: Screen = { width: 640, height: 400 }

let counter: Counter
beforeAll(async () => {
  counter = await openCounter()
})
afterAll(() => counter.close())

const shops = [
  { shop: 'bakery', someone: 'Familie Hoffmann', places: /./ },
  { shop: 'it', someone: 'Architects Brook & Lane', places: ownPlaces },
]

async function openShop(shop: string, screen: Screen, end: (close: () => Promise<void>) => void) {
  const { page, close } = await counter.open(await counter.newProfile(), `?sample=${shop}`, screen)
  end(close)
  await page.getByRole('navigation', { name: 'Main menu' }).waitFor()
  return page
}

describe('every screen', () => {
  it.concurrent.for(shops)(
    'has 44 px for a finger, no key hints, nothing to the side, and for clients no regulars or orders: $shop',
    async ({ shop, someone, places }, { expect, onTestFinished }) => {
      const page = await openShop(shop, phone, onTestFinished)
      const judge = async (name: string): Promise<void> => {
        await settled(page)
        expect.soft(await tooSmall(page), name).toEqual([])
        expect.soft(await keyHints(page), name).toEqual([])
        const said = await page.locator('body').innerText()
        if (shop === 'it') expect.soft(said, name).not.toMatch(/\bregulars?\b|\border(?:s|ed)?\b/i)
        for (const { width, height } of [phone, { width: 640, height: 400 }]) {
          await page.setViewportSize({ width, height })
          expect.soft(await sidewaysOn(page), `${name} at ${width}`).toBeUndefined()
        }
        await page.setViewportSize(phone)
      }
      for (const place of (await placesOf(page)).filter((each) => places.test(each))) {
        await goBy(page, place)
        await judge(place)
      }
      for (const [name, open] of Object.entries(closeUps(someone))) {
        await open(page)
        await judge(name)
      }
    },
  )
})

describe('the first run', () => {
  it('has room on a phone, for a finger too', async ({ onTestFinished }) => {
    const { page, close } = await counter.open(await counter.newProfile(), '', phone)
    onTestFinished(close)
    const look = async () => {
      await settled(page)
      expect(await sidewaysOn(page)).toBeUndefined()
      expect(await tooSmall(page)).toEqual([])
    }
    await page.getByLabel('What is your shop called?').waitFor()
    await look()
    await firstRun(page, { name: 'Corner Bakery', trade: 'counter' })
    await button(page, /^Write down your regulars/).waitFor()
    await look()
    await button(page, /^Write down your regulars/).tap()
    await page.getByLabel('One per line').fill('Maria – flat white, oat – no nuts – since 2015')
    await page.getByText('flat white, oat').first().waitFor()
    await look()
  })
})

describe('an open card', () => {
  it.for([
    { on: 'on a phone', screen: phone },
    { on: 'at 200 %', screen: zoomed },
  ])('keeps name, allergy and main button in view $on', async ({ screen }, { onTestFinished }) => {
    const page = await openShop('bakery', screen, onTestFinished)
    await openCardOf(page, 'Familie Hoffmann')
    await button(card(page), 'Log the usual').waitFor()
    const bottom = await barTop(page)
    const seen = [
      card(page).getByRole('heading', { name: 'Familie Hoffmann' }),
      card(page).getByRole('region', { name: /^Allerg/ }),
      button(card(page), 'Log the usual'),
    ]
    for (const each of seen) expect(await isBetween(each, 0, bottom)).toBe(true)
  })
})

describe('by touch', () => {
  it('everything that has a key has a button, and no keyboard is called up by a sale', async ({
    onTestFinished,
  }) => {
    const page = await openShop('bakery', phone, onTestFinished)
    await goBy(page, 'Counter')
    const likely = page.getByRole('region', { name: 'Likely now' }).getByRole('button')
    await likely.nth(3).tap()
    const usual = button(card(page), 'Log the usual')
    await usual.tap()
    const ask = button(page, 'Yes, log it')
    const served = card(page).getByText('Served', { exact: true })
    await served.or(ask).first().waitFor()
    const box = findBox(page)
    expect(await box.getAttribute('inputmode')).toBe('none')
    await box.tap()
    expect(await box.getAttribute('inputmode')).toBe('search')
    await button(page, 'Undo').first().tap()
    await button(page, 'Redo').tap()
    await page.getByText(/^Done again: /).waitFor()
    await button(page, 'Blank the screen').tap()
    const cover = page.getByRole('dialog', { name: /^The screen is covered/ })
    await cover.tap()
    await cover.waitFor({ state: 'hidden' })
    await button(page, 'Find a screen or a command').tap()
    await page.getByRole('dialog', { name: 'Find a screen or a command' }).waitFor()
  })
})

const pressed =
  'button, a[href], [role=button], [role=option], [role=menuitem], [role=tab], summary'

/** What a finger would miss, by its words. */
const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.locator(pressed).evaluateAll((all) =>
    all
      .filter((each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .flatMap((each) => {
        const { width, height, right } = each.getBoundingClientRect()
        const isHere = width > 1 && right > 0 && !each.closest('[class*=skip]')
        const isSmall = Math.round(width) < 44 || Math.round(height) < 44
        const named = each.getAttribute('aria-label') ?? each.textContent
        return isHere && isSmall ? [`${named}: ${width} × ${height}`] : []
      }),
  )

const keyHints = (page: Page): Promise<readonly string[]> =>
  page
    .locator('kbd[aria-hidden]')
    .evaluateAll((all) =>
      all.filter((each) => each.checkVisibility()).map((each) => each.outerHTML),
    )

/** Where the bar of a phone begins, or the window ends. */
const barTop = (page: Page): Promise<number> =>
  page.getByRole('navigation', { name: 'Main menu' }).evaluate((bar) => {
    const { top } = bar.getBoundingClientRect()
    return top > 0 ? top : window.innerHeight
  })

const isBetween = (place: Locator, top: number, bottom: number): Promise<boolean> =>
  place.evaluate(
    (each, [from, to]) => {
      const box = each.getBoundingClientRect()
      return box.top >= from && box.bottom <= to
    },
    [top, bottom] as const,
  )
