import { z } from 'zod'
import { create, edit } from '#book/draft.ts'
import { defineDeed } from '#kit/define-deed.ts'
import { err, ok } from '#shared/base/result.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { idField } from '#shared/book/table.ts'
import { type Customer, customers } from './model.ts'
import { isSomeone } from './rules.ts'
import { words } from './words/en.ts'

const shape = customers.schema
/** All that is known of a customer, but for what the book writes itself. */
export type CustomerFacts = Omit<
  Customer,
  'id' | 'createdAt' | 'updatedAt' | 'rev' | 'deletedAt' | 'mergedInto'
>

export const nobodyYet: CustomerFacts = {
  people: [],
  phones: [],
  emails: [],
  tags: [],
  codes: [],
}

const facts = z.custom<CustomerFacts>((value) => {
  const stand = {
    ...(typeof value === 'object' ? value : {}),
    id: 'x',
    createdAt: 0,
    updatedAt: 0,
    rev: 0,
  }
  return shape.safeParse(stand).success
}, 'must be facts of a customer')

export const createCustomer = defineDeed({
  name: 'create-customer',
  input: z.strictObject({ id: z.exactOptional(idField<CustomerId>()), facts }),
  load: async () => undefined,
  change: (_loaded, input, { newId }) =>
    isSomeone(input.facts)
      ? ok([create(customers, { ...input.facts, id: input.id ?? newId<CustomerId>() })])
      : err(words.say('needsSomething')),
  words: (_change, who) => words.say('didCreate', { who }),
  sample: (pick) => ({ facts: { ...nobodyYet, name: pick.text() } }),
})

export const editCustomer = defineDeed({
  name: 'edit-customer',
  input: z.strictObject({ id: idField<CustomerId>(), facts }),
  load: (records, { id }) => records.table(customers).get(id),
  change: (customer, input) => {
    if (!customer) return err(words.say('notThere'))
    if (!isSomeone(input.facts)) return err(words.say('needsSomething'))
    return ok([edit(customers, customer, { ...emptied(customer), ...input.facts })])
  },
  words: (_change, who) => words.say('didEdit', { who }),
  sample: (pick) => {
    const id = pick.row<CustomerId>('customers')
    return id && { id, facts: { ...nobodyYet, name: pick.text(), tags: [pick.text()] } }
  },
})

export const trashCustomer = defineDeed({
  name: 'trash-customer',
  input: z.strictObject({ id: idField<CustomerId>() }),
  load: (records, { id }) => records.table(customers).get(id),
  change: (customer, _input, { now }) =>
    customer
      ? ok([edit(customers, customer, { deletedAt: customer.deletedAt ?? now })])
      : err(words.say('notThere')),
  words: (_change, who) => words.say('didTrash', { who }),
  sample: (pick) => {
    const id = pick.row<CustomerId>('customers')
    return id && { id }
  },
})

export const restoreCustomer = defineDeed({
  name: 'restore-customer',
  input: z.strictObject({ id: idField<CustomerId>() }),
  load: (records, { id }) => records.table(customers).get(id),
  change: (customer) =>
    customer
      ? ok([edit(customers, customer, { deletedAt: undefined })])
      : err(words.say('notThere')),
  words: (_change, who) => words.say('didRestore', { who }),
  sample: (pick) => {
    const id = pick.row<CustomerId>('customers')
    return id && { id }
  },
})

/** Facts that are not given again are taken away: a form sends all it shows. */
function emptied(customer: Customer): Partial<Record<keyof CustomerFacts, undefined>> {
  const {
    id: _id,
    createdAt: _c,
    updatedAt: _u,
    rev: _r,
    deletedAt: _d,
    mergedInto: _m,
    ...rest
  } = customer
  return Object.fromEntries(Object.keys(rest).map((field) => [field, undefined]))
}

export const asCustomerId = (text: string): CustomerId => asId<CustomerId>(text)
