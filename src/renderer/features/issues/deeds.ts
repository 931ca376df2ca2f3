import { z } from 'zod'
import { create } from '#book/draft.ts'
import { everyField, rowDeeds } from '#book/row-deeds.ts'
import { forCustomer } from '#kit/for-customer.ts'
import { money } from '#shared/base/money.ts'
import { err, ok } from '#shared/base/result.ts'
import { dayField, idField, moneyField, words as text } from '#shared/book/table.ts'
import type { ProductId } from '../catalog/model.ts'
import { customers } from '../customers/model.ts'
import type { DeviceRowId } from '../devices/model.ts'
import { type IssueId, issueKinds, issues, newIssue, remedies } from './model.ts'
import { checksOf } from './repo.ts'
import { checkDay } from './rules/still-works.ts'
import { isOpenIssue, withStep } from './rules/turns.ts'
import { words } from './words/en.ts'

const onIssue = rowDeeds(issues, words.say('notThere'))

const turns = z.enum(['ours', 'theirs'])
const about = {
  kind: z.enum(issueKinds),
  words: text(),
  wanted: z.exactOptional(z.enum(remedies)),
  productId: z.exactOptional(idField<ProductId>()),
  deviceId: z.exactOptional(idField<DeviceRowId>()),
}

export const openIssue = forCustomer(customers, {
  name: 'open-issue',
  input: {
    ...about,
    /** Whose turn it is at the start; absent: ours. */
    turn: z.exactOptional(turns),
    since: z.exactOptional(dayField),
  },
  change: (customer, { turn, since, ...input }, { now, today, newId }) => {
    const begun = newIssue({ ...input, id: newId<IssueId>(), since: since ?? today })
    const theirs = {
      turn: 'theirs' as const,
      turnSince: today,
      steps: [{ at: now, what: 'theirs' as const }],
    }
    return ok([create(issues, turn === 'theirs' ? { ...begun, ...theirs } : begun, [customer])])
  },
  words: (_change, who) => words.say('didOpen', { who }),
  sample: (pick) => ({
    ...{ kind: pick.one(issueKinds), words: pick.text(), wanted: pick.one(remedies) },
  }),
})

/** Gives the turn to `to`; with words, also when `to` already has it. */
export const turnIssue = onIssue.deed({
  name: 'turn-issue',
  input: { to: turns, words: z.exactOptional(text()) },
  change: (issue, { to, words: said }, { now, today }) => {
    if (!isOpenIssue(issue)) return err(words.say('notOpen'))
    if (issue.turn === to && said === undefined) return ok({})
    const turnSince = issue.turn === to ? issue.turnSince : today
    const steps = withStep(issue, { at: now, what: to, words: said })
    return ok({ turn: to, turnSince, steps })
  },
  words: (_change, who) => words.say('didTurn', { who }),
  sample: (pick) => ({ to: pick.one<'ours' | 'theirs'>(['ours', 'theirs']) }),
})

export const settleIssue = onIssue.deed({
  name: 'settle-issue',
  input: {
    how: text(),
    cost: z.exactOptional(moneyField),
    cause: z.exactOptional(text()),
  },
  also: (records) => checksOf(records),
  change: (issue, settled, { now, today }, checks) => {
    if (!isOpenIssue(issue)) return err(words.say('notOpen'))
    const steps = withStep(issue, { at: now, what: 'settled', words: settled.how })
    const checkOn = checkDay(issue.kind, checks, today)
    const over = { state: 'settled' as const, settled: { ...settled, on: today }, steps }
    return ok({ ...over, checkOn, stillWorks: undefined })
  },
  words: (_change, who) => words.say('didSettle', { who }),
  sample: (pick) => ({ how: pick.text(), cost: money(pick.int(1, 5000)) }),
})

export const reopenIssue = onIssue.deed({
  name: 'reopen-issue',
  input: { words: z.exactOptional(text()) },
  change: (issue, { words: said }, { now, today }) => {
    if (issue.state === 'open') return err(words.say('stillOpen'))
    const steps = withStep(issue, { at: now, what: 'reopened', words: said })
    const begun = { state: 'open' as const, turn: 'ours' as const, turnSince: today, steps }
    return ok({ ...begun, settled: undefined, checkOn: undefined, stillWorks: false })
  },
  words: (_change, who) => words.say('didReopen', { who }),
  sample: () => ({}),
})

/** "Still working?" is answered with yes. */
export const stillHolds = onIssue.step({
  name: 'still-holds',
  change: (issue) =>
    issue.state === 'settled' && issue.checkOn !== undefined
      ? ok({ stillWorks: true, checkOn: undefined })
      : err(words.say('answeredAlready')),
  words: (_change, who) => words.say('didHold', { who }),
})

export const editIssue = onIssue.deed({
  name: 'edit-issue',
  input: about,
  change: (_issue, given) => ok(everyField(about, given)),
  words: (_change, who) => words.say('didEdit', { who }),
  sample: (pick) => ({ kind: pick.one(issueKinds), words: pick.text() }),
})

export const offerRemedy = onIssue.deed({
  name: 'offer-remedy',
  input: {
    remedy: z.enum(remedies),
    words: z.exactOptional(text()),
    accepted: z.boolean(),
  },
  change: (issue, { accepted, ...offered }) =>
    isOpenIssue(issue) ? ok({ offered, accepted }) : err(words.say('notOpen')),
  words: (_change, who) => words.say('didOffer', { who }),
  sample: (pick) => ({ remedy: pick.one(remedies), accepted: pick.int(0, 1) === 1 }),
})

export const trashIssue = onIssue.trash({
  name: 'trash-issue',
  words: (_change, who) => words.say('didTrash', { who }),
})

export const putBackIssue = onIssue.putBack({
  name: 'put-back-issue',
  words: (_change, who) => words.say('didPutBack', { who }),
})
