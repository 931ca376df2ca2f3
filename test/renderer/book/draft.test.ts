import { describe, expect, it } from 'vitest'
import { create, edit, isEmpty, same } from '#book/draft.ts'
import { customers } from '#features/customers/model.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { instant } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

const id = asId<CustomerId>('ana')
const fresh = { ...nobodyYet, id, name: 'Ana' }
const ana = { ...fresh, note: 'oat', createdAt: instant(0), updatedAt: instant(0), rev: 7 }

describe('a draft', () => {
  it('of a new row holds all of it, and the rows it refers to where there are any', () => {
    const draft = { table: 'customers', id, now: fresh }
    expect(create(customers, fresh)).toStrictEqual(draft)
    expect(create(customers, fresh, [ana])).toStrictEqual({ ...draft, references: [id] })
  })

  it('of a changed row holds what differs: a field that is new, one that is other, one that goes', () => {
    const patch = { name: 'Ana', description: 'scarf', since: undefined, note: undefined }
    const edited = edit(customers, ana, { ...patch, tags: ['regular'] })
    expect(edited).toStrictEqual({
      ...{ table: 'customers', id, rev: 7 },
      was: { note: 'oat', tags: [] },
      now: { description: 'scarf', tags: ['regular'] },
    })
  })

  it('is empty when nothing differs; one that makes, changes or removes a row is not', () => {
    expect(isEmpty(edit(customers, ana, { note: 'oat', tags: [] }))).toBe(true)
    expect(isEmpty(edit(customers, ana, { note: undefined }))).toBe(false)
    expect(isEmpty(edit(customers, ana, { note: 'soy' }))).toBe(false)
    expect(isEmpty(edit(customers, ana, { since: '2015' }))).toBe(false)
    expect(isEmpty({ table: 'customers', id, was: {} })).toBe(false)
    expect(isEmpty({ table: 'customers', id, now: {} })).toBe(false)
  })
})

describe('what a row holds', () => {
  it.each([
    ['a text', 'oat', 'oat'],
    ['a list', ['oat', 2], ['oat', 2]],
    ['a line, whatever the order of its fields', { a: 1, b: [{ c: 2 }] }, { b: [{ c: 2 }], a: 1 }],
  ])('is the same: %s', (_what, one, other) => {
    expect(same(one, other)).toBe(true)
  })

  it.each([
    ['another text', 'oat', 'soy'],
    ['a number for a text', 1, '1'],
    ['a text for a list', ['o'], 'o'],
    ['nothing for a line', null, {}],
    ['no field for an empty list', undefined, []],
    ['a list in another order', [1, 2], [2, 1]],
    ['a list with more', [1, 2], [1, 2, 3]],
    ['a list with less', [1, 2], [1]],
    ['a list for a line', { 0: 'oat' }, ['oat']],
    ['another name of a field', { a: 1 }, { b: 1 }],
    ['another value deep inside', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
  ])('is not the same: %s', (_what, one, other) => {
    expect(same(one, other)).toBe(false)
    expect(same(other, one)).toBe(false)
  })
})
