import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { day } from '#shared/base/day.ts'
import { fillShop } from '#test/support/full-shop.ts'
import { focusRow, type OpenShop, openShop, press } from '#test/support/open-shop.tsx'

const today = day('2026-03-03')
let shop: OpenShop
afterEach(() => shop.close())

type Known = Awaited<ReturnType<typeof fillShop>>
type Form = {
  readonly what: string
  readonly at: (known: Known) => string
  /** Opens it and empties, or fills wrongly, what it needs. */
  readonly open: () => Promise<void>
  /** What is pressed to save; absent: Enter. */
  readonly save?: () => Promise<void>
  readonly says: RegExp
  readonly trade?: 'jobs'
}

const theirs = ({ people }: Known) => `/customers/${people[0]}`
const field = (name: string | RegExp) =>
  page.getByRole('textbox', { name }).or(page.getByRole('combobox', { name })).first()
const empty = async (name: string | RegExp) => {
  await expect.element(field(name)).toBeVisible()
  await userEvent.clear(field(name))
}
const click = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
const letter = (key: string) => async () => {
  await expect.element(page.getByRole('button', { name: 'New promise' })).toBeVisible()
  await press(key)
  await expect.element(page.getByRole('form').first()).toBeVisible()
}
const row = (name: RegExp, keys: string) => async () => {
  await focusRow(name)
  await press(keys)
  await expect.element(page.getByRole('form').first()).toBeVisible()
}
const still = /still empty/

const forms: readonly Form[] = [
  { what: 'a promise', at: theirs, open: letter('p'), says: /what you promise/ },
  {
    what: 'a promise in other words',
    at: theirs,
    open: async () => {
      await row(/^ring, first/, '{Enter}')()
      await empty('In other words')
    },
    says: still,
  },
  { what: 'a promise moved', at: theirs, open: row(/^ring, first/, 'm'), says: /day or a time/ },
  { what: 'an order', at: theirs, open: letter('r'), says: /Say what it is/ },
  {
    what: 'an order changed',
    at: theirs,
    open: async () => {
      await row(/^loaf, first/, '{Enter}')()
      await empty('What, how many, for when?')
    },
    says: /Say what it is/,
  },
  { what: 'an allergy', at: theirs, open: letter('a'), says: still },
  { what: 'a note', at: theirs, open: letter('n'), says: still },
  {
    what: 'a note in other words',
    at: theirs,
    open: async () => {
      await row(/^moved, second/, '{Enter}')()
      await empty('What was said?')
    },
    save: () => click('Save'),
    says: still,
  },
  { what: 'a date', at: theirs, open: letter('d'), says: /Say a date/ },
  {
    what: 'a date that no year has',
    at: theirs,
    open: async () => {
      await letter('d')()
      await press('grandma 31 february')
    },
    says: /No year has/,
  },
  {
    what: 'a date without its name',
    at: theirs,
    open: async () => {
      await row(/^name day, first/, '{Enter}')()
      await empty('What')
    },
    says: still,
  },
  { what: 'a gift', at: theirs, open: row(/^name day, first/, 'y'), says: still },
  {
    what: 'an issue',
    at: theirs,
    open: async () => {
      await letter('i')()
      await expect.element(field(/What happened/)).toHaveFocus()
    },
    says: still,
  },
  {
    what: 'an issue settled',
    at: ({ issues }) => `/issues/${issues[0]}`,
    open: () => click(/^Settle/),
    says: still,
  },
  {
    what: 'an issue changed',
    at: ({ issues }) => `/issues/${issues[0]}`,
    open: async () => {
      await click(/^Correct|^Change|^Edit/)
      await empty(/What happened/)
    },
    save: () => click('Save'),
    says: still,
  },
  {
    what: 'who they came through',
    at: theirs,
    open: letter('g'),
    says: still,
  },
  {
    what: 'something known',
    at: theirs,
    open: () => click('Add what you know'),
    says: still,
  },
  {
    what: 'a device',
    trade: 'jobs',
    at: theirs,
    open: () => click('Add a device'),
    says: still,
  },
  {
    what: 'a sale of something else',
    at: theirs,
    open: letter('v'),
    says: still,
  },
  {
    what: 'a refund',
    at: ({ purchases }) => `/purchases/${purchases[0]}`,
    open: () => click(/back/i),
    says: /amount/i,
  },
  {
    what: 'a purchase moved to nobody',
    at: ({ purchases }) => `/purchases/${purchases[0]}`,
    open: async () => {
      await click(/^Move/)
      await press('xyzxyz')
    },
    says: /./,
  },
  {
    what: 'the time of a purchase',
    at: ({ purchases }) => `/purchases/${purchases[0]}`,
    open: async () => {
      await click('Change time')
      await empty('Time')
      await press('noon-ish')
    },
    says: /./,
  },
  { what: 'a product', at: () => '/products', open: () => click('Add a product'), says: /./ },
  {
    what: 'closed days',
    at: () => '/closed-days',
    open: async () => {
      await expect.element(field(/When is the shop shut/)).toBeVisible()
    },
    save: () => click('Close these days'),
    says: /No day is understood/,
  },
  {
    what: 'a new customer',
    at: () => '/customers/new',
    open: async () => {
      await expect.element(field('Name')).toBeVisible()
    },
    save: () => click('Save'),
    says: /One is enough/,
  },
  {
    what: 'the name of the shop',
    at: () => '/settings',
    open: () => empty(/called/),
    save: () => click('Save'),
    says: /./,
  },
  {
    what: 'how they take it, at the counter',
    at: () => '/counter',
    open: async () => {
      await shop.show(`/counter?open=${await shop.regular({ name: 'Ben' })}`)
      await click(/^How do they/)
    },
    says: still,
  },
  {
    what: 'what they have, without a usual',
    at: () => '/counter',
    open: async () => {
      await shop.show(`/counter?open=${await shop.regular({ name: 'Ben' })}`)
      await field(/^What do they have/).click()
    },
    says: still,
  },
  {
    what: 'an order for a day that no year has',
    at: theirs,
    open: async () => {
      await letter('r')()
      await press('2 rolls 31.2.2027')
    },
    says: /./,
  },
]

describe('a form that refuses', () => {
  it.for(forms)('says why at its field, which has the focus: $what', async (form) => {
    shop = await openShop({ today, ...(form.trade ? { trade: form.trade } : {}) })
    const known = await fillShop(shop, today)
    await shop.show(form.at(known))
    await form.open()
    const before = await shop.deeds()
    await (form.save ?? (() => press('{Enter}')))()
    await expect.poll(refusal).toMatch(form.says)
    expect(await shop.deeds()).toBe(before)
  })
})

/** What a screen reader says of the field in focus: that it is wrong, and why. */
function refusal(): string {
  const field = document.activeElement
  if (field?.getAttribute('aria-invalid') !== 'true') return ''
  const ids = field.getAttribute('aria-errormessage') ?? field.getAttribute('aria-describedby')
  return (ids ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
}
