import { z } from 'zod'
import { create } from '#book/draft.ts'
import { rowDeeds } from '#book/row-deeds.ts'
import { forCustomer } from '#kit/for-customer.ts'
import { minute } from '#shared/base/day.ts'
import { err, ok } from '#shared/base/result.ts'
import { dayField, minuteField, words as text } from '#shared/book/table.ts'
import { customers } from '../customers/model.ts'
import { newPromise, type PromiseId, promises } from './model.ts'
import { isOpenPromise } from './rules.ts'
import { words } from './words/en.ts'

const onPromise = rowDeeds(promises, words.say('notThere'))

export const makePromise = forCustomer(customers, {
  name: 'make-promise',
  input: {
    what: text(),
    due: dayField,
    dueMinute: z.exactOptional(minuteField),
    said: z.exactOptional(text(200)),
  },
  change: (customer, input, { newId }) =>
    ok([create(promises, newPromise({ ...input, id: newId<PromiseId>() }), [customer])]),
  words: (_change, who) => words.say('didMake', { who }),
  sample: (pick) => ({ what: pick.text(), due: pick.day() }),
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
  sample: (pick) => ({ due: pick.day(), dueMinute: minute(600), told: true }),
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
