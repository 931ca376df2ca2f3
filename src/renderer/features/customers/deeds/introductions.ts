import { livingRow } from '#book/row-deeds.ts'
import { err, ok } from '#shared/base/result.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { idField } from '#shared/book/table.ts'
import { onCustomer } from '../deeds.ts'
import { customers } from '../model.ts'
import { words } from '../words/en.ts'

/** "A client of yours sent me": `id` came through `introducedBy`, who still has to be thanked. */
export const cameThrough = onCustomer.deed({
  name: 'came-through',
  input: { introducedBy: idField<CustomerId>() },
  also: (records, _customer, { introducedBy }) => livingRow(records, customers, introducedBy),
  change: (customer, _input, _moment, introducer) => {
    if (!introducer) return err(words.say('notThere'))
    if (customer.id === introducer.id) return err(words.say('notThroughThemselves'))
    if (customer.introducedBy === introducer.id) return ok({})
    return ok({ introducedBy: introducer.id, thankedForIntroducing: undefined })
  },
  words: (_change, who) => words.say('didComeThrough', { who }),
  sample: (pick, id) => {
    const introducedBy = pick.customer()
    return introducedBy && id !== introducedBy ? { introducedBy } : undefined
  },
})

/** Notes that the one who sent `id` has been thanked. */
export const thank = onCustomer.step({
  name: 'thank',
  change: (customer) =>
    customer.introducedBy === undefined
      ? err(words.say('nobodySentThem'))
      : ok({ thankedForIntroducing: true }),
  words: (_change, who) => words.say('didThank', { who }),
})
