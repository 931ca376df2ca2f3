import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { edit } from '#book/draft.ts'
import { err, ok } from '#shared/base/result.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { idField } from '#shared/book/table.ts'
import { purchases } from '../model.ts'
import { owedBy, storyOf } from '../repo.ts'
import { words } from '../words/en.ts'
import { onPurchase } from './correct.ts'

/** They pay another time. */
export const putOnSlate = onPurchase.deed({
  name: 'put-on-slate',
  input: {},
  also: (records, { id }) => storyOf(records, id),
  change: (_purchase, _input, _moment, story) =>
    story?.voided ? err(words.say('voidedAlready')) : ok({ paid: 'slate' }),
  words: (_change, who) => words.say('didPutOnSlate', { who }),
  sample: () => ({}),
})

/** Everything open on their slate is paid. */
export const paySlate = defineDeed({
  name: 'pay-slate',
  input: z.strictObject({ customerId: idField<CustomerId>() }),
  load: (records, { customerId }) => owedBy(records, customerId),
  change: (owed) =>
    owed.length === 0
      ? err(words.say('nothingOnSlate'))
      : ok(owed.map(({ purchase }) => edit(purchases, purchase, { paid: 'paid' }))),
  words: (_change, who) => words.say('didPaySlate', { who }),
  sample: (pick) => {
    const customerId = pick.row<CustomerId>('customers')
    return customerId && { customerId }
  },
})
