import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createCustomer } from '#features/customers/deeds.ts'
import { customers } from '#features/customers/model.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { addNote } from '#features/notes/deeds.ts'
import { occasions } from '#features/occasions/model.ts'
import { setPreference } from '#features/preferences/deeds.ts'
import { preferences } from '#features/preferences/model.ts'
import { logUsual } from '#features/purchases/deeds/log.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { enterTwice } from '#test/support/open-shop.tsx'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { know } from '#test/support/regulars.ts'
import { type Shown, showScreen } from '#test/support/show-screen.tsx'

const ana = asId<CustomerId>('ana')
let shop: TestBook
let shown: Shown

const everyone = () => shop.book.records.table(customers).toArray()
const button = (name: string) => page.getByRole('button', { name, exact: true })

beforeEach(async () => {
  shop = await openTestBook()
})
afterEach(async () => {
  await shown.close()
  await shop.close()
})

describe('Write down your regulars', () => {
  it('shows how each line is read, writes all at once, and undoes all of it', async () => {
    shown = await showScreen(shop.book, '/regulars')
    await page
      .getByLabelText('One per line')
      .fill('Maria – flat white, oat – no nuts – since 2015\ngreen scarf, double espresso')
    const maria = page.getByRole('row', { name: /Maria/ })
    await expect.element(maria.getByText('flat white, oat')).toBeVisible()
    await expect.element(maria.getByText('nuts')).toBeVisible()
    await button('Write down 2 regulars').click()
    await expect.element(page.getByText('2 regulars are in.')).toBeVisible()
    expect(await everyone()).toHaveLength(2)
    expect(await shop.book.records.table(preferences).count()).toBe(3)
    await button('Undo').click()
    await expect.poll(everyone).toEqual([])
    await expect
      .element(page.getByLabelText('One per line'))
      .toHaveValue('Maria – flat white, oat – no nuts – since 2015\ngreen scarf, double espresso')
  })

  it('writes everyone once, however often Ctrl+Enter is pressed', async () => {
    shown = await showScreen(shop.book, '/regulars')
    const lines = page.getByLabelText('One per line')
    await lines.fill('Maria – tea\nBen – cocoa')
    await expect.element(page.getByRole('row', { name: /Ben/ })).toBeVisible()
    const press = { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }
    for (const _twice of [1, 2]) lines.element().dispatchEvent(new KeyboardEvent('keydown', press))
    await expect.element(page.getByText('2 regulars are in.')).toBeVisible()
    expect(await everyone()).toHaveLength(2)
  })

  it('shows whose an allergy is, what a date is called, and what may be an allergy', async () => {
    shown = await showScreen(shop.book, '/regulars')
    await page
      .getByLabelText('One per line')
      .fill(
        [
          'Walter – 6.1 + 20 vol, 35 min – wife Ada: allergic to lilies – died 2 November 2026',
          'Ben – tea – carries an EpiPen',
        ].join('\n'),
      )
    const walter = page.getByRole('row', { name: /Walter/ })
    await expect.element(walter.getByText('6.1 + 20 vol, 35 min', { exact: true })).toBeVisible()
    await expect.element(walter.getByText('Ada (wife)')).toBeVisible()
    await expect.element(walter.getByText('lilies')).toBeVisible()
    await expect.element(walter.getByText(/^died, .*2026$/)).toBeVisible()
    const ben = page.getByRole('row', { name: /Ben/ })
    await expect.element(ben.getByText(/“carries an EpiPen” sounds like an allergy/)).toBeVisible()
    await button('Write down 2 regulars').click()
    await expect.element(page.getByText('2 regulars are in.')).toBeVisible()
    const dates = await shop.book.records.table(occasions).toArray()
    expect(dates.map(({ what, monthDay, year }) => [what, monthDay, year])).toEqual([
      ['died', '11-02', 2026],
    ])
    const taste = await shop.book.records.table(preferences).toArray()
    const [inside] = (await everyone()).flatMap((each) => each.people)
    expect(taste.find((each) => each.kind === 'allergy')).toMatchObject({
      value: 'lilies',
      personId: inside?.id,
    })
  })

  it('leaves out customers who are in the book, and says so', async () => {
    await know(shop.book, { ana: 'Ana' })
    shown = await showScreen(shop.book, '/regulars')
    await page.getByLabelText('One per line').fill('ana – tea\nBen')
    const another = page.getByLabelText('You have someone of this name. This is another one')
    await expect.element(another).not.toBeChecked()
    await button('Write down 1 regular').click()
    await expect.element(page.getByText('1 line was left out', { exact: false })).toBeVisible()
    expect((await everyone()).map((each) => each.name).sort()).toEqual(['Ana', 'Ben'])
  })

  it('adds what is new to the customer with that phone, and to an earlier line', async () => {
    const phones = [{ number: '087 555 0140' }]
    await shop.book.perform(createCustomer, {
      id: ana,
      facts: { ...nobodyYet, name: 'José', phones },
    })
    shown = await showScreen(shop.book, '/regulars')
    const lines = ['Jose – tea – 087 555 0140', 'Ben – 01 555 0141', 'ben – latte – 01 555 0141']
    await page.getByLabelText('One per line').fill(lines.join('\n'))
    const adds = page.getByLabelText('You know them. What is new here is added')
    await expect.poll(() => adds.elements().length).toBe(2)
    await button('Write down 3 regulars').click()
    await expect
      .poll(async () => (await everyone()).map((each) => each.name).sort())
      .toEqual(['Ben', 'José'])
    expect(await shop.book.records.table(preferences).count()).toBe(2)
  })

  it('splits a long page into several Changes that are one deed', async () => {
    shown = await showScreen(shop.book, '/regulars')
    const text = Array.from({ length: 700 }, (_, at) => `Someone ${at} – tea`).join('\n')
    await page.getByLabelText('One per line').fill(text)
    await button('Write down 700 regulars').click()
    await expect.element(page.getByText('700 regulars are in.')).toBeVisible()
    const changes = await shop.book.records.changes.toArray()
    expect(changes.map((each) => each.rows.length)).toEqual([999, 403])
    expect(new Set(changes.map((each) => each.batch)).size).toBe(1)
  })
})

describe('the list of customers', () => {
  it('greets an owner without customers, and leads to the first', async () => {
    shown = await showScreen(shop.book, '/customers')
    await expect
      .element(page.getByText('Nobody is written down yet', { exact: false }))
      .toBeVisible()
    await button('New customer').click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Zoë')
    enterTwice()
    await expect.element(page.getByRole('heading', { level: 1, name: 'Zoë' })).toBeVisible()
    expect((await everyone()).map(({ name }) => name)).toEqual(['Zoë'])
  })

  it('writes down a new customer with usual, allergies and birthday in one Change', async () => {
    shown = await showScreen(shop.book, '/customers/new')
    const field = (name: string) => page.getByRole('textbox', { name, exact: true })
    await field('Name').fill('Gerda')
    await field('Their usual').fill('rye loaf')
    await field('Allergy').fill('nuts; Lina: eggs')
    await expect.element(page.getByText('nuts, eggs (Lina)')).toBeVisible()
    await field('Birthday').fill('soon')
    await userEvent.keyboard('{Enter}')
    await expect.element(field('Birthday')).toBeInvalid()
    expect(await everyone()).toEqual([])
    await field('Birthday').fill('3.12.1941')
    await expect.element(page.getByText('December 3, 1941')).toBeVisible()
    enterTwice()
    await expect.element(page.getByRole('heading', { level: 1, name: 'Gerda' })).toBeVisible()
    expect(await shop.book.records.changes.count()).toBe(1)
    const [gerda] = await everyone()
    const tastes = await shop.book.records.table(preferences).toArray()
    const lina = gerda?.people[0]?.id
    expect(tastes.map(({ kind, value, personId }) => [kind, value, personId])).toEqual([
      ['usual', 'rye loaf', undefined],
      ['allergy', 'nuts', undefined],
      ['allergy', 'eggs', lina],
    ])
    expect(lina).toBeDefined()
    const [birthday] = await shop.book.records.table(occasions).toArray()
    expect(birthday).toMatchObject({ what: 'birthday', monthDay: '12-03', year: 1941 })
  })

  it('renders a thousand people in a few rows, reaches the last, and opens the focused one', async () => {
    for (let at = 0; at < 1000; at++) {
      const id = asId<CustomerId>(`c${at}`)
      shop.people.put({
        ...nobodyYet,
        id,
        name: `Person ${String(at).padStart(4, '0')}`,
        createdAt: shop.clock.now(),
        updatedAt: shop.clock.now(),
        rev: 1,
      })
    }
    shown = await showScreen(shop.book, '/customers')
    const first = page.getByRole('link', { name: 'Person 0000' })
    await expect.element(first).toBeVisible()
    expect(page.getByRole('listitem').elements().length).toBeLessThan(80)
    ;(first.element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowDown}{End}')
    await expect.element(page.getByRole('link', { name: 'Person 0999' })).toHaveFocus()
    await userEvent.keyboard('{ArrowUp}{PageUp}{Home}')
    await expect.element(first).toHaveFocus()
  })

  it('shows only the chosen ones', async () => {
    await know(shop.book, { ana: 'Ana', ben: 'Ben' })
    shown = await showScreen(shop.book, '/customers')
    await page.getByLabelText('Show only those with…').fill('be')
    await expect.element(page.getByRole('link', { name: 'Ana' })).not.toBeInTheDocument()
    await expect.element(page.getByRole('link', { name: 'Ben' })).toBeVisible()
    await page.getByLabelText('Show only those with…').fill('xyz')
    await expect.element(page.getByText('Nobody here has “xyz”', { exact: false })).toBeVisible()
  })

  it('shows those who can’t have it or take it so, and each row says why', async () => {
    await know(shop.book, { ana: 'Ana', ben: 'Ben', cem: 'Cem' })
    const has = (who: string, kind: 'allergy' | 'usual', value: string) =>
      shop.book.perform(setPreference, { customerId: asId<CustomerId>(who), kind, value })
    await has('ana', 'allergy', 'hazelnut')
    await has('ben', 'usual', 'oat cappuccino')
    shown = await showScreen(shop.book, '/customers')
    const filter = page.getByLabelText('Show only those with…')
    await filter.fill('nuts')
    const row = (name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) })
    await expect.element(row('Ana')).toHaveTextContent('can’t have: hazelnut')
    await expect.element(row('Ben')).not.toBeInTheDocument()
    await filter.fill('cappu')
    await expect.element(row('Ben')).toHaveTextContent('takes: oat cappuccino')
    await expect.element(row('Ana')).not.toBeInTheDocument()
  })
})

describe('the page of a customer', () => {
  beforeEach(async () => {
    await know(shop.book, { ana: 'Ana', ben: 'Ben' })
  })

  it('shows the story and the facts', async () => {
    shown = await showScreen(shop.book, '/customers/ana')
    await expect.element(page.getByRole('heading', { level: 1, name: 'Ana' })).toBeVisible()
    await expect.element(page.getByText('Written into the book')).toBeVisible()
  })

  it('folds visits that are alike, and one key opens them', async () => {
    const { perform } = shop.book
    await perform(setPreference, { customerId: ana, kind: 'usual', value: 'tea' })
    for (let day = 0; day < 40; day++) {
      shop.clock.add(24 * 60 * 60_000)
      if (day === 38) await perform(addNote, { customerId: ana, channel: 'visit', words: 'tired' })
      shop.clock.add(60_000)
      expect((await perform(logUsual, { customerId: ana })).ok).toBe(true)
    }
    shown = await showScreen(shop.book, '/customers/ana')
    const folded = page.getByRole('button', { name: /^38 × the usual: tea since March 4/ })
    await expect.element(folded).toBeVisible()
    await expect.element(page.getByText('“tired”', { exact: false })).toBeVisible()
    expect(page.getByRole('link', { name: 'The usual: tea' }).elements()).toHaveLength(2)
    ;(folded.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(() => page.getByRole('link', { name: 'The usual: tea' }).elements().length)
      .toBe(40)
    await expect.element(folded).toHaveAttribute('aria-expanded', 'true')
  })

  it('rings a number that is whole; another is shown with the reason, and can be copied', async () => {
    const whole = '+49 (0)170 5551234 (after 6)'
    const phones = [{ number: whole }, { number: '0170 5551234' }]
    await shop.book.records.table(customers).update(ana, { phones })
    const opened = vi.spyOn(window, 'open').mockReturnValue(null)
    shown = await showScreen(shop.book, '/customers/ana')
    await button(`Ring ${whole}`).click()
    expect(opened).toHaveBeenCalledExactlyOnceWith(
      'tel:+491705551234',
      expect.anything(),
      expect.anything(),
    )
    opened.mockRestore()
    // This shop says no country.
    await expect.element(page.getByText('Not rung: the country is missing.')).toBeVisible()
    await expect.element(button('Copy 0170 5551234')).toBeVisible()
    expect(button('Ring 0170 5551234').elements()).toEqual([])
  })

  it('lets numbers and addresses be selected and copied, each with a button of its own', async () => {
    const [phones, emails] = [[{ number: '+49 170 5551234' }], [{ address: 'ana@example.com' }]]
    await shop.book.records.table(customers).update(ana, { phones, emails })
    shown = await showScreen(shop.book, '/customers/ana')
    for (const { what } of [{ what: '+49 170 5551234' }, { what: 'ana@example.com' }]) {
      await userEvent.tripleClick(page.getByText(what))
      expect(getSelection()?.toString().trim()).toBe(what)
      await button(`Copy ${what}`).click()
      await expect.element(page.getByRole('status').getByText('Copied')).toBeVisible()
      const box = page.getByRole('combobox', { name: 'Find a customer' })
      await box.click()
      await userEvent.keyboard('{Control>}av{/Control}')
      await expect.element(box).toHaveValue(what)
    }
  })

  it('links the customer who sent them with G, three letters and Enter, and thanks them', async () => {
    shown = await showScreen(shop.book, '/customers/ana')
    await expect.element(button('Came through')).toBeVisible()
    await userEvent.keyboard('g')
    await expect.element(page.getByRole('textbox', { name: 'Who sent them' })).toHaveFocus()
    await userEvent.keyboard('ben')
    await expect.element(page.getByRole('option', { name: 'Ben' })).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(async () => (await shop.book.records.table(customers).get(ana))?.introducedBy)
      .toBe('ben')
    await button('Thanked').click()
    await expect
      .poll(async () => (await shop.book.records.table(customers).get(ana))?.thankedForIntroducing)
      .toBe(true)
  })

  it('is edited in one form, and Esc writes nothing', async () => {
    shown = await showScreen(shop.book, '/customers/ana/edit')
    const name = page.getByRole('textbox', { name: 'Name', exact: true })
    await name.fill('Ana María')
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('heading', { level: 1, name: 'Ana' })).toBeVisible()
    expect((await shop.book.records.table(customers).get(ana))?.name).toBe('Ana')
    await button('Edit').click()
    await name.fill('Ana María')
    await button('Add a person').click()
    await userEvent.keyboard('Tom')
    await button('Save').click()
    await expect.element(page.getByRole('heading', { level: 1, name: 'Ana María' })).toBeVisible()
    await expect.element(page.getByText('Tom', { exact: true })).toBeVisible()
  })

  it('says what is missing instead of saving an empty customer', async () => {
    shown = await showScreen(shop.book, '/customers/ana/edit')
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('')
    await button('Save').click()
    await expect.element(page.getByRole('alert')).toHaveTextContent('One is enough')
    expect((await shop.book.records.table(customers).get(ana))?.name).toBe('Ana')
  })

  it('goes to the trash and comes back', async () => {
    shown = await showScreen(shop.book, '/customers/ana')
    const menus = page.getByRole('main').getByRole('button', { name: 'More', exact: true })
    await menus.click()
    await page.getByRole('menuitem', { name: 'To the trash' }).click()
    await expect.element(page.getByText('In the trash')).toBeVisible()
    expect((await shop.book.records.table(customers).get(ana))?.deletedAt).toBeDefined()
    await button('Put back').click()
    await expect.element(button('Edit')).toBeVisible()
    expect(await shop.book.records.table(customers).get(ana)).not.toHaveProperty('deletedAt')
  })

  it('says when there is no such customer', async () => {
    shown = await showScreen(shop.book, '/customers/nobody')
    await expect.element(page.getByRole('heading', { name: 'Nobody is here' })).toBeVisible()
  })
})

describe('a customer who was merged into another, and that one into a third', () => {
  const [ben, cleo] = [asId<CustomerId>('ben'), asId<CustomerId>('cleo')]
  const merge = (from: CustomerId, into: CustomerId) =>
    shop.book.records.table(customers).update(from, { mergedInto: into })

  beforeEach(async () => {
    await know(shop.book, { [ana]: 'Ana', [ben]: 'Ben', [cleo]: 'Cleo' })
    await merge(ben, ana)
  })

  it('has a page that leads to where they are now', async () => {
    await merge(cleo, ben)
    shown = await showScreen(shop.book, '/customers/cleo')
    await button('To their page').click()
    await expect.element(page.getByRole('heading', { level: 1, name: 'Ana' })).toBeVisible()
  })

  it('is still named as who sent somebody', async () => {
    await shop.book.records.table(customers).update(cleo, { introducedBy: ben })
    shown = await showScreen(shop.book, '/customers/cleo')
    await expect.element(page.getByRole('link', { name: 'Ana' })).toBeVisible()
  })
})
