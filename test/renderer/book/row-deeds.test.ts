import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { allDeeds } from '#app/features.ts'
import { create } from '#book/draft.ts'
import { everyField, rowDeeds } from '#book/row-deeds.ts'
import { addNote, editNote, trashNote } from '#features/notes/deeds.ts'
import { type NoteId, notes } from '#features/notes/model.ts'
import { day } from '#shared/base/day.ts'
import { ok } from '#shared/base/result.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { words as text } from '#shared/book/table.ts'
import { writtenBy } from '#test/support/deed-answers.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

const maria = asId<CustomerId>('maria')
const gone = { of: 'notes', key: 'notThere' }
const onNote = rowDeeds(notes, gone)
const told = { of: 'notes', key: 'didEdit' }

/** Joins the note's text to that of the previous note. */
const join = onNote.deed({
  name: 'join-notes',
  input: { between: text(5) },
  also: (records, { customerId }) =>
    records
      .table(notes)
      .where('[customerId+at]')
      .between([customerId, 0], [customerId, 9e15])
      .first(),
  change: (note, { between }, _moment, first) =>
    ok({ words: `${first?.words}${between}${note.words}` }),
  words: () => told,
  sample: () => ({ between: ' ' }),
})
const copy = onNote.step({
  name: 'copy-note',
  change: (note, { newId }) => ok([create(notes, { ...note, id: newId<NoteId>() })]),
  words: () => told,
})

let shop: TestBook
beforeEach(async () => {
  shop = await openTestBook({ today: day('2026-03-02'), regulars: { maria: 'Maria' } })
})
afterEach(() => shop.close())

const all = () => shop.book.records.table(notes).toArray()
async function note(words: string): Promise<NoteId> {
  shop.clock.add(1000)
  const done = await shop.book.perform(addNote, { customerId: maria, words, channel: 'phone' })
  return writtenBy(done)
}

describe('a deed on one row', () => {
  it('changes the row it names, with what it read besides', async () => {
    await note('rye')
    const second = await note('spelt')
    await shop.book.perform(join, { id: second, between: '+' })
    expect((await all()).map((each) => each.words)).toEqual(['rye', 'rye+spelt'])
  })

  it('may write other rows instead', async () => {
    await shop.book.perform(copy, { id: await note('rye') })
    expect((await all()).map((each) => each.words)).toEqual(['rye', 'rye'])
  })

  it('is refused in the words of the table when the row is gone or in the trash', async () => {
    const id = await note('rye')
    const absent = await shop.book.perform(copy, { id: asId<NoteId>('never-was') })
    expect(absent).toEqual({ ok: false, error: gone })
    await shop.book.perform(trashNote, { id })
    expect(await shop.book.perform(copy, { id })).toEqual({ ok: false, error: gone })
    expect(await shop.book.perform(join, { id, between: '+' })).toEqual({ ok: false, error: gone })
    expect(await all()).toMatchObject([{ id, words: 'rye' }])
  })

  it('takes the fields it names and the id, and no others', () => {
    expect(join.input.safeParse({ id: 'n', between: '+' }).success).toBe(true)
    expect(join.input.safeParse({ between: '+' }).success).toBe(false)
    expect(join.input.safeParse({ id: 'n', between: '+', words: 'x' }).success).toBe(false)
    expect(copy.input.safeParse({ id: 'n', between: '+' }).success).toBe(false)
  })

  it('has a sample if its table has a row, and none otherwise', () => {
    const pick = { int: () => 1, one: () => '', text: () => '', trashed: () => undefined }
    const some = { ...pick, row: () => 'n' } as unknown as Parameters<typeof join.sample>[0]
    const none = { ...pick, row: () => undefined } as unknown as Parameters<typeof join.sample>[0]
    expect(join.sample(some)).toEqual({ id: 'n', between: ' ' })
    expect(copy.sample(some)).toEqual({ id: 'n' })
    expect([join.sample(none), copy.sample(none), trashNote.sample(none)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('a form', () => {
  it('sends all it shows: a field that is not given is removed', async () => {
    const shape = { words: text(), personId: z.exactOptional(text()) }
    expect(everyField(shape, { words: 'rye' })).toEqual({ words: 'rye', personId: undefined })
    const id = await note('rye')
    const personId = asId<never>('tom')
    await shop.book.perform(editNote, { id, words: 'rye', channel: 'visit', personId })
    expect(await all()).toMatchObject([{ personId: 'tom', channel: 'visit' }])
    await shop.book.perform(editNote, { id, words: 'rye', channel: 'visit' })
    expect((await all())[0]).not.toHaveProperty('personId')
  })
})

it('every deed that a history of 0.1.0 may name is still there under its name', () => {
  const now = new Set(allDeeds.map((deed) => deed.name))
  expect(named.filter((name) => !now.has(name))).toEqual([])
})

const named = `
  add-device add-note add-occasion add-product break-promise bring-people came-in came-through
  cancel-order change-settings change-time close-days confirm-preference create-customer
  edit-customer edit-device edit-issue edit-note edit-occasion edit-order edit-preference
  edit-product give-code hand-over keep-promise log-purchase log-usual make-promise make-usual
  mark-ready meet move-promise move-purchase not-collected note-becomes occasion-given
  offer-remedy open-issue open-shop pay-slate put-off put-on-slate refund-purchase reopen-days
  reopen-issue reopen-order reopen-promise restore-customer retire-preference retire-product
  reword-promise sell-again set-preference settle-issue take-order talked-to-them thank
  trash-customer trash-device trash-issue trash-note trash-occasion trash-promise turn-issue
  void-purchase write-down-regulars`
  .trim()
  .split(/\s+/)
