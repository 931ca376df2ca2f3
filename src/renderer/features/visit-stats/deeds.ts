import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { create } from '#book/draft.ts'
import { rowDeeds } from '#book/row-deeds.ts'
import { customers } from '#features/customers/model.ts'
import { type NoteId, newNote, notes } from '#features/notes/model.ts'
import { type VisitId, visits } from '#features/purchases/model.ts'
import { settingsTable } from '#features/settings/model.ts'
import { forCustomer } from '#kit/for-customer.ts'
import { settingsDeed } from '#kit/settings-deed.ts'
import { plusDays, type Weekday } from '#shared/base/day.ts'
import { err, ok } from '#shared/base/result.ts'
import { tidy } from '#shared/base/text.ts'
import { isLiving } from '#shared/book/living.ts'
import { dayFields } from '#shared/book/shop-settings.ts'
import { isShut, withoutEnd } from '#shared/book/shut.ts'
import { dayField, weekdayField } from '#shared/book/table.ts'
import { type ClosedPeriodId, closedDays } from './model.ts'
import { words } from './words/en.ts'

const onClosedDays = rowDeeds(closedDays, words.say('notThere'))

export const closeDays = defineDeed({
  name: 'close-days',
  input: z.strictObject({
    from: dayField,
    to: dayField,
    weekdays: z.exactOptional(z.array(weekdayField).min(1).max(7)),
    why: z.exactOptional(z.string().max(200)),
  }),
  load: async () => undefined,
  change: (_loaded, { from, to, weekdays, why }, { newId }) => {
    if (to < from) return err(words.say('daysWrongWay'))
    const id = newId<ClosedPeriodId>()
    return ok([create(closedDays, { id, from, to, weekdays, why: tidy(why) })])
  },
  words: () => words.say('didClose'),
  sample: (pick) => {
    const from = pick.day()
    const once = { from, to: plusDays(from, pick.int(0, 20)), why: pick.text() }
    const weekday = pick.one<Weekday>([1, 2, 3, 4, 5, 6, 7])
    return pick.int(0, 2) === 0 ? { from, to: withoutEnd, weekdays: [weekday] } : once
  },
})

/** Holidays of a country, each closed like any other day; those already shut stay as they are. */
export const closeHolidays = defineDeed({
  name: 'close-holidays',
  input: z.strictObject({
    days: z
      .array(z.strictObject({ day: dayField, why: z.string().max(200) }))
      .min(1)
      .max(100),
  }),
  load: (records) => records.table(closedDays).toArray(),
  change: (known, { days }, { newId }) =>
    ok(
      days
        .filter(({ day }) => !isShut(day, known))
        .map(({ day, why }) => {
          const id = newId<ClosedPeriodId>()
          return create(closedDays, { id, from: day, to: day, why: tidy(why) })
        }),
    ),
  words: ({ rows }) => words.say('didCloseHolidays', { count: rows.length }),
  sample: (pick) => ({ days: [{ day: pick.day(), why: pick.text() }] }),
})

/** Whose holidays are offered. */
export const offerHolidaysOf = settingsDeed(settingsTable, {
  name: 'offer-holidays-of',
  input: { holidaysOf: dayFields.holidaysOf.unwrap() },
  change: (_settings, { holidaysOf }) => ({ holidaysOf }),
  words: () => words.say('didOfferHolidays'),
  sample: (pick) => ({ holidaysOf: pick.one(['DE-BY', 'ES-MD', 'GB']) }),
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
export const cameIn = forCustomer(customers, {
  name: 'came-in',
  input: {},
  also: (records, { customerId }) =>
    records.table(visits).where('customerId').equals(customerId).toArray(),
  change: (customer, { customerId }, { now, today, minute, newId }, ticks) => {
    if (ticks.some((each) => each.day === today && isLiving(each))) return ok([])
    const tick = { id: newId<VisitId>(), customerId, at: now, day: today, minute }
    return ok([create(visits, tick, [customer])])
  },
  words: (_change, who) => words.say('didComeIn', { who }),
  sample: () => ({}),
})

/** Talking counts as seeing them, so it is saved as a note. */
export const talkedToThem = forCustomer(customers, {
  name: 'talked-to-them',
  input: {},
  change: (customer, { customerId }, moment) => {
    const id = moment.newId<NoteId>()
    const talked = { id, customerId, channel: 'other', words: words.en.noteTalked } as const
    return ok([create(notes, newNote(talked, moment), [customer])])
  },
  words: (_change, who) => words.say('didTalk', { who }),
  sample: () => ({}),
})
