import { z } from 'zod'
import type { Moment } from '#book/define-deed.ts'
import { create, edit, type RowDraft } from '#book/draft.ts'
import { everyField, rowDeeds } from '#book/row-deeds.ts'
import { forCustomer } from '#kit/for-customer.ts'
import { impossible } from '#shared/base/assert.ts'
import { dateOrderOf } from '#shared/base/date-order.ts'
import { err, ok } from '#shared/base/result.ts'
import type { DateOrder } from '#shared/base/when-phrases.ts'
import { shopSettingsId } from '#shared/book/shop-settings.ts'
import { idField, words as text } from '#shared/book/table.ts'
import { customers, type PersonId } from '../customers/model.ts'
import { type IssueId, issueKinds, issues, newIssue } from '../issues/model.ts'
import { newOrder, type OrderId, orders } from '../orders/model.ts'
import { newPromise, type PromiseId, promises } from '../promises/model.ts'
import { settingsTable } from '../settings/model.ts'
import { channels, type Note, type NoteId, newNote, notes } from './model.ts'
import { agreedIn, isJustANote } from './rules.ts'
import { words } from './words/en.ts'

const onNote = rowDeeds(notes, words.say('notThere'))

const facts = {
  words: text(),
  channel: z.enum(channels),
  personId: z.exactOptional(idField<PersonId>()),
}

export const addNote = forCustomer(customers, {
  name: 'add-note',
  input: facts,
  change: (customer, input, moment) =>
    ok([create(notes, newNote({ ...input, id: moment.newId<NoteId>() }, moment), [customer])]),
  words: (_change, who) => words.say('didAdd', { who }),
  sample: (pick) => ({ words: pick.text(), channel: pick.one(channels) }),
})

export const editNote = onNote.deed({
  name: 'edit-note',
  input: facts,
  change: (_note, given) => ok(everyField(facts, given)),
  words: (_change, who) => words.say('didEdit', { who }),
  sample: (pick) => ({ words: pick.text(), channel: pick.one(channels) }),
})

export const trashNote = onNote.trash({
  name: 'trash-note',
  words: (_change, who) => words.say('didTrash', { who }),
})

export const putBackNote = onNote.putBack({
  name: 'put-back-note',
  words: (_change, who) => words.say('didPutBack', { who }),
})

/** The note and what it becomes are one Change, so one undo removes both. */
export const noteBecomes = onNote.deed({
  name: 'note-becomes',
  input: {
    as: z.enum(['issue', 'promise', 'order']),
    /** The kind of issue; a question when not given. */
    kind: z.exactOptional(z.enum(issueKinds)),
  },
  also: (records) => records.table(settingsTable).get(shopSettingsId),
  change: (note, { as, kind = 'question' }, moment, shop) => {
    if (!isJustANote(note)) return err(words.say('alreadyBecame'))
    const dates = dateOrderOf(shop?.language ?? 'en')
    return ok([edit(notes, note, { became: as }), made(note, { as, kind, dates }, moment)])
  },
  words: ({ rows }, who) => {
    const note = rows.find((row) => row.table === notes.name)
    // Undone, it is in the image before.
    const as = note?.now?.became ?? note?.was?.became
    if (as === 'promise') return words.say('didBecomePromise', { who })
    return words.say(as === 'order' ? 'didBecomeOrder' : 'didBecomeIssue', { who })
  },
  sample: (pick) => ({
    as: pick.one<'issue' | 'promise' | 'order'>(['issue', 'promise', 'order']),
  }),
})

type Becoming = {
  readonly as: NonNullable<Note['became']>
  readonly kind: (typeof issueKinds)[number]
  readonly dates: DateOrder
}

function made(note: Note, { as, kind, dates }: Becoming, { today, newId }: Moment): RowDraft {
  const { customerId } = note
  switch (as) {
    case 'issue': {
      const id = newId<IssueId>()
      return create(issues, newIssue({ id, customerId, kind, words: note.words, since: note.day }))
    }
    case 'promise': {
      const { words: what, day: due, minute: dueMinute } = agreedIn(note, as, today, dates)
      const id = newId<PromiseId>()
      return create(promises, newPromise({ id, customerId, what, due, dueMinute }))
    }
    case 'order': {
      const agreed = agreedIn(note, as, today, dates)
      const id = newId<OrderId>()
      return create(orders, newOrder({ id, customerId, ...agreed, lines: [] }))
    }
    default:
      return impossible(as)
  }
}
