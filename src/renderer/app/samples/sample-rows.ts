import { type Product, products } from '#features/catalog/model.ts'
import { type Customer, customers } from '#features/customers/model.ts'
import { type Device, devices } from '#features/devices/model.ts'
import { type Issue, issues } from '#features/issues/model.ts'
import { type Note, notes } from '#features/notes/model.ts'
import { type Occasion, occasions } from '#features/occasions/model.ts'
import { type Order, orders } from '#features/orders/model.ts'
import { type Preference, preferences } from '#features/preferences/model.ts'
import { type Promised, promises } from '#features/promises/model.ts'
import { type PaidAhead, type Purchase, paidAhead, purchases } from '#features/purchases/model.ts'
import { settingsTable } from '#features/settings/model.ts'
import { type ClosedPeriod, closedDays } from '#features/visit-stats/model.ts'
import type { ShopSettings } from '#shared/book/shop-settings.ts'
import type { Row, Table } from '#shared/book/table.ts'

/** A whole shop as rows, table by table. */
export type SampleShop = {
  readonly settings: readonly ShopSettings[]
  readonly customers: readonly Customer[]
  readonly preferences: readonly Preference[]
  readonly products: readonly Product[]
  readonly purchases: readonly Purchase[]
  readonly paidAhead: readonly PaidAhead[]
  readonly orders: readonly Order[]
  readonly issues: readonly Issue[]
  readonly promises: readonly Promised[]
  readonly occasions: readonly Occasion[]
  readonly notes: readonly Note[]
  readonly devices: readonly Device[]
  readonly closedDays: readonly ClosedPeriod[]
}

/** Rows by table, ordered so that every row comes after those it refers to. */
export function asTables(shop: SampleShop): readonly (readonly [string, readonly Row[]])[] {
  const pair = <R extends Row>(table: Table<R>, rows: readonly R[]) => [table.name, rows] as const
  return [
    pair(settingsTable, shop.settings),
    pair(closedDays, shop.closedDays),
    pair(customers, shop.customers),
    pair(preferences, shop.preferences),
    pair(products, shop.products),
    pair(devices, shop.devices),
    pair(orders, shop.orders),
    pair(paidAhead, shop.paidAhead),
    pair(purchases, shop.purchases),
    pair(issues, shop.issues),
    pair(promises, shop.promises),
    pair(occasions, shop.occasions),
    pair(notes, shop.notes),
  ]
}
