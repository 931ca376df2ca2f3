import { z } from 'zod'
import { defineDeed, type Pick } from '#book/define-deed.ts'
import { create } from '#book/draft.ts'
import { rowDeeds } from '#book/row-deeds.ts'
import { customers } from '#features/customers/model.ts'
import { type NoteId, newNote, notes } from '#features/notes/model.ts'
import { type VisitId, visits } from '#features/purchases/model.ts'
import { day, plusDays } from '#shared/base/day.ts'
import { err, ok } from '#shared/base/result.ts'
import { tidy } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { dayField, idField } from '#shared/book/table.ts'
import { type ClosedPeriodId, closedDays } from './model.ts'
import { words } from './words/en.ts'

const onClosedDays = rowDeeds(closedDays, words.say('notThere'))

export const closeDays = defineDeed({
  name: 'close-days',
  input: z.strictObject({
    from: dayField,
    to: dayField,
    why: z.exactOptional(z.string().max(200)),
  }),
  load: async () => undefined,
  change: (_loaded, { from, to, why }, { newId }) => {
    if (to < from) return err(words.say('daysWrongWay'))
    return ok([create(closedDays, { id: newId<ClosedPeriodId>(), from, to, why: tidy(why) })])
  },
  words: () => words.say('didClose'),
  sample: (pick) => {
    const from = plusDays(day('2026-01-01'), pick.int(0, 200))
    return { from, to: plusDays(from, pick.int(0, 20)), why: pick.text() }
  },
})

export const reopenDays = onClosedDays.trash({
  name: 'reopen-days',
  words: () => words.say('didReopen'),
})

export const closeDaysAgain = onClosedDays.putBack({
  name: 'close-days-again',
  words: () => words.say('didClose'),
})

/** Someone was here and nothing else was written down. Once a day is enough. */
export const cameIn = defineDeed({
  name: 'came-in',
  input: z.strictObject({ customerId: idField<CustomerId>() }),
  load: async (records, { customerId }) => {
    const [customer, ticks] = await Promise.all([
      records.table(customers).get(customerId),
      records.table(visits).where('customerId').equals(customerId).toArray(),
    ])
    return { customer, ticks }
  },
  change: ({ customer, ticks }, { customerId }, { now, today, minute, newId }) => {
    if (!customer) return err(words.say('customerNotThere'))
    if (ticks.some((each) => each.day === today && !each.deletedAt)) return ok([])
    const tick = { id: newId<VisitId>(), customerId, at: now, day: today, minute }
    return ok([create(visits, tick, [customer])])
  },
  words: (_change, who) => words.say('didComeIn', { who }),
  sample: aCustomer,
})

/** Talking counts as seeing them, so it is saved as a note. */
export const talkedToThem = defineDeed({
  name: 'talked-to-them',
  input: z.strictObject({ customerId: idField<CustomerId>() }),
  load: (records, { customerId }) => records.table(customers).get(customerId),
  change: (customer, { customerId }, moment) => {
    if (!customer) return err(words.say('customerNotThere'))
    const id = moment.newId<NoteId>()
    const talked = { id, customerId, channel: 'other', words: words.en.noteTalked } as const
    return ok([create(notes, newNote(talked, moment))])
  },
  words: (_change, who) => words.say('didTalk', { who }),
  sample: aCustomer,
})

function aCustomer(pick: Pick): { readonly customerId: CustomerId } | undefined {
  const customerId = pick.row<CustomerId>(customers.name)
  return customerId && { customerId }
}
