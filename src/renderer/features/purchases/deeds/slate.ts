import { edit } from '#book/draft.ts'
import { forCustomer } from '#kit/for-customer.ts'
import { err, ok } from '#shared/base/result.ts'
import { customers } from '../../customers/model.ts'
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
export const paySlate = forCustomer(customers, {
  name: 'pay-slate',
  input: {},
  also: (records, { customerId }) => owedBy(records, customerId),
  change: (_customer, _input, _moment, owed) =>
    owed.length === 0
      ? err(words.say('nothingOnSlate'))
      : ok(owed.map(({ purchase }) => edit(purchases, purchase, { paid: 'paid' }))),
  words: (_change, who) => words.say('didPaySlate', { who }),
  sample: () => ({}),
})
