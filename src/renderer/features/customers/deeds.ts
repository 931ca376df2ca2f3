import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { same } from '#book/draft.ts'
import { rowDeeds } from '#book/row-deeds.ts'
import { err, ok } from '#shared/base/result.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { idField } from '#shared/book/table.ts'
import { newcomerRows, toldFields } from './deeds/regular-rows.ts'
import { customerFacts, customers } from './model.ts'
import { type CustomerFacts, customerFactsOf, nobodyYet, withPersonIds } from './rules/facts.ts'
import { isSomeone } from './rules/new-face.ts'
import { words } from './words/en.ts'

export const onCustomer = rowDeeds(customers, words.say('notThere'))

export const createCustomer = defineDeed({
  name: 'create-customer',
  input: z.strictObject({
    id: z.exactOptional(idField<CustomerId>()),
    facts: customerFacts,
    told: z.exactOptional(z.strictObject(toldFields)),
  }),
  load: async () => undefined,
  change: (_loaded, { id, facts, told = { allergies: [] } }, moment) =>
    isSomeone(facts)
      ? ok(newcomerRows(id ?? moment.newId<CustomerId>(), facts, told, moment))
      : err(words.say('needsSomething')),
  words: (_change, who) => words.say('didCreate', { who }),
  sample: (pick) => ({ facts: { ...nobodyYet, name: pick.text() } }),
})

/** With `opened`, the facts as the form first showed them, only what changed there is written. */
export const editCustomer = onCustomer.deed({
  name: 'edit-customer',
  input: { facts: customerFacts, opened: z.exactOptional(customerFacts) },
  change: (customer, input, { newId }) => {
    const before = input.opened ?? customerFactsOf(customer)
    const patch = differing(before, withPersonIds(input.facts, newId))
    return isSomeone({ ...customer, ...patch }) ? ok(patch) : err(words.say('needsSomething'))
  },
  words: (_change, who) => words.say('didEdit', { who }),
  sample: (pick) => ({ facts: { ...nobodyYet, name: pick.text(), tags: [pick.text()] } }),
})

export const trashCustomer = onCustomer.trash({
  name: 'trash-customer',
  words: (_change, who) => words.say('didTrash', { who }),
})

export const putBackCustomer = onCustomer.putBack({
  name: 'restore-customer',
  words: (_change, who) => words.say('didRestore', { who }),
})

/** A form sends every field it shows, so a field that is absent is removed. */
function differing(before: CustomerFacts, after: CustomerFacts): Partial<CustomerFacts> {
  // Both are plain objects; their fields are compared by name.
  const fields = Object.keys({ ...before, ...after }) as (keyof CustomerFacts)[]
  return Object.fromEntries(
    fields
      .filter((field) => !same(before[field], after[field]))
      .map((field) => [field, after[field]]),
  )
}
