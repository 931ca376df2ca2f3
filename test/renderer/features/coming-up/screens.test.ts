import '#app/app.css'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { useComingUp } from '#features/coming-up/state.ts'
import { cancelOrder } from '#features/orders/deeds/endings.ts'
import { takeOrder } from '#features/orders/deeds.ts'
import { type OrderId, orders } from '#features/orders/model.ts'
import { makePromise } from '#features/promises/deeds.ts'
import { purchases } from '#features/purchases/model.ts'
import { closeDays } from '#features/visit-stats/deeds.ts'
import { day, minute } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { focusRow, type OpenShop, openShop, press } from '#test/support/open-shop.tsx'

/** A Tuesday. */
const today = day('2026-03-03')
const tomorrow = day('2026-03-04')
const saturday = day('2026-03-07')
const print = vi.fn()
let shop: OpenShop

const open = async (trade: 'counter' | 'jobs') => {
  shop = await openShop({ today, trade })
}
beforeEach(() => {
  vi.spyOn(window, 'print').mockImplementation(print)
  print.mockClear()
  useComingUp.setState({ shown: undefined, toPrint: undefined })
})
afterEach(async () => {
  await shop.close()
  vi.restoreAllMocks()
})

const order = async (customerId: CustomerId, what: string, at?: number) => {
  const lines = [{ words: what.replace(/^\d+ /, ''), quantity: Number.parseInt(what, 10) }]
  const when = { day: saturday, ...(at === undefined ? {} : { minute: minute(at) }) }
  const quote = { quote: money(900), deposit: money(500) }
  const taken = { customerId, words: what, lines, ...when, ...quote, note: 'in the morning' }
  expect(await shop.book.perform(takeOrder, taken)).toMatchObject({ ok: true })
}
const region = () => page.getByRole('region', { name: 'Coming up' })
const tab = (name: RegExp) => page.getByRole('tab', { name })
const rows = () => [
  ...document.querySelectorAll<HTMLElement>('[aria-label="Coming up"] [data-sentence]'),
]
const states = async () => (await shop.rows(orders)).map(({ words, state }) => `${words} ${state}`)

describe('Coming up at a counter', () => {
  beforeEach(async () => {
    await open('counter')
    const maria = await shop.regular({ name: 'Maria' }, { allergy: 'nuts' })
    const scarf = await shop.regular({ description: 'green scarf' })
    await order(maria, '4 rye rolls')
    await order(scarf, '10 rye rolls', 540)
    await order(maria, '2 plum cakes', 600)
    const [{ id } = { id: '' }] = (await shop.rows(orders)).filter(({ lines }) =>
      lines.some((line) => line.words === 'plum cakes'),
    )
    await shop.book.perform(cancelOrder, { id: asId<OrderId>(id) })
    await shop.book.perform(closeDays, { from: tomorrow, to: tomorrow, why: 'stocktaking' })
    await shop.show('/coming-up')
    await expect.element(region()).toBeVisible()
  })

  it('goes to Saturday by its number, sums it up, and hands over with Down, K; Undo takes it back', async () => {
    await expect.element(page.getByText('Nothing is wanted on this day yet.')).toBeVisible()
    await expect.element(tab(/Saturday, March 7, 2 to do/)).toBeVisible()
    await press('5')
    await expect.element(tab(/Saturday/)).toHaveAttribute('aria-selected', 'true')
    await expect
      .element(page.getByRole('list', { name: 'Altogether' }))
      .toHaveTextContent(/^14 rye rolls$/)
    const said = rows().map((each) => each.textContent)
    expect(said[0]).toMatch(/^9:00.AM No\. \d{4}10 rye rolls/)
    expect(said[1]).toMatch(/Maria4 rye rolls nuts€9\.00, deposit €5\.00, €4\.00 to pay · in the/)
    expect(said[2]).toMatch(/Maria2 plum cakes nutscancelled/)
    expect(document.body.textContent).not.toContain('green scarf')

    await press('{ArrowDown}k')
    await expect.poll(states).toContain('10 rye rolls handed over')
    expect(await shop.rows(purchases)).toHaveLength(1)
    await expect
      .element(page.getByRole('list', { name: 'Altogether' }))
      .toHaveTextContent(/^4 rye rolls$/)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(states).toContain('10 rye rolls ordered')
  })

  it('goes by arrows over a closed day, which says why, and into the next week', async () => {
    await press('{ArrowRight}')
    await expect.element(page.getByText('You are closed on this day: stocktaking.')).toBeVisible()
    await expect.element(tab(/Wednesday, March 4, closed/)).toHaveAttribute('data-closed', 'true')
    await press('{ArrowLeft}{ArrowLeft}')
    await expect.element(tab(/Monday, March 2/)).toHaveAttribute('aria-selected', 'true')
    await page.getByRole('button', { name: 'Week after' }).click()
    await expect.element(tab(/Monday, March 9/)).toHaveAttribute('aria-selected', 'true')
  })

  it('prints the shown list with P, a slip with R, and tomorrow’s from another screen with Ctrl+P', async () => {
    await press('5')
    await expect.element(tab(/Saturday/)).toHaveFocus()
    await focusRow(/Maria4 rye rolls|Maria.*4 rye rolls/)
    await press('r')
    await expect.poll(() => print.mock.calls.length).toBe(1)
    await expect.poll(() => document.querySelector('[data-paper=a6] h2')?.textContent).toBe('Maria')
    window.dispatchEvent(new Event('afterprint'))
    await expect.poll(() => document.querySelector('[data-paper=sheet]')).toBeTruthy()
    await press('p')
    await expect.poll(() => print.mock.calls.length).toBe(2)
    await page.getByLabelText('Paper').selectOptions('80mm')
    await expect.poll(() => document.querySelector('[data-paper="80mm"]')).toBeTruthy()
    await userEvent.selectOptions(page.getByLabelText('Paper'), 'sheet')

    await shop.show('/')
    await press('{Control>}p{/Control}')
    await expect.element(tab(/Wednesday, March 4/)).toHaveAttribute('aria-selected', 'true')
    await expect.poll(() => print.mock.calls.length).toBe(3)
  })
})

describe('Coming up for clients', () => {
  it('has Thursday’s visit and a promise on Thursday, in order of time', async () => {
    await open('jobs')
    const brook = await shop.regular({ name: 'Brook & Lane' })
    const thursday = day('2026-03-05')
    const agreed = { customerId: brook, day: thursday, lines: [] }
    await shop.book.perform(takeOrder, { ...agreed, words: 'new drum', minute: minute(840) })
    const promised = { customerId: brook, what: 'bring the invoice', due: thursday }
    await shop.book.perform(makePromise, { ...promised, dueMinute: minute(600) })
    await shop.show('/coming-up')
    await press('3')
    await expect.element(tab(/Thursday, March 5, 2 to do/)).toBeVisible()
    await expect
      .poll(() => rows().map((each) => each.textContent))
      .toEqual([
        expect.stringMatching(/^10:00.AM Brook & Lanebring the invoicepromised$/),
        expect.stringMatching(/^2:00.PM Brook & Lanenew drum$/),
      ])
    await focusRow(/new drum/)
    await press('r')
    await expect.poll(() => print.mock.calls.length).toBe(1)
    expect(document.querySelector('[data-paper=sheet]')?.textContent).toMatch(/Job sheet|new drum/)
    expect(document.querySelectorAll('[data-paper]')).toHaveLength(1)
    await expect.poll(() => document.querySelector('[data-paper=a6]')).toBeNull()
    window.dispatchEvent(new Event('afterprint'))
    await focusRow(/bring the invoice/)
    await press('k')
    await expect
      .element(page.getByText('Just done: the promise kept to Brook & Lane'))
      .toBeVisible()
  })
})
