import { expect } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { RunningApp } from '#app/RunningApp.tsx'
import { createCustomer } from '#features/customers/deeds.ts'
import type { CustomerFacts } from '#features/customers/rules/facts.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { setPreference } from '#features/preferences/deeds.ts'
import type { PreferenceKind } from '#features/preferences/model.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { windowParts } from '../../app/window-parts.ts'
import { show } from '../../ui/show.tsx'

type Trade = NonNullable<Parameters<typeof openTestBook>[0]>['trade']

/** The whole window on a book of its own, standing at the counter. */
export async function openCounter(trade: Trade = 'counter') {
  history.replaceState(null, '', window.location.pathname)
  const shop = await openTestBook({ trade })
  let shut = (): void => undefined
  return {
    ...shop,
    regular: (facts: Partial<CustomerFacts>, likes: Likes = {}) => regular(shop, facts, likes),
    /** Opened once the regulars are there, as it is on a working day. */
    open: async (at = '/counter') => {
      const shown = await show(
        <RunningApp app={{ book: shop.book }} host={windowParts().host} start={at} />,
      )
      shut = shown.close
      await expect.element(searchBox()).toBeVisible()
    },
    shut: async () => {
      shut()
      await settled(shop)
      await shop.close()
    },
  }
}
/** What the screen was still reading has come to its end; most look up one thing by another. */
async function settled({ book: { records } }: TestBook): Promise<void> {
  for (let steps = 0; steps < 8; steps++)
    await records.db.transaction('r', records.db.tables, () => records.book.count())
}

export type OpenCounter = Awaited<ReturnType<typeof openCounter>>

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
export const press = (keys: string) => userEvent.keyboard(keys)

/** Until the card is settled: presses of its first 300 ms are not meant for it. */
export async function settle({ clock }: OpenCounter): Promise<void> {
  await expect.element(logButton()).toHaveFocus()
  clock.add(300)
}
