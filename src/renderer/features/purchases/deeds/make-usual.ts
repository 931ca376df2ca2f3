import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { create, edit } from '#book/draft.ts'
import { err, ok } from '#shared/base/result.ts'
import { tidy } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { idField } from '#shared/book/table.ts'
import { customers } from '../../customers/model.ts'
import {
  isCurrent,
  newPreference,
  type PreferenceId,
  preferences,
} from '../../preferences/model.ts'
import { habitsOf } from '../repo.ts'
import { replacedUsual, sameLines } from '../rules/habits.ts'
import { readPurchaseLines, shelfOf } from '../rules/read-lines.ts'
import { words } from '../words/en.ts'

/** What they had lately becomes their usual; the previous usual stays as history. */
export const makeUsual = defineDeed({
  name: 'make-usual',
  input: z.strictObject({ customerId: idField<CustomerId>(), value: z.string().max(20_000) }),
  load: async (records, { customerId }) => {
    const [customer, habits] = await Promise.all([
      records.table(customers).get(customerId),
      habitsOf(records, customerId),
    ])
    return { ...habits, customer }
  },
  change: ({ customer, known, products }, input, { today, newId }) => {
    if (!customer || customer.deletedAt) return err(words.say('customerGone'))
    const value = tidy(input.value)
    if (value === undefined) return err(words.say('needsWords'))
    const shelf = shelfOf(products)
    const lines = readPurchaseLines(value, shelf)
    const same = known.find(
      (each) =>
        each.kind === 'usual' &&
        isCurrent(each) &&
        sameLines(readPurchaseLines(each.value, shelf), lines),
    )
    if (same) return ok([edit(preferences, same, { confirmed: today })])
    const replaced = replacedUsual(known)
    const usual = {
      id: newId<PreferenceId>(),
      customerId: customer.id,
      kind: 'usual',
      value,
    } as const
    return ok([
      ...(replaced ? [edit(preferences, replaced, { until: today })] : []),
      create(preferences, newPreference({ ...usual, how: 'observed' }, today)),
    ])
  },
  words: (_change, who) => words.say('didMakeUsual', { who }),
  sample: (pick) => {
    const customerId = pick.row<CustomerId>('customers')
    return customerId && { customerId, value: pick.text() }
  },
})
