import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { takeOrder } from '#features/orders/deeds.ts'
import { orders } from '#features/orders/model.ts'
import { breakPromise, keepPromise, makePromise } from '#features/promises/deeds.ts'
import { type PromiseId, promises } from '#features/promises/model.ts'
import { logPurchase } from '#features/purchases/deeds/log.ts'
import { visits } from '#features/purchases/model.ts'
import { cameIn, closeDays } from '#features/visit-stats/deeds.ts'
import { day, plusDays } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { writtenBy } from '#test/support/deed-answers.ts'
import { focusRow, type OpenShop, openShop, press } from '#test/support/open-shop.tsx'

const today = day('2026-03-03')
let shop: OpenShop
let maria: CustomerId
let ben: CustomerId
beforeEach(async () => {
  shop = await openShop({ today })
  maria = await shop.regular({ name: 'Maria' })
  ben = await shop.regular({ name: 'Ben' })
})
afterEach(() => shop.close())

const goodNight = () => page.getByRole('button', { name: 'Good night' })
const told = () => page.getByRole('status').filter({ hasText: 'Good night' })
const states = async () => (await shop.rows(orders)).map(({ state, day }) => `${state} ${day}`)

describe('closing the shop', () => {
  it('is one Enter on a day with nothing left, and counts different people and kept promises', async () => {
    const lines = [{ words: 'rolls', quantity: 6 }]
    await shop.book.perform(logPurchase, { customerId: maria, lines, paid: 'paid' })
    await shop.book.perform(logPurchase, { customerId: maria, lines, paid: 'paid' })
    await shop.book.perform(cameIn, { customerId: ben })
    await shop.book.perform(makePromise, { customerId: ben, what: 'call', due: today })
    const [{ id } = { id: undefined }] = await shop.rows(promises)
    if (id) await shop.book.perform(keepPromise, { id })
    await shop.show('/closing')
    await expect.element(page.getByText('Nothing is left to do today.')).toBeVisible()
    await expect.element(goodNight()).toHaveFocus()
    await press('{Enter}')
    await expect.element(told()).toHaveTextContent('Good night. 2 people, 1 promise kept.')
  })

  it('says how promises were kept in a year, to all of them, only when it is asked', async () => {
    const answer = async (
      customerId: CustomerId,
      deed: typeof keepPromise | typeof breakPromise,
    ) => {
      const made = { customerId, what: 'call', due: today }
      const id = writtenBy<PromiseId>(await shop.book.perform(makePromise, made))
      await shop.book.perform(deed, { id })
    }
    shop.clock.set(day('2025-01-03'), 480)
    await answer(maria, breakPromise)
    shop.clock.set(day('2026-02-03'), 480)
    for (const who of [maria, ben]) await answer(who, keepPromise)
    await answer(ben, breakPromise)
    shop.clock.set(today, 1080)
    await shop.show('/closing')
    await goodNight().click()
    const score = page.getByText('In a year you kept 2 of 3 promises')
    await expect.element(told()).toBeVisible()
    expect(score.query()).toBeNull()
    await page.getByRole('button', { name: /^Only for me/ }).click()
    await expect.element(score).toBeVisible()
  })

  it('ticks who else came in, and an order goes to the next open day; each can be undone', async () => {
    shop.clock.set(plusDays(today, -7), 480)
    await shop.book.perform(cameIn, { customerId: maria })
    shop.clock.set(today, 1080)
    await shop.book.perform(closeDays, { from: day('2026-03-04'), to: day('2026-03-04') })
    const order = { customerId: ben, words: '2 loaves', lines: [], day: today }
    await shop.book.perform(takeOrder, order)
    await shop.show('/closing')
    await expect.element(goodNight()).toHaveFocus()
    await expect.element(page.getByText(/^They usually come on this day/)).toBeVisible()
    const [first] = document.querySelectorAll('[data-sentence]')
    expect(first?.textContent).toBe('Maria')
    await press('{ArrowDown}y')
    await expect.poll(async () => (await shop.rows(visits)).length).toBe(2)
    await expect.element(page.getByText('Who else came in?')).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.element(page.getByText('Who else came in?')).toBeVisible()
    await focusRow(/^Ben/)
    await press('m')
    await expect.poll(states).toEqual(['ordered 2026-03-05'])
    await shop.book.undo()
    await expect.poll(states).toEqual(['ordered 2026-03-03'])
    await focusRow(/^Ben/)
    await press('n')
    await expect.poll(states).toEqual(['not collected 2026-03-03'])
  })

  it('forces nothing: what is left is said, and the slate shows no amounts', async () => {
    const order = { customerId: ben, words: '2 loaves', lines: [], day: today }
    await shop.book.perform(takeOrder, order)
    await shop.book.perform(makePromise, { customerId: maria, what: 'call', due: today })
    const lines = [{ words: 'cake', quantity: 1, price: 2500 as never }]
    await shop.book.perform(logPurchase, { customerId: maria, lines, paid: 'slate' })
    await shop.show('/closing')
    await expect.element(page.getByRole('heading', { name: 'On the slate today' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: /^Maria\s*1 purchase$/ })).toBeVisible()
    expect(page.getByText(/25/).elements()).toEqual([])
    await expect.element(goodNight()).toHaveFocus()
    await press('{Enter}')
    await expect
      .element(told())
      .toHaveTextContent(
        'Left for tomorrow: 1 order not collected yet, 1 promise without an answer.',
      )
    expect(await states()).toEqual(['ordered 2026-03-03'])
  })

  it('says on an empty Today what was done and what comes first tomorrow', async () => {
    await shop.book.perform(cameIn, { customerId: ben })
    const order = { customerId: maria, words: '2 loaves', lines: [], day: plusDays(today, 1) }
    await shop.book.perform(takeOrder, order)
    await shop.show('/')
    await expect.element(page.getByText('Today: 1 person.')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Maria, 2 loaves' })).toBeVisible()
  })
})
