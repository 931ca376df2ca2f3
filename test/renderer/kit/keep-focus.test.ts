import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addProduct } from '#features/catalog/deeds.ts'
import { addDevice } from '#features/devices/deeds.ts'
import { openIssue } from '#features/issues/deeds.ts'
import { addNote, trashNote } from '#features/notes/deeds.ts'
import { addOccasion } from '#features/occasions/deeds.ts'
import { takeOrder } from '#features/orders/deeds.ts'
import { setPreference } from '#features/preferences/deeds.ts'
import { makePromise } from '#features/promises/deeds.ts'
import { logPurchase } from '#features/purchases/deeds/log.ts'
import { closeDays } from '#features/visit-stats/deeds.ts'
import { day } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { focusRow, type OpenShop, openShop, press } from '#test/support/open-shop.tsx'
import { showReport } from '#ui/use-report.ts'

const today = day('2026-03-03')
let shop: OpenShop
afterEach(() => shop.close())

type Removal = {
  readonly what: string
  /** Who and what is there; returns the screen. */
  readonly given: (maria: CustomerId) => Promise<string>
  readonly remove: () => Promise<void>
  /** What has the focus then. */
  readonly takes: RegExp
  readonly trade?: 'jobs'
}

const page_ = (id: CustomerId) => `/customers/${id}`
const promise = (customerId: CustomerId, what: string) =>
  shop.book.perform(makePromise, { customerId, what, due: today })
const order = (customerId: CustomerId, words: string) =>
  shop.book.perform(takeOrder, { customerId, words, lines: [], day: today })
const focusButton = async (name: string | RegExp) => {
  const named = page.getByRole('button', { name, exact: typeof name === 'string' })
  // The screen comes after the rail and the strip, and messages after the screen.
  const inScreen = page
    .getByRole('main')
    .getByRole('button', { name, exact: typeof name === 'string' })
  await expect.element(named.first()).toBeVisible()
  const [element] = [...inScreen.elements(), ...named.elements()]
  if (element instanceof HTMLElement) element.focus()
}
/** By key on a button: it has the focus when it goes. */
const enterOn = async (name: string | RegExp) => {
  await focusButton(name)
  await press('{Enter}')
}
const row = async (name: RegExp, keys: string) => {
  await focusRow(name)
  await press(keys)
}
const trashed = async (name: RegExp) => {
  await row(name, '{Enter}')
  await enterOn('Put in the trash')
}

const removals: readonly Removal[] = [
  {
    what: 'a row of Today done',
    given: async (maria) => {
      const jonas = await shop.regular({ name: 'Jonas' })
      await promise(maria, 'ring the baker')
      await promise(jonas, 'bring the key')
      return '/'
    },
    remove: () => row(/Maria/, 'k'),
    takes: /^Jonas/,
  },
  {
    what: 'the bottom row of Today',
    given: async (maria) => {
      const jonas = await shop.regular({ name: 'Jonas' })
      await promise(maria, 'ring the baker')
      await promise(jonas, 'bring the key')
      return '/'
    },
    remove: () => row(/Jonas/, 'k'),
    takes: /^Maria/,
  },
  {
    what: 'the last row of Today',
    given: async (maria) => {
      await promise(maria, 'ring the baker')
      return '/'
    },
    remove: () => row(/Maria/, 'k'),
    takes: /^Good morning$/,
  },
  {
    what: 'the last row of Today, hidden until tomorrow',
    given: async (maria) => {
      await promise(maria, 'ring the baker')
      return '/'
    },
    remove: () => row(/Maria/, 's'),
    takes: /^Good morning$/,
  },
  {
    what: 'a promise kept',
    given: async (maria) => {
      await promise(maria, 'ring the baker')
      await promise(maria, 'bring the key')
      return page_(maria)
    },
    remove: () => row(/^ring/, 'k'),
    takes: /^bring the key/,
  },
  {
    what: 'the last promise, in the trash',
    given: async (maria) => {
      await promise(maria, 'ring the baker')
      return page_(maria)
    },
    remove: () => trashed(/^ring/),
    takes: /^Add what you know$/,
  },
  {
    what: 'an order handed over',
    given: async (maria) => {
      await order(maria, 'rye bread')
      await order(maria, 'six rolls')
      return page_(maria)
    },
    remove: () => row(/^rye/, 'k'),
    takes: /^six rolls/,
  },
  {
    what: 'an order cancelled',
    given: async (maria) => {
      await order(maria, 'rye bread')
      await order(maria, 'six rolls')
      return page_(maria)
    },
    remove: async () => {
      await row(/^six/, '{Enter}')
      await enterOn('Cancelled')
    },
    takes: /^rye bread/,
  },
  {
    what: 'an order in the trash',
    given: async (maria) => {
      await order(maria, 'rye bread')
      await order(maria, 'six rolls')
      return page_(maria)
    },
    remove: () => trashed(/^rye/),
    takes: /^six rolls/,
  },
  {
    what: 'a note in the trash',
    given: async (maria) => {
      for (const words of ['moved house', 'likes the window'])
        await shop.book.perform(addNote, { customerId: maria, words, channel: 'phone' })
      return page_(maria)
    },
    remove: () => trashed(/^likes the window/),
    takes: /^moved house/,
  },
  {
    what: 'a date in the trash',
    given: async (maria) => {
      for (const [what, on] of [
        ['birthday', '03-10'],
        ['name day', '04-10'],
      ] as const)
        await shop.book.perform(addOccasion, { customerId: maria, what, monthDay: on })
      return page_(maria)
    },
    remove: () => trashed(/^birthday/),
    takes: /^name day/,
  },
  {
    what: 'a device in the trash',
    trade: 'jobs',
    given: async (maria) => {
      for (const name of ['printer', 'till'])
        await shop.book.perform(addDevice, { customerId: maria, name })
      return page_(maria)
    },
    remove: () => trashed(/^printer/),
    takes: /^till/,
  },
  {
    what: 'the last device, in the trash',
    trade: 'jobs',
    given: async (maria) => {
      await shop.book.perform(addDevice, { customerId: maria, name: 'printer' })
      return page_(maria)
    },
    remove: () => trashed(/^printer/),
    takes: /^Add a device$/,
  },
  {
    what: 'an allergy that is over',
    given: async () => {
      const ben = await shop.regular({ name: 'Ben' }, { allergy: 'nuts', likes: 'the window' })
      return page_(ben)
    },
    remove: () => enterOn('No longer so: nuts'),
    takes: /^What it was before/,
  },
  {
    what: 'an allergy in the trash',
    given: async () => {
      const ben = await shop.regular({ name: 'Ben' }, { allergy: 'nuts' })
      return page_(ben)
    },
    remove: async () => {
      await enterOn('Edit: nuts')
      await enterOn('Put in the trash')
    },
    takes: /^Add what you know$/,
  },
  {
    what: 'the form of something known, closed',
    given: async () => page_(await shop.regular({ name: 'Ben' }, { likes: 'the window' })),
    remove: async () => {
      await enterOn('Edit: the window')
      await press('{Escape}')
    },
    takes: /^Edit: the window$/,
  },
  {
    what: 'the form of something new, closed',
    given: async (maria) => page_(maria),
    remove: async () => {
      await enterOn('Add what you know')
      await press('{Escape}')
    },
    takes: /^Add what you know$/,
  },
  {
    what: 'a slate that is paid',
    given: async (maria) => {
      const lines = [{ words: 'tea', quantity: 1, price: money(200) }]
      await shop.book.perform(logPurchase, { customerId: maria, lines, paid: 'slate' })
      return page_(maria)
    },
    remove: () => enterOn('All paid'),
    takes: /^Add what you know$/,
  },
  {
    what: 'a panel on their page, closed with Esc',
    given: async (maria) => page_(maria),
    remove: async () => {
      await enterOn('New promise')
      await press('{Escape}')
    },
    takes: /^New promise/,
  },
  {
    what: 'the first of two phones',
    given: () => form({ phones: ['030 1', '030 2'] }),
    remove: () => enterOn('Remove 030 1'),
    takes: /^Remove 030 2$/,
  },
  {
    what: 'the second of two phones',
    given: () => form({ phones: ['030 1', '030 2'] }),
    remove: () => enterOn('Remove 030 2'),
    takes: /^Remove 030 1$/,
  },
  {
    what: 'the only phone',
    given: () => form({ phones: ['030 1'] }),
    remove: () => enterOn('Remove 030 1'),
    takes: /^Add a phone/,
  },
  {
    what: 'the only e-mail',
    given: () => form({ emails: ['a@b.example'] }),
    remove: () => enterOn('Remove a@b.example'),
    takes: /^Add a phone$/,
  },
  {
    what: 'the first of two people inside',
    given: () => form({ people: ['Ada', 'Bo'] }),
    remove: () => enterOn(/^Remove.*Ada/),
    takes: /^Remove.*Bo/,
  },
  {
    what: 'the only person inside',
    given: () => form({ people: ['Ada'] }),
    remove: () => enterOn(/^Remove.*Ada/),
    takes: /^Add a person$/,
  },
  {
    what: 'a tag',
    given: () => form({ tags: ['early', 'cash'] }),
    remove: async () => {
      await userEvent.click(page.getByRole('combobox', { name: 'Tags' }))
      await press('{Backspace}')
    },
    takes: /^Tags$/,
  },
  {
    what: 'a product no longer sold',
    given: () => products('rye bread', 'six rolls'),
    remove: () => enterOn(/^(?!Edit).*rye bread/),
    takes: /^No longer sold: six rolls$/,
  },
  {
    what: 'the last product, in the trash',
    given: () => products('rye bread'),
    remove: async () => {
      await enterOn(/^Edit.*rye bread|^Change.*rye/)
      await enterOn('Put in the trash')
    },
    takes: /^Add a product$/,
  },
  {
    what: 'closed days reopened',
    given: async () => {
      await shop.book.perform(closeDays, { from: today, to: today })
      return '/closed-days'
    },
    remove: () => enterOn(/^Open/),
    takes: /^When is the shop shut/,
  },
  {
    what: 'a row of the trash, put back',
    given: async (maria) => {
      for (const words of ['moved house', 'likes the window']) {
        const done = await shop.book.perform(addNote, {
          customerId: maria,
          words,
          channel: 'phone',
        })
        const id = done.ok ? done.value.change?.rows[0]?.id : undefined
        await shop.book.perform(trashNote, { id: id as never })
      }
      return '/trash'
    },
    remove: () => row(/likes the window/, 'k'),
    takes: /moved house/,
  },
  {
    what: 'the last row of the trash, put back',
    given: async (maria) => {
      const words = 'moved house'
      const done = await shop.book.perform(addNote, { customerId: maria, words, channel: 'phone' })
      const id = done.ok ? done.value.change?.rows[0]?.id : undefined
      await shop.book.perform(trashNote, { id: id as never })
      return '/trash'
    },
    remove: () => row(/moved house/, 'k'),
    takes: /^Trash$/,
  },
  {
    what: 'a row that Undo takes away',
    given: async (maria) => {
      await promise(maria, 'ring the baker')
      await promise(maria, 'bring the key')
      return page_(maria)
    },
    remove: () => row(/^bring/, '{Control>}z{/Control}'),
    takes: /^ring the baker/,
  },
  {
    what: 'an issue that is settled',
    given: async (maria) => {
      const done = await shop.book.perform(openIssue, {
        customerId: maria,
        kind: 'complaint',
        words: 'too dark',
      })
      return `/issues/${done.ok ? done.value.change?.rows[0]?.id : ''}`
    },
    remove: async () => {
      await enterOn('Settle')
      await press('a new loaf{Enter}')
    },
    takes: /^Take it up again$/,
  },
  {
    what: 'the help, closed with Esc',
    given: async (maria) => page_(maria),
    remove: async () => {
      await focusButton('New promise')
      await press('?')
      await expect.element(page.getByRole('dialog')).toBeVisible()
      await press('{Escape}')
    },
    takes: /^New promise/,
  },
  {
    what: 'the palette, closed with Esc',
    given: async (maria) => page_(maria),
    remove: async () => {
      await focusButton('New promise')
      await press('{Control>}k{/Control}')
      await expect.element(page.getByRole('dialog')).toBeVisible()
      await press('{Escape}')
    },
    takes: /^New promise/,
  },
  {
    what: 'a menu, closed with Esc',
    given: async (maria) => page_(maria),
    remove: async () => {
      await expect.element(page.getByRole('button', { name: 'New promise' })).toBeVisible()
      await enterOn('More')
      await expect.element(page.getByRole('menu')).toBeVisible()
      await press('{ArrowDown}{Escape}')
    },
    takes: /^More$/,
  },
  {
    what: 'a dialog opened from a menu, closed with Esc',
    given: async (maria) => page_(maria),
    remove: async () => {
      await expect.element(page.getByRole('button', { name: 'New promise' })).toBeVisible()
      await enterOn('More')
      await userEvent.click(page.getByRole('menuitem').first())
      await expect.element(page.getByRole('dialog')).toBeVisible()
      await press('{Escape}')
    },
    takes: /^More$/,
  },
  {
    what: 'a row that the question kept, answered with No',
    given: async () => {
      const ben = await shop.regular({ name: 'Ben' })
      await order(ben, '2 almond croissants')
      const nuts = { customerId: ben, kind: 'allergy', value: 'nuts' } as const
      await shop.book.perform(setPreference, nuts)
      return '/'
    },
    remove: async () => {
      await row(/^Ben/, 'k')
      await expect.element(page.getByRole('button', { name: 'No', exact: true })).toHaveFocus()
      shop.clock.add(300)
      await press('{Escape}')
    },
    takes: /^Ben/,
  },
  {
    what: 'a panel saved with its button, which waits meanwhile',
    given: async (maria) => page_(maria),
    remove: async () => {
      await enterOn('Allergy')
      await press('nuts')
      await userEvent.click(page.getByRole('button', { name: 'Save', exact: true }))
    },
    takes: /^Allergy/,
  },
  {
    what: 'a correction of a purchase, closed',
    given: async (maria) => {
      const lines = [{ words: 'tea', quantity: 1 }]
      const done = await shop.book.perform(logPurchase, { customerId: maria, lines })
      const id = done.ok
        ? done.value.change?.rows.find((each) => each.table === 'purchases')?.id
        : ''
      return `/purchases/${id}`
    },
    remove: async () => {
      await enterOn('Change time')
      await press('{Escape}')
    },
    takes: /^Change time$/,
  },
  {
    what: 'a draft that is discarded',
    given: async (maria) => {
      await shop.show(page_(maria))
      await enterOn('New note')
      await press('moved')
      await press('{Escape}')
      return page_(maria)
    },
    remove: () => enterOn(/^Discard: /),
    takes: /^Add what you know$/,
  },
  {
    what: 'a card that is put away',
    given: async (maria) => `/counter?open=${maria}`,
    remove: () => enterOn('Close the card'),
    takes: /^Find a customer$/,
  },
  {
    what: 'a panel on the card, closed with Esc',
    given: async (maria) => `/counter?open=${maria}`,
    remove: async () => {
      await enterOn('New promise')
      await press('{Escape}')
    },
    takes: /^Customer card$|^What do they have/,
  },
  {
    what: 'a deed of Just now, undone',
    given: async (maria) => {
      const lines = [{ words: 'tea', quantity: 1 }]
      await shop.book.perform(logPurchase, { customerId: maria, lines })
      return '/counter'
    },
    remove: () => enterOn(/^Undo: tea/),
    takes: /^Find a customer$/,
  },
  {
    what: 'a message that is closed',
    given: async (maria) => page_(maria),
    remove: async () => {
      await focusButton('New promise')
      showReport({ tone: 'trouble', text: 'The printer is out of paper.' })
      await expect.element(page.getByRole('alert')).toBeVisible()
      await enterOn('Close')
    },
    takes: /^New promise/,
  },
]

async function form(known: {
  readonly phones?: readonly string[]
  readonly emails?: readonly string[]
  readonly people?: readonly string[]
  readonly tags?: readonly string[]
}): Promise<string> {
  const id = await shop.regular({
    name: 'Ben',
    phones: (known.phones ?? []).map((number) => ({ number })),
    emails: (known.emails ?? []).map((address) => ({ address })),
    people: (known.people ?? []).map((name) => ({
      id: crypto.randomUUID() as never,
      name,
      phones: [],
      emails: [],
    })),
    tags: [...(known.tags ?? [])],
  })
  return `/customers/${id}/edit`
}
async function products(...names: readonly string[]): Promise<string> {
  for (const name of names)
    await shop.book.perform(addProduct, { facts: { name, warranty: 'none' } })
  return '/products'
}

const nameOf = (element: Element | null): string =>
  element?.getAttribute('aria-label') ??
  (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined) ??
  element?.textContent ??
  ''
const focused = () =>
  document.activeElement === document.body ? 'nothing' : nameOf(document.activeElement)

describe('the focus goes to what takes the place of', () => {
  it.for(removals)('$what', async ({ given, remove, takes, trade }) => {
    shop = await openShop({ today, ...(trade ? { trade } : {}) })
    const maria = await shop.regular({ name: 'Maria' })
    await shop.show(await given(maria))
    await remove()
    await expect.poll(focused).toMatch(takes)
  })
})

it('a key that is held does not act on what took the place', async () => {
  shop = await openShop({ today })
  await shop.show(await form({ phones: ['030 1', '030 2', '030 3'] }))
  await focusButton('Remove 030 1')
  await press('{Enter>5/}')
  await expect.poll(focused).toBe('Remove 030 2')
  await expect.element(page.getByRole('button', { name: 'Remove 030 3' })).toBeVisible()
})

it('whoever clicks beside everything keeps no focus when a row goes later', async () => {
  shop = await openShop({ today })
  const maria = await shop.regular({ name: 'Maria' })
  await promise(maria, 'ring the baker')
  await shop.show(page_(maria))
  await focusRow(/^ring/)
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  document.body.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
  await shop.book.undo()
  await expect.element(page.getByRole('button', { name: /^ring/ })).not.toBeInTheDocument()
  expect(focused()).toBe('nothing')
})
