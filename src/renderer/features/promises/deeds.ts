import { z } from 'zod'
import { defineDeed, type Pick } from '#book/define-deed.ts'
import { create } from '#book/draft.ts'
import { rowDeeds } from '#book/row-deeds.ts'
import { type Day, day, minute } from '#shared/base/day.ts'
import { err, ok } from '#shared/base/result.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { dayField, idField, minuteField, words as text } from '#shared/book/table.ts'
import { newPromise, type PromiseId, promises } from './model.ts'
import { isOpenPromise } from './rules.ts'
import { words } from './words/en.ts'

const onPromise = rowDeeds(promises, words.say('notThere'))

export const makePromise = defineDeed({
  name: 'make-promise',
  input: z.strictObject({
    customerId: idField<CustomerId>(),
    what: text(),
    due: dayField,
    dueMinute: z.exactOptional(minuteField),
    said: z.exactOptional(text(200)),
  }),
  load: async () => undefined,
  change: (_loaded, input, { newId }) =>
    ok([create(promises, newPromise({ ...input, id: newId<PromiseId>() }))]),
  words: (_change, who) => words.say('didMake', { who }),
  sample: (pick) => {
    const customerId = pick.row<CustomerId>('customers')
    return customerId && { customerId, what: pick.text(), due: someDay(pick) }
  },
})

export const keepPromise = onPromise.step({
  name: 'keep-promise',
  change: (promise, { today }) =>
    isOpenPromise(promise) ? ok({ state: 'kept', closed: today }) : err(words.say('notOpen')),
  words: (_change, who) => words.say('didKeep', { who }),
})

export const breakPromise = onPromise.deed({
  name: 'break-promise',
  input: { why: z.exactOptional(text()) },
  change: (promise, { why }, { today }) =>
    isOpenPromise(promise)
      ? ok({ state: 'broken', closed: today, why })
      : err(words.say('notOpen')),
  words: (_change, who) => words.say('didBreak', { who }),
  sample: (pick) => ({ why: pick.text() }),
})

export const movePromise = onPromise.deed({
  name: 'move-promise',
  input: { due: dayField, dueMinute: z.exactOptional(minuteField), told: z.boolean() },
  change: (promise, { due, dueMinute, told }, { today }) => {
    if (!isOpenPromise(promise)) return err(words.say('notOpen'))
    const moved = [...promise.moved, { from: promise.due, on: today, told }]
    return ok({ due, dueMinute, moved })
  },
  words: (_change, who) => words.say('didMove', { who }),
  sample: (pick) => ({ due: someDay(pick), dueMinute: minute(600), told: true }),
})

export const rewordPromise = onPromise.deed({
  name: 'reword-promise',
  input: { what: text() },
  change: (_promise, { what }) => ok({ what }),
  words: (_change, who) => words.say('didReword', { who }),
  sample: (pick) => ({ what: pick.text() }),
})

export const reopenPromise = onPromise.step({
  name: 'reopen-promise',
  change: (promise) =>
    promise.state === 'open'
      ? err(words.say('stillOpen'))
      : ok({ state: 'open', closed: undefined, why: undefined }),
  words: (_change, who) => words.say('didReopen', { who }),
})

export const trashPromise = onPromise.trash({
  name: 'trash-promise',
  words: (_change, who) => words.say('didTrash', { who }),
})

export const putBackPromise = onPromise.putBack({
  name: 'put-back-promise',
  words: (_change, who) => words.say('didPutBack', { who }),
})

const someDay = (pick: Pick): Day => day(`2026-${pick.one(['01', '06', '12'])}-${pick.int(10, 28)}`)
