import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitsOf } from '#book/fits.ts'
import { changeSchema } from '#shared/book/change.ts'
import { instantField } from '#shared/book/table.ts'
import { anyRow } from '#test/support/any-row.ts'
import { bookShape } from '#workers/book-shape.ts'

describe('the quick check of a row', () => {
  for (const { name, schema } of bookShape.tables) {
    const fits = fitsOf(schema)
    const row = anyRow(schema)

    it(`accepts a good row of ${name}, and nothing that its schema refuses`, () => {
      fc.assert(
        fc.property(row, fc.nat(), fc.jsonValue(), (good, which, other) => {
          expect(fits(good)).toBe(true)
          const fields = [...Object.keys(good), 'somethingNew']
          const changed = { ...good, [fields[which % fields.length] ?? '']: other }
          if (fits(changed)) expect(schema.parse(changed)).toEqual(changed)
          const { [fields[which % fields.length] ?? '']: _gone, ...less } = good
          if (fits(less)) expect(schema.parse(less)).toEqual(less)
        }),
        { numRuns: 60 },
      )
    })
  }

  it('leaves a value that its schema would change to the schema', () => {
    expect(fitsOf(instantField)(0)).toBe(true)
    expect(instantField.parse(-0)).toBe(0)
    expect(fitsOf(instantField)(-0)).toBe(false)
    expect(fitsOf(instantField)(8.65e15)).toBe(false)
  })

  it('accepts a Change', () => {
    const change = {
      seq: 1,
      id: 'a',
      v: 1,
      at: 5,
      device: 'till',
      deed: 'met',
      rows: [{ table: 'customers', id: 'b', now: { name: 'Ana', tags: ['regular'] } }],
    }
    expect(fitsOf(changeSchema)(change)).toBe(true)
    expect(fitsOf(changeSchema)({ ...change, seq: 0 })).toBe(false)
    expect(fitsOf(changeSchema)({ ...change, rows: [{ table: 'customers' }] })).toBe(false)
  })
})
