import { z } from 'zod'
import type { Pick } from '#book/define-deed.ts'
import { create } from '#book/draft.ts'
import { everyField, rowDeeds } from '#book/row-deeds.ts'
import { forCustomer } from '#kit/for-customer.ts'
import { isDay } from '#shared/base/day.ts'
import { ok } from '#shared/base/result.ts'
import type { Change } from '#shared/book/change.ts'
import { dayField, words as text } from '#shared/book/table.ts'
import { customers } from '../customers/model.ts'
import { defaultLead, longestLead, type OccasionId, occasions } from './model.ts'
import { withGift } from './rules.ts'
import { words } from './words/en.ts'

const onOccasion = rowDeeds(occasions, words.say('notThere'))

const facts = {
  what: text(300),
  forWhom: z.exactOptional(text(300)),
  // 2000 had a 29 February.
  monthDay: z.string().refine((value) => isDay(`2000-${value}`), 'must be a day of the year'),
  year: z.exactOptional(z.number().int().min(1800).max(2200)),
  lead: z.exactOptional(z.number().int().min(0).max(longestLead)),
  surprise: z.exactOptional(z.literal(true)),
}

/** These words stand on the counter, where not even that there is a date may be read of a surprise. */
const named =
  (key: 'didAdd' | 'didEdit' | 'didGive' | 'didTrash' | 'didPutBack') =>
  ({ rows }: Change, who: string) => {
    const isSecret = rows.some(({ was, now }) => was?.surprise === true || now?.surprise === true)
    return words.say(isSecret ? 'didSecret' : key, { who })
  }

export const addOccasion = forCustomer(customers, {
  name: 'add-occasion',
  input: facts,
  change: (customer, { lead = defaultLead, ...input }, { newId }) =>
    ok([create(occasions, { ...input, lead, id: newId<OccasionId>(), given: [] }, [customer])]),
  words: named('didAdd'),
  sample: (pick) => ({ what: pick.text(), monthDay: someDay(pick), surprise: maybeSurprise(pick) }),
})

export const editOccasion = onOccasion.deed({
  name: 'edit-occasion',
  input: facts,
  change: (_occasion, { lead = defaultLead, ...given }) =>
    ok(everyField(facts, { ...given, lead })),
  words: named('didEdit'),
  sample: (pick) => ({
    what: pick.text(),
    monthDay: someDay(pick),
    lead: 3,
    surprise: maybeSurprise(pick),
  }),
})

/** `on` is the day of an earlier gift to correct; absent, the gift is given today. */
export const giveGift = onOccasion.deed({
  name: 'occasion-given',
  input: {
    what: text(),
    received: z.exactOptional(text()),
    on: z.exactOptional(dayField),
  },
  change: (occasion, { on, ...gift }, { today }) =>
    ok({ given: withGift(occasion.given, { ...gift, on: on ?? today }) }),
  words: named('didGive'),
  sample: (pick) => ({ what: pick.text() }),
})

export const trashOccasion = onOccasion.trash({
  name: 'trash-occasion',
  words: named('didTrash'),
})

export const putBackOccasion = onOccasion.putBack({
  name: 'put-back-occasion',
  words: named('didPutBack'),
})

const someDay = (pick: Pick): string => pick.one(['02-29', '05-14', '12-24', '01-01'])

const maybeSurprise = (pick: Pick) => pick.one<true | undefined>([undefined, true])
