import { v7 } from 'uuid'
import { z } from 'zod'
import { type Book, makeBook } from '#book/book.ts'
import { defineDeed } from '#book/define-deed.ts'
import type { BookShape } from '#book/derived.ts'
import { create, edit } from '#book/draft.ts'
import { versionsOf } from '#book/migrate.ts'
import { newsOf } from '#book/news.ts'
import type { Records } from '#book/records.ts'
import type { BookVersion } from '#book/versions/version.ts'
import type { Clock } from '#platform/clock.ts'
import { err, ok } from '#shared/base/result.ts'
import { asId, type BookId, type DeviceId } from '#shared/book/ids.ts'
import { defineTable, idField, nobody, type Row, rowFields } from '#shared/book/table.ts'

/**
 * A book of jars, to test the book without the app's features. In version 1 a jar has a label and
 * its contents, and there are crumbs. In version 2 the label is a name, the contents are a separate
 * row, and the crumbs are dropped.
 */
const first: BookVersion = {
  version: 1,
  stores: { book: 'id', changes: 'seq, id, undoes, batch', jars: 'id' },
}

export const second: BookVersion = {
  version: 2,
  stores: {},
  migrateRow: {
    jars: ({ label, holds, kind, ...row }) => {
      if (kind === 'crumb') return []
      const jar = { ...row, ...(label === undefined ? {} : { name: label }) }
      const inside = { ...row, id: `${row.id}-inside` }
      return [jar, holds === undefined ? inside : { ...inside, name: holds }]
    },
  },
}

export type OldJar = Row & {
  readonly label: string
  readonly holds: string
  readonly kind: 'jar' | 'crumb'
}
export type Jar = Row & { readonly name: string }

export const oldJars = defineTable<OldJar>({
  name: 'jars',
  schema: z.strictObject({
    ...rowFields<string>(),
    label: z.string(),
    holds: z.string(),
    kind: z.enum(['jar', 'crumb']),
  }),
  refers: {},
  person: nobody,
})

export const jars = defineTable<Jar>({
  name: 'jars',
  schema: z.strictObject({ ...rowFields<string>(), name: z.string() }),
  refers: {},
  person: nobody,
})

export const olderShape: BookShape = {
  tables: [oldJars],
  derived: [],
  versions: versionsOf([first]),
}
export const newerShape: BookShape = {
  tables: [jars],
  derived: [],
  versions: versionsOf([first, second]),
}

const said = () => ({ of: 'book', key: 'someone' })
const gone = said()

export const fillJar = defineDeed({
  name: 'fill-jar',
  input: z.strictObject({
    id: idField<string>(),
    label: z.string(),
    holds: z.string(),
    kind: z.union([z.literal('jar'), z.literal('crumb')]),
  }),
  load: async () => undefined,
  change: (_loaded, input) => ok([create(oldJars, input)]),
  words: said,
  sample: () => undefined,
})

export const editJar = defineDeed({
  name: 'edit-jar',
  input: z.strictObject({
    id: idField<string>(),
    label: z.exactOptional(z.string()),
    holds: z.exactOptional(z.string()),
  }),
  load: (records, { id }) => records.table(oldJars).get(id),
  change: (jar, { id: _id, ...facts }) => (jar ? ok([edit(oldJars, jar, facts)]) : err(gone)),
  words: said,
  sample: () => undefined,
})

export const renameJar = defineDeed({
  name: 'rename-jar',
  input: z.strictObject({ id: idField<string>(), name: z.string() }),
  load: (records, { id }) => records.table(jars).get(id),
  change: (jar, { name }) => (jar ? ok([edit(jars, jar, { name })]) : err(gone)),
  words: said,
  sample: () => undefined,
})

/** What can be done with these rows, without a screen. */
export const bookOfJars = (records: Records, id: BookId, clock: Clock): Book =>
  makeBook({
    id,
    sample: false,
    records,
    people: nobodyHere,
    clock,
    device: asId<DeviceId>(v7()),
    deeds: [fillJar, editJar, renameJar],
    fieldName: said,
    shop: { now: noShop, onChange: () => () => undefined },
    news: newsOf(id),
  })

function noShop(): never {
  throw new Error('A book of jars has no shop')
}

const nobodyHere: Book['people'] = {
  size: () => 0,
  get: () => undefined,
  find: () => [],
  sorted: () => [],
  apart: () => [],
  nameOf: async () => undefined,
  version: () => 0,
  onChange: () => () => undefined,
  isWhole: () => true,
  whole: async () => undefined,
}
