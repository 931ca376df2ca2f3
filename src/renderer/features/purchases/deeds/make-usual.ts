import { z } from 'zod'
import { create, edit } from '#book/draft.ts'
import { askOfAllergies, sureField } from '#kit/ask-first.ts'
import { forCustomer } from '#kit/for-customer.ts'
import { err, ok } from '#shared/base/result.ts'
import { tidy } from '#shared/base/text.ts'
import { customers } from '../../customers/model.ts'
import {
  allergiesOf,
  isCurrent,
  newPreference,
  type PreferenceId,
  preferences,
} from '../../preferences/model.ts'
import { contentsIn } from '../model.ts'
import { habitsOf } from '../repo.ts'
import { replacedUsual, sameLines } from '../rules/habits.ts'
import { readPurchaseLines, shelfOf } from '../rules/read-lines.ts'
import { words } from '../words/en.ts'

/** What they had lately becomes their usual; the previous usual stays as history. */
export const makeUsual = forCustomer(customers, {
  name: 'make-usual',
  input: { value: z.string().max(20_000), sure: sureField },
  also: (records, { customerId }) => habitsOf(records, customerId),
  change: (customer, input, { today, newId }, { known, products }) => {
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
    const question = askOfAllergies({
      what: value,
      texts: contentsIn(lines, products),
      allergies: allergiesOf(known, customer.people),
      sure: input.sure,
    })
    if (question) return err(question)
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
  sample: (pick) => ({ value: pick.text() }),
})
