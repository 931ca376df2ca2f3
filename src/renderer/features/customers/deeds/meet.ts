import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { create } from '#book/draft.ts'
import { err, ok } from '#shared/base/result.ts'
import { tidy } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { shopFields } from '#shared/book/shop-settings.ts'
import { words as text } from '#shared/book/table.ts'
import { onCustomer } from '../deeds.ts'
import { customers } from '../model.ts'
import { nobodyYet } from '../rules/facts.ts'
import { newFace } from '../rules/new-face.ts'
import { readRegulars } from '../rules/written-regulars.ts'
import { words } from '../words/en.ts'
import { regularRows } from './regular-rows.ts'

/**
 * A new customer, read as a line of "Write down your regulars": "green scarf, double espresso, no
 * nuts". Without trade and language, which older callers leave out, it is a name or a description.
 */
export const meet = defineDeed({
  name: 'meet',
  input: z.strictObject({
    typed: text(),
    trade: z.exactOptional(shopFields.trade),
    language: z.exactOptional(shopFields.language),
  }),
  load: async () => undefined,
  change: (_loaded, { typed, trade, language }, moment) => {
    const id = moment.newId<CustomerId>()
    const face = newFace(typed)
    if (!face) return err(words.say('needsSomething'))
    if (trade === undefined || language === undefined)
      return ok([create(customers, { ...nobodyYet, ...face, id })])
    const { today, minute } = moment
    const [regular] = readRegulars(oneLine(typed), { trade, language, today, minute }).regulars
    return regular
      ? ok(regularRows(id, [regular], undefined, undefined, moment))
      : ok([create(customers, { ...nobodyYet, ...face, id })])
  },
  words: (_change, who) => words.say('didCreate', { who }),
  sample: (pick) => ({
    typed: pick.text(),
    trade: pick.one(['counter', 'jobs'] as const),
    language: 'en',
  }),
})

const oneLine = (typed: string): string => tidy(typed) ?? ''

/** Gives a scanned card to a customer. */
export const giveCode = onCustomer.deed({
  name: 'give-code',
  input: { code: text(200) },
  change: (customer, input) => {
    const code = tidy(input.code)
    if (code === undefined) return err(words.say('notThere'))
    return ok({ codes: [...new Set([...customer.codes, code])] })
  },
  words: (_change, who) => words.say('didGiveCode', { who }),
  sample: (pick) => ({ code: `card ${pick.int(1, 30)}` }),
})
