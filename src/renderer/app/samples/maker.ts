import type { Product, ProductId } from '#features/catalog/model.ts'
import type { Customer } from '#features/customers/model.ts'
import type { Device, DeviceRowId } from '#features/devices/model.ts'
import type { Issue } from '#features/issues/model.ts'
import type { Note } from '#features/notes/model.ts'
import type { Occasion } from '#features/occasions/model.ts'
import type { Order } from '#features/orders/model.ts'
import type { Preference } from '#features/preferences/model.ts'
import type { Promised } from '#features/promises/model.ts'
import type { PaidAhead, Purchase, PurchaseLine } from '#features/purchases/model.ts'
import type { ClosedPeriod } from '#features/visit-stats/model.ts'
import {
  type Day,
  dayOf,
  type Instant,
  instant,
  instantOf,
  minute,
  plusDays,
} from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { withoutUndefined } from '#shared/base/present.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { shopSettingsId, type Trade } from '#shared/book/shop-settings.ts'
import type { Row } from '#shared/book/table.ts'
import type { Dice } from './dice.ts'
import type { SampleShop } from './sample-rows.ts'

type Given<R extends Row> = Omit<R, keyof Row>

/** Collects a sample shop row by row; days are counted from today, the past negative. */
export function makerOf(dice: Dice, now: Instant) {
  const today = dayOf(now)
  const shop = {
    customers: [] as Customer[],
    preferences: [] as Preference[],
    products: [] as Product[],
    purchases: [] as Purchase[],
    paidAhead: [] as PaidAhead[],
    orders: [] as Order[],
    issues: [] as Issue[],
    promises: [] as Promised[],
    occasions: [] as Occasion[],
    notes: [] as Note[],
    devices: [] as Device[],
    closedDays: [] as ClosedPeriod[],
  }
  const dayAt = (offset: number): Day => plusDays(today, offset)
  const momentAt = (offset: number, at: number): Instant =>
    instant(Math.min(instantOf(dayAt(offset), minute(at)), now))
  const add = <R extends Row>(into: R[], at: Instant, fields: Given<R>): R => {
    const given = { id: dice.id(at), createdAt: at, updatedAt: at, rev: 0, ...fields }
    // Row fields plus the given ones make a row; the compiler can't add up a generic's parts.
    const row = withoutUndefined(given) as R
    into.push(row)
    return row
  }

  return {
    dice,
    today,
    dayAt,
    momentAt,
    customer: (at: Instant, of: Partial<Given<Customer>>): Customer =>
      add<Customer>(shop.customers, at, {
        people: [],
        phones: [],
        emails: [],
        tags: [],
        codes: [],
        ...of,
      }),
    likes: (
      customerId: CustomerId,
      at: Instant,
      kind: Preference['kind'],
      value: string,
      more: Partial<Given<Preference>> = {},
    ): Preference =>
      add<Preference>(shop.preferences, at, {
        customerId,
        kind,
        value,
        how: 'said',
        since: dayOf(at),
        confirmed: dayOf(at),
        ...more,
      }),
    product: (
      at: Instant,
      name: string,
      price: number | undefined,
      more: Partial<Given<Product>> = {},
    ): Product =>
      add<Product>(shop.products, at, {
        name,
        warranty: 'none',
        active: true,
        price: price === undefined ? undefined : money(price),
        ...more,
      }),
    purchase: (
      customerId: CustomerId,
      at: Instant,
      minuteOfDay: number,
      lines: readonly PurchaseLine[],
      more: Partial<Given<Purchase>> = {},
    ): Purchase =>
      add<Purchase>(shop.purchases, at, {
        customerId,
        at,
        day: dayOf(at),
        minute: minute(minuteOfDay),
        lines: [...lines],
        paid: 'paid',
        productIds: idsIn(lines),
        ...more,
      }),
    ahead: (
      customerId: CustomerId,
      at: Instant,
      of: Pick<PaidAhead, 'count'> & Partial<Given<PaidAhead>>,
    ): PaidAhead => add<PaidAhead>(shop.paidAhead, at, { customerId, day: dayOf(at), ...of }),
    order: (at: Instant, of: Given<Order>): Order => add<Order>(shop.orders, at, of),
    issue: (
      at: Instant,
      of: Omit<Given<Issue>, 'since' | 'effort' | 'state' | 'turnSince'> & Partial<Given<Issue>>,
    ): Issue =>
      add<Issue>(shop.issues, at, {
        since: dayOf(at),
        turnSince: dayOf(at),
        effort: [],
        state: 'open',
        ...of,
      }),
    promise: (
      at: Instant,
      of: Omit<Given<Promised>, 'moved' | 'state'> & Partial<Given<Promised>>,
    ): Promised => add<Promised>(shop.promises, at, { moved: [], state: 'open', ...of }),
    occasion: (
      at: Instant,
      of: Omit<Given<Occasion>, 'given' | 'lead'> & Partial<Given<Occasion>>,
    ): Occasion => add<Occasion>(shop.occasions, at, { given: [], lead: 10, ...of }),
    note: (customerId: CustomerId, at: Instant, channel: Note['channel'], words: string): Note =>
      add<Note>(shop.notes, at, { customerId, at, day: dayOf(at), channel, words }),
    device: (at: Instant, of: Given<Device>): Device & { readonly id: DeviceRowId } =>
      add<Device>(shop.devices, at, of),
    closed: (from: Day, to: Day, why: string): ClosedPeriod =>
      add<ClosedPeriod>(shop.closedDays, now, { from, to, why }),
    done: (name: string, trade: Trade, opened: Instant): SampleShop => ({
      ...shop,
      settings: [
        {
          id: shopSettingsId,
          createdAt: opened,
          updatedAt: opened,
          rev: 0,
          shop: name,
          trade,
          currency: 'EUR',
          language: 'en-GB',
          theme: 'system',
          quietFactor: 3,
        },
      ],
    }),
  }
}

export type Maker = ReturnType<typeof makerOf>

const idsIn = (lines: readonly PurchaseLine[]): ProductId[] => [
  ...new Set(lines.flatMap((line) => (line.productId ? [line.productId] : []))),
]
