import { z } from 'zod'
import { defineDeed } from '#book/define-deed.ts'
import { create, edit } from '#book/draft.ts'
import { err, ok } from '#shared/base/result.ts'
import { tidy } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { idField, words as text } from '#shared/book/table.ts'
import { customers } from '../model.ts'
import { nobodyYet } from '../rules/facts.ts'
import { newFace } from '../rules/new-face.ts'
import { words } from '../words/en.ts'

/** A new face: "green scarf, double espresso" is enough, a name can follow. */
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

/** A scanned card is theirs from now on. */
export const giveCode = defineDeed({
  name: 'give-code',
  input: z.strictObject({ id: idField<CustomerId>(), code: text(200) }),
  load: (records, { id }) => records.table(customers).get(id),
  change: (customer, input) => {
    const code = tidy(input.code)
    if (!customer || code === undefined) return err(words.say('notThere'))
    const codes = [...new Set([...customer.codes, code])]
    return ok([edit(customers, customer, { codes })])
  },
  words: (_change, who) => words.say('didGiveCode', { who }),
  sample: (pick) => {
    const id = pick.row<CustomerId>('customers')
    return id && { id, code: `card ${pick.int(1, 30)}` }
  },
})
