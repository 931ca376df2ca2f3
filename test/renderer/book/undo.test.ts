import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commit } from '#book/commit.ts'
import { create, edit, type RowDraft } from '#book/draft.ts'
import { imageOf } from '#book/image.ts'
import { chains, planUndo, type UndoState } from '#book/undo.ts'
import { customers } from '#features/customers/model.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { newNote, notes } from '#features/notes/model.ts'
import { newPromise, promises } from '#features/promises/model.ts'
import { day, instant } from '#shared/base/day.ts'
import { ok } from '#shared/base/result.ts'
import type { Change } from '#shared/book/change.ts'
import { asId, type ChangeId, type CustomerId, type DeviceId } from '#shared/book/ids.ts'
import { type BareBook, openBareBook } from '#test/support/open-bare-book.ts'

const today = day('2026-03-03')
const ana = asId<CustomerId>('ana')
const ben = asId<CustomerId>('ben')
let book: BareBook

beforeEach(async () => {
  book = await openBareBook(today)
})
afterEach(() => book.close())

const person = (id: CustomerId, facts = {}) =>
  create(customers, { ...nobodyYet, id, name: id, ...facts })
const promised = (id: string, customerId: CustomerId) =>
  create(promises, newPromise({ id: asId(id), customerId, what: 'call back', due: today }))
const noted = (id: string, customerId: CustomerId) => {
  const note = { id: asId<never>(id), customerId, words: 'hello', channel: 'phone' } as const
  return create(notes, newNote(note, { now: book.clock.now(), today }))
}

/** Writes these rows as one Change. */
async function write(...rows: readonly RowDraft[]): Promise<Change> {
  const signature = { id: asId<ChangeId>(v7()), at: book.clock.now(), device: asId<DeviceId>('d') }
  const done = await commit(book.records, async () => ok({ deed: 'test', rows }), signature)
  if (!done.ok || !done.value.change) throw new Error('nothing was written')
  return done.value.change
}
const rowOf = async (table: string, id: string) => {
  const row = await book.records.tableByName(table).get(id)
  if (!row) throw new Error(`${table} ${id} is not there`)
  return row
}
async function change(id: CustomerId, patch: Parameters<typeof edit<typeof customerRow>>[2]) {
  const row = await book.records.table(customers).get(id)
  return write(edit(customers, row ?? customerRow, patch))
}
async function remove(...places: readonly (readonly [string, string])[]): Promise<Change> {
  const rows = places.map(async ([table, id]) => {
    const row = await rowOf(table, id)
    return { table, id, rev: row.rev, was: imageOf(row) }
  })
  return write(...(await Promise.all(rows)))
}
const plan = (of: Change, how: 'whole' | 'piecemeal' = 'whole') =>
  planUndo(book.records, of, how === 'piecemeal')
const customerRow = {
  ...nobodyYet,
  ...{ id: ana, createdAt: instant(0), updatedAt: instant(0), rev: 0 },
}

describe('an edit', () => {
  it('is undone with the values before it, and a later edit of another field stays', async () => {
    await write(person(ana, { note: 'oat' }))
    const renamed = await change(ana, { name: 'Anna', note: undefined, address: 'here' })
    await change(ana, { tags: ['regular'] })
    expect(await plan(renamed)).toEqual({
      ok: true,
      value: {
        rows: [
          {
            ...{ table: 'customers', id: ana, rev: 3 },
            was: { name: 'Anna', address: 'here' },
            now: { name: 'ana', note: 'oat' },
          },
        ],
        kept: [],
      },
    })
  })

  it('stays when the same field was changed since, also one that it removed', async () => {
    await write(person(ana, { note: 'oat' }))
    const renamed = await change(ana, { name: 'Anna' })
    const emptied = await change(ana, { note: undefined })
    const stays = [{ table: 'customers', id: ana, because: { reason: 'changed-since' } }]
    await change(ana, { name: 'Anne' })
    expect(await plan(renamed)).toEqual({ ok: false, error: stays })
    await change(ana, { note: 'soy' })
    expect(await plan(emptied)).toEqual({ ok: false, error: stays })
  })

  it('of several fields stays when one of them was changed since', async () => {
    await write(person(ana))
    const both = await change(ana, { name: 'Anna', address: 'here' })
    await change(ana, { address: 'there' })
    expect(await plan(both)).toMatchObject({ ok: false, error: [{ id: ana }] })
  })

  it('of a row that is gone stays', async () => {
    await write(person(ana))
    const renamed = await change(ana, { name: 'Anna' })
    await remove(['customers', ana])
    expect(await plan(renamed)).toEqual({
      ok: false,
      error: [{ table: 'customers', id: ana, because: { reason: 'gone' } }],
    })
  })
})

describe('a new row', () => {
  it('is removed with all that came with it, as it is now', async () => {
    const made = await write(person(ana), promised('p', ana))
    const [her, promise] = [await rowOf('customers', ana), await rowOf('promises', 'p')]
    expect(await plan(made)).toEqual({
      ok: true,
      value: {
        rows: [
          { table: 'customers', id: ana, rev: 1, was: imageOf(her) },
          { table: 'promises', id: 'p', rev: 1, was: imageOf(promise) },
        ],
        kept: [],
      },
    })
  })

  it('stays while others refer to it, counted by table', async () => {
    const made = await write(person(ana))
    await write(promised('p', ana), promised('q', ana), noted('n', ana))
    const refused = await plan(made)
    expect(refused.ok).toBe(false)
    const because = refused.ok ? undefined : refused.error[0]?.because
    const by = because?.reason === 'in-use' ? because.by : []
    expect(new Map(by.map(({ table, rows }) => [table, rows]))).toEqual(
      new Map([
        ['promises', 2],
        ['notes', 1],
      ]),
    )
  })

  it('stays when it was edited since', async () => {
    const made = await write(person(ana))
    await change(ana, { name: 'Anna' })
    expect(await plan(made)).toEqual({
      ok: false,
      error: [{ table: 'customers', id: ana, because: { reason: 'changed-since' } }],
    })
  })

  it('of a batch stays with what belongs to it, and the rest goes', async () => {
    const made = await write(person(ana), promised('p', ana), person(ben), promised('q', ben))
    await change(ana, { name: 'Anna' })
    const planned = await plan(made, 'piecemeal')
    expect(planned).toMatchObject({
      ok: true,
      value: {
        rows: [{ id: ben }, { id: 'q' }],
        kept: [
          { table: 'customers', id: ana, because: { reason: 'changed-since' } },
          { table: 'promises', id: 'p', because: { reason: 'belongs-to-kept' } },
        ],
      },
    })
    expect(await plan(made)).toMatchObject({ ok: false, error: [{ id: ana }] })
  })

  it('of a batch stays when a row of the batch that refers to it stays', async () => {
    const made = await write(person(ana), promised('p', ana), noted('n', ana))
    const row = await book.records.table(promises).get(asId('p'))
    if (row) await write(edit(promises, row, { what: 'write' }))
    expect(await plan(made, 'piecemeal')).toEqual({
      ok: true,
      value: {
        rows: [],
        kept: [
          { table: 'promises', id: 'p', because: { reason: 'changed-since' } },
          {
            ...{ table: 'customers', id: ana },
            because: { reason: 'in-use', by: [{ table: 'promises', rows: 1 }] },
          },
          { table: 'notes', id: 'n', because: { reason: 'belongs-to-kept' } },
        ],
      },
    })
  })
})

describe('a removed row', () => {
  it('comes back whole, together with what it refers to', async () => {
    await write(person(ana), promised('p', ana))
    const [her, promise] = [await rowOf('customers', ana), await rowOf('promises', 'p')]
    const removed = await remove(['promises', 'p'], ['customers', ana])
    expect(await plan(removed)).toEqual({
      ok: true,
      value: {
        rows: [
          { table: 'promises', id: 'p', now: imageOf(promise) },
          { table: 'customers', id: ana, now: imageOf(her) },
        ],
        kept: [],
      },
    })
  })

  it('comes back to what is still there, and not to what is gone', async () => {
    await write(person(ana), promised('p', ana))
    const removed = await remove(['promises', 'p'])
    expect(await plan(removed)).toMatchObject({ ok: true, value: { rows: [{ id: 'p' }] } })
    await remove(['customers', ana])
    expect(await plan(removed)).toEqual({
      ok: false,
      error: [{ table: 'promises', id: 'p', because: { reason: 'reference-gone' } }],
    })
  })

  it('that is back already stays as it is', async () => {
    await write(person(ana))
    const removed = await remove(['customers', ana])
    await write(person(ana))
    expect(await plan(removed)).toEqual({
      ok: false,
      error: [{ table: 'customers', id: ana, because: { reason: 'changed-since' } }],
    })
  })

  it('of a batch stays away when what it refers to stays away', async () => {
    await write(person(ben))
    await write(person(ana, { introducedBy: ben }), promised('p', ana))
    const removed = await remove(['promises', 'p'], ['customers', ana])
    await remove(['customers', ben])
    const gone = { reason: 'reference-gone' }
    expect(await plan(removed, 'piecemeal')).toEqual({
      ok: true,
      value: {
        rows: [],
        kept: [
          { table: 'customers', id: ana, because: gone },
          { table: 'promises', id: 'p', because: gone },
        ],
      },
    })
  })
})

/** A piece of history: each Change by its sequence, and what it undoes. */
const history = (...of: readonly (readonly [number, number?])[]): readonly Change[] =>
  of.map(([seq, undoes]) => ({
    ...{ seq, id: asId<ChangeId>(`change-${seq}`), v: 1, at: instant(seq), rows: [] },
    ...{ device: asId<DeviceId>('d'), deed: 'test' },
    ...(undoes === undefined ? {} : { undoes: asId<ChangeId>(`change-${undoes}`) }),
  }))
const deedAndTip = (of: UndoState) => [of.deed.seq, of.tip.seq, of.applied]

describe('a piece of history', () => {
  it('holds each deed with the last of its undos and redos', () => {
    const all = history([1], [2], [3, 1], [4, 3], [5, 2])
    expect(chains(all).map(deedAndTip)).toEqual([
      [1, 4, true],
      [2, 5, false],
    ])
  })

  it('leaves out an undo whose deed came before it, and what undoes that', () => {
    expect(chains(history([7, 2], [8, 7], [9])).map(deedAndTip)).toEqual([[9, 9, true]])
  })
})
