import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { products } from '#features/catalog/model.ts'
import { trashCustomer } from '#features/customers/deeds.ts'
import { customers } from '#features/customers/model.ts'
import { markReady, takeOrder } from '#features/orders/deeds.ts'
import { type OrderId, orders } from '#features/orders/model.ts'
import { makePromise } from '#features/promises/deeds.ts'
import { promises } from '#features/promises/model.ts'
import { logPurchase } from '#features/purchases/deeds/log.ts'
import { purchases } from '#features/purchases/model.ts'
import { putOff } from '#features/today/deeds.ts'
import { day } from '#shared/base/day.ts'
import { asId } from '#shared/book/ids.ts'
import { keepBusy } from '#test/support/busy-book.ts'
import {
  card,
  justNow,
  keyNow,
  likelyNow,
  logButton,
  type OpenShop,
  openShop,
  press,
  searchBox,
  settle,
} from '#test/support/open-shop.tsx'

let counter: OpenShop
beforeEach(async () => {
  counter = await openShop()
})
afterEach(() => counter.close())

const logged = () => counter.book.records.table(purchases).toArray()
const deeds = () => counter.book.records.changes.count()
const find = async (letters: string) => {
  await press(letters)
  await expect.element(page.getByRole('option').first()).toBeVisible()
}
/** Found and opened: the usual has the focus. */
const meet = async (letters: string) => {
  await find(letters)
  await press('{Enter}')
  await settle(counter)
}
const serve = async (letters: string) => {
  await meet(letters)
  await press('{Enter}')
  await expect.element(searchBox()).toHaveFocus()
  // A test types the next name within 80 ms, and its Enter would be a bounce of this one.
  counter.clock.add(300)
}

/** Up to the last deed, which may not be in the list yet. */
const upToJustNow = async () => {
  await press('{ArrowUp}')
  await expect.poll(() => justNow().element().contains(document.activeElement)).toBe(true)
}

describe('a regular at the counter', () => {
  it('who was merged in two steps has the card of whom they are now', async () => {
    const [ana, ben, cleo] = [
      await counter.regular({ name: 'Ana' }),
      await counter.regular({ name: 'Ben' }),
      await counter.regular({ name: 'Cleo' }),
    ]
    const table = counter.book.records.table(customers)
    await table.update(ben, { mergedInto: ana })
    await table.update(cleo, { mergedInto: ben })
    await counter.show()
    await find('cle')
    await press('{Enter}')
    await expect.element(card().getByRole('heading', { name: 'Ana' })).toBeVisible()
  })

  it('is found by three letters, opened and served with two presses of Enter', async () => {
    const maria = await counter.regular({ name: 'Maria Silva' }, { usual: 'flat white' })
    await counter.show()
    await expect.element(searchBox()).toHaveFocus()
    await find('mar')
    await press('{Enter}')
    await expect.element(card().getByRole('heading', { name: 'Maria Silva' })).toBeVisible()
    await settle(counter)
    await press('{Enter}')
    await expect.element(searchBox()).toHaveFocus()
    await expect.element(searchBox()).toHaveValue('')
    await expect.element(card().getByText('Served')).toBeVisible()
    expect(await logged()).toMatchObject([{ customerId: maria, lines: [{ words: 'flat white' }] }])
    await expect.element(justNow().getByText('the usual for Maria S.')).toBeVisible()
  })

  it('is not logged by a bounce of the Enter that opened the card, nor by a held key; both are told', async () => {
    await counter.regular({ name: 'Maria' }, { usual: 'tea' })
    await counter.show()
    await find('mar')
    const opened = keyNow('Enter')
    await expect.element(logButton()).toHaveFocus()
    keyNow('Enter', { at: opened + 79 })
    await expect.element(page.getByText(/^The key came twice in a blink/)).toBeVisible()
    counter.clock.add(1000)
    keyNow('Enter', { repeat: true })
    await expect.element(page.getByText(/^The key was held down/)).toBeVisible()
    expect(await logged()).toHaveLength(0)
    counter.clock.add(300)
    await press('{Enter}')
    await expect.poll(logged).toHaveLength(1)
  })

  it('follows five others without one Esc', async () => {
    const names = ['Anna', 'Bela', 'Clara', 'Dora', 'Edith']
    for (const name of names) await counter.regular({ name }, { usual: 'tea' })
    await counter.show()
    for (const name of names) await serve(name.slice(0, 3).toLowerCase())
    expect(await logged()).toHaveLength(5)
    await expect.element(justNow().getByText('the usual for Anna')).toBeVisible()
    expect(justNow().getByRole('button', { name: 'Undo' }).elements()).toHaveLength(5)
  })

  it('opens from Likely now by Ctrl and a digit; only first name and initial are shown', async () => {
    const maria = await counter.regular({ name: 'Maria Silva' }, { usual: 'tea' })
    for (let week = 1; week <= 4; week++) {
      counter.clock.add(7 * 24 * 3600 * 1000)
      const tea = { customerId: maria, lines: [{ words: 'tea', quantity: 1 }] }
      expect(await counter.book.perform(logPurchase, tea)).toMatchObject({ ok: true })
    }
    counter.clock.add(7 * 24 * 3600 * 1000)
    await counter.show()
    await expect.element(likelyNow().getByText('Maria S.')).toBeVisible()
    expect(likelyNow().element().textContent).not.toContain('Silva')
    await press('{Control>}1{/Control}')
    await expect.element(card().getByRole('heading', { name: 'Maria Silva' })).toBeVisible()
    await expect.element(likelyNow()).not.toBeInTheDocument()
  })
})

describe('the card', () => {
  it('names what they often have besides the usual', async () => {
    const maria = await counter.regular({ name: 'Maria' }, { usual: 'tea' })
    for (const words of ['rye loaf', 'tulips', 'rye loaf']) {
      const bought = { customerId: maria, lines: [{ words, quantity: 1 }] }
      expect(await counter.book.perform(logPurchase, bought)).toMatchObject({ ok: true })
      counter.clock.add(3_600_000)
    }
    await counter.show()
    await meet('mar')
    await expect.element(card().getByText('Also often: rye loaf', { exact: true })).toBeVisible()
  })
})

describe('the tiles of the home', () => {
  const numbered = (name: string, number: number) =>
    expect
      .element(likelyNow().getByRole('button', { name: new RegExp(`^${name}`) }))
      .toHaveAttribute('aria-keyshortcuts', expect.stringMatching(new RegExp(`${number}$`)))

  it('are the regulars on day one: the name, what they usually have, and the mark of an allergy', async () => {
    await counter.regular({ name: 'Sam' })
    await counter.regular({ name: 'Olga Weiss' }, { usual: 'cappuccino', allergy: 'hazelnuts' })
    await counter.regular({ description: 'green scarf' }, { usual: 'black tea' })
    await counter.show()
    await expect.element(page.getByText('Your regulars')).toBeVisible()
    const tiles = likelyNow().getByRole('button')
    await expect.element(tiles.nth(0)).toHaveTextContent(/^Olga W\.1?cappuccino/)
    await expect.element(tiles.nth(0).getByRole('img', { name: 'Allergy' })).toBeVisible()
    await expect.element(tiles.nth(1)).toHaveTextContent(/^black tea/)
    await expect.element(tiles.nth(2)).toHaveTextContent(/^Sam/)
    expect(likelyNow().element().textContent).not.toMatch(/hazelnuts|scarf/)
  })

  it('keep their numbers while the owner serves, and also when someone leaves the book', async () => {
    const anna = await counter.regular({ name: 'Anna' }, { usual: 'tea' })
    await counter.regular({ name: 'Bela' }, { usual: 'tea' })
    await counter.regular({ name: 'Clara' }, { usual: 'tea' })
    await counter.show()
    await numbered('Bela', 2)
    await press('{Control>}1{/Control}')
    await settle(counter)
    await press('{Enter}')
    await expect.element(searchBox()).toHaveFocus()
    await numbered('Anna', 1)
    await counter.regular({ name: 'Dora' }, { usual: 'tea' })
    await numbered('Dora', 4)
    await counter.book.perform(trashCustomer, { id: anna })
    await expect.element(likelyNow().getByRole('button', { name: /^Anna/ })).not.toBeInTheDocument()
    await numbered('Bela', 2)
    await press('{Control>}3{/Control}')
    await expect.element(card().getByRole('heading', { name: 'Clara' })).toBeVisible()
  })

  it('stay after a look at another screen, and are laid anew after five quiet minutes', async () => {
    const anna = await counter.regular({ name: 'Anna' }, { usual: 'tea' })
    await counter.regular({ name: 'Bela' }, { usual: 'tea' })
    await counter.show()
    await numbered('Bela', 2)
    await counter.book.perform(trashCustomer, { id: anna })
    await counter.show('/')
    counter.clock.add(4 * 60_000)
    await counter.show()
    await numbered('Bela', 2)
    await counter.show('/')
    counter.clock.add(5 * 60_000)
    await counter.show()
    await numbered('Bela', 1)
  })
})

describe('the line of figures under the search box', () => {
  it('counts what is due, without customers in the trash and what is put off', async () => {
    const due = async (name: string) => {
      const customerId = await counter.regular({ name })
      const told = { customerId, what: 'call', due: day('2026-03-01') }
      expect(await counter.book.perform(makePromise, told)).toMatchObject({ ok: true })
      return customerId
    }
    await due('Maria')
    await counter.book.perform(trashCustomer, { id: await due('Ana') })
    const ben = await due('Ben')
    const [promise] = (await counter.rows(promises)).filter((each) => each.customerId === ben)
    const about = [`promise:${promise?.id}`]
    await counter.book.perform(putOff, { customerId: ben, about, until: day('2026-12-31') })
    await counter.show()
    await expect.element(page.getByText('1 thing for today', { exact: true })).toBeVisible()
  })
})

describe('a new customer', () => {
  it('gets a card with one key combination, which does not show the description', async () => {
    await counter.show()
    await press('green scarf, double espresso')
    await press('{Control>}{Enter}{/Control}')
    await expect.element(card().getByRole('heading', { name: 'This customer' })).toBeVisible()
    expect(card().element().textContent).not.toContain('scarf')
    await press('{Escape}')
    await find('scarf')
    await expect.element(page.getByRole('option').first()).toHaveTextContent('green scarf')
  })

  it('is added by Enter alone when nobody matches, once the row could be read', async () => {
    await counter.regular({ name: 'Maria' })
    await counter.show()
    const before = await deeds()
    await find('Zoltan')
    await press('{Enter}')
    await expect.element(page.getByText(/^Nobody is found by “Zoltan”/)).toBeVisible()
    // A second Enter is no answer to what was said.
    counter.clock.add(500)
    await press('{Enter}')
    expect(await deeds()).toBe(before)
    counter.clock.add(1000)
    await press('{Enter}')
    await expect.element(card().getByRole('heading', { name: 'Zoltan' })).toBeVisible()
  })
})

describe('a letter on an open card', () => {
  it('only opens a panel, and Esc moves the word to the search box', async () => {
    await counter.regular({ name: 'Maria' }, { usual: 'tea' })
    await counter.regular({ name: 'Rosa' })
    await counter.show()
    await meet('mar')
    const before = await deeds()
    await press('r')
    await expect.element(card().getByRole('textbox').first()).toHaveFocus()
    await press('osa')
    await press('{Escape}')
    await expect.element(searchBox()).toHaveFocus()
    await expect.element(searchBox()).toHaveValue('rosa')
    await expect.element(page.getByRole('option').first()).toHaveTextContent('Rosa')
    expect(await deeds()).toBe(before)
  })

  it('closes again by Esc, and Enter makes nobody of its words; Ctrl+Enter does', async () => {
    await counter.regular({ name: 'Maria' }, { usual: 'tea' })
    await counter.show()
    await meet('mar')
    const before = await deeds()
    await press('r')
    await expect.element(card().getByRole('textbox').first()).toHaveFocus()
    await press('wo cakes{Escape}')
    await expect.element(searchBox()).toHaveValue('rwo cakes')
    counter.clock.add(10_000)
    await press('{Enter}')
    await expect.element(page.getByText(/^Nobody is found by “rwo cakes”/)).toBeVisible()
    expect(await deeds()).toBe(before)
    counter.clock.add(300)
    await press('{Control>}{Enter}{/Control}')
    await expect.poll(deeds).toBe(before + 1)
  })

  it('keeps the words that Enter was pressed for, so that Esc loses no order', async () => {
    await counter.regular({ name: 'Maria' }, { usual: 'tea' })
    await counter.show()
    await meet('mar')
    await press('r')
    await expect.element(card().getByRole('textbox').first()).toHaveFocus()
    await press('two cakes{Enter}{Escape}')
    await expect.element(card().getByText('You were writing an order')).toBeVisible()
    await expect.element(searchBox()).toHaveValue('')
  })

  it('without a panel starts a search, so that no key is lost', async () => {
    await counter.regular({ name: 'Maria' }, { usual: 'tea' })
    await counter.show()
    await meet('mar')
    await press('zo')
    await expect.element(searchBox()).toHaveValue('zo')
  })

  it('begins the next name when it follows Enter at once', async () => {
    await counter.regular({ name: 'Maria' }, { usual: 'tea' })
    await counter.show()
    await meet('mar')
    // Without a pause: the second key comes before the purchase is on the disk.
    keyNow('Enter')
    keyNow('a')
    await expect.element(searchBox()).toHaveFocus()
    expect(card().getByRole('form').elements()).toHaveLength(0)
    await expect.element(card().getByText('Served')).toBeVisible()
    expect(await logged()).toHaveLength(1)
  })

  it.each([800, 660])(
    'opens a panel in the place of the buttons: Just now stays where it is, both in view in %i px',
    async (height) => {
      await page.viewport(1280, height)
      await counter.regular(
        { name: 'Maria Magdalena Gonçalves da Silva' },
        { usual: 'flat white, oat, extra hot', allergy: 'nuts and sesame' },
      )
      for (const name of ['Ana', 'Ben', 'Cleo', 'Dora', 'Edith']) {
        await counter.regular({ name }, { usual: 'tea' })
      }
      await counter.show()
      for (const name of ['ana', 'ben', 'cle', 'dor', 'edi']) await serve(name)
      await meet('mag')
      const box = () => justNow().element().getBoundingClientRect()
      const before = box()
      expect(before.bottom).toBeLessThanOrEqual(window.innerHeight)
      for (const letter of ['i', 'r', 'p', 'v']) {
        await press(letter)
        const panel = card().getByRole('form')
        await expect.element(panel).toBeVisible()
        expect(box()).toEqual(before)
        const save = panel.getByRole('button').first().element().getBoundingClientRect()
        expect(save.bottom).toBeLessThanOrEqual(before.top)
        await press('{Escape}')
        // Else what comes back is not yet there to be deleted.
        await expect.element(searchBox()).toHaveValue(letter)
        await press('{Control>}a{/Control}{Delete}')
        await expect.element(searchBox()).toHaveValue('')
        counter.clock.add(1000)
        await press('{ArrowDown}')
        await settle(counter)
      }
    },
  )

  it('is on its button, in one toolbar with one Tab stop', async () => {
    await counter.regular({ name: 'Maria' }, { usual: 'tea' })
    await counter.show()
    await meet('mar')
    // Drawn after the usual, on purpose.
    await expect.element(page.getByRole('toolbar')).toBeVisible()
    const buttons = page.getByRole('toolbar').getByRole('button').elements()
    expect(buttons.length).toBeGreaterThan(3)
    expect(buttons.filter((each) => each.getAttribute('tabindex') === '0')).toHaveLength(1)
    for (const button of buttons)
      expect(button.textContent).toContain(button.getAttribute('aria-keyshortcuts') ?? '')
    await press('{Tab}{ArrowRight}')
    expect(document.activeElement).toBe(buttons[1])
  })
})

describe('keys typed before the card is read', () => {
  it('log it as soon as it is; the letters of the next name wait in the search box', async () => {
    const maria = await counter.regular({ name: 'Maria' }, { usual: 'tea' })
    await counter.show()
    const { letGo } = keepBusy(counter.book.records)
    await find('mar')
    await press('{Enter}')
    await expect.element(card()).toHaveFocus()
    counter.clock.add(300)
    await press('{Enter}ann')
    await expect.element(searchBox()).toHaveValue('ann')
    await letGo()
    await expect.poll(logged).toMatchObject([{ customerId: maria }])
    await expect.element(card().getByText('Served')).toBeVisible()
    await expect.element(searchBox()).toHaveFocus()
    await expect.element(searchBox()).toHaveValue('ann')
  })

  it('log it also when the next card is open already, and that one too', async () => {
    const maria = await counter.regular({ name: 'Maria' }, { usual: 'tea' })
    const anna = await counter.regular({ name: 'Anna' }, { usual: 'juice' })
    await counter.show()
    const { letGo } = keepBusy(counter.book.records)
    for (const name of ['mar', 'ann']) {
      await find(name)
      await press('{Enter}')
      await expect.element(card()).toHaveFocus()
      counter.clock.add(300)
      await press('{Enter}')
      counter.clock.add(300)
    }
    await press('z')
    await letGo()
    await expect.poll(logged).toHaveLength(2)
    expect(new Set((await logged()).map((each) => each.customerId))).toEqual(new Set([maria, anna]))
    await expect.element(card().getByText('Served')).toBeVisible()
    await expect.element(searchBox()).toHaveValue('z')
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
  })

  it('of someone without a usual log nothing, and say so', async () => {
    await counter.regular({ name: 'Maria' })
    await counter.show()
    const { letGo } = keepBusy(counter.book.records)
    await find('mar')
    await press('{Enter}')
    await expect.element(card()).toHaveFocus()
    counter.clock.add(300)
    await press('{Enter}')
    await letGo()
    await expect.element(page.getByText(/^Nothing was logged: no usual is known/)).toBeVisible()
    expect(await logged()).toHaveLength(0)
  })
})

it('words that were logged the third time are offered as a product on the card, once', async () => {
  for (const name of ['Maria', 'Anna', 'Zoe']) await counter.regular({ name })
  await counter.show()
  const asked = () => page.getByText('“oat cookie” was logged 3 times', { exact: false })
  for (const name of ['mar', 'ann', 'zoe']) {
    await expect.element(asked()).not.toBeInTheDocument()
    await find(name)
    await press('{Enter}')
    await page.getByRole('combobox', { name: 'What do they have?' }).click()
    await press('oat cookie{Enter}')
    await expect.element(card().getByText('Served')).toBeVisible()
    await expect.element(searchBox()).toHaveFocus()
  }
  await expect.element(asked()).toBeVisible()
  await page.getByRole('button', { name: 'Add it to what you sell' }).click()
  await expect.element(asked()).not.toBeInTheDocument()
  expect((await counter.rows(products)).map(({ name }) => name)).toEqual(['oat cookie'])
})

it('words of a panel are offered as a product too, and the usual is not', async () => {
  for (const name of ['Maria', 'Anna', 'Zoe'])
    await counter.regular({ name }, { usual: 'oat cookie' })
  await counter.show()
  const asked = () => page.getByText('“scone” was logged 3 times', { exact: false })
  for (const name of ['mar', 'ann', 'zoe']) {
    await meet(name)
    await press('v')
    await expect.element(page.getByRole('combobox', { name: /instead/ })).toHaveFocus()
    await press('scone{Enter}')
    await expect.element(card().getByText('Served')).toBeVisible()
  }
  await expect.element(asked()).toBeVisible()
  for (const name of ['mar', 'ann', 'zoe']) {
    await meet(name)
    counter.clock.add(300)
    await press('{Enter}')
    await expect.element(card().getByText('Served')).toBeVisible()
  }
  await expect.element(page.getByText('“oat cookie” was logged')).not.toBeInTheDocument()
})

it('a card opens without a look at what others bought', async () => {
  const lines = [{ words: 'oat cookie', quantity: 1 }]
  for (const name of ['Maria', 'Anna', 'Zoe']) {
    counter.clock.add(1000)
    await counter.book.perform(logPurchase, { customerId: await counter.regular({ name }), lines })
  }
  await counter.show()
  await expect.element(page.getByText('Just now')).toBeVisible()
  const [, , zoe] = (await logged()).toSorted((one, other) => one.at - other.at)
  const read = new Set<unknown>()
  counter.book.records.db.table(purchases.name).hook('reading', (row) => {
    read.add(row.customerId)
    return row
  })
  await find('zoe')
  await press('{Enter}')
  await expect.element(card().getByRole('heading', { name: 'Zoe' })).toBeVisible()
  await expect.element(page.getByRole('combobox', { name: 'What do they have?' })).toBeVisible()
  expect(read).toEqual(new Set([zoe?.customerId]))
})

describe('what is typed while a slow disk saves', () => {
  it.each(['v', '+'])('in the panel of %s is the next name', async (letter) => {
    const maria = await counter.regular({ name: 'Maria' }, { usual: 'tea' })
    await counter.regular({ name: 'Anna' }, { usual: 'juice' })
    await counter.show()
    await meet('mar')
    await press(letter)
    await expect.element(page.getByRole('combobox', { name: /instead|tea and/ })).toHaveFocus()
    await press('scone')
    const { letGo } = keepBusy(counter.book.records)
    await press('{Enter}ann')
    await expect.element(searchBox()).toHaveValue('ann')
    await letGo()
    await expect.element(card().getByText('Served')).toBeVisible()
    await expect.element(searchBox()).toHaveFocus()
    await expect.element(searchBox()).toHaveValue('ann')
    const [sold] = await logged()
    expect(sold?.customerId).toBe(maria)
    expect(sold?.lines.at(-1)?.words).toBe('scone')
  })

  it('in the field of someone without a usual is the next name too', async () => {
    await counter.regular({ name: 'Maria' })
    await counter.show()
    await find('mar')
    await press('{Enter}')
    await page.getByRole('combobox', { name: 'What do they have?' }).click()
    await press('scone')
    const { letGo } = keepBusy(counter.book.records)
    await press('{Enter}ann')
    await expect.element(searchBox()).toHaveValue('ann')
    await letGo()
    await expect.element(card().getByText('Served')).toBeVisible()
    await expect.element(searchBox()).toHaveValue('ann')
    expect((await logged())[0]?.lines[0]?.words).toBe('scone')
  })

  it('after Ctrl+Enter for someone new is the next name, and their card opens', async () => {
    await counter.show()
    await find('Zoë')
    const { letGo } = keepBusy(counter.book.records)
    await press('{Control>}{Enter}{/Control}ann')
    await expect.element(searchBox()).toHaveValue('ann')
    await letGo()
    await expect.element(card().getByRole('heading', { name: 'Zoë' })).toBeVisible()
    await expect.element(searchBox()).toHaveFocus()
    await press('a')
    await expect.element(searchBox()).toHaveValue('anna')
  })

  it('on another screen goes with the new customer to the counter', async () => {
    await counter.show('/customers')
    await searchBox().click()
    await find('Zoë')
    const { letGo } = keepBusy(counter.book.records)
    await press('{Control>}{Enter}{/Control}ann')
    await letGo()
    await expect.element(card().getByRole('heading', { name: 'Zoë' })).toBeVisible()
    await expect.element(searchBox()).toHaveValue('ann')
    await expect.element(searchBox()).toHaveFocus()
    await press('a')
    await expect.element(searchBox()).toHaveValue('anna')
  })
})

describe('a question that the next customer leaves without an answer', () => {
  it('keeps no letter of the next name, and who was not logged is told until their card is open', async () => {
    await counter.regular({ name: 'Maria' }, { usual: 'tea' })
    await counter.regular({ name: 'Anna' }, { usual: 'tea' })
    await counter.show()
    await serve('mar')
    counter.clock.add(1000)
    await meet('mar')
    await press('{Enter}')
    await expect.element(page.getByText(/less than a minute ago. Again\?/)).toBeVisible()
    await press('ann')
    await expect.element(searchBox()).toHaveValue('ann')
    counter.clock.add(300)
    await press('{Enter}')
    await expect.element(card().getByRole('heading', { name: 'Anna' })).toBeVisible()
    await expect.element(page.getByRole('alert')).toHaveTextContent('Nothing was logged for Maria.')
    await page.getByRole('button', { name: 'Open the card of Maria' }).click()
    await expect.element(card().getByRole('heading', { name: 'Maria' })).toBeVisible()
    await expect.element(page.getByText('Nothing was logged for Maria.')).not.toBeInTheDocument()
    expect(await logged()).toHaveLength(1)
  })
})

describe('just now', () => {
  it('moves what was logged for the other Maria with six keys', async () => {
    await counter.regular({ name: 'Maria Keller' }, { usual: 'tea' })
    const other = await counter.regular({ name: 'Marta Silva' }, { usual: 'tea' })
    await counter.show()
    await serve('maria')
    await upToJustNow()
    await press('m')
    await expect.element(page.getByRole('combobox', { name: /Whose/ })).toHaveFocus()
    await press('sil')
    await expect.element(page.getByRole('option', { name: /Marta Silva/ })).toBeVisible()
    await press('{Enter}')
    await expect.poll(logged).toMatchObject([{ customerId: other }])
    await expect.element(searchBox()).toHaveFocus()
  })

  it('undoes a deed, and opens the card of its customer again', async () => {
    await counter.regular({ name: 'Maria' }, { usual: 'tea' })
    await counter.show()
    await serve('mar')
    await upToJustNow()
    await press('{Enter}')
    await expect.poll(logged).toHaveLength(0)
    await expect.element(justNow().getByText('the usual for Maria')).not.toBeInTheDocument()
    await expect.element(logButton()).toHaveFocus()
  })

  it('leaves no panel over the card of the next customer', async () => {
    await counter.regular({ name: 'Maria' }, { usual: 'tea' })
    await counter.regular({ name: 'Anna' }, { usual: 'tea' })
    await counter.show()
    await serve('mar')
    await upToJustNow()
    await press('m')
    const whose = page.getByRole('combobox', { name: /Whose/ })
    await expect.element(whose).toHaveFocus()
    await searchBox().click()
    await meet('ann')
    await expect.element(whose).not.toBeInTheDocument()
  })

  it('leads up to the card that was served', async () => {
    await counter.regular({ name: 'Maria' }, { usual: 'tea' })
    await counter.show()
    await serve('mar')
    await upToJustNow()
    await press('{ArrowUp}')
    await expect.element(logButton()).toHaveFocus()
    await expect.element(card().getByText('Served')).not.toBeInTheDocument()
  })
})

describe('what a customer may read', () => {
  const secrets = {
    phones: [{ number: '0171 5550000' }],
    address: 'Lindenstr. 8',
    note: 'always late to pay',
    description: 'the one with the loud voice',
    between: 'takes work' as const,
  }

  it('is their name and how they take it, never the owner’s private facts', async () => {
    const tastes = { likes: 'the corner piece', dislikes: 'small talk', matters: 'a dry bike' }
    await counter.regular(
      { name: 'Maria', ...secrets },
      { usual: 'tea', allergy: 'nuts', ...tastes },
    )
    await counter.show()
    await meet('mar')
    await expect.element(card().getByText('nuts')).toBeVisible()
    const shown = document.body.textContent ?? ''
    for (const secret of ['5550000', 'Lindenstr', 'late to pay', 'loud voice', 'takes work'])
      expect(shown).not.toContain(secret)
    for (const taste of Object.values(tastes)) expect(shown).not.toContain(taste)
  })

  it('is more while the screen is turned to the owner, until the next customer', async () => {
    const tastes = { likes: 'the corner piece', dislikes: 'small talk', matters: 'a dry bike' }
    await counter.regular({ name: 'Maria', ...secrets }, { usual: 'tea', ...tastes })
    await counter.regular({ name: 'Anna', description: 'whistles' }, { usual: 'tea' })
    await counter.show()
    await meet('mar')
    await page.getByRole('button', { name: 'Only for me' }).click()
    await expect.element(card().getByText(/loud voice/)).toBeVisible()
    for (const more of ['0171 5550000', 'always late to pay', ...Object.values(tastes)])
      await expect.element(card().getByText(more)).toBeVisible()
    expect(card().element().textContent).not.toContain('takes work')
    await press('{Escape}')
    await meet('ann')
    expect(card().element().textContent).not.toContain('whistles')
  })
})

describe('for clients', () => {
  it('opens the same card by three letters and Enter, and hides nothing from the owner', async () => {
    await counter.close()
    counter = await openShop({ trade: 'jobs' })
    await counter.regular({ name: 'Café Nord', description: 'back door only' })
    await counter.show('/customers')
    await press('/')
    await find('nord')
    await press('{Enter}')
    await expect.element(card().getByRole('heading', { name: 'Café Nord' })).toBeVisible()
    await expect.element(card()).toHaveFocus()
    await expect.element(card().getByText('back door only')).toBeVisible()
    await expect.element(page.getByRole('toolbar').getByText('New job')).toBeVisible()
    await expect.element(likelyNow()).not.toBeInTheDocument()
  })
})

describe('Back', () => {
  it('opens the card before, and the empty counter before that', async () => {
    await counter.regular({ name: 'Maria' }, { usual: 'tea' })
    await counter.regular({ name: 'Anna' }, { usual: 'tea' })
    await counter.show()
    await meet('mar')
    await press('{Escape}')
    await meet('ann')
    history.back()
    await expect.element(card().getByRole('heading', { name: 'Maria' })).toBeVisible()
    await expect.element(logButton()).toHaveFocus()
    history.back()
    await expect.element(card()).not.toBeInTheDocument()
    await expect.element(searchBox()).toHaveFocus()
  })
})

describe('the one thing worth mentioning', () => {
  it('is shown alone until it was said, also after a restart, and again once that is undone', async () => {
    const maria = await counter.regular({ name: 'Maria' }, { usual: 'tea' })
    const promised = { customerId: maria, what: 'bring the recipe', due: day('2026-03-01') }
    expect(await counter.book.perform(makePromise, promised)).toMatchObject({ ok: true })
    await counter.show()
    await meet('mar')
    const mention = page.getByText(/Apologise.*bring the recipe/)
    await expect.element(mention).toBeVisible()
    await page.getByRole('button', { name: 'Said it' }).click()
    await expect.element(mention).not.toBeInTheDocument()
    await counter.show()
    await meet('mar')
    await expect.element(logButton()).toHaveFocus()
    expect(mention.elements()).toEqual([])
    await counter.book.undo()
    await expect.element(mention).toBeVisible()
  })
})

describe('what Just now says', () => {
  it('is what was ordered, and for which day', async () => {
    const maria = await counter.regular({ name: 'Maria Silva' })
    const order = { customerId: maria, words: '2 almond croissants', lines: [] }
    await counter.book.perform(takeOrder, { ...order, day: day('2026-03-07') })
    await counter.show()
    await expect
      .element(
        justNow().getByRole('button', {
          name: 'Undo: 2 almond croissants for Saturday, March 7, asked for by Maria S.',
        }),
      )
      .toBeVisible()
    const [{ id } = { id: asId<OrderId>('') }] = await counter.rows(orders)
    await counter.book.perform(markReady, { id })
    await expect
      .element(justNow().getByText('2 almond croissants ready for Maria S.'))
      .toBeVisible()
  })

  it('is the day as well, of what was done before today', async () => {
    const maria = await counter.regular({ name: 'Maria' })
    await counter.book.perform(makePromise, {
      customerId: maria,
      what: 'x',
      due: day('2026-03-09'),
    })
    counter.clock.set(day('2026-03-04'))
    await counter.show()
    await expect.element(justNow().getByText('yesterday, 8:00 AM').first()).toBeVisible()
  })

  it('keeps two Marias apart, and a firm whole', async () => {
    for (const name of ['Maria Silva', 'Maria Santos', 'Bakery Green Door'])
      await counter.regular({ name }, { usual: 'tea' })
    await counter.show()
    for (const letters of ['maria sil', 'maria san', 'bakery']) await serve(letters)
    for (const who of ['Maria Si.', 'Maria Sa.', 'Bakery Green Door'])
      await expect
        .element(justNow().getByRole('button', { name: `Undo: the usual for ${who}` }))
        .toBeVisible()
  })
})

it('a sale that was undone by any key was not served: the card is open again', async () => {
  await counter.regular({ name: 'Maria' }, { usual: 'tea' })
  await counter.show()
  await serve('mar')
  await press('{Control>}z{/Control}')
  await expect.element(card().getByText('Served')).not.toBeInTheDocument()
  await expect.element(logButton()).toHaveFocus()
  expect(await logged()).toHaveLength(0)
})

describe('a purchase that was moved', () => {
  it('is the other one’s in its row, and their card is the served one', async () => {
    await counter.regular({ name: 'Maria Silva' }, { usual: 'tea' })
    await counter.regular({ name: 'Maria Keller' }, { usual: 'tea' })
    await counter.show()
    await serve('maria sil')
    await upToJustNow()
    await press('m')
    await press('kel{Enter}')
    await expect.element(justNow().getByText('the usual for Maria K.')).toBeVisible()
    await expect.element(justNow().getByText('a purchase moved to Maria K.')).toBeVisible()
    await expect.element(justNow().getByText('the usual for Maria S.')).not.toBeInTheDocument()
    await expect.element(card().getByRole('heading', { name: 'Maria Keller' })).toBeVisible()
    await expect.element(card().getByText('Served')).toBeVisible()
    await counter.book.undo()
    await expect.element(card().getByRole('heading', { name: 'Maria Silva' })).toBeVisible()
    await expect.element(justNow().getByText('the usual for Maria S.')).toBeVisible()
  })
})

describe('a customer who is undone', () => {
  it('leaves no card behind', async () => {
    await counter.show()
    await press('zoe{Control>}{Enter}{/Control}')
    await expect.element(card().getByRole('heading', { name: 'zoe' })).toBeVisible()
    await counter.book.undo()
    await expect.element(card()).not.toBeInTheDocument()
    await expect.element(searchBox()).toHaveFocus()
  })
})
