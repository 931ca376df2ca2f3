import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { create, edit } from '#book/draft.ts'
import { forCustomer } from '#kit/for-customer.ts'
import { sayOn } from '#kit/say-when.ts'
import { day, isDay, plusDays } from '#shared/base/day.ts'
import { err, ok } from '#shared/base/result.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { dayField, idField, words as text } from '#shared/book/table.ts'
import { customers } from '../customers/model.ts'
import { type MentionedId, mentioned, type SnoozeId, snoozes } from './model.ts'
import { asleepBeyond, mentionedTo } from './repo.ts'
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

/** "Said it": the next thing worth mentioning takes its place, also after a restart. */
export const sayMentioned = forCustomer(customers, {
  name: 'say-mentioned',
  input: { about: text(300) },
  also: (records, { customerId }) => mentionedTo(records, customerId),
  change: (customer, { customerId, about }, { today, newId }, before) => {
    if (before.some((each) => each.about === about)) return ok([])
    const id = newId<MentionedId>()
    return ok([create(mentioned, { id, customerId, about, day: today }, [customer])])
  },
  words: (_change, who) => words.say('didMention', { who }),
  sample: (pick) => ({ about: `order:${pick.text().slice(0, 40) || 'one'}` }),
})
