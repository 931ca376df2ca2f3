import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rebuildFrom } from '#book/backup/rebuild.ts'
import { takeBackup } from '#book/backup/take.ts'
import type { Book } from '#book/book.ts'
import { putFields } from '#book/image.ts'
import { createBook, openBook } from '#book/open.ts'
import type { Records } from '#book/records.ts'
import { recordsAsTheyAre, recordsOf } from '#book/records.ts'
import { replay } from '#book/replay.ts'
import { versions } from '#book/versions/all.ts'
import { instant } from '#shared/base/day.ts'
import { err, ok } from '#shared/base/result.ts'
import type { Change, Image } from '#shared/book/change.ts'
import { fixedClock } from '#test/support/fixed-clock.ts'
import {
  bookOfJars,
  editJar,
  fillJar,
  newerShape,
  olderShape,
  renameJar,
  second,
} from '#test/support/made-up-book.ts'
import { freshComputer, windowParts } from '#test/support/window-parts.ts'

const clock = fixedClock()
let written: Book
let history: readonly Change[]

beforeEach(async () => {
  await freshComputer()
  const { records, row } = await createBook({ clock, shape: olderShape, indexedDB })
  written = bookOfJars(records, row.bookId, clock)
  await done(
    written.perform(fillJar, { id: 'a', label: 'Jam', holds: 'plums', kind: 'jar' as const }),
  )
  await done(
    written.perform(fillJar, { id: 'c', label: 'Crumb', holds: 'rye', kind: 'crumb' as const }),
  )
  await done(written.perform(editJar, { id: 'a', label: 'Plum jam' }))
  await done(written.perform(editJar, { id: 'c', label: 'Old crumb' }))
  await done(written.perform(editJar, { id: 'a', holds: 'plums and rum' }))
  history = await records.changes.toArray()
  records.db.close()
})

afterEach(async () => {
  indexedDB.deleteDatabase(written.records.db.name)
})

describe('a book of an older version', () => {
  it('opens with every row in its new shape: renamed, split in two, left out', async () => {
    const { records } = await opened()
    expect(await namesIn(records)).toEqual({ a: 'Plum jam', 'a-inside': 'plums and rum' })
    expect(await records.changes.toArray()).toEqual(history)
    records.db.close()
  })

  it('is copied in its older shape before anything in it changes', async () => {
    const seen: unknown[] = []
    const opening = await open(async ({ database }) => {
      const older = await recordsAsTheyAre(database, newerShape)
      seen.push(older.schema, await older.tableByName('jars').get('c'))
      older.db.close()
      return ok(kept)
    })
    expect(seen).toMatchObject([1, { label: 'Old crumb', kind: 'crumb' }])
    expect(opening.state).toBe('open')
    if (opening.state === 'open') opening.records.db.close()
  })

  it('is upgraded by one window alone when two open it at the same moment', async () => {
    let copies = 0
    const keep = async () => {
      copies++
      return ok(kept)
    }
    const both = await Promise.all([open(keep), open(keep)])
    expect(both.map(({ state }) => state)).toEqual(['open', 'open'])
    expect(copies).toBe(1)
    for (const each of both) if (each.state === 'open') each.records.db.close()
  })

  it('is not upgraded by a worker that reads it', async () => {
    const older = await recordsAsTheyAre(database(), newerShape)
    expect(older.schema).toBe(1)
    older.db.close()
    const found = (await indexedDB.databases()).find(({ name }) => name === database())
    expect(found?.version).toBe(10)
    await expect(recordsAsTheyAre('usual-of-nobody', newerShape)).rejects.toThrow('not there')
    const names = (await indexedDB.databases()).map(({ name }) => name)
    expect(names).not.toContain('usual-of-nobody')
  })

  it('stays as it is when no copy of it could be kept, and says why', async () => {
    const why = { of: 'backup', key: 'diskFull' }
    expect(await open(async () => err(why))).toMatchObject({ state: 'no-copy', why })
    const found = (await indexedDB.databases()).find(({ name }) => name === database())
    expect(found?.version).toBe(10)
  })

  it('is replayed from its journal into the same rows as its upgrade gives', async () => {
    const { records, row } = await createBook({ clock, shape: newerShape, indexedDB })
    await replay(records, history)
    const upgraded = await opened()
    expect(await factsIn(records)).toEqual(await factsIn(upgraded.records))
    expect(await records.changes.toArray()).toEqual(history)
    expect(row.bookId).not.toBe(written.id)
    upgraded.records.db.close()
    await records.db.delete()
  })

  it('is restored from a backup of its older shape into the same rows, with its history', async () => {
    const older = await recordsAsTheyAre(database(), newerShape)
    const taken = await takeBackup({ records: older, app: '0', shop: 'Jars', at: clock.now() })
    older.db.close()
    expect(taken.manifest).toMatchObject({ schema: 1, tables: { jars: { rows: 2 } } })
    const rebuilt = await rebuildFrom(taken.blob, { clock, shape: newerShape, indexedDB })
    if (!rebuilt.ok) throw new Error(JSON.stringify(rebuilt.error))
    const records = recordsOf(rebuilt.value.database, newerShape)
    expect(await namesIn(records)).toEqual({ a: 'Plum jam', 'a-inside': 'plums and rum' })
    const book = bookOfJars(records, rebuilt.value.bookId, clock)
    await done(book.undo())
    expect(await namesIn(records)).toEqual({ a: 'Plum jam', 'a-inside': 'plums' })
    await records.db.delete()
  })

  it('can undo and redo across the version, in the new shape', async () => {
    const { records, row } = await opened()
    const book = bookOfJars(records, row.bookId, clock)
    await done(book.undo())
    expect(await namesIn(records)).toEqual({ a: 'Plum jam', 'a-inside': 'plums' })
    await done(book.redo())
    expect(await namesIn(records)).toEqual({ a: 'Plum jam', 'a-inside': 'plums and rum' })
    const relabelled = history[2]
    if (!relabelled) throw new Error('The label was not changed')
    await done(book.takeBack(relabelled))
    expect(await namesIn(records)).toEqual({ a: 'Jam', 'a-inside': 'plums and rum' })
    records.db.close()
  })

  it('undoes nothing that was changed in the new shape since', async () => {
    const { records, row } = await opened()
    const book = bookOfJars(records, row.bookId, clock)
    await done(book.perform(renameJar, { id: 'a', name: 'Quince jam' }))
    const relabelled = history[2]
    if (!relabelled) throw new Error('The label was not changed')
    expect(await book.takeBack(relabelled)).toMatchObject({ ok: false })
    expect(await namesIn(records)).toMatchObject({ a: 'Quince jam' })
    records.db.close()
  })

  it('undoes the creation of both rows together, and redoes both', async () => {
    const { records, row } = await opened()
    const book = bookOfJars(records, row.bookId, clock)
    for (const at of [4, 2, 0]) await done(book.takeBack(history[at] ?? missing()))
    expect(await namesIn(records)).toEqual({})
    await done(book.redo())
    expect(await namesIn(records)).toEqual({ a: 'Jam', 'a-inside': 'plums' })
    records.db.close()
  })
})

describe('every version of the book', () => {
  it.each([...versions.steps, second])(
    '$version does to an edit what it does to the row',
    (step) => {
      for (const [table, migrateRow] of Object.entries(step.migrateRow ?? {})) {
        const field = fc.constantFrom('label', 'holds')
        const some = fc.dictionary(field, fc.string(), { maxKeys: 2 })
        fc.assert(
          fc.property(fc.string(), fc.string(), some, (label, holds, now) => {
            const row: Image = { id: 'x', label, holds, kind: 'jar', createdAt: 1 }
            const was = Object.fromEntries(Object.keys(now).map((name) => [name, row[name]]))
            const straight = migrateRow({ ...row, ...now })
            const change = newerShape.versions.migrateChange(
              aChange([{ table, id: 'x', was, now }]),
            )
            const stepped = migrateRow(row).map((each) =>
              change.rows
                .filter(({ id }) => id === each.id)
                .reduce((image, edit) => putFields(image, edit.was ?? {}, edit.now ?? {}), each),
            )
            expect(stepped).toEqual(straight)
          }),
        )
      }
    },
  )
})

const kept = { at: instant(1), seq: 5, name: 'before.usual' }

const database = () => written.records.db.name

const open = (keepOlder: NonNullable<Parameters<typeof openBook>[0]['keepOlder']>) =>
  openBook({ ...windowParts(), shape: newerShape, keepOlder })

async function opened() {
  const opening = await open(async () => ok(kept))
  if (opening.state !== 'open') throw new Error(JSON.stringify(opening))
  return opening
}

const rowsIn = (records: Records) => records.tableByName('jars').toArray()

/** An upgrade keeps `rev` and `updatedAt` of a row; a replay takes them from the Change. */
const factsIn = async (records: Records) =>
  (await rowsIn(records)).map(({ rev: _rev, updatedAt: _at, ...facts }) => facts)

const namesIn = async (records: Records) =>
  Object.fromEntries(
    (await rowsIn(records)).map((row) => [row.id, 'name' in row ? row.name : undefined]),
  )

/** Throws with the refusal, if there was one. */
async function done(doing: Promise<{ readonly ok: boolean }>): Promise<void> {
  expect(await doing).toMatchObject({ ok: true })
}

function missing(): never {
  throw new Error('The history is shorter than what was done')
}

const aChange = (rows: Change['rows']): Change => ({
  ...(history[0] ?? missing()),
  v: 1,
  rows,
})
