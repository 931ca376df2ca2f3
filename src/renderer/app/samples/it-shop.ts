import type { Customer } from '#features/customers/model.ts'
import type { Device } from '#features/devices/model.ts'
import { assert } from '#shared/base/assert.ts'
import { type Instant, minute, weekdayOf } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { diceOf } from './dice.ts'
import { type Client, clients, work } from './it-clients.ts'
import { itMatters } from './it-matters.ts'
import { type Maker, makerOf } from './maker.ts'
import type { SampleShop } from './sample-rows.ts'

const seed = 8128
const firstDay = -548

/** Eighteen months of one person who fixes computers for thirty clients, as of this moment. */
export function itShop(now: Instant): SampleShop {
  const maker = makerOf(diceOf(seed), now)
  const opened = maker.momentAt(firstDay, 8 * 60)
  for (const [words, price] of work) maker.product(opened, words, price)
  maker.closed(maker.dayAt(-90), maker.dayAt(-77), 'Holiday')
  const people = clients.map((client) => arrive(maker, client))
  const machines = clients.map((client, at) => ownedBy(maker, people[at], client))
  clients.forEach((client, at) => {
    const customer = people[at]
    if (customer) jobs(maker, customer, client, machines[at] ?? [])
  })
  itMatters(maker, people, machines.flat())
  return maker.done('Quiet Machines', 'jobs', opened)
}

function arrive(maker: Maker, client: Client): Customer {
  const { dice } = maker
  const at = maker.momentAt(dice.int(firstDay, firstDay + 90), dice.int(540, 1000))
  const people = client.people.map((text) => {
    const parts = text.split(', ')
    const [name = text] = parts
    const phone = parts.find((part) => part.startsWith('+'))
    const role = parts.slice(1).filter((part) => part !== phone)
    return {
      id: dice.id<Customer['people'][number]['id']>(at),
      name,
      role: role.length > 0 ? role.join(', ') : undefined,
      phones: phone ? [{ label: 'direct', number: phone }] : [],
      emails: [],
    }
  })
  const customer = maker.customer(at, {
    name: client.name,
    people,
    tags: [...(client.tags ?? [])],
    address: client.address,
    emails: client.email ? [{ address: client.email }] : [],
  })
  if (client.howTo) maker.likes(customer.id, at, 'how-to', client.howTo)
  if (client.matters) maker.likes(customer.id, at, 'matters', client.matters)
  if (client.dislikes) maker.likes(customer.id, at, 'dislikes', client.dislikes)
  return customer
}

function ownedBy(maker: Maker, customer: Customer | undefined, client: Client): readonly Device[] {
  assert(customer, 'Every sample client has arrived')
  const { dice } = maker
  return client.devices.map((text) => {
    const [name = text, serial, user] = text.split('|').map((part) => part.trim())
    const bought = -dice.int(60, 1400)
    const person = customer.people.find((each) => user && each.name.startsWith(user))
    return maker.device(maker.momentAt(firstDay + 90, 600), {
      customerId: customer.id,
      name,
      serial: serial || undefined,
      personId: person?.id,
      bought: maker.dayAt(bought),
      warrantyUntil: maker.dayAt(bought + 730),
    })
  })
}

/** Each job is an order that was handed over, with the purchase it wrote. */
function jobs(maker: Maker, customer: Customer, client: Client, machines: readonly Device[]): void {
  const { dice } = maker
  const [first, ...rest] = work
  assert(first, 'A shop without work')
  for (let count = Math.round(client.jobs * 1.5); count > 0; count--) {
    let offset = -dice.int(2, -firstDay - 100)
    while (weekdayOf(maker.dayAt(offset)) > 5 || (offset >= -90 && offset <= -77)) offset--
    const [words, price] = dice.one([first, ...rest])
    const at = dice.int(9, 17) * 60 + dice.int(0, 3) * 15
    const machine = machines[dice.int(0, Math.max(0, machines.length - 1))]
    const line = { words, quantity: 1, price: money(price) }
    const order = maker.order(maker.momentAt(offset - 2, at), {
      customerId: customer.id,
      words,
      lines: [line],
      day: maker.dayAt(offset),
      minute: minute(at),
      state: 'handed over',
      deviceId: machine?.id,
    })
    maker.purchase(customer.id, maker.momentAt(offset, at), at, [line], {
      orderId: order.id,
      paid: dice.chance(0.9) ? 'paid' : 'slate',
    })
  }
}
