import { z } from 'zod'
import { defineDeed, type Pick } from '#book/define-deed.ts'
import { create, edit } from '#book/draft.ts'
import type { Records } from '#book/records.ts'
import { money } from '#shared/base/money.ts'
import { err, ok } from '#shared/base/result.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { dayField, idField, moneyField, words as text } from '#shared/book/table.ts'
import type { ProductId } from '../catalog/model.ts'
import type { DeviceRowId } from '../devices/model.ts'
import { type IssueId, type IssueStep, issueKinds, issues, remedies } from './model.ts'
import { isOpenIssue, withStep } from './rules/turns.ts'
import { words } from './words/en.ts'

const one = z.strictObject({ id: idField<IssueId>() })
const load = (records: Records, { id }: { readonly id: IssueId }) => records.table(issues).get(id)
const turns = z.enum(['ours', 'theirs'])
const about = {
  kind: z.enum(issueKinds),
  words: text(),
  wanted: z.exactOptional(z.enum(remedies)),
  productId: z.exactOptional(idField<ProductId>()),
  deviceId: z.exactOptional(idField<DeviceRowId>()),
}

export const openIssue = defineDeed({
  name: 'open-issue',
  input: z.strictObject({
    customerId: idField<CustomerId>(),
    ...about,
    /** Whose turn it is from the start; absent: ours. */
    turn: z.exactOptional(turns),
    since: z.exactOptional(dayField),
  }),
  load: async () => undefined,
  change: (_loaded, { turn = 'ours', since, ...input }, { now, today, newId }) => {
    const began = since ?? today
    const steps: { steps?: IssueStep[] } =
      turn === 'theirs' ? { steps: [{ at: now, what: turn }] } : {}
    const turnSince = turn === 'ours' ? began : today
    const begun = { state: 'open' as const, since: began, turn, turnSince }
    const id = newId<IssueId>()
    return ok([create(issues, { ...input, ...begun, ...steps, id, effort: [] })])
  },
  words: (_change, who) => words.say('didOpen', { who }),
  sample: (pick) => {
    const customerId = pick.row<CustomerId>('customers')
    const wanted = pick.one(remedies)
    return customerId && { customerId, kind: pick.one(issueKinds), words: pick.text(), wanted }
  },
})

/** Gives the turn to `to`; with words, also when it is there already. */
export const turnIssue = defineDeed({
  name: 'turn-issue',
  input: one.extend({ to: turns, words: z.exactOptional(text()) }),
  load,
  change: (issue, { to, words: said }, { now, today }) => {
    if (!issue) return err(words.say('notThere'))
    if (!isOpenIssue(issue)) return err(words.say('notOpen'))
    if (issue.turn === to && said === undefined) return ok([])
    const step = { at: now, what: to, ...(said === undefined ? {} : { words: said }) }
    const turnSince = issue.turn === to ? issue.turnSince : today
    return ok([edit(issues, issue, { turn: to, turnSince, steps: withStep(issue, step) })])
  },
  words: (_change, who) => words.say('didTurn', { who }),
  sample: (pick) => withIssue(pick, { to: pick.one<'ours' | 'theirs'>(['ours', 'theirs']) }),
})

export const settleIssue = defineDeed({
  name: 'settle-issue',
  input: one.extend({
    how: text(),
    cost: z.exactOptional(moneyField),
    cause: z.exactOptional(text()),
  }),
  load,
  change: (issue, { id: _id, ...settled }, { now, today }) => {
    if (!issue) return err(words.say('notThere'))
    if (!isOpenIssue(issue)) return err(words.say('notOpen'))
    const steps = withStep(issue, { at: now, what: 'settled', words: settled.how })
    return ok([
      edit(issues, issue, { state: 'settled', settled: { ...settled, on: today }, steps }),
    ])
  },
  words: (_change, who) => words.say('didSettle', { who }),
  sample: (pick) => withIssue(pick, { how: pick.text(), cost: money(pick.int(1, 5000)) }),
})

export const reopenIssue = defineDeed({
  name: 'reopen-issue',
  input: one.extend({ words: z.exactOptional(text()) }),
  load,
  change: (issue, { words: said }, { now, today }) => {
    if (!issue) return err(words.say('notThere'))
    if (issue.state === 'open') return err(words.say('stillOpen'))
    const step: IssueStep = {
      at: now,
      what: 'reopened',
      ...(said === undefined ? {} : { words: said }),
    }
    const begun = { state: 'open' as const, turn: 'ours' as const, turnSince: today }
    return ok([edit(issues, issue, { ...begun, settled: undefined, steps: withStep(issue, step) })])
  },
  words: (_change, who) => words.say('didReopen', { who }),
  sample: (pick) => withIssue(pick, {}),
})

/** A form sends all it shows: what is not given again is taken away. */
export const editIssue = defineDeed({
  name: 'edit-issue',
  input: one.extend(about),
  load,
  change: (issue, { id: _id, ...given }) => {
    if (!issue) return err(words.say('notThere'))
    const none = { wanted: undefined, productId: undefined, deviceId: undefined }
    return ok([edit(issues, issue, { ...none, ...given })])
  },
  words: (_change, who) => words.say('didEdit', { who }),
  sample: (pick) => withIssue(pick, { kind: pick.one(issueKinds), words: pick.text() }),
})

export const offerRemedy = defineDeed({
  name: 'offer-remedy',
  input: one.extend({
    remedy: z.enum(remedies),
    words: z.exactOptional(text()),
    accepted: z.boolean(),
  }),
  load,
  change: (issue, { id: _id, accepted, ...offered }) => {
    if (!issue) return err(words.say('notThere'))
    if (!isOpenIssue(issue)) return err(words.say('notOpen'))
    return ok([edit(issues, issue, { offered, accepted })])
  },
  words: (_change, who) => words.say('didOffer', { who }),
  sample: (pick) => withIssue(pick, { remedy: pick.one(remedies), accepted: pick.int(0, 1) === 1 }),
})

export const trashIssue = defineDeed({
  name: 'trash-issue',
  input: one,
  load,
  change: (issue, _input, { now }) =>
    issue
      ? ok([edit(issues, issue, { deletedAt: issue.deletedAt ?? now })])
      : err(words.say('notThere')),
  words: (_change, who) => words.say('didTrash', { who }),
  sample: (pick) => withIssue(pick, {}),
})

function withIssue<More extends object>(pick: Pick, more: More) {
  const id = pick.row<IssueId>('issues')
  return id && { id, ...more }
}
