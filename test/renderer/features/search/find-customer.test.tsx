import { run } from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { addProduct } from '#features/catalog/deeds.ts'
import { customers, type PersonId } from '#features/customers/model.ts'
import { asId } from '#shared/book/ids.ts'
import {
  card,
  justNow,
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

const options = () => page.getByRole('option')
const chosen = () => page.getByRole('option', { selected: true })
const phone = (number: string) => [{ number }]

/** As a scanner sends it: all keys within a few milliseconds. */
function scan(code: string, at: Element = document.activeElement ?? document.body): void {
  for (const key of [...code, 'Enter'])
    at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

describe('find a customer', () => {
  it('finds by two word starts, and says why when it was not the name', async () => {
    await counter.regular({ name: 'Maria Novak' })
    await counter.regular({ name: 'Maria Keller', phones: phone('0171 2224567') })
    await counter.regular({ name: 'Family Sousa', people: [inside('Ana')], tags: ['market day'] })
    await counter.show()
    await press('mar n')
    await expect.element(options().first()).toHaveTextContent('Maria Novak')
    expect(options().elements()).toHaveLength(2)
    for (const [typed, why] of [
      ['4567', 'phone …4567'],
      ['ana', 'inside: Ana'],
      ['market', 'tag: market day'],
    ] as const) {
      await searchBox().fill(typed)
      await expect.element(options().first()).toHaveTextContent(why)
    }
  })

  it('finds by what they can’t have and by how they take it, after names, and says so', async () => {
    await counter.regular({ name: 'Maria' }, { allergy: 'hazelnut' })
    await counter.regular({ name: 'Ben' }, { usual: 'flat white, oat' })
    await counter.regular({ name: 'Nutsa' })
    await counter.show()
    await press('nuts')
    await expect.element(options().nth(1)).toHaveTextContent('Mariacan’t have: hazelnut')
    await expect.element(options().first()).toHaveTextContent('Nutsa')
    await expect.element(chosen()).toHaveTextContent('Nutsa')
    await searchBox().fill('flat w')
    await expect.element(options().first()).toHaveTextContent('Bentakes: flat white, oat')
    await press('{Enter}')
    await expect.element(card().getByRole('heading', { name: 'Ben' })).toBeVisible()
  })

  it('tells two of one name apart, on Just now as well', async () => {
    await counter.regular({ name: 'Maria Silva', tags: ['card 1'] }, { usual: 'tea' })
    await counter.regular({ name: 'Maria Silva', description: 'green scarf' }, { usual: 'tea' })
    await counter.regular({ name: 'Maria Silva', phones: phone('0170 5551234') }, { usual: 'tea' })
    await counter.show()
    await press('maria')
    const shown = () =>
      options()
        .elements()
        .map((each) => each.textContent)
    await expect.poll(() => shown().join('\n')).toMatch(/green scarf/)
    for (const apart of ['card 1', 'green scarf', '…1234'])
      expect(shown().filter((each) => each?.includes(apart))).toHaveLength(1)
    const at = shown().findIndex((each) => each?.includes('…1234'))
    for (let down = 0; down < at; down++) await press('{ArrowDown}')
    await press('{Enter}')
    await settle(counter)
    await press('{Enter}')
    await expect.element(justNow().getByText('the usual for Maria S. (…34)')).toBeVisible()
  })

  it('shows how someone new will be written down, and writes them so', async () => {
    await counter.show()
    await press('Maria green scarf, double espresso, no nuts, sits outside')
    const row = page.getByRole('option', { name: /New customer/ })
    await expect.element(row).toHaveTextContent('Maria · green scarf · double espresso')
    await expect.element(row).toHaveTextContent('as a note: sits outside')
    await expect.element(row).toHaveTextContent('Allergy: nuts')
    await press('{Control>}{Enter}{/Control}')
    await expect.element(card().getByRole('heading', { name: 'Maria' })).toBeVisible()
    await expect.element(card().getByText('double espresso').first()).toBeVisible()
    await expect.element(card().getByRole('region', { name: /Allerg/ })).toHaveTextContent('nuts')
    expect(await counter.deeds()).toBe(1)
    const [maria] = await counter.rows(customers)
    expect(maria).toMatchObject({
      ...{ name: 'Maria', description: 'green scarf', note: 'sits outside' },
    })
  })

  it('warns of words that sound like an allergy before someone new is written down', async () => {
    await counter.show()
    await press('Maria, tea, peanuts = hospital')
    await expect
      .element(page.getByRole('option', { name: /New customer/ }))
      .toHaveTextContent('“peanuts = hospital” sounds like an allergy')
  })

  it('shows nothing until everyone is in memory, especially not "someone new"', async () => {
    await counter.regular({ name: 'Maria' })
    await counter.show()
    let finish: (none: []) => void = () => undefined
    const filled = counter.people.fill(new Promise((resolve) => (finish = resolve)))
    await press('mar')
    await expect.element(searchBox()).toHaveValue('mar')
    expect(options().elements()).toHaveLength(0)
    finish([])
    await filled
    await expect.element(options().first()).toHaveTextContent('Maria')
  })

  it('shows how they take it, and every allergy with a sign and words', async () => {
    await counter.regular({ name: 'Maria' }, { usual: 'flat white', allergy: 'hazelnuts' })
    await counter.show()
    await press('mar')
    await expect.element(options().first()).toHaveTextContent('flat white')
    await expect.element(options().first()).toHaveTextContent('hazelnuts')
  })

  it('shows a description only once when there is no name, and the kind of a thing', async () => {
    await counter.regular({ description: 'green scarf, espresso' })
    await counter.book.perform(addProduct, {
      facts: { name: 'Green tea', warranty: 'none', contains: [] },
    })
    await counter.show()
    await press('green')
    await expect.element(options().nth(1)).toHaveTextContent('What you sellGreen tea')
    expect(options().first().element().textContent).toBe('green scarf, espresso')
  })

  it('clears the strip when the screen below changes', async () => {
    await counter.show('/customers')
    await press('/')
    await press('nobody')
    await expect.element(searchBox()).toHaveValue('nobody')
    window.location.hash = '#/settings'
    await expect.element(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    await expect.element(searchBox()).toHaveValue('')
  })

  it('keeps the focus and announces which row Enter takes', async () => {
    await counter.regular({ name: 'Maria A' })
    await counter.regular({ name: 'Maria B' })
    await counter.show()
    await press('maria')
    await expect.element(chosen()).toHaveTextContent('Maria A')
    await press('{ArrowDown}')
    await expect.element(chosen()).toHaveTextContent('Maria B')
    await expect.element(searchBox()).toHaveFocus()
    const named = searchBox().element().getAttribute('aria-activedescendant')
    expect(chosen().element().id).toBe(named)
    await press('{ArrowDown}')
    await expect.element(chosen()).toHaveTextContent('New customer ‘maria’')
    await press('{Escape}')
    await expect.element(searchBox()).toHaveValue('')
    await expect.element(options()).not.toBeInTheDocument()
  })

  it('loses no key of a word typed in one go', async () => {
    await counter.regular({ name: 'Wilhelmina Grünewald' })
    await counter.show()
    await press('wilhelmina grunewald')
    await expect.element(searchBox()).toHaveValue('wilhelmina grunewald')
    await expect.element(options().first()).toHaveTextContent('Wilhelmina Grünewald')
  })

  it('takes no "/" where a name begins, and shows the keys at "?" while it is empty', async () => {
    await counter.show()
    await press('/zoe')
    await expect.element(searchBox()).toHaveValue('zoe')
    await press('{Control>}a{/Control}/w/ dog?')
    await expect.element(searchBox()).toHaveValue('w/ dog?')
    await press('{Escape}?')
    await expect.element(page.getByRole('dialog', { name: /Keys/ })).toBeVisible()
    await expect.element(searchBox()).toHaveValue('')
  })

  it('never runs or formats names', async () => {
    const name = '<img src=x onerror="document.title=1">'
    await counter.regular({ name })
    await counter.show()
    await press('img')
    await expect.element(options().first()).toHaveTextContent(name)
  })

  it('works with a screen reader', async () => {
    await counter.regular({ name: 'Maria' }, { usual: 'tea', allergy: 'nuts' })
    await counter.show()
    // The button's name stays "Log the usual"; the usual itself is its description.
    const rules = { 'label-content-name-mismatch': { enabled: false } }
    const isFine = async () => {
      const { violations } = await run(document.body, { resultTypes: ['violations'], rules })
      expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([])
    }
    await press('mar')
    await expect.element(options().first()).toHaveTextContent('tea')
    await isFine()
    await press('{Enter}')
    await settle(counter)
    await isFine()
  })
})

describe('a scanned card', () => {
  it('opens with any focus and types nothing', async () => {
    await counter.regular({ name: 'Maria', codes: ['4006381333931'] }, { usual: 'tea' })
    await counter.regular({ name: 'Anna' }, { usual: 'tea' })
    await counter.show()
    await press('anna{ArrowLeft}')
    scan('4006381333931')
    await expect.element(card().getByRole('heading', { name: 'Maria' })).toBeVisible()
    await expect.element(searchBox()).toHaveValue('')
  })

  it('that is unknown asks whose it is, and is given to the one picked', async () => {
    const maria = await counter.regular({ name: 'Maria' }, { usual: 'tea' })
    await counter.show()
    scan('12345678')
    await expect.element(page.getByText('This card is new. Whose is it?')).toBeVisible()
    await press('mar')
    await press('{Enter}')
    await expect.element(card().getByRole('heading', { name: 'Maria' })).toBeVisible()
    const { records } = counter.book
    expect(await records.tableByName('customers').get(maria)).toMatchObject({ codes: ['12345678'] })
  })
})

const inside = (name: string) => ({
  id: asId<PersonId>(crypto.randomUUID()),
  name,
  phones: [],
  emails: [],
})
