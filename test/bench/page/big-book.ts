import { diceOf } from '#app/samples/dice.ts'
import type { Product } from '#features/catalog/model.ts'
import type { Customer } from '#features/customers/model.ts'
import type { Preference } from '#features/preferences/model.ts'
import type { Purchase } from '#features/purchases/model.ts'
import { dayOf, type Instant, instant, instantOf, minute, plusDays } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { type DaysAhead, daysAhead, noDays } from './days-ahead.ts'

const first =
  'Maria Jonas Aylin Petra Sophie Marek Ingrid Luca Yusuf Grace Tomáš Klara Ben Noor Helga Oliver Emma Paulo Greta Anil Rosa Kenji Ulrike Adam Zoë Mehmet Anna Finn Beatriz Timo Selin Nils Viktor Hannah Isabelle Omar Lena Georg Priya Stefan Marta William Fatima Theo Mirjam Nadia Ewa Harald Chloé Abel'.split(
    ' ',
  )
const last =
  'Keller Brandt Demir Osterkamp Laurent Nowak Sørensen Ferri Hoffmann Aydın Okafor Novák Weiss Achterberg van_Dijk Müller Grant Lindqvist Mendes Vogt Singh Jiménez Watanabe Sommer Kowalczyk Dubois Yıldız Krüger Petersen Almeida Sokolov Schulte Fournier Haddad Fischer Bauer Raman Lorenz Silva Byrne Zahra Jansen Cohen Petrova Zielińska Thomsen Martin Tesfaye Nguyen Roth Engel Baumann Kelly Wagner Schneider Braun Huber Lang Vogel Winter'.split(
    ' ',
  )
const drinks = [
  'flat white, oat',
  'double espresso',
  'cappuccino',
  'filter coffee, ham roll',
  'chai latte',
]

/** The size; half of the customers have bought something, as in a shop of many years. */
export type Size = { readonly customers: number; readonly purchases: number }

/** The whole bench book, from a fixed seed, in chunks so that memory use stays small. */
export function* bigBook(
  size: Size,
  now: Instant,
): Generator<{
  readonly customers: readonly Customer[]
  readonly preferences: readonly Preference[]
  readonly products: readonly Product[]
  readonly purchases: readonly Purchase[]
  readonly days: DaysAhead
}> {
  const dice = diceOf(50_000)
  const start = plusDays(dayOf(now), -900)
  const opened = instantOf(start)
  const row = (at: Instant) => ({ createdAt: at, updatedAt: at, rev: 0 })
  const products = drinks.map(
    (name): Product => ({
      ...row(opened),
      id: dice.id(opened),
      name,
      price: money(350),
      warranty: 'none',
      active: true,
    }),
  )
  yield { customers: [], preferences: [], products, purchases: [], days: noDays }
  const ids: CustomerId[] = []
  const each = 2000
  for (let at = 0; at < size.customers; at += each) {
    const customers: Customer[] = []
    const preferences: Preference[] = []
    for (let n = at; n < Math.min(size.customers, at + each); n++) {
      const met = instant(opened + n * 1000)
      const id = dice.id<CustomerId>(met)
      const name = `${first[dice.int(0, first.length - 1)]} ${last[dice.int(0, last.length - 1)]?.replace('_', ' ')}`
      customers.push({
        ...row(met),
        id,
        name,
        people: [],
        phones: [{ number: `+49 30 ${dice.int(1_000_000, 9_999_999)}` }],
        emails: dice.chance(0.3) ? [{ address: `${n}@example.org` }] : [],
        tags: dice.chance(0.1) ? ['standing order'] : [],
        codes: [],
        ...(dice.chance(0.2) ? { description: 'green scarf, always in a hurry' } : {}),
      })
      if (n % 2 === 0) ids.push(id)
      const day = dayOf(met)
      preferences.push({
        ...row(met),
        id: dice.id(met),
        customerId: id,
        kind: 'usual',
        value: dice.one(['flat white, oat', ...drinks]),
        how: 'said',
        since: day,
        confirmed: day,
      })
    }
    yield { customers, preferences, products: [], purchases: [], days: noDays }
  }
  for (let at = 0; at < size.purchases; at += each) {
    const purchases: Purchase[] = []
    for (let n = at; n < Math.min(size.purchases, at + each); n++) {
      const day = plusDays(start, Math.floor((n / size.purchases) * 899))
      const minuteOfDay = dice.int(420, 1000)
      const when = instantOf(day, minute(minuteOfDay))
      const lines = [products[dice.int(0, 4)], products[dice.int(0, 4)]].flatMap((product) =>
        product
          ? [{ productId: product.id, words: product.name, quantity: 1, price: money(350) }]
          : [],
      )
      const customerId = ids[dice.int(0, ids.length - 1)]
      if (!customerId) continue
      purchases.push({
        ...row(when),
        id: dice.id(when),
        customerId,
        at: when,
        day,
        minute: minute(minuteOfDay),
        lines,
        paid: 'paid',
        productIds: [...new Set(lines.map((line) => line.productId))],
      })
    }
    yield { customers: [], preferences: [], products: [], purchases, days: noDays }
  }
  const days = daysAhead(dice, ids, now)
  yield { customers: [], preferences: [], products: [], purchases: [], days }
}
