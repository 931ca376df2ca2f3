import { z } from 'zod'
import { create, edit } from '#book/draft.ts'
import { rowDeeds } from '#book/row-deeds.ts'
import { forCustomer } from '#kit/for-customer.ts'
import { err, ok } from '#shared/base/result.ts'
import { tidy } from '#shared/base/text.ts'
import { dayField, moneyField } from '#shared/book/table.ts'
import { customers } from '../../customers/model.ts'
import { type PaidAheadId, paidAhead, purchases } from '../model.ts'
import { aheadOf } from '../repo/ahead.ts'
import { owedBy } from '../repo.ts'
import { layOnSlate } from '../rules/ahead.ts'
import { words } from '../words/en.ts'

/** Money, ten coffees or twenty hours, paid before they are had. */
export const payAhead = forCustomer(customers, {
  name: 'pay-ahead',
  input: {
    unit: z.exactOptional(z.string().max(100)),
    count: z.number().positive().max(Number.MAX_SAFE_INTEGER),
    price: z.exactOptional(moneyField),
    until: z.exactOptional(dayField),
  },
  change: (customer, { unit: typed, count, price, until }, { today, newId }) => {
    const unit = typed === undefined ? undefined : tidy(typed)
    if (typed !== undefined && unit === undefined) return err(words.say('aheadHowMuch'))
    if (unit === undefined && !Number.isInteger(count)) return err(words.say('aheadHowMuch'))
    if (until !== undefined && until < today) return err(words.say('aheadOver'))
    const row = { id: newId<PaidAheadId>(), customerId: customer.id, day: today, count }
    return ok([create(paidAhead, { ...row, unit, price, until })])
  },
  words: (_change, who) => words.say('didPayAhead', { who }),
  sample: (pick) => pick.one([{ count: pick.int(100, 2000) }, { unit: pick.text(), count: 10 }]),
})

/** What was paid ahead in money pays the slate. */
export const payFromAhead = forCustomer(customers, {
  name: 'pay-from-ahead',
  input: {},
  also: async (records, { customerId }) => {
    const [ahead, open] = await Promise.all([
      aheadOf(records, customerId),
      owedBy(records, customerId),
    ])
    return { ahead, open }
  },
  change: (_customer, _input, { today }, { ahead, open }) => {
    const laid = layOnSlate(ahead, open, today)
    if (laid.length === 0) return err(words.say('nothingToUse'))
    return ok(
      laid.map(({ purchase, aheadId, drawn, isSettled }) =>
        edit(purchases, purchase, { aheadId, drawn, ...(isSettled ? { paid: 'paid' } : {}) }),
      ),
    )
  },
  words: (_change, who) => words.say('didPayFromAhead', { who }),
  sample: () => ({}),
})

const onAhead = rowDeeds(paidAhead, words.say('aheadGone'))

export const trashAhead = onAhead.trash({
  name: 'trash-ahead',
  words: (_change, who) => words.say('didTrashAhead', { who }),
})

export const putBackAhead = onAhead.putBack({
  name: 'put-back-ahead',
  words: (_change, who) => words.say('didPutBackAhead', { who }),
})
