import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { issues } from '#features/issues/model.ts'
import { addNote, editNote, noteBecomes, putBackNote, trashNote } from '#features/notes/deeds.ts'
import { type NoteId, notes } from '#features/notes/model.ts'
import { justNoted, notesOf } from '#features/notes/repo.ts'
import { orders } from '#features/orders/model.ts'
import { promises } from '#features/promises/model.ts'
import { changeSettings } from '#features/settings/deeds.ts'
import { day, instant } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { answerOf, namedInHistory, writtenBy } from '#test/support/deed-answers.ts'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'

const today = day('2026-03-03')
const acme = asId<CustomerId>('acme')
let shop: TestBook

beforeEach(async () => {
  shop = await openTestBook({ today, trade: 'jobs', regulars: { acme: 'Acme' } })
})
afterEach(() => shop.close())

const noted = async (words: string): Promise<NoteId> => {
  const added = await shop.book.perform(addNote, { customerId: acme, words, channel: 'phone' })
  shop.clock.add(1000)
  return writtenBy(added)
}
const all = (table: 'issues' | 'promises' | 'orders') =>
  shop.book.records.tableByName(table).toArray()

describe('a note', () => {
  it('becomes an issue, a promise or an order with its words', async () => {
    const [fault, call, job] = [
      await noted('the printer jams'),
      await noted('call back thursday 2 pm'),
      await noted('new drum friday'),
    ]
    await shop.book.perform(noteBecomes, { id: fault, as: 'issue', kind: 'fault' })
    await shop.book.perform(noteBecomes, { id: call, as: 'promise' })
    await shop.book.perform(noteBecomes, { id: job, as: 'order' })
    expect(await all('issues')).toMatchObject([
      { customerId: acme, words: 'the printer jams', kind: 'fault', turn: 'ours', since: today },
    ])
    expect(await all('promises')).toMatchObject([
      { customerId: acme, what: 'call back', due: '2026-03-05', dueMinute: 840, state: 'open' },
    ])
    expect(await all('orders')).toMatchObject([
      { customerId: acme, words: 'new drum', day: '2026-03-06', state: 'ordered' },
    ])
    for (const [table, rows] of [
      [issues, await all('issues')],
      [promises, await all('promises')],
      [orders, await all('orders')],
    ] as const)
      expect(table.schema.safeParse(rows[0]).error?.issues, table.name).toBeUndefined()
    expect(await justNoted(shop.book.records, acme, instant(0), 5)).toEqual([])
  })

  it('and what it became are undone together', async () => {
    const id = await noted('call back friday')
    await shop.book.perform(noteBecomes, { id, as: 'promise' })
    await shop.book.undo()
    expect(await all('promises')).toEqual([])
    expect(await shop.book.records.table(notes).get(id)).not.toHaveProperty('became')
    expect(await justNoted(shop.book.records, acme, instant(0), 5)).toHaveLength(1)
  })

  it('becomes something only once', async () => {
    const id = await noted('call back friday')
    await shop.book.perform(noteBecomes, { id, as: 'promise' })
    const again = await shop.book.perform(noteBecomes, { id, as: 'issue' })
    expect(answerOf(again)).toBe('alreadyBecame')
  })

  it('becomes a question of its own day when nothing else is said', async () => {
    const id = await noted('do you have rye?')
    shop.clock.set(day('2026-03-05'))
    await shop.book.perform(noteBecomes, { id, as: 'issue' })
    expect(await all('issues')).toMatchObject([{ kind: 'question', since: today }])
    expect(await shop.book.records.table(notes).get(id)).toMatchObject({ became: 'issue' })
  })

  it('needs a day to be a promise or an order: the one it says, else the owner’s answer', async () => {
    const id = await noted('call back')
    const refused = await shop.book.perform(noteBecomes, { id, as: 'promise' })
    expect(answerOf(refused)).toBe('sayDay')
    await shop.book.perform(noteBecomes, { id, as: 'promise', day: day('2026-03-09') })
    expect(await all('promises')).toMatchObject([{ what: 'call back', due: '2026-03-09' }])
  })

  it('is for the day that the shop’s language means by figures', async () => {
    const [english, german] = [await noted('new drum 4/5'), await noted('new drum 4/5')]
    await shop.book.perform(noteBecomes, { id: english, as: 'promise' })
    await shop.book.perform(changeSettings, { language: 'de' })
    await shop.book.perform(noteBecomes, { id: german, as: 'order' })
    expect(await all('promises')).toMatchObject([{ due: '2026-04-05' }])
    expect(await all('orders')).toMatchObject([{ day: '2026-05-04' }])
  })

  it('that is gone is refused', async () => {
    const id = asId<NoteId>('gone')
    expect(answerOf(await shop.book.perform(noteBecomes, { id, as: 'issue' }))).toBe('notThere')
  })

  it('is named in history by what was done with it and what it became', async () => {
    const [one, two, three] = [
      await noted('one'),
      await noted('two friday'),
      await noted('three friday'),
    ]
    await shop.book.perform(editNote, { id: one, words: 'first', channel: 'visit' })
    await shop.book.perform(trashNote, { id: one })
    await shop.book.perform(putBackNote, { id: one })
    await shop.book.perform(noteBecomes, { id: one, as: 'issue' })
    await shop.book.perform(noteBecomes, { id: two, as: 'promise' })
    await shop.book.perform(noteBecomes, { id: three, as: 'order' })
    await shop.book.undo()
    expect((await namedInHistory(shop)).slice(3)).toEqual([
      'add-note: didAdd, Maria',
      'edit-note: didEdit, Maria',
      'trash-note: didTrash, Maria',
      'put-back-note: didPutBack, Maria',
      'note-becomes: didBecomeIssue, Maria',
      'note-becomes: didBecomePromise, Maria',
      'note-becomes: didBecomeOrder, Maria',
      'note-becomes: didBecomeOrder, Maria',
    ])
  })

  it('is read newest first, a page at a time, without those in the trash', async () => {
    const gone = await noted('wrong number')
    for (const words of ['one', 'two', 'three']) await noted(words)
    await shop.book.perform(trashNote, { id: gone })
    const page = await notesOf(shop.book.records, [acme], 2)
    expect(page.map((note) => note.words)).toEqual(['three', 'two'])
    const older = await notesOf(shop.book.records, [acme], 2, page[1]?.at)
    expect(older.map((note) => note.words)).toEqual(['one'])
  })

  it('can be reworded', async () => {
    const id = await noted('caled')
    await shop.book.perform(editNote, { id, words: 'called', channel: 'visit' })
    expect(await shop.book.records.table(notes).get(id)).toMatchObject({
      words: 'called',
      channel: 'visit',
    })
  })
})
