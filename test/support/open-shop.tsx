import { expect } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Row, Table } from '#shared/book/table.ts'
import { openTestBook, type TestBook } from './open-test-book.ts'
import { regular } from './regulars.ts'
import { type Shown, showScreen } from './show-screen.tsx'

type Facts = Parameters<typeof regular>[1]
type Likes = Parameters<typeof regular>[2]
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
    regular: (facts: Facts, likes?: Likes) => regular(shop.book, facts, likes),
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

export const searchBox = () => page.getByRole('combobox', { name: 'Find a customer' })
export const card = () => page.getByRole('region', { name: 'Customer card' })
export const justNow = () => page.getByRole('region', { name: 'Just now' })
export const likelyNow = () => page.getByRole('region', { name: 'Likely now' })
export const logButton = () => page.getByRole('button', { name: 'Log the usual' })
/** Real keys, to whatever has the focus. */
export const press = (keys: string) => userEvent.keyboard(keys)

/** Waits until the card is read, and a moment: the next Enter is no bounce of the one before. */
export async function settle({ clock }: Pick<TestBook, 'clock'>): Promise<void> {
  await expect.element(logButton()).toHaveFocus()
  clock.add(300)
}

type KeyNow = { readonly repeat?: boolean; readonly at?: number }

/** A key to whatever has the focus, pressed at a moment of the page's own time. Returns that moment. */
export function keyNow(
  key: string,
  { repeat = false, at = performance.now() }: KeyNow = {},
): number {
  const event = new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true })
  Object.defineProperty(event, 'timeStamp', { value: at })
  document.activeElement?.dispatchEvent(event)
  return at
}

/** Enter twice in the panel in focus, the second before the first is done. */
export function enterTwice(): void {
  const form = document.activeElement?.closest('form')
  expect(form, 'No panel has the focus').toBeTruthy()
  form?.requestSubmit()
  form?.requestSubmit()
}

/** Gives a row of a list the focus, so that its letters work; its buttons are named after it, too. */
export async function focusRow(name: RegExp): Promise<void> {
  const row = () =>
    page
      .getByRole('button', { name })
      .elements()
      .find((each) => each.matches('[data-sentence]'))
  await expect.poll(row).toBeDefined()
  const element = row()
  if (element instanceof HTMLElement) element.focus()
}
