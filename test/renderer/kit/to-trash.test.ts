import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { features } from '#app/features.ts'
import { addProduct } from '#features/catalog/deeds.ts'
import { addDevice } from '#features/devices/deeds.ts'
import { openIssue } from '#features/issues/deeds.ts'
import { addNote } from '#features/notes/deeds.ts'
import { addOccasion } from '#features/occasions/deeds.ts'
import { takeOrder } from '#features/orders/deeds.ts'
import { setPreference } from '#features/preferences/deeds.ts'
import { makePromise } from '#features/promises/deeds.ts'
import { voidPurchase } from '#features/purchases/deeds/correct.ts'
import { logPurchase } from '#features/purchases/deeds/log.ts'
import type { PurchaseId } from '#features/purchases/model.ts'
import { day } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { type OpenShop, openShop } from '#test/support/open-shop.tsx'

const today = day('2026-03-02')
let shop: OpenShop
afterEach(() => shop.close())

const sources = import.meta.glob<string>('/src/renderer/features/*/ui/*.tsx', {
  eager: true,
  query: '?raw',
  import: 'default',
})

type Of = { readonly customerId: CustomerId }
type Place = {
  readonly write: (of: Of) => Promise<unknown>
  /** Where the row is corrected: a path, and the button that opens its panel there. */
  readonly at: (of: Of, id: string) => string
  readonly open?: string | RegExp
}
const theirPage = ({ customerId }: Of) => `/customers/${customerId}`
const perform: OpenShop['book']['perform'] = (deed, input) => shop.book.perform(deed, input)

const places: Readonly<Record<string, Place>> = {
  promises: {
    write: (of) => perform(makePromise, { ...of, what: 'call', due: today }),
    at: theirPage,
    open: /^call/,
  },
  orders: {
    write: (of) => perform(takeOrder, { ...of, words: 'rye', lines: [], day: today }),
    at: theirPage,
    open: /^rye/,
  },
  issues: {
    write: (of) => perform(openIssue, { ...of, kind: 'fault', words: 'stale' }),
    at: (_of, id) => `/issues/${id}`,
    open: 'Change',
  },
  notes: {
    write: (of) => perform(addNote, { ...of, words: 'likes it dark', channel: 'phone' }),
    at: theirPage,
    open: /^likes it dark/,
  },
  occasions: {
    write: (of) => perform(addOccasion, { ...of, what: 'birthday', monthDay: '03-05' }),
    at: theirPage,
    open: /^birthday/,
  },
  devices: {
    write: (of) => perform(addDevice, { ...of, name: 'mixer' }),
    at: theirPage,
    open: /^mixer/,
  },
  preferences: {
    write: (of) => perform(setPreference, { ...of, kind: 'likes', value: 'rye' }),
    at: theirPage,
    open: 'Edit: rye',
  },
  products: {
    write: () => perform(addProduct, { facts: { name: 'Rye', warranty: 'none' } }),
    at: () => '/products',
    open: 'Edit Rye',
  },
  purchases: {
    write: (of) => perform(logPurchase, { ...of, lines: [{ words: 'rye', quantity: 1 }] }),
    at: (_of, id) => `/purchases/${id}`,
  },
}

const toTrash = page.getByRole('button', { name: 'Put in the trash', exact: true })

async function openRow(table: string): Promise<string> {
  shop = await openShop({ today, trade: 'jobs' })
  const of = { customerId: await shop.regular({ name: 'Maria' }) }
  const place = places[table]
  await place?.write(of)
  const [row] = await shop.book.records.tableByName(table).toArray()
  await shop.show(place?.at(of, row?.id ?? '') ?? '')
  if (place?.open !== undefined)
    await page.getByRole('button', { name: place.open, exact: true }).first().click()
  return row?.id ?? ''
}
const isTrashed = async (table: string, id: string) =>
  (await shop.book.records.tableByName(table).get(id))?.deletedAt !== undefined

describe('“Put in the trash”', () => {
  it.each(Object.keys(places))('is where a row of %s is corrected', async (table) => {
    const id = await openRow(table)
    await expect.element(toTrash).toBeVisible()
    await toTrash.click()
    await expect.element(toTrash).not.toBeInTheDocument()
    expect(await isTrashed(table, id)).toBe(true)
    expect(await shop.book.undo()).toMatchObject({ ok: true })
    expect(await isTrashed(table, id)).toBe(false)
  })

  it('is for a purchase that was voided as well', async () => {
    const id = await openRow('purchases')
    await shop.book.perform(voidPurchase, { id: asId<PurchaseId>(id) })
    await expect
      .element(page.getByRole('button', { name: 'Give money back' }))
      .not.toBeInTheDocument()
    await expect.element(toTrash).toBeVisible()
    await toTrash.click()
    await expect.element(page.getByText('It may be in the trash.', { exact: false })).toBeVisible()
    expect(await isTrashed('purchases', id)).toBe(true)
  })

  it('is there for every table with a trash; customers and closed days have a button of their own', () => {
    const screens = Object.values(sources).join('\n')
    const tables = features.flatMap(({ trash = [] }) => trash.map(({ table }) => table.name))
    const without = tables.filter((name) => !screens.includes(`<ToTrash table={${name}} `))
    expect(without.sort()).toEqual(['closedDays', 'customers'])
  })
})
