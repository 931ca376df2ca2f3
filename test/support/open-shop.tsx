import { expect } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createCustomer } from '#features/customers/deeds.ts'
import { type CustomerFacts, nobodyYet } from '#features/customers/rules/facts.ts'
import { setPreference } from '#features/preferences/deeds.ts'
import type { PreferenceKind } from '#features/preferences/model.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import type { Row, Table } from '#shared/book/table.ts'
import { openTestBook, type TestBook } from './open-test-book.ts'
import { type Shown, showScreen } from './show-screen.tsx'

export type OpenShop = Awaited<ReturnType<typeof openShop>>

/**
 * For tests of screens: an empty shop, people added in a line, the whole window at any screen.
 * `close` removes all of it again.
 */
export async function openShop(asked: Parameters<typeof openTestBook>[0] = {}) {
  const shop = await openTestBook(asked)
  let shown: Shown | undefined
  const hide = async (): Promise<void> => {
    await shown?.close()
    shown = undefined
  }
  return {
    ...shop,
    regular: (facts: Partial<CustomerFacts>, likes: Likes = {}) => regular(shop, facts, likes),
    /** All rows of a table in the book. */
    rows: <R extends Row>(table: Table<R>): Promise<readonly R[]> =>
      shop.book.records.table(table).toArray(),
    /** How many deeds were done: a refused or doubled one shows here. */
    deeds: () => shop.book.records.changes.count(),
    show: async (path = '/counter') => {
      await hide()
      shown = await showScreen(shop.book, path)
      await expect.element(searchBox()).toBeVisible()
    },
    close: async () => {
      await hide()
      await shop.close()
    },
  }
}

type Likes = Partial<Record<PreferenceKind, string>>

async function regular(
  { book }: TestBook,
  facts: Partial<CustomerFacts>,
  likes: Likes,
): Promise<CustomerId> {
  const id = asId<CustomerId>(crypto.randomUUID())
  const made = await book.perform(createCustomer, { id, facts: { ...nobodyYet, ...facts } })
  expect(made).toMatchObject({ ok: true })
  for (const [kind, value] of Object.entries(likes)) {
    // The keys of `likes` are kinds of preference.
    const told = { customerId: id, kind: kind as PreferenceKind, value }
    expect(await book.perform(setPreference, told)).toMatchObject({ ok: true })
  }
  await expect.poll(() => book.people.get(id)).toBeDefined()
  return id
}

export const searchBox = () => page.getByRole('combobox', { name: 'Find a customer' })
export const card = () => page.getByRole('region', { name: 'Customer card' })
export const justNow = () => page.getByRole('region', { name: 'Just now' })
export const likelyNow = () => page.getByRole('region', { name: 'Likely now' })
export const logButton = () => page.getByRole('button', { name: 'Log the usual' })
/** Real keys, to whatever has the focus. */
export const press = (keys: string) => userEvent.keyboard(keys)

/** Waits until the card is ready: it ignores keys in its first 300 ms. */
export async function settle({ clock }: Pick<TestBook, 'clock'>): Promise<void> {
  await expect.element(logButton()).toHaveFocus()
  clock.add(300)
}

/** Enter twice in the panel in focus, the second before the first is done. */
export function enterTwice(): void {
  const form = document.activeElement?.closest('form')
  expect(form, 'No panel has the focus').toBeTruthy()
  form?.requestSubmit()
  form?.requestSubmit()
}

/** Gives a row of a list the focus, so that its letters work. */
export async function focusRow(name: RegExp): Promise<void> {
  const row = page.getByRole('button', { name })
  await expect.element(row).toBeVisible()
  const element = row.element()
  if (element instanceof HTMLElement) element.focus()
}
