import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createCustomer } from '#features/customers/deeds.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { openTestBook } from '#test/support/open-test-book.ts'
import { type Computer, computerWith, firstDayOver } from '#test/support/shop-with-journal.ts'
import { openWindowAt, type ShopWindow, showScreen } from '#test/support/show-screen.tsx'
import { clockSetByHand } from '#test/support/ticking-clock.ts'
import { freshComputer } from '#test/support/window-parts.ts'

const minutes = 60_000
const aDay = 24 * 60 * minutes

let computer: Computer
let shown: ShopWindow | undefined
beforeEach(async () => {
  await freshComputer()
  computer = computerWith()
  await firstDayOver(computer, 'Maria')
})
afterEach(async () => {
  await shown?.close()
  shown = undefined
  for (const each of told().all()) await each.getByRole('button').click()
})

const told = () =>
  page.getByRole('alert').filter({ hasText: 'The clock of this computer went back' })
const start = async (): Promise<void> => {
  shown = await openWindowAt(computer, '/customers')
}

it('a clock that was set back while the shop was closed is told until something is written', async () => {
  computer.clock.add(-aDay)
  await start()
  await expect
    .element(told())
    .toHaveTextContent('from Mar 3, 2026, 8:00 AM to Mar 2, 2026, 8:00 AM')
  await told().getByRole('button').click()
  await expect.element(told()).not.toBeInTheDocument()
  await shown?.close()
  await start()
  // The book was last written at a time that is still to come, whatever its stamp says by now.
  await expect.element(told()).toBeVisible()
  await told().getByRole('button').click()
  await shown?.app.book.perform(createCustomer, { facts: { ...nobodyYet, name: 'Ben' } })
  await shown?.close()
  await start()
  await expect.element(page.getByRole('link', { name: 'Ben' })).toBeVisible()
  expect(told().all()).toEqual([])
})

it('what was written then has its date in History, never "in 5 weeks"', async () => {
  computer.clock.add(-35 * aDay)
  shown = await openWindowAt(computer, '/history')
  await expect
    .element(page.getByRole('heading', { name: /^When the clock said Mar 3, 2026/ }))
    .toBeVisible()
  await expect.element(page.getByText(/when the clock said 8:00 AM/).first()).toBeVisible()
  await expect.element(page.getByText(/^In \d/)).not.toBeInTheDocument()
})

it('one that goes back while it is open is told too, and a correction of some minutes is not', async () => {
  const shop = await openTestBook({ regulars: { maria: 'Maria' } })
  const { clock, moveBy } = clockSetByHand(shop.clock)
  const screen = await showScreen({ ...shop.book, clock }, '/customers')
  await expect.element(page.getByRole('link', { name: 'Maria' })).toBeVisible()
  moveBy(-5 * minutes)
  moveBy(minutes)
  await expect.element(page.getByRole('link', { name: 'Maria' })).toBeVisible()
  expect(told().all()).toEqual([])
  moveBy(-aDay)
  await expect.element(told()).toBeVisible()
  moveBy(-aDay)
  await expect.element(told()).toHaveTextContent('to Mar 1, 2026')
  moveBy(aDay)
  await expect.element(told()).toBeVisible()
  moveBy(aDay)
  // The clock is right again.
  await expect.element(told()).not.toBeInTheDocument()
  await screen.close()
  await shop.close()
})
