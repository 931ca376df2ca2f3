import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Counter, go, openCounter } from '#test/support/browser-shop.ts'

let counter: Counter
beforeAll(async () => {
  counter = await openCounter()
})
afterAll(() => counter.close())

/** What is filled with the system's colour for the chosen one, and reads in its colour for that. */
const chosen = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const probe = document.createElement('i')
      probe.style.cssText = 'color: HighlightText; background: Highlight; forced-color-adjust: none'
      document.body.append(probe)
      const { color, backgroundColor } = getComputedStyle(probe)
      const look = getComputedStyle(element)
      const words = [element, ...element.querySelectorAll('span, p')].map(
        (each) => getComputedStyle(each).color,
      )
      const isChosen =
        look.backgroundColor === backgroundColor && words.every((each) => each === color)
      probe.remove()
      return isChosen
    })

describe('the built window in forced colours', () => {
  it('shows where one is, the trade, what Enter opens and what was understood', async () => {
    const { page, close } = await counter.open(await counter.newProfile(), '?sample=bakery')
    try {
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
      await page.getByRole('navigation', { name: 'Main menu' }).waitFor()
      await go(page, '/settings')
      await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
      expect(await chosen(page, 'nav [aria-current]')).toBe(true)
      expect(await chosen(page, '[role=radio][aria-checked=true]')).toBe(true)
      expect(await chosen(page, '[role=radio][aria-checked=false]')).toBe(false)
      await go(page, '/counter')
      await page.keyboard.type('mar')
      await page.getByRole('option').first().waitFor()
      expect(await chosen(page, '[role=option][aria-selected=true]')).toBe(true)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Log the usual' }).waitFor()
      await page.getByRole('button', { name: 'New order' }).click()
      await page.keyboard.type('2 rolls saturday')
      await page.locator('mark').waitFor()
      const line = await page
        .locator('mark')
        .evaluate((mark) => getComputedStyle(mark).textDecoration)
      expect(line).toContain('underline')
      const field = page.getByLabel('What, how many, for when?')
      const ground = await field.evaluate((input) => getComputedStyle(input).backgroundColor)
      expect(ground).toBe('rgba(0, 0, 0, 0)')
    } finally {
      await close()
    }
  })
})
