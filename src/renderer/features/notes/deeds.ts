import { z } from 'zod'
import type { Moment } from '#book/define-deed.ts'
import { create, edit, type RowDraft } from '#book/draft.ts'
import { everyField, rowDeeds } from '#book/row-deeds.ts'
import { askOfAllergies, sureField } from '#kit/ask-first.ts'
import { forCustomer } from '#kit/for-customer.ts'
import { impossible } from '#shared/base/assert.ts'
import type { Day } from '#shared/base/day.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import { shopSettingsId } from '#shared/book/shop-settings.ts'
import { dayField, idField, words as text } from '#shared/book/table.ts'
import { customers, type PersonId } from '../customers/model.ts'
import { type IssueId, issueKinds, issues, newIssue } from '../issues/model.ts'
import { newOrder, type OrderId, orders } from '../orders/model.ts'
import { newPromise, type PromiseId, promises } from '../promises/model.ts'
import { settingsTable } from '../settings/model.ts'
import { channels, type Note, type NoteId, newNote, notes } from './model.ts'
import { allergiesHere } from './repo.ts'
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
    /** The owner's answer where the words say no day, or could mean several. */
    day: z.exactOptional(dayField),
    sure: sureField,
  },
  also: async (records, { customerId }) => {
    const [shop, allergies] = await Promise.all([
      records.table(settingsTable).get(shopSettingsId),
      allergiesHere(records, customerId),
    ])
    return { shop, allergies }
  },
  change: (note, { as, kind = 'question', day, sure }, moment, { shop, allergies }) => {
    if (!isJustANote(note)) return err(words.say('alreadyBecame'))
    const said = { what: note.words, texts: [note.words] }
    const question = as === 'order' && askOfAllergies({ ...said, allergies, sure })
    if (question) return err(question)
    const language = shop?.language ?? 'en'
    const row = made(note, { as, kind, day, language }, moment)
    return row.ok ? ok([edit(notes, note, { became: as }), row.value]) : row
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
    day: pick.day(),
  }),
})

type Becoming = {
  readonly as: NonNullable<Note['became']>
  readonly kind: (typeof issueKinds)[number]
  readonly day: Day | undefined
  readonly language: string
}

function made(note: Note, becoming: Becoming, { newId }: Moment): Result<RowDraft, Said> {
  const { as, kind, language } = becoming
  const { customerId } = note
  if (as === 'issue') {
    const id = newId<IssueId>()
    return ok(
      create(issues, newIssue({ id, customerId, kind, words: note.words, since: note.day })),
    )
  }
  const agreed = agreedIn(note, language)
  const { words: what, minute } = agreed
  const day = becoming.day ?? agreed.day
  if (day === undefined) return err(words.say('sayDay'))
  switch (as) {
    case 'promise': {
      const id = newId<PromiseId>()
      const due = { due: day, dueMinute: minute }
      return ok(create(promises, newPromise({ id, customerId, what, ...due })))
    }
    case 'order': {
      const id = newId<OrderId>()
      return ok(create(orders, newOrder({ id, customerId, words: what, day, minute, lines: [] })))
    }
    default:
      return impossible(as)
  }
}
