import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { edit } from '#book/draft.ts'
import { err, ok } from '#shared/base/result.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { idField } from '#shared/book/table.ts'
import { customers } from '../model.ts'
import { words } from '../words/en.ts'

/** "A client of yours sent me": `id` came through `introducedBy`, who is to be thanked. */
export const cameThrough = defineDeed({
  name: 'came-through',
  input: z.strictObject({ id: idField<CustomerId>(), introducedBy: idField<CustomerId>() }),
  load: (records, { id, introducedBy }) => records.table(customers).bulkGet([id, introducedBy]),
  change: ([customer, introducer], input) => {
    if (!customer || !introducer) return err(words.say('notThere'))
    if (input.id === input.introducedBy) return err(words.say('notThroughThemselves'))
    if (customer.introducedBy === introducer.id) return ok([])
    const patch = { introducedBy: introducer.id, thankedForIntroducing: undefined }
    return ok([edit(customers, customer, patch)])
  },
  words: (_change, who) => words.say('didComeThrough', { who }),
  sample: (pick) => {
    const id = pick.row<CustomerId>('customers')
    const introducedBy = pick.row<CustomerId>('customers')
    return id && introducedBy && id !== introducedBy ? { id, introducedBy } : undefined
  },
})

/** Whoever sent `id` has been thanked. */
export const thank = defineDeed({
  name: 'thank',
  input: z.strictObject({ id: idField<CustomerId>() }),
  load: (records, { id }) => records.table(customers).get(id),
  change: (customer) => {
    if (!customer) return err(words.say('notThere'))
    if (customer.introducedBy === undefined) return err(words.say('nobodySentThem'))
    return ok([edit(customers, customer, { thankedForIntroducing: true })])
  },
  words: (_change, who) => words.say('didThank', { who }),
  sample: (pick) => {
    const id = pick.row<CustomerId>('customers')
    return id && { id }
  },
})
