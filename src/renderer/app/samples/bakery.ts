import type { Product } from '#features/catalog/model.ts'
import type { Customer } from '#features/customers/model.ts'
import type { PurchaseLine } from '#features/purchases/model.ts'
import { purchaseLineOf, readPurchaseLines, shelfOf } from '#features/purchases/rules/read-lines.ts'
import { dayOf, type Instant, weekdayOf } from '#shared/base/day.ts'
import { bakeryMatters } from './bakery-matters.ts'
import { type Regular, regulars } from './bakery-people.ts'
import { diceOf } from './dice.ts'
import { type Maker, makerOf } from './maker.ts'
import type { SampleShop } from './sample-rows.ts'

const seed = 1871
const months = 18
const firstDay = -Math.round(months * 30.4)

/** Eighteen months of a corner bakery with sixty regulars, as of this moment. */
export function bakery(now: Instant): SampleShop {
  const maker = makerOf(diceOf(seed), now)
  const opened = maker.momentAt(firstDay, 6 * 60)
  const products = stock(maker, opened)
  maker.closed(maker.dayAt(-118), maker.dayAt(-105), 'Summer holidays')
  const people = regulars.map((regular) => arrive(maker, regular))
  regulars.forEach((regular, at) => {
    const customer = people[at]
    if (customer) visits(maker, customer, regular, products, now)
  })
  bakeryMatters(maker, people)
  return maker.done('Bakery on the Corner', 'counter', opened)
}

/** Prices in cents; `contains` lets the app ask when a usual holds an allergen of theirs. */
function stock(maker: Maker, at: Instant): readonly Product[] {
  const coffee = { category: 'Coffee', contains: ['milk'] }
  const black = { category: 'Coffee' }
  const sweet = { category: 'Pastry', contains: ['wheat', 'milk', 'egg'] }
  const bread = { category: 'Bread', contains: ['wheat'] }
  const nutty = { ...sweet, contains: ['wheat', 'milk', 'egg', 'nuts'] }
  return [
    maker.product(at, 'Flat white', 360, coffee),
    maker.product(at, 'Cappuccino', 340, coffee),
    maker.product(at, 'Latte', 370, coffee),
    maker.product(at, 'Double espresso', 290, black),
    maker.product(at, 'Espresso', 220, black),
    maker.product(at, 'Americano', 290, black),
    maker.product(at, 'Filter coffee', 250, black),
    maker.product(at, 'Cortado', 300, coffee),
    maker.product(at, 'Chai latte', 380, coffee),
    maker.product(at, 'Hot chocolate', 380, coffee),
    maker.product(at, 'Butter croissant', 210, sweet),
    maker.product(at, 'Almond croissant', 320, {
      ...nutty,
      contains: ['wheat', 'milk', 'egg', 'almonds', 'nuts'],
    }),
    maker.product(at, 'Pistachio croissant', 340, nutty),
    maker.product(at, 'Pain au chocolat', 260, sweet),
    maker.product(at, 'Cinnamon roll', 280, sweet),
    maker.product(at, 'Cardamom bun', 290, sweet),
    maker.product(at, 'Banana bread', 310, nutty),
    maker.product(at, 'Apple strudel', 380, sweet),
    maker.product(at, 'Doughnut', 180, sweet),
    maker.product(at, 'Rye loaf', 480, { ...bread, contains: ['rye', 'wheat'] }),
    maker.product(at, 'Spelt loaf', 560, { ...bread, contains: ['spelt'] }),
    maker.product(at, 'Farmhouse loaf', 450, bread),
    maker.product(at, 'Baguette', 240, bread),
    maker.product(at, 'Challah', 590, { ...bread, contains: ['wheat', 'egg'] }),
    maker.product(at, 'Poppy seed roll', 70, bread),
    maker.product(at, 'Pretzel', 110, bread),
    maker.product(at, 'Cheese roll', 290, { ...bread, contains: ['wheat', 'milk'] }),
    maker.product(at, 'Birthday cake', undefined, { ...sweet, category: 'Cakes' }),
  ]
}

function arrive(maker: Maker, regular: Regular): Customer {
  const { dice } = maker
  const at = maker.momentAt(dice.int(firstDay, firstDay + 60), dice.int(420, 600))
  const people = (regular.inside ?? []).map((text) => {
    const [name = text, ...role] = text.split(', ')
    return {
      id: dice.id<Customer['people'][number]['id']>(at),
      name,
      role: role.length > 0 ? role.join(', ') : undefined,
      phones: [],
      emails: [],
    }
  })
  const customer = maker.customer(at, {
    name: regular.name,
    description: regular.description,
    since: regular.since,
    pronunciation: regular.pronunciation,
    address: regular.address,
    note: regular.note,
    between: regular.between,
    emails: regular.email ? [{ address: regular.email }] : [],
    phones: regular.phone ? [{ label: 'mobile', number: regular.phone }] : [],
    tags: [...(regular.tags ?? [])],
    people,
  })
  const inside = people.find((person) => person.name === regular.allergyFor)
  maker.likes(customer.id, at, 'usual', regular.usual)
  if (regular.allergy)
    maker.likes(customer.id, at, 'allergy', regular.allergy, { personId: inside?.id })
  if (regular.likes) maker.likes(customer.id, at, 'likes', regular.likes)
  if (regular.dislikes) maker.likes(customer.id, at, 'dislikes', regular.dislikes)
  if (regular.howTo) maker.likes(customer.id, at, 'how-to', regular.howTo)
  if (regular.matters) maker.likes(customer.id, at, 'matters', regular.matters)
  return customer
}

function visits(
  maker: Maker,
  customer: Customer,
  regular: Regular,
  products: readonly Product[],
  now: Instant,
): void {
  const { dice } = maker
  // Read with the app's own function, so that it gives the same usual.
  const usual = readPurchaseLines(regular.usual, shelfOf(products))
  const last = -(regular.gone ?? 0)
  for (let offset = firstDay + 3; offset <= last; offset++) {
    const day = maker.dayAt(offset)
    const shut = offset >= -118 && offset <= -105
    if (shut || !regular.habit.days.includes(weekdayOf(day)) || !dice.chance(regular.habit.faith)) {
      continue
    }
    const minuteOfDay = Math.max(390, regular.habit.minute + dice.int(-12, 12))
    const at = maker.momentAt(offset, minuteOfDay)
    if (at >= now) continue
    if (dayOf(at) !== day) continue
    const other = dice.chance(0.12)
    const lines = other ? [oneOf(dice.one(asList(products)))] : usual
    maker.purchase(customer.id, at, minuteOfDay, lines, { usual: other ? undefined : true })
  }
}

const asList = (products: readonly Product[]): readonly [Product, ...Product[]] => {
  const [first, ...rest] = products
  if (!first) throw new Error('A bakery without products')
  return [first, ...rest]
}

const oneOf = (product: Product): PurchaseLine => purchaseLineOf(product, product.name, 1)
