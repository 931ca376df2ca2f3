import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { create, edit } from '#book/draft.ts'
import { sayOn } from '#kit/say-when.ts'
import { day, isDay, plusDays } from '#shared/base/day.ts'
import { err, ok } from '#shared/base/result.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { dayField, idField, words as text } from '#shared/book/table.ts'
import { type SnoozeId, snoozes } from './model.ts'
import { asleepBeyond } from './repo.ts'
import { words } from './words/en.ts'

/** Puts off everything on one row of Today until that day. */
export const putOff = defineDeed({
  name: 'put-off',
  input: z.strictObject({
    /** Absent: the row is about the shop itself. */
    customerId: z.exactOptional(idField<CustomerId>()),
    about: z.array(text(200)).min(1).max(500),
    until: dayField,
  }),
  load: (records, { customerId }, { today }) =>
    customerId === undefined
      ? asleepBeyond(records, today)
      : records.table(snoozes).where('customerId').equals(customerId).toArray(),
  change: (before, { customerId, about, until }, { today, newId }) => {
    if (until <= today) return err(words.say('putOffTooShort'))
    return ok(
      about.map((each) => {
        const known = before.find((one) => one.about === each && isLiving(one))
        return known
          ? edit(snoozes, known, { until })
          : create(snoozes, { id: newId<SnoozeId>(), customerId, about: each, until })
      }),
    )
  },
  words: ({ rows }, who) => {
    const until = rows[0]?.now?.until
    if (typeof until !== 'string' || !isDay(until)) return words.say('didPutOffSome', { who })
    return who === ''
      ? words.say('didPutOffOfShop', { day: sayOn(until) })
      : words.say('didPutOff', { who, day: sayOn(until) })
  },
  sample: (pick) => {
    const customerId = pick.customer()
    const about = [`promise:${pick.text().slice(0, 40) || 'one'}`]
    return customerId && { customerId, about, until: plusDays(day('2040-01-01'), pick.int(0, 9)) }
  },
})
