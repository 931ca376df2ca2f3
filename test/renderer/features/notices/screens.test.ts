import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { makePromise } from '#features/promises/deeds.ts'
import { browserHost } from '#platform/browser-host.ts'
import type { Host } from '#platform/host.ts'
import { day, minute } from '#shared/base/day.ts'
import { ok } from '#shared/base/result.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { type Shown, showScreen } from '#test/support/show-screen.tsx'
import { tickingClock } from '#test/support/ticking-clock.ts'

const maria = asId<CustomerId>('maria')
const today = day('2026-03-03')
let shop: TestBook
let shown: Shown
afterEach(async () => {
  await shown.close()
  await shop.close()
})

/** A desktop that shows notices, and the titles and texts it has shown. */
function desktop(): { readonly host: Host; readonly told: string[] } {
  const told: string[] = []
  const host = browserHost(window)
  const calls: Host['calls'] = {
    ...host.calls,
    'notice:show': async ({ body }) => {
      told.push(body)
      return ok(undefined)
    },
  }
  return { host: { ...host, calls }, told }
}

/** Shows Today at that time of the day, with a promise for nine; returns what lets minutes pass. */
async function openAt(minuteOfDay: number, host = browserHost(window)) {
  shop = await openTestBook({ regulars: { maria: 'Maria Lopez' } })
  const promise = { customerId: maria, what: 'ring about the cake', due: today }
  await shop.book.perform(makePromise, { ...promise, dueMinute: minute(9 * 60) })
  const clock = tickingClock()
  clock.set(today, minuteOfDay)
  shown = await showScreen({ ...shop.book, clock }, '/', host)
  await expect
    .element(page.getByRole('button', { name: /ring about the cake/ }).first())
    .toBeVisible()
  const aMinute = async () => {
    clock.pass(60_000)
    // The next look at the clock is done when the row's own minute is drawn.
    await new Promise((drawn) => requestAnimationFrame(drawn))
  }
  return {
    aMinute,
    at: async (minutes: number) => {
      clock.set(today, minutes - 1)
      await aMinute()
    },
  }
}

it('the day is told at its hour, a time before it comes, and neither names anybody', async () => {
  const { host, told } = desktop()
  const shopAt = await openAt(7 * 60 + 59, host)
  await shopAt.aMinute()
  await expect.poll(() => told).toEqual(['1 thing for today'])
  await shopAt.at(8 * 60 + 44)
  await shopAt.aMinute()
  await expect.poll(() => told).toHaveLength(2)
  expect(told[1]).toMatch(/^Something is due at 0?9:00/)
})

it('in a browser, which shows no notice, a dot is in the title until the window is looked at', async () => {
  const shopAt = await openAt(7 * 60 + 59)
  const has = document.hasFocus
  document.hasFocus = () => false
  await shopAt.aMinute()
  await expect.poll(() => document.title).toMatch(/^● Today/)
  document.hasFocus = has
  window.dispatchEvent(new Event('focus'))
  expect(document.title).toMatch(/^Today/)
})

it('what came due while the app was closed is one row of Today', async () => {
  const shopAt = await openAt(9 * 60 + 30)
  await shopAt.aMinute()
  await expect
    .element(
      page.getByRole('button', { name: /something came due at .* while this was closed/ }).first(),
    )
    .toBeVisible()
})
