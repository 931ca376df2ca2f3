import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { meetAt } from '#features/counter/state.ts'
import { takeOrder } from '#features/orders/deeds.ts'
import { orders } from '#features/orders/model.ts'
import { setPreference } from '#features/preferences/deeds.ts'
import { logPurchase } from '#features/purchases/deeds/log.ts'
import { purchases } from '#features/purchases/model.ts'
import { dayOf } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import {
  card,
  focusRow,
  justNow,
  logButton,
  type OpenShop,
  openShop,
  press,
  searchBox,
  settle,
} from '#test/support/open-shop.tsx'

let shop: OpenShop
beforeEach(async () => {
  shop = await openShop()
})
afterEach(() => shop.close())

const meet = async (letters: string) => {
  await searchBox().fill(letters)
  // Else it may be taken for a bounce of the Enter before.
  shop.clock.add(100)
  await press('{Enter}')
  await settle(shop)
}
const question = () => page.getByRole('group', { name: /They can’t have|Again\?/ })
const no = () => question().getByRole('button', { name: 'No', exact: true })
const yes = () => question().getByRole('button', { name: 'Yes, all the same' })
const sales = async () => (await shop.rows(purchases)).length
/** Its first moment is over. */
const readQuestion = async () => {
  await expect.element(no()).toHaveFocus()
  shop.clock.add(300)
}
const noticed = async (likes: Parameters<OpenShop['regular']>[1] = {}): Promise<CustomerId> => {
  const id = await shop.regular({ name: 'Maria Lopez' }, { allergy: 'nuts', ...likes })
  await shop.show()
  await meet('mar')
  return id
}
/** Maria took it as her usual before she told of her nuts. */
const usualWithNuts = async (): Promise<CustomerId> => {
  const id = await shop.regular({ name: 'Maria Lopez' }, { usual: 'almond croissant' })
  await shop.book.perform(setPreference, { customerId: id, kind: 'allergy', value: 'nuts' })
  await shop.show()
  await meet('mar')
  return id
}

describe('a question about what they can’t have', () => {
  it('names it, starts on No, and a second Enter does not pass it, however soon it comes', async () => {
    await usualWithNuts()
    await press('{Enter}{Enter}')
    await expect.element(question()).toHaveTextContent('They can’t have nuts.')
    await expect.element(no()).toHaveFocus()
    await press('{Enter}')
    await expect.element(no()).toHaveFocus()
    expect(await sales()).toBe(0)
    shop.clock.add(299)
    await press('{Enter}')
    await expect.element(no()).toHaveFocus()
    shop.clock.add(100)
    await press('{Enter}')
    await expect.element(question()).not.toBeInTheDocument()
    await expect.element(logButton()).toHaveFocus()
    expect(await sales()).toBe(0)
  })

  it('takes no key at all in its first moment, Esc and Tab neither', async () => {
    await usualWithNuts()
    await press('{Enter}')
    await expect.element(no()).toHaveFocus()
    const asked = question().element()
    await press('{Tab}')
    await expect.element(no()).toHaveFocus()
    await press('{Escape}')
    await press(' ')
    expect(asked.isConnected).toBe(true)
    await expect.element(no()).toHaveFocus()
    expect(await sales()).toBe(0)
  })

  it('takes no key that is held since before, however long', async () => {
    await noticed({ usual: 'tea' })
    await press('r')
    await press('2 almond croissants saturday')
    await press('{Enter}')
    await readQuestion()
    const asked = question().element()
    // Playwright lets go of a key before it is pressed again, so the repeats are made here.
    for (const key of ['Enter', ' ', 'Escape']) {
      const init = { key, repeat: true, bubbles: true, cancelable: true }
      const isLeft = no().element().dispatchEvent(new KeyboardEvent('keydown', init))
      expect(isLeft, key).toBe(false)
    }
    expect(asked.isConnected).toBe(true)
    await expect.element(no()).toHaveFocus()
    await press('{Escape}')
    await expect.element(question()).not.toBeInTheDocument()
    expect(await shop.rows(orders)).toEqual([])
  })

  it('is No on Esc', async () => {
    await usualWithNuts()
    await press('{Enter}')
    await readQuestion()
    await press('{Escape}')
    await expect.element(question()).not.toBeInTheDocument()
    expect(await sales()).toBe(0)
    await expect.element(card()).toBeVisible()
  })

  it('is done on Yes, and then the search box has the focus', async () => {
    await usualWithNuts()
    await press('{Enter}')
    await readQuestion()
    await press('{Tab}{Enter}')
    await expect.poll(sales).toBe(1)
    await expect.element(searchBox()).toHaveFocus()
  })

  it('takes no click in its first moment: the second of a double click was meant for the usual', async () => {
    await usualWithNuts()
    await press('{Enter}')
    await expect.element(no()).toHaveFocus()
    await yes().click()
    expect(await sales()).toBe(0)
    shop.clock.add(300)
    await yes().click()
    await expect.poll(sales).toBe(1)
  })

  it('does not lock when the clock is set back', async () => {
    await usualWithNuts()
    await press('{Enter}')
    await expect.element(no()).toHaveFocus()
    shop.clock.add(-60_000)
    await press(' ')
    await expect.element(question()).not.toBeInTheDocument()
  })
})

describe('it is asked', () => {
  it('by V, +, an order and its change', async () => {
    await noticed({ usual: 'tea' })
    const asks = async (...keys: readonly string[]) => {
      for (const key of keys) await press(key)
      await press('{Enter}')
      await readQuestion()
      await press('{Escape}')
      await expect.element(question()).not.toBeInTheDocument()
    }
    const closePanel = async () => {
      await card().getByRole('button', { name: 'Close', exact: true }).click()
      await expect.element(logButton()).toHaveFocus()
      // A letter just after Enter would begin the next customer's name.
      shop.clock.add(1000)
    }
    await asks('v', '2 almond croissants')
    // What was typed is still there.
    await expect.element(card().getByRole('combobox')).toHaveValue('2 almond croissants')
    await closePanel()
    await asks('+', 'walnut bread')
    await closePanel()
    await asks('r', '2 almond croissants saturday')
    expect(await sales()).toBe(0)
    expect(await shop.rows(orders)).toEqual([])
    shop.clock.add(1000)
    await press('{Enter}')
    await readQuestion()
    await press('{Tab}{Enter}')
    await expect.poll(() => shop.rows(orders)).toMatchObject([{ words: '2 almond croissants' }])
  })

  it('by Today, when an order is handed over with K', async () => {
    const id = await shop.regular({ name: 'Maria Lopez' })
    const day = dayOf(shop.clock.now())
    const words = '2 almond croissants'
    await shop.book.perform(takeOrder, { customerId: id, words, lines: [], day })
    await shop.book.perform(setPreference, { customerId: id, kind: 'allergy', value: 'nuts' })
    await shop.show('/')
    await focusRow(/almond croissants/)
    await press('k')
    await readQuestion()
    await press('{Enter}')
    await expect.element(question()).not.toBeInTheDocument()
    expect(await shop.rows(orders)).toMatchObject([{ state: 'ordered' }])
    await press('k')
    await readQuestion()
    await press('{Tab}{Enter}')
    await expect.poll(() => shop.rows(orders)).toMatchObject([{ state: 'handed over' }])
  })

  it('when a purchase moves to someone who can’t have it', async () => {
    const ben = await shop.regular({ name: 'Ben' })
    const maria = await shop.regular({ name: 'Maria Lopez' }, { allergy: 'nuts' })
    const lines = [{ words: 'almond croissant', quantity: 1 }]
    await shop.book.perform(logPurchase, { customerId: ben, lines })
    await shop.show()
    await expect.element(page.getByRole('button', { name: /^Move to someone else/ })).toBeVisible()
    await press('{ArrowUp}')
    await expect.poll(() => justNow().element().contains(document.activeElement)).toBe(true)
    await press('m')
    await expect.element(page.getByRole('combobox', { name: 'Whose was it?' })).toHaveFocus()
    await press('mar{Enter}')
    await readQuestion()
    await press('{Tab}{Enter}')
    const whose = async () => (await shop.rows(purchases)).map((each) => each.customerId)
    await expect.poll(whose).toEqual([maria])
  })
})

describe('"Again?"', () => {
  it('is the same question: it starts on No, and a third Enter logs nothing', async () => {
    await shop.regular({ name: 'Maria Lopez' }, { usual: 'tea' })
    await shop.show()
    await meet('mar')
    await press('{Enter}')
    await expect.poll(sales).toBe(1)
    await expect.element(searchBox()).toHaveFocus()
    await meet('mar')
    await press('{Enter}{Enter}')
    await readQuestion()
    await press('{Enter}')
    await expect.element(question()).not.toBeInTheDocument()
    expect(await sales()).toBe(1)
    shop.clock.add(1000)
    await press('{Enter}')
    await readQuestion()
    await question().getByRole('button', { name: 'Yes, again' }).click()
    await expect.poll(sales).toBe(2)
  })
})

it('leaves with its card: over another customer’s it would be answered for the wrong one', async () => {
  const rosa = await shop.regular({ name: 'Rosa' }, { usual: 'tea' })
  const maria = await noticed({ usual: 'tea' })
  await press('r')
  await press('2 almond croissants saturday')
  await press('{Enter}')
  await readQuestion()
  meetAt(rosa, shop.clock.now())
  await expect.element(card().getByRole('heading', { name: 'Rosa' })).toBeVisible()
  await expect.element(question()).not.toBeInTheDocument()
  await expect.element(page.getByText(/^You left before the question/)).toBeVisible()
  expect(await shop.rows(orders)).toEqual([])
  meetAt(maria, shop.clock.now())
  await expect.element(card().getByText('You were writing an order')).toBeVisible()
})
