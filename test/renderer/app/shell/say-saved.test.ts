import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { meet } from '#features/customers/deeds/meet.ts'
import { openIssue } from '#features/issues/deeds.ts'
import { makePromise } from '#features/promises/deeds.ts'
import { day } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { madeBy } from '#test/support/full-shop.ts'
import { focusRow, logButton, type OpenShop, openShop, press } from '#test/support/open-shop.tsx'

const today = day('2026-03-03')
let shop: OpenShop
afterEach(() => shop.close())

const region = () => page.getByRole('status')
/** What a screen reader is told, in order: each thing that comes into the region. */
function listen(): readonly string[] {
  const heard: string[] = []
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) heard.push(node.textContent ?? '')
  })
  observer.observe(region().element(), { childList: true, subtree: true, characterData: true })
  return heard
}
const button = (name: string) => page.getByRole('button', { name, exact: true })

type Saved = {
  readonly what: string
  readonly at: (maria: CustomerId) => Promise<string> | string
  readonly save: () => Promise<void>
  readonly said: string
  readonly trade?: 'jobs'
}
const page_ = (id: CustomerId) => `/customers/${id}`
const byLetter = (name: string, letter: string, typed: string) => async () => {
  await expect.element(page.getByRole('button', { name })).toBeVisible()
  await press(letter)
  await expect.element(page.getByRole('form').getByRole('textbox').first()).toHaveFocus()
  await press(`${typed}{Enter}`)
}

const table: readonly Saved[] = [
  {
    what: 'a logged usual',
    at: (maria) => `/counter?open=${maria}`,
    save: async () => {
      await expect.element(logButton()).toHaveFocus()
      shop.clock.add(1000)
      await press('{Enter}')
    },
    said: 'Saved: the usual for Maria.',
  },
  {
    what: 'an order',
    at: page_,
    save: byLetter('New order', 'r', '2 rolls saturday'),
    said: 'Saved: 2 rolls for Saturday, March 7, asked for by Maria.',
  },
  {
    what: 'an allergy',
    at: page_,
    save: byLetter('Allergy', 'a', 'nuts'),
    said: 'Saved: an allergy of Maria.',
  },
  {
    what: 'an issue',
    at: page_,
    save: byLetter('New issue', 'i', 'the bread was hard'),
    said: 'Saved: the issue of Maria.',
  },
  {
    what: 'a note',
    at: page_,
    save: byLetter('New note', 'n', 'moved house'),
    said: 'Saved: the note on Maria.',
  },
  {
    what: 'a promise',
    at: page_,
    save: byLetter('New promise', 'p', 'ring friday'),
    said: 'Saved: the promise to Maria for Friday, March 6.',
  },
  {
    what: 'a settled issue',
    at: async (customerId) => {
      const issue = { customerId, kind: 'complaint', words: 'too dark' } as const
      return `/issues/${await madeBy(shop.book.perform(openIssue, issue))}`
    },
    save: async () => {
      await userEvent.click(button('Settle'))
      await press('a new loaf{Enter}')
    },
    said: 'Saved: the settled issue of Maria.',
  },
  {
    what: 'a device',
    trade: 'jobs',
    at: page_,
    save: async () => {
      await userEvent.click(button('Add a device'))
      await press('printer{Enter}')
    },
    said: 'Saved: a device of Maria.',
  },
  {
    what: 'a promise kept on Today',
    at: async (customerId) => {
      await madeBy(shop.book.perform(makePromise, { customerId, what: 'ring', due: today }))
      return '/'
    },
    save: async () => {
      await focusRow(/^Maria/)
      await press('k')
    },
    said: 'Saved: the promise kept to Maria.',
  },
  {
    what: 'what Ctrl+Z undid',
    at: async (customerId) => {
      await madeBy(shop.book.perform(makePromise, { customerId, what: 'ring', due: today }))
      return page_(customerId)
    },
    save: async () => {
      await expect.element(page.getByRole('button', { name: /^ring/ }).first()).toBeVisible()
      await press('{Control>}z{/Control}')
    },
    said: 'Undone: the promise to Maria for Tuesday, March 3.',
  },
]

describe('a screen reader is told once', () => {
  it.for(table)('of $what', async ({ at, save, said, trade }) => {
    shop = await openShop({ today, ...(trade ? { trade } : {}) })
    const maria = await shop.regular({ name: 'Maria' }, { usual: 'tea' })
    await shop.show(await at(maria))
    await expect.element(region()).toBeInTheDocument()
    const heard = listen()
    const place = region().element()
    await save()
    await expect.poll(() => heard).toContain(said)
    // Whatever is said twice is said before the next thing.
    await shop.book.perform(meet, { typed: 'Zoe' })
    await expect.poll(() => heard).toContain('Saved: new: Zoe.')
    expect(heard.filter((each) => each.includes(said))).toEqual([said])
    expect(region().element()).toBe(place)
    expect(region().elements()).toHaveLength(1)
  })
})

describe('what is read back while typing', () => {
  it('is said after a pause, not at every key, and once', async () => {
    shop = await openShop({ today })
    const maria = await shop.regular({ name: 'Maria' })
    await shop.show(page_(maria))
    await expect.element(button('New promise')).toBeVisible()
    await press('p')
    const heard = listen()
    for (const key of 'ring friday') await press(key === ' ' ? '{ }' : key)
    await expect.element(page.getByText(/^Friday, March 6, 2026/)).toBeVisible()
    await expect.poll(() => heard).toEqual(['Friday, March 6, 2026: ring'])
    await press('{ArrowLeft}')
    await expect.poll(() => heard).toEqual(['Friday, March 6, 2026: ring'])
  })
})
