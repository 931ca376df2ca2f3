import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { notCollected } from '#features/orders/deeds/endings.ts'
import { handOver, takeOrder } from '#features/orders/deeds.ts'
import { type OrderId, orders } from '#features/orders/model.ts'
import { purchases } from '#features/purchases/model.ts'
import { changeSettings } from '#features/settings/deeds.ts'
import { day } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { writtenBy } from '#test/support/deed-answers.ts'
import { card, focusRow, type OpenShop, openShop, press } from '#test/support/open-shop.tsx'

const today = day('2026-03-03')
const maria = asId<CustomerId>('maria')
const rolls = { words: 'rolls', quantity: 30, price: money(50) }
let shop: OpenShop

beforeEach(async () => {
  shop = await openShop({ today, regulars: { maria: 'Maria' } })
})
afterEach(() => shop.close())

type Taken = Partial<Parameters<typeof takeOrder.change>[1]>
const taken = async (more: Taken = {}) => {
  const order = { customerId: maria, words: '30 rolls', lines: [rolls], day: today, ...more }
  return writtenBy<OrderId>(await shop.book.perform(takeOrder, order))
}
const onPage = () => shop.show('/customers/maria')
const sold = async () =>
  (await shop.rows(purchases)).map(({ paid, lines }) => `${lines[0]?.quantity} ${paid}`)

describe('an order on the page of its customer', () => {
  it('goes in parts: T, 18, Enter; then what is left goes on the slate with L', async () => {
    await taken({ deposit: money(500) })
    await onPage()
    await focusRow(/^30 rolls/)
    await press('t')
    await expect.element(page.getByLabelText('Now, of 30 rolls')).toHaveFocus()
    await press('18')
    const back = page.getByText('18 rolls · €9.00 altogether · deposit €5.00 · €4.00 to pay')
    await expect.element(back).toBeVisible()
    await press('{Enter}')
    await expect.element(page.getByText(/12 rolls left/)).toBeVisible()
    expect(await sold()).toEqual(['18 paid'])
    await expect.element(page.getByText(/12 rolls left · €6\.00 to pay/)).toBeVisible()
    await focusRow(/^30 rolls/)
    await press('l')
    await expect.poll(sold).toEqual(['18 paid', '12 slate'])
  })

  it('takes no more than is left, and says so', async () => {
    await taken()
    await onPage()
    await focusRow(/^30 rolls/)
    await press('t')
    await expect.element(page.getByLabelText('Now, of 30 rolls')).toHaveFocus()
    await press('31{Enter}')
    await expect.element(page.getByText('How many? A number from 1 to 30.')).toBeVisible()
    expect(await sold()).toEqual([])
  })

  it('that is a gift is looked at once more: Y hands it over', async () => {
    await taken({ gift: true })
    await onPage()
    await focusRow(/^30 rolls/)
    await press('k')
    await expect.element(page.getByRole('button', { name: 'Not yet' })).toHaveFocus()
    shop.clock.add(400)
    await press('y')
    await expect.poll(sold).toEqual(['30 paid'])
  })

  it('stays when something is missing: one field says what', async () => {
    await taken({ gift: true })
    await onPage()
    await focusRow(/^30 rolls/)
    await press('k')
    await expect.element(page.getByRole('button', { name: 'Not yet' })).toHaveFocus()
    shop.clock.add(400)
    await press('{Enter}')
    const field = page.getByLabelText('What is missing, or not as they were shown?')
    await expect.element(field).toHaveFocus()
    await press('the ribbon{Enter}')
    await expect
      .poll(() => shop.rows(orders))
      .toMatchObject([{ state: 'ordered', checked: { missing: 'the ribbon' } }])
    expect(await sold()).toEqual([])
  })

  it('has its price, its deposit and its marks in its panel, and each line ready by itself', async () => {
    await taken({ lines: [rolls, { words: 'cake', quantity: 1 }], words: '30 rolls and a cake' })
    await onPage()
    await focusRow(/^30 rolls/)
    await press('{Enter}')
    await page.getByRole('checkbox', { name: '1 cake ready' }).click()
    await expect.poll(() => shop.rows(orders)).toMatchObject([{ lines: [{}, { ready: true }] }])
    await page.getByLabelText('Price of all').fill('99999999999999999')
    await press('{Enter}')
    expect(await shop.rows(orders)).not.toHaveProperty('0.quote')
    await expect.element(page.getByLabelText('Price of all')).toHaveAttribute('aria-invalid')
    await page.getByLabelText('Price of all').fill('60')
    await page.getByLabelText('Deposit').fill('20')
    await page.getByRole('checkbox', { name: 'A gift' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect
      .poll(() => shop.rows(orders))
      .toMatchObject([{ quote: 6000, deposit: 2000, gift: true, lines: [{}, { ready: true }] }])
    await expect.element(page.getByText(/deposit €20\.00 · €40\.00 to pay/)).toBeVisible()
  })

  it('shows, before the owner says yes, how the last ones ended', async () => {
    for (const deed of [notCollected, handOver, notCollected])
      await (deed === handOver
        ? shop.book.perform(handOver, { id: await taken(), paid: 'slate' })
        : shop.book.perform(notCollected, { id: await taken() }))
    await onPage()
    await press('r')
    await expect
      .element(page.getByText('2 of the last 3 not collected · owes €15.00 – deposit?'))
      .toBeVisible()
    await press('cake saturday €60 deposit 20, surprise')
    await expect
      .element(page.getByText('€60.00 altogether · deposit €20.00 · €40.00 to pay'))
      .toBeVisible()
    await expect.element(page.getByText(/^A surprise: nobody can read/)).toBeVisible()
    await press('{Enter}')
    await expect
      .poll(async () => (await shop.rows(orders)).filter(({ words }) => words === 'cake'))
      .toMatchObject([{ quote: 6000, deposit: 2000, surprise: true }])
  })
})

describe('an order on the counter card', () => {
  it('goes in parts, and a surprise is there for the owner alone', async () => {
    await taken()
    await taken({ words: 'surprise tart', surprise: true })
    await shop.book.perform(notCollected, { id: await taken() })
    await shop.show()
    await press('Maria{Enter}')
    const line = card().getByRole('listitem').filter({ hasText: '30 rolls' })
    await expect.element(line).toBeVisible()
    expect(card().element().textContent).not.toContain('surprise tart')
    await line.getByRole('button', { name: /^A part of it/ }).click()
    await expect.element(page.getByLabelText('Now, of 30 rolls')).toHaveFocus()
    await press('18{Enter}')
    await expect.element(card().getByText(/12 rolls left/)).toBeVisible()
    await card().getByRole('button', { name: 'Only for me' }).click()
    await expect.element(card().getByText('surprise tart')).toBeVisible()
  })
})

describe('a week after a job', () => {
  it('Today asks whether it works; N says what is wrong, and it is done again', async () => {
    await shop.book.perform(changeSettings, { trade: 'jobs' })
    await shop.book.perform(handOver, { id: await taken({ words: 'new drum', lines: [] }) })
    shop.clock.add(8 * 24 * 60 * 60 * 1000)
    await shop.show('/')
    await focusRow(/still working\? new drum/)
    expect(page.getByText(/nothing late$/).element().textContent).not.toContain('1 job')
    await press('n')
    await expect.element(page.getByLabelText('What is wrong?')).toHaveFocus()
    await press('it squeaks{Enter}')
    await expect
      .poll(() => shop.rows(orders))
      .toMatchObject([
        { stillWorks: false },
        { state: 'ordered', words: 'new drum', note: 'at no charge: did not hold – it squeaks' },
      ])
  })
})
