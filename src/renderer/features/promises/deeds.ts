import { z } from 'zod'
import { defineDeed, type Pick } from '#book/define-deed.ts'
import { create, edit } from '#book/draft.ts'
import type { Records } from '#book/records.ts'
import { type Day, day, minute } from '#shared/base/day.ts'
import { err, ok } from '#shared/base/result.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { dayField, idField, minuteField, words as text } from '#shared/book/table.ts'
import { type PromiseId, promises } from './model.ts'
import { isOpenPromise } from './rules.ts'
import { words } from './words/en.ts'

const one = z.strictObject({ id: idField<PromiseId>() })
const load = (records: Records, { id }: { readonly id: PromiseId }) =>
  records.table(promises).get(id)

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
    ok([create(promises, { ...input, id: newId<PromiseId>(), state: 'open', moved: [] })]),
  words: (_change, who) => words.say('didMake', { who }),
  sample: (pick) => {
    const customerId = pick.row<CustomerId>('customers')
    return customerId && { customerId, what: pick.text(), due: someDay(pick) }
  },
})

export const keepPromise = defineDeed({
  name: 'keep-promise',
  input: one,
  load,
  change: (promise, _input, { today }) => {
    if (!promise) return err(words.say('notThere'))
    if (!isOpenPromise(promise)) return err(words.say('notOpen'))
    return ok([edit(promises, promise, { state: 'kept', closed: today })])
  },
  words: (_change, who) => words.say('didKeep', { who }),
  sample: (pick) => onePromise(pick),
})

export const breakPromise = defineDeed({
  name: 'break-promise',
  input: one.extend({ why: z.exactOptional(text()) }),
  load,
  change: (promise, { why }, { today }) => {
    if (!promise) return err(words.say('notThere'))
    if (!isOpenPromise(promise)) return err(words.say('notOpen'))
    return ok([edit(promises, promise, { state: 'broken', closed: today, why })])
  },
  words: (_change, who) => words.say('didBreak', { who }),
  sample: (pick) => withPromise(pick, { why: pick.text() }),
})

export const movePromise = defineDeed({
  name: 'move-promise',
  input: one.extend({
    due: dayField,
    dueMinute: z.exactOptional(minuteField),
    told: z.boolean(),
  }),
  load,
  change: (promise, { due, dueMinute, told }, { today }) => {
    if (!promise) return err(words.say('notThere'))
    if (!isOpenPromise(promise)) return err(words.say('notOpen'))
    const moved = [...promise.moved, { from: promise.due, on: today, told }]
    return ok([edit(promises, promise, { due, dueMinute, moved })])
  },
  words: (_change, who) => words.say('didMove', { who }),
  sample: (pick) => withPromise(pick, { due: someDay(pick), dueMinute: minute(600), told: true }),
})

export const rewordPromise = defineDeed({
  name: 'reword-promise',
  input: one.extend({ what: text() }),
  load,
  change: (promise, { what }) =>
    promise ? ok([edit(promises, promise, { what })]) : err(words.say('notThere')),
  words: (_change, who) => words.say('didReword', { who }),
  sample: (pick) => withPromise(pick, { what: pick.text() }),
})

export const reopenPromise = defineDeed({
  name: 'reopen-promise',
  input: one,
  load,
  change: (promise) => {
    if (!promise) return err(words.say('notThere'))
    if (promise.state === 'open') return err(words.say('stillOpen'))
    return ok([edit(promises, promise, { state: 'open', closed: undefined, why: undefined })])
  },
  words: (_change, who) => words.say('didReopen', { who }),
  sample: (pick) => onePromise(pick),
})

export const trashPromise = defineDeed({
  name: 'trash-promise',
  input: one,
  load,
  change: (promise, _input, { now }) =>
    promise
      ? ok([edit(promises, promise, { deletedAt: promise.deletedAt ?? now })])
      : err(words.say('notThere')),
  words: (_change, who) => words.say('didTrash', { who }),
  sample: (pick) => onePromise(pick),
})

const onePromise = (pick: Pick) => withPromise(pick, {})

function withPromise<More extends object>(pick: Pick, more: More) {
  const id = pick.row<PromiseId>('promises')
  return id && { id, ...more }
}

const someDay = (pick: Pick): Day => day(`2026-${pick.one(['01', '06', '12'])}-${pick.int(10, 28)}`)
