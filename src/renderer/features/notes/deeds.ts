import { z } from 'zod'
import { defineDeed, type Moment, type Pick } from '#book/define-deed.ts'
import { create, edit, type RowDraft } from '#book/draft.ts'
import type { Records } from '#book/records.ts'
import { impossible } from '#shared/base/assert.ts'
import { dateOrderOf } from '#shared/base/date-order.ts'
import { err, ok } from '#shared/base/result.ts'
import type { DateOrder } from '#shared/base/when-phrases.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { shopSettingsId } from '#shared/book/shop-settings.ts'
import { idField, words as text } from '#shared/book/table.ts'
import type { PersonId } from '../customers/model.ts'
import { type IssueId, issueKinds, issues } from '../issues/model.ts'
import { type OrderId, orders } from '../orders/model.ts'
import { type PromiseId, promises } from '../promises/model.ts'
import { settingsTable } from '../settings/model.ts'
import { channels, type Note, type NoteId, notes } from './model.ts'
import { agreedIn, isJustANote } from './rules.ts'
import { words } from './words/en.ts'

const one = z.strictObject({ id: idField<NoteId>() })
const load = (records: Records, { id }: { readonly id: NoteId }) => records.table(notes).get(id)

const facts = {
  words: text(),
  channel: z.enum(channels),
  personId: z.exactOptional(idField<PersonId>()),
}

export const addNote = defineDeed({
  name: 'add-note',
  input: z.strictObject({ customerId: idField<CustomerId>(), ...facts }),
  load: async () => undefined,
  change: (_loaded, input, { now, today, newId }) =>
    ok([create(notes, { ...input, id: newId<NoteId>(), at: now, day: today })]),
  words: (_change, who) => words.say('didAdd', { who }),
  sample: (pick) => {
    const customerId = pick.row<CustomerId>('customers')
    return customerId && { customerId, words: pick.text(), channel: pick.one(channels) }
  },
})

/** A form sends all it shows: what is not given again is taken away. */
export const editNote = defineDeed({
  name: 'edit-note',
  input: one.extend(facts),
  load,
  change: (note, { id: _id, ...given }) =>
    note ? ok([edit(notes, note, { personId: undefined, ...given })]) : err(words.say('notThere')),
  words: (_change, who) => words.say('didEdit', { who }),
  sample: (pick) => withNote(pick, { words: pick.text(), channel: pick.one(channels) }),
})

export const trashNote = defineDeed({
  name: 'trash-note',
  input: one,
  load,
  change: (note, _input, { now }) =>
    note
      ? ok([edit(notes, note, { deletedAt: note.deletedAt ?? now })])
      : err(words.say('notThere')),
  words: (_change, who) => words.say('didTrash', { who }),
  sample: (pick) => withNote(pick, {}),
})

/** The note and what it becomes are one Change, so one undo takes both back. */
export const noteBecomes = defineDeed({
  name: 'note-becomes',
  input: one.extend({
    as: z.enum(['issue', 'promise', 'order']),
    /** What kind of issue; a question where nobody says. */
    kind: z.exactOptional(z.enum(issueKinds)),
  }),
  load: async (records, input) => ({
    note: await load(records, input),
    shop: await records.table(settingsTable).get(shopSettingsId),
  }),
  change: ({ note, shop }, { as, kind = 'question' }, moment) => {
    if (!note) return err(words.say('notThere'))
    if (!isJustANote(note)) return err(words.say('alreadyBecame'))
    const dates = dateOrderOf(shop?.language ?? 'en')
    return ok([edit(notes, note, { became: as }), made(note, { as, kind, dates }, moment)])
  },
  words: ({ rows }, who) => {
    const as = rows.find((row) => row.table === notes.name)?.now?.became
    if (as === 'promise') return words.say('didBecomePromise', { who })
    return words.say(as === 'order' ? 'didBecomeOrder' : 'didBecomeIssue', { who })
  },
  sample: (pick) =>
    withNote(pick, {
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
    case 'issue':
      return create(issues, {
        ...{ id: newId<IssueId>(), customerId, kind, words: note.words, effort: [] },
        ...{ state: 'open', since: note.day, turn: 'ours', turnSince: note.day },
      })
    case 'promise': {
      const { words: what, day: due, minute } = agreedIn(note, as, today, dates)
      const at = minute === undefined ? {} : { dueMinute: minute }
      const open = { state: 'open' as const, moved: [] }
      return create(promises, { id: newId<PromiseId>(), customerId, what, due, ...at, ...open })
    }
    case 'order': {
      const agreed = agreedIn(note, as, today, dates)
      const id = newId<OrderId>()
      return create(orders, { id, customerId, ...agreed, lines: [], state: 'ordered' })
    }
    default:
      return impossible(as)
  }
}

function withNote<More extends object>(pick: Pick, more: More) {
  const id = pick.row<NoteId>('notes')
  return id && { id, ...more }
}
