import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { create } from '#book/draft.ts'
import { err, ok } from '#shared/base/result.ts'
import { tidy } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { words as text } from '#shared/book/table.ts'
import { onCustomer } from '../deeds.ts'
import { customers } from '../model.ts'
import { nobodyYet } from '../rules/facts.ts'
import { newFace } from '../rules/new-face.ts'
import { words } from '../words/en.ts'

/** A new customer: "green scarf, double espresso" is enough, a name can follow. */
export const meet = defineDeed({
  name: 'meet',
  input: z.strictObject({ typed: text() }),
  load: async () => undefined,
  change: (_loaded, { typed }, { newId }) => {
    const face = newFace(typed)
    return face
      ? ok([create(customers, { ...nobodyYet, ...face, id: newId<CustomerId>() })])
      : err(words.say('needsSomething'))
  },
  words: (_change, who) => words.say('didCreate', { who }),
  sample: (pick) => ({ typed: pick.text() }),
})

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
