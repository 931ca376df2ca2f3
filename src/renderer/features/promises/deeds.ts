import { z } from 'zod'
import type { Moment } from '#book/define-deed.ts'
import { create, edit, type RowDraft } from '#book/draft.ts'
import { rowDeeds } from '#book/row-deeds.ts'
import { forCustomer } from '#kit/for-customer.ts'
import { asMinute, sayMovedTime, sayOn } from '#kit/say-when.ts'
import { isDay, minute } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { err, ok } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { Change } from '#shared/book/change.ts'
import type { Shut } from '#shared/book/shut.ts'
import { dayField, minuteField, words as text } from '#shared/book/table.ts'
import { ruleOf } from '#shared/said/recurrence.ts'
import { repeatField } from '#shared/said/when-pieces.ts'
import { customers } from '../customers/model.ts'
import { newPromise, type Promised, type PromiseId, promises } from './model.ts'
import { closedOf } from './repo.ts'
import { dueAgain } from './rules/repeating.ts'
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
    repeat: z.exactOptional(repeatField),
  },
  change: (customer, { repeat: again, ...input }, { newId }) => {
    const repeat = again && ruleOf(again, input.due)
    return ok([
      create(promises, newPromise({ ...input, repeat, id: newId<PromiseId>() }), [customer]),
    ])
  },
  words: (change, who) => words.say('didMake', { who, day: dueIn(change) }),
  sample: (pick) => ({ what: pick.text(), due: pick.day() }),
})

export const keepPromise = onPromise.deed({
  name: 'keep-promise',
  input: {},
  also: closedOf,
  change: (promise, _input, moment, shut) =>
    isOpenPromise(promise)
      ? ok(closedWith(promise, { state: 'kept' }, moment, shut))
      : err(words.say('notOpen')),
  words: (_change, who) => words.say('didKeep', { who }),
  sample: () => ({}),
})

export const breakPromise = onPromise.deed({
  name: 'break-promise',
  input: { why: z.exactOptional(text()) },
  also: closedOf,
  change: (promise, { why }, moment, shut) =>
    isOpenPromise(promise)
      ? ok(closedWith(promise, { state: 'broken', why }, moment, shut))
      : err(words.say('notOpen')),
  words: (_change, who) => words.say('didBreak', { who }),
  sample: (pick) => ({ why: pick.text() }),
})

/** The answer to one that repeats makes the next one, which repeats in its place. */
function closedWith(
  promise: Promised,
  answer: Pick<Promised, 'state'> & { readonly why?: string | undefined },
  { today, newId }: Moment,
  shut: readonly Shut[],
): readonly RowDraft[] {
  const closed = edit(promises, promise, { ...answer, closed: today, repeat: undefined })
  const due = dueAgain(promise, today, shut)
  if (due === undefined) return [closed]
  const { customerId, what, dueMinute, said, repeat } = promise
  const again = { customerId, what, due, dueMinute, said, repeat, id: newId<PromiseId>() }
  return [closed, create(promises, newPromise(again))]
}

/** The one that is open stays; no other follows it. */
export const stopRepeating = onPromise.step({
  name: 'stop-repeating-promise',
  change: () => ok({ repeat: undefined }),
  words: (_change, who) => words.say('didStop', { who }),
})

export const movePromise = onPromise.deed({
  name: 'move-promise',
  input: { due: dayField, dueMinute: z.exactOptional(minuteField), told: z.boolean() },
  change: (promise, { due, dueMinute, told }, { today }) => {
    if (!isOpenPromise(promise)) return err(words.say('notOpen'))
    const { due: from, dueMinute: fromMinute } = promise
    const move = present({ from, fromMinute, on: today, told })
    return ok({ due, dueMinute, moved: [...promise.moved, move] })
  },
  words: (change, who) => {
    const { now, was } = change.rows.find(({ table }) => table === promises.name) ?? {}
    const times = sayMovedTime(asMinute(was?.dueMinute), asMinute(now?.dueMinute))
    return now?.due === undefined && times
      ? words.say('didMoveTime', { who, moved: times })
      : words.say('didMove', { who, day: dueIn(change) })
  },
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

/** The day only: what was promised to one customer is not for the next in the queue to read. */
function dueIn({ rows }: Change): Said {
  const due = rows.find(({ table }) => table === promises.name)?.now?.due
  return typeof due === 'string' && isDay(due) ? sayOn(due) : words.say('someDay')
}
