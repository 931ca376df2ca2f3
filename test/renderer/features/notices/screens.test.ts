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

/** A host that shows notices or does not, what it has shown, and the number on the dock at each look. */
function hostThat(shows: boolean) {
  const told: string[] = []
  const host = browserHost(window)
  const badges: number[] = []
  const calls: Host['calls'] = {
    ...host.calls,
    'notice:show': async (notice) => {
      if (!shows) return host.calls['notice:show'](notice)
      told.push(notice.body)
      return ok(undefined)
    },
    'notice:badge': async ({ count }) => {
      badges.push(count)
      return ok(undefined)
    },
  }
  return { host: { ...host, calls }, told, badges }
}

/** Shows Today at that time of the day, with a promise for nine; returns what lets minutes pass. */
async function openAt(minuteOfDay: number, { shows }: { readonly shows: boolean }) {
  shop = await openTestBook({ regulars: { maria: 'Maria Lopez' } })
  const promise = { customerId: maria, what: 'ring about the cake', due: today }
  await shop.book.perform(makePromise, { ...promise, dueMinute: minute(9 * 60) })
  const clock = tickingClock()
  clock.set(today, minuteOfDay)
  const { host, told, badges } = hostThat(shows)
  const looks = () => badges.length
  shown = await showScreen({ ...shop.book, clock }, '/', host)
  await expect.poll(looks).toBeGreaterThan(0)
  const aMinute = async () => {
    const before = looks()
    clock.pass(60_000)
    await expect.poll(looks).toBeGreaterThan(before)
  }
  return {
    told,
    badges,
    aMinute,
    at: async (minutes: number) => {
      clock.set(today, minutes - 1)
      await aMinute()
    },
  }
}

it('the day is told at its hour, a time before it comes, and neither names anybody', async () => {
  const { told, ...shopAt } = await openAt(7 * 60 + 59, { shows: true })
  await shopAt.aMinute()
  await expect.poll(() => told).toEqual(['1 thing for today'])
  await shopAt.at(8 * 60 + 44)
  await shopAt.aMinute()
  await expect.poll(() => told).toHaveLength(2)
  expect(told[1]).toMatch(/^Something is due at 0?9:00/)
})

it('in a browser, which shows no notice, a dot is in the title until the window is looked at', async () => {
  const shopAt = await openAt(7 * 60 + 59, { shows: false })
  const has = document.hasFocus
  document.hasFocus = () => false
  await shopAt.aMinute()
  await expect.poll(() => document.title).toMatch(/^● Today/)
  document.hasFocus = has
  window.dispatchEvent(new Event('focus'))
  expect(document.title).toMatch(/^Today/)
})

it('what came due while the app was closed is one row of Today', async () => {
  const shopAt = await openAt(9 * 60 + 30, { shows: true })
  await shopAt.aMinute()
  await expect
    .element(
      page.getByRole('button', { name: /something came due at .* while this was closed/ }).first(),
    )
    .toBeVisible()
})

it('the number on the dock follows what is done, and counts nothing twice that was missed', async () => {
  const { badges, aMinute } = await openAt(10 * 60, { shows: true })
  await aMinute()
  await shop.book.perform(makePromise, { customerId: maria, what: 'a second cake', due: today })
  await aMinute()
  expect(badges).toEqual([1, 1, 2])
})
