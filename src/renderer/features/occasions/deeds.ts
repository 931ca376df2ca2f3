import { z } from 'zod'
import { defineDeed, type Pick } from '#book/define-deed.ts'
import { create, edit } from '#book/draft.ts'
import type { Records } from '#book/records.ts'
import { isDay } from '#shared/base/day.ts'
import { err, ok } from '#shared/base/result.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { dayField, idField, words as text } from '#shared/book/table.ts'
import { type OccasionId, occasions } from './model.ts'
import { defaultLead, withGift } from './rules.ts'
import { words } from './words/en.ts'

const one = z.strictObject({ id: idField<OccasionId>() })
const load = (records: Records, { id }: { readonly id: OccasionId }) =>
  records.table(occasions).get(id)

const facts = {
  what: text(300),
  forWhom: z.exactOptional(text(300)),
  // 2000 had a 29 February.
  monthDay: z.string().refine((value) => isDay(`2000-${value}`), 'must be a day of the year'),
  year: z.exactOptional(z.number().int().min(1800).max(2200)),
  lead: z.exactOptional(z.number().int().min(0).max(120)),
}

export const addOccasion = defineDeed({
  name: 'add-occasion',
  input: z.strictObject({ customerId: idField<CustomerId>(), ...facts }),
  load: async () => undefined,
  change: (_loaded, { lead = defaultLead, ...input }, { newId }) =>
    ok([create(occasions, { ...input, lead, id: newId<OccasionId>(), given: [] })]),
  words: (_change, who) => words.say('didAdd', { who }),
  sample: (pick) => {
    const customerId = pick.row<CustomerId>('customers')
    return customerId && { customerId, what: pick.text(), monthDay: someDay(pick) }
  },
})

/** A form sends all it shows: what is not given again is taken away. */
export const editOccasion = defineDeed({
  name: 'edit-occasion',
  input: one.extend(facts),
  load,
  change: (occasion, { id: _id, lead = defaultLead, ...given }) => {
    if (!occasion) return err(words.say('notThere'))
    const none = { forWhom: undefined, year: undefined }
    return ok([edit(occasions, occasion, { ...none, ...given, lead })])
  },
  words: (_change, who) => words.say('didEdit', { who }),
  sample: (pick) => withOccasion(pick, { what: pick.text(), monthDay: someDay(pick), lead: 3 }),
})

/** `on` names a gift told before, to tell it better; absent, it is given today. */
export const giveGift = defineDeed({
  name: 'occasion-given',
  input: one.extend({
    what: text(),
    received: z.exactOptional(text()),
    on: z.exactOptional(dayField),
  }),
  load,
  change: (occasion, { id: _id, on, ...gift }, { today }) =>
    occasion
      ? ok([
          edit(occasions, occasion, {
            given: withGift(occasion.given, { ...gift, on: on ?? today }),
          }),
        ])
      : err(words.say('notThere')),
  words: (_change, who) => words.say('didGive', { who }),
  sample: (pick) => withOccasion(pick, { what: pick.text() }),
})

export const trashOccasion = defineDeed({
  name: 'trash-occasion',
  input: one,
  load,
  change: (occasion, _input, { now }) =>
    occasion
      ? ok([edit(occasions, occasion, { deletedAt: occasion.deletedAt ?? now })])
      : err(words.say('notThere')),
  words: (_change, who) => words.say('didTrash', { who }),
  sample: (pick) => withOccasion(pick, {}),
})

function withOccasion<More extends object>(pick: Pick, more: More) {
  const id = pick.row<OccasionId>('occasions')
  return id && { id, ...more }
}

const someDay = (pick: Pick): string => pick.one(['02-29', '05-14', '12-24', '01-01'])
