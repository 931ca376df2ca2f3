import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { features } from '#app/features.ts'
import { openIssue } from '#features/issues/deeds.ts'
import { openDrafts } from '#kit/draft-store.ts'
import type { CardAction } from '#kit/parts/counter.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import type { Trade } from '#shared/book/shop-settings.ts'
import { card, enterTwice, type OpenShop, openShop, press } from '#test/support/open-shop.tsx'

const maria = asId<CustomerId>('maria')
const herPage = '/customers/maria'

/** What is typed into the panel of each action, and saved as it is by Enter. */
const typedIn: Readonly<Record<string, string>> = {
  allergy: 'nuts',
  date: 'grandma 14 may',
  'came-through': 'jonas',
  issue: 'the cake was small',
  note: 'she moves in june',
  promise: 'call back friday',
  order: '2 rye breads on friday',
  instead: 'lemon tea',
  'usual-and': 'lemon cake',
  'pay-ahead': '10 coffees',
}
const actionsFor = (trade: Trade): readonly CardAction[] =>
  features
    .flatMap((feature) => ('actions' in feature ? feature.actions : []) as readonly CardAction[])
    .filter((action) => (action.trade ?? trade) === trade)
const withText = (trade: Trade) => actionsFor(trade).filter(({ id }) => id !== 'offer')
/** All save by one hook, which has tests of its own. */
const savedFor = (trade: Trade) =>
  triedFor(trade).filter(({ id }) => ['order', 'note', 'instead'].includes(id))
/** The panels of both trades are the same, so one of them is tried again for clients. */
const triedFor = (trade: Trade) =>
  withText(trade).filter(({ id }) => trade === 'counter' || id === 'order')

let shop: OpenShop
const openFor = async (trade: Trade) => {
  shop = await openShop({ trade, regulars: { maria: 'Maria', jonas: 'Jonas' } })
}
const open = (customerId: CustomerId) => shop.show(`/counter?open=${customerId}`)
const field = () => page.getByRole('form').last().getByRole('textbox').or(combo()).first()
const combo = () => page.getByRole('form').last().getByRole('combobox')
const line = () => page.getByRole('button', { name: /^You were / })
const saysSo = () => expect.element(line()).toBeVisible()
beforeEach(() => openFor('counter'))
afterEach(() => shop.close())

/** By its letter, outside any field; one without a letter by its button. */
async function openPanel(action: CardAction): Promise<void> {
  const own = page.getByRole('button', { name: 'Paid ahead', exact: true })
  if (action.letter === '') await own.click()
  else await press(action.letter === '+' ? '+' : action.letter.toLowerCase())
  await expect.element(field()).toHaveFocus()
}

it('names what is typed into every panel that an action opens', () => {
  for (const trade of ['counter', 'jobs'] as const)
    for (const { id, draft } of withText(trade)) {
      expect(typedIn[id], id).toBeDefined()
      expect(draft.panel).toBe(id)
    }
})

describe.each(['counter', 'jobs'] as const)('what is half typed (%s)', (trade) => {
  it.each(triedFor(trade).map((action) => [action.id, action] as const))(
    'survives another screen, Esc and a reload, and one key leads back: %s',
    async (id, action) => {
      await shop.close()
      await openFor(trade)
      const typed = typedIn[id] ?? ''
      await shop.show(herPage)
      await expect.element(page.getByRole('heading', { name: 'Maria' })).toBeVisible()
      const before = await shop.deeds()
      await openPanel(action)
      await press(typed)
      await shop.show('/customers/jonas')
      await expect.element(page.getByRole('heading', { name: 'Jonas' })).toBeVisible()
      expect(line().elements()).toEqual([])
      await shop.show(herPage)
      await saysSo()
      expect(document.body.textContent).not.toContain(typed)
      await openPanel(action)
      await expect.element(field()).toHaveValue(typed)
      await press('{Escape}')
      await saysSo()
      await openPanel(action)
      await page.getByRole('button', { name: 'Discard', exact: true }).click()
      await expect.poll(() => line().elements()).toEqual([])
      expect(await keptHere()).toEqual([])
      expect(await shop.deeds()).toBe(before)
    },
  )

  it.each(savedFor(trade).map((action) => [action.id, action] as const))(
    'is saved once by two Enters in one tick, and leaves no draft: %s',
    async (id, action) => {
      await shop.close()
      await openFor(trade)
      await shop.show(herPage)
      await expect.element(page.getByRole('heading', { name: 'Maria' })).toBeVisible()
      const before = await shop.deeds()
      await openPanel(action)
      await press(typedIn[id] ?? '')
      if (id === 'came-through') await pickedByEnter()
      else await readyToSave()
      if (id !== 'came-through') enterTwice()
      await expect.poll(shop.deeds).toBe(before + 1)
      await expect.poll(keptHere).toEqual([])
      await settled()
      expect(await shop.deeds()).toBe(before + 1)
    },
  )
})

/** As the next window will find it. */
async function keptHere(): Promise<readonly unknown[]> {
  const drafts = await openDrafts({ bookId: shop.book.id, now: shop.clock.now, indexedDB })
  await drafts.close()
  return drafts.all().map(({ fields }) => fields)
}
const readyToSave = () =>
  expect.element(page.getByRole('form').last().getByRole('button').first()).toBeEnabled()
const settled = () => shop.book.records.changes.count()

/** This panel saves as soon as someone is picked: both Enters in one tick. */
async function pickedByEnter(): Promise<void> {
  await expect.element(page.getByRole('option', { name: /^Jonas/ })).toBeVisible()
  await press('{Enter}')
}

function focusCard(): void {
  const element = card().element()
  if (element instanceof HTMLElement) element.focus()
}

describe('at the counter', () => {
  const byMouse = async (typed: string) => {
    await card().getByRole('button', { name: 'New note' }).click()
    await press(typed)
  }

  it('a note survives another card; the card says so without its words', async () => {
    await open(maria)
    await byMouse('she moves')
    window.location.hash = '#/counter?open=jonas'
    await expect.element(card().getByRole('heading', { name: 'Jonas' })).toBeVisible()
    expect(line().elements()).toEqual([])
    window.location.hash = '#/counter?open=maria'
    await expect
      .element(card().getByRole('button', { name: 'You were writing a note', exact: true }))
      .toBeVisible()
    expect(card().element().textContent).not.toContain('she moves')
    await press('n')
    await expect.element(field()).toHaveValue('she moves')
    await press(' in june{Enter}')
    await expect.element(page.getByText('Noted.', { exact: true })).toBeVisible()
    await press('{Escape}')
    await expect.poll(() => line().elements()).toEqual([])
  })

  it('is kept by Esc where it was opened by mouse, and by a letter moves to the search box', async () => {
    await open(maria)
    await byMouse('she moves{Escape}')
    await saysSo()
    const search = page.getByRole('combobox', { name: 'Find a customer' })
    await expect.element(search).toHaveValue('')
    // "nadia" typed on the card: the draft stays as it was, the name is complete.
    focusCard()
    await press('n')
    await expect.element(field()).toHaveValue('she moves')
    await press('adia{Escape}')
    await expect.element(search).toHaveValue('nadia')
    await saysSo()
    expect(await keptHere()).toEqual([{ typed: 'she moves' }])
  })

  it('leaves no draft of a name whose first letter opened a panel', async () => {
    await open(maria)
    await expect.element(card().getByRole('heading', { name: 'Maria' })).toBeVisible()
    shop.clock.add(2000)
    focusCard()
    await press('n')
    await expect.element(field()).toHaveFocus()
    await press('adia{Escape}')
    expect(await keptHere()).toEqual([])
    expect(line().elements()).toEqual([])
  })

  it('a sale begun yesterday is not in today’s', async () => {
    await open(maria)
    await card().getByRole('button', { name: 'Instead of the usual' }).click()
    await press('lemon tea')
    shop.clock.add(24 * 60 * 60 * 1000)
    await open(maria)
    await expect.element(card().getByRole('button', { name: 'New note' })).toBeVisible()
    expect(line().elements()).toEqual([])
    await card().getByRole('button', { name: 'Instead of the usual' }).click()
    await expect.element(field()).toHaveValue('')
  })
})

describe('an issue that begins with a number', () => {
  const said = async (typed: string) => {
    await shop.show(herPage)
    await expect.element(page.getByRole('heading', { name: 'Maria' })).toBeVisible()
    await press('i')
    await expect.element(field()).toHaveFocus()
    await press(typed)
  }
  const words = () => page.getByRole('textbox', { name: 'What happened, in their words?' })

  it('keeps the number as a word when a blank follows it', async () => {
    await said('3')
    await expect.element(page.getByRole('radio').nth(2)).toBeChecked()
    await expect.element(page.getByText(/^3 picks “/)).toBeVisible()
    await press(' screens are black')
    await expect.element(words()).toHaveValue('3 screens are black')
    expect(page.getByRole('radio', { checked: true }).elements()).toEqual([])
  })

  it('keeps a longer number, and picks by a digit right before a word', async () => {
    await said('30 rolls short')
    await expect.element(words()).toHaveValue('30 rolls short')
    await press('{Control>}a{/Control}{Delete}2cake too small')
    await expect.element(words()).toHaveValue('cake too small')
    await expect.element(page.getByRole('radio').nth(1)).toBeChecked()
  })
})

describe('a panel of a row', () => {
  it('leads back from the customer’s page to the issue that was being settled', async () => {
    await shop.book.perform(openIssue, {
      customerId: maria,
      kind: 'complaint',
      words: 'small cake',
    })
    const [issue] = await shop.book.records.tableByName('issues').toArray()
    await shop.show(`/issues/${String(Object(issue).id)}`)
    await page.getByRole('button', { name: 'Settle', exact: true }).click()
    await press('a new cake')
    await shop.show(herPage)
    await page.getByRole('button', { name: 'You were settling an issue', exact: true }).click()
    await expect.element(page.getByRole('textbox').first()).toBeVisible()
    await expect
      .element(page.getByRole('form').getByRole('textbox').first())
      .toHaveValue('a new cake')
    await userEvent.keyboard('{Escape}')
  })

  it('is discarded from the line as well, when its row is no longer there', async () => {
    await shop.show(herPage)
    await expect.element(page.getByRole('heading', { name: 'Maria' })).toBeVisible()
    await press('n')
    await expect.element(field()).toHaveFocus()
    await press('half a no{Escape}')
    await page.getByRole('button', { name: 'Discard: You were writing a note' }).click()
    await expect.poll(() => line().elements()).toEqual([])
  })
})
