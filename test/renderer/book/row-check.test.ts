import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { firstUnfit, whyRefused, whyUnfit } from '#book/row-check.ts'
import { instant } from '#shared/base/day.ts'
import { defineTable, nobody, type Row, rowFields, words } from '#shared/book/table.ts'

const schema = z.strictObject({
  ...rowFields<string>(),
  name: words(5),
  count: z.number().max(9),
  tags: z.array(z.strictObject({ text: words(3) })).max(2),
})
type Jar = z.infer<typeof schema>
const jars = defineTable<Jar>({ name: 'jars', schema, refers: {}, person: nobody })
const book = { tables: [jars] }
const written = { createdAt: instant(1), updatedAt: instant(1), rev: 1 }
const jar = (given: Partial<Jar> = {}): Row => ({
  ...{ id: 'jar', ...written, name: 'jam', count: 1, tags: [] },
  ...given,
})
const unfit = (before: Row | undefined, after: Row | undefined) =>
  firstUnfit(book, [
    { table: 'jars', after: jar() },
    { table: 'jars', ...(before ? { before } : {}), ...(after ? { after } : {}) },
  ])

describe('a written row', () => {
  it('that fits its table is written, and so is the removal of any', () => {
    expect(unfit(undefined, jar())).toBeUndefined()
    expect(unfit(jar({ name: 'marmalade' }), undefined)).toBeUndefined()
  })

  it('with too many characters or entries is refused with the limit and the size', () => {
    expect(unfit(undefined, jar({ name: 'jellies' }))).toEqual({
      ...{ table: 'jars', id: 'jar', field: 'name' },
      why: { is: 'too-long', most: 5, size: 7 },
    })
    const tag = { text: 'red' }
    expect(unfit(jar(), jar({ tags: [tag, tag, tag] }))).toMatchObject({
      field: 'tags',
      why: { is: 'too-many', most: 2, size: 3 },
    })
    expect(unfit(undefined, jar({ tags: [{ text: 'sweet' }] }))).toMatchObject({
      field: 'tags',
      why: { is: 'too-long', most: 3, size: 5 },
    })
  })

  it('that is wrong in any other way is refused as wrong', () => {
    const wrong = { why: { is: 'wrong', detail: expect.stringMatching(/\w/) } }
    expect(unfit(undefined, jar({ count: 10 }))).toMatchObject({ field: 'count', ...wrong })
    expect(unfit(undefined, jar({ name: '' }))).toMatchObject({ field: 'name', ...wrong })
    const more = { ...jar(), colour: 'red' }
    expect(unfit(undefined, more)).toMatchObject({ field: '', ...wrong })
  })

  it('that did not fit before may change in its other fields only', () => {
    const long = jar({ name: 'marmalade' })
    expect(unfit(long, { ...jar({ name: 'marmalade' }), deletedAt: instant(2) })).toBe(undefined)
    expect(unfit(long, jar({ name: 'marmalades' }))).toMatchObject({ field: 'name' })
    expect(unfit(long, jar({ name: 'marmalade', count: 10 }))).toMatchObject({ field: 'name' })
    expect(unfit(jar(), long)).toMatchObject({ field: 'name' })
    const tags = [{ text: 'sweet' }]
    expect(unfit(jar({ tags }), jar({ tags, count: 2 }))).toBeUndefined()
    expect(unfit(jar({ tags }), jar({ tags: [{ text: 'sour' }] }))).toMatchObject({
      field: 'tags',
    })
  })

  it('of no table of the book is refused', () => {
    const refused = firstUnfit(book, [{ table: 'crumbs', after: jar() }])
    expect(refused).toMatchObject({ table: 'crumbs', id: 'jar', field: '', why: { is: 'wrong' } })
  })
})

describe('why a value does not fit', () => {
  it('is asked of its schema where the quick look is not sure', () => {
    const asked = z.string().transform((text) => text.trim())
    expect(whyUnfit(asked, 'jam')).toBeUndefined()
    expect(whyUnfit(asked, 3)).toMatchObject({ field: '', why: { is: 'wrong' } })
    expect(whyUnfit(schema, jar())).toBeUndefined()
    expect(whyUnfit(schema, undefined)).toMatchObject({ field: '', why: { is: 'wrong' } })
  })

  it('is wrong without more when the schema gives no issue', () => {
    expect(whyRefused(new z.ZodError([]), jar())).toEqual({ is: 'wrong', detail: '' })
  })
})
