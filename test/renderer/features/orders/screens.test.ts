import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addProduct } from '#features/catalog/deeds.ts'
import { orderRepeats, orders } from '#features/orders/model.ts'
import { purchases } from '#features/purchases/model.ts'
import { changeSettings } from '#features/settings/deeds.ts'
import { closeDays } from '#features/visit-stats/deeds.ts'
import { day } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { enterTwice, focusRow } from '#test/support/open-shop.tsx'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { type Shown, showScreen } from '#test/support/show-screen.tsx'

let shop: TestBook
let shown: Shown

beforeEach(async () => {
  shop = await openTestBook({ today: day('2026-03-03'), regulars: { maria: 'Maria' } })
  const facts = { name: 'Almond croissant', warranty: 'none', price: money(260) } as const
  await shop.book.perform(addProduct, { facts })
  shown = await showScreen(shop.book, '/customers/maria')
  await expect.element(page.getByRole('button', { name: 'New order' })).toBeVisible()
})
afterEach(async () => {
  await shown.close()
  await shop.close()
})

const taken = () => shop.book.records.table(orders).toArray()

describe('an order', () => {
  it('is R, words, Enter; day, quantity and product are shown before', async () => {
    await userEvent.keyboard('r')
    await userEvent.keyboard('two almond croissants saturday 9:30')
    await expect
      .element(page.getByText('Saturday, March 7, 2026, 9:30 AM', { exact: true }))
      .toBeVisible()
    await expect.element(page.getByText('2 × almond croissants')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.poll(taken).toMatchObject([
      {
        words: 'two almond croissants',
        day: '2026-03-07',
        minute: 570,
        lines: [{ quantity: 2 }],
      },
    ])
  })

  it('is shown back with numbers as the shop writes them', async () => {
    await shop.book.perform(changeSettings, { language: 'de-DE' })
    await userEvent.keyboard('r')
    await userEvent.keyboard('1,5 kg rye bread saturday')
    await expect.element(page.getByRole('listitem').getByText('1,5 kg rye bread')).toBeVisible()
    await userEvent.keyboard(' 7,80')
    await expect.element(page.getByText(/^“7,80” stays words\..*7,80.€\.$/)).toBeVisible()
  })

  it('asks about a number that may be a time, and says how a time is written', async () => {
    await userEvent.keyboard('r')
    await userEvent.keyboard('rolls friday 10.30')
    await expect.element(page.getByText(/^Is “10\.30” a time\? Then write 10:30\./)).toBeVisible()
  })

  it('asks for the day when none is said: Enter, its digit, Enter', async () => {
    await userEvent.keyboard('r')
    await userEvent.keyboard('rolls')
    await expect.element(page.getByText('For which day?')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('button', { name: /March 3/ })).toHaveFocus()
    expect(await taken()).toEqual([])
    await userEvent.keyboard('2')
    await expect.element(page.getByText('For which day?')).not.toBeInTheDocument()
    await userEvent.keyboard('{Enter}')
    await expect.poll(taken).toMatchObject([{ words: 'rolls', day: '2026-03-04' }])
  })

  it('asks about a day when the shop is shut', async () => {
    const holiday = { from: day('2026-03-07'), to: day('2026-03-09') }
    await shop.book.perform(closeDays, holiday)
    await userEvent.keyboard('r')
    await userEvent.keyboard('rolls saturday')
    await expect.element(page.getByText(/The shop is closed on Saturday/)).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('button', { name: /March 7/ })).toHaveFocus()
    await userEvent.keyboard('2{Enter}')
    await expect.poll(taken).toMatchObject([{ day: '2026-03-10' }])
  })

  it('keeps what was said beside the day, and a price for all', async () => {
    await userEvent.keyboard('r')
    await userEvent.keyboard('bouquet every friday morning, 45 euros{Enter}')
    const round = () => shop.book.records.table(orderRepeats).toArray()
    await expect.poll(round).toMatchObject([
      {
        words: 'bouquet',
        ...{ from: '2026-03-06', rule: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=FR' },
        ...{ quote: 4500, note: 'in the morning' },
      },
    ])
    const next = page.getByText('Friday · in the morning · €45.00', { exact: true })
    await expect.element(next).toBeVisible()
    const all = page.getByText('every Friday · next Friday · in the morning · €45.00')
    await expect.element(all).toBeVisible()
  })

  it('that comes round is changed from a day on, and left out on one, from its own line', async () => {
    await userEvent.keyboard('r')
    await userEvent.keyboard('two loaves every saturday')
    await expect.element(page.getByText(/^Saturday · Sat, Mar 14 · /)).toBeVisible()
    await userEvent.keyboard('{Enter}')
    const line = page.getByRole('button', { name: /^two loaves ?every Saturday/ })
    await line.click()
    await page.getByRole('button', { name: 'Not on Saturday' }).click()
    await expect.poll(taken).toMatchObject([{ day: '2026-03-07', state: 'cancelled' }])
    await expect.element(page.getByText(/next Sat, Mar 14/)).toBeVisible()
    await line.click()
    await page.getByLabelText('What, how many, for when?').fill('four loaves')
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(() => shop.book.records.table(orderRepeats).toArray())
      .toMatchObject([{ until: '2026-03-13' }, { from: '2026-03-14', words: 'four loaves' }])
  })

  it('of a client keeps the price that was said for an hour', async () => {
    await shop.book.perform(changeSettings, { trade: 'jobs' })
    await expect.element(page.getByRole('button', { name: 'New job' })).toBeVisible()
    await userEvent.keyboard('r')
    await userEvent.keyboard('4 h support friday at €85{Enter}')
    await expect.poll(taken).toMatchObject([{ words: '4 h support', quote: 34000 }])
  })

  it('is corrected after Enter, and handed over with K', async () => {
    await userEvent.keyboard('r')
    await userEvent.keyboard('two almond croissants saturday{Enter}')
    const row = page.getByRole('button', { name: /^two almond croissants/ })
    await row.click()
    const field = page.getByLabelText('What, how many, for when?')
    await expect.element(field).toHaveFocus()
    await field.fill('three almond croissants')
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(taken)
      .toMatchObject([
        { day: '2026-03-07', words: 'three almond croissants', lines: [{ quantity: 3 }] },
      ])
    const changed = page.getByRole('button', { name: /^three almond croissants/ })
    await expect.element(changed).toBeVisible()
    changed.element().focus()
    await userEvent.keyboard('k')
    await expect
      .poll(() => shop.book.records.table(purchases).toArray())
      .toMatchObject([{ lines: [{ words: 'almond croissants', quantity: 3, price: 260 }] }])
  })

  it('has its price though Enter is pressed before the products are read', async () => {
    await userEvent.keyboard('r')
    await userEvent.keyboard('two almond croissants saturday{Escape}')
    const watch = new MutationObserver(() => {
      const form = document.querySelector('form')
      if (!form) return
      watch.disconnect()
      form.requestSubmit()
    })
    watch.observe(document.body, { childList: true, subtree: true })
    await page.getByRole('button', { name: /^New order/ }).click()
    await expect.poll(taken).toMatchObject([{ lines: [{ quantity: 2, price: 260 }] }])
  })

  it('is one order however often Enter is pressed', async () => {
    await userEvent.keyboard('r')
    await userEvent.keyboard('rolls saturday')
    await expect.element(page.getByText(/^Saturday, March 7/)).toBeVisible()
    enterTwice()
    await expect.element(page.getByRole('form', { name: 'New order' })).not.toBeInTheDocument()
    expect(await taken()).toHaveLength(1)
  })

  it('is ready with Y', async () => {
    await userEvent.keyboard('r')
    await userEvent.keyboard('rolls tomorrow{Enter}')
    await focusRow(/^rolls/)
    await userEvent.keyboard('y')
    await expect.poll(taken).toMatchObject([{ state: 'ready' }])
  })

  it.each([
    ['Not collected', 'not collected'],
    ['Cancelled', 'cancelled'],
  ])('comes to nothing from its panel: %s', async (button, state) => {
    await userEvent.keyboard('r')
    await userEvent.keyboard('rolls tomorrow{Enter}')
    await focusRow(/^rolls/)
    await userEvent.keyboard('{Enter}')
    await page.getByRole('button', { name: button }).click()
    await expect.poll(taken).toMatchObject([{ state, words: 'rolls' }])
    await expect.element(page.getByRole('form', { name: 'rolls' })).not.toBeInTheDocument()
  })
})
