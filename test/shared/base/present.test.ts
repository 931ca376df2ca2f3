import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { present, withoutUndefined } from '#shared/base/present.ts'

describe('a field', () => {
  it('with a value is kept as it is, and an undefined one is left out', () => {
    const minute: number | undefined = undefined
    const read = present({ what: 'call back', due: '2026-03-02', minute, said: false, none: null })
    expect(read).toStrictEqual({ what: 'call back', due: '2026-03-02', said: false, none: null })
    expect('minute' in read).toBe(false)
  })
})

describe('a value that a row may hold', () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('flat white', '', 0, -1, true, false, null, '__proto__'),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(
        fc.constantFrom('words', 'lines', 'when', '__proto__', '0'),
        fc.oneof(tie('value'), fc.constant(undefined)),
        { noNullPrototype: true },
      ),
    ),
  }))

  it('loses every undefined field, at any depth, and nothing else', () => {
    fc.assert(
      fc.property(value, (any) => {
        const read = withoutUndefined(any)
        expect(undefinedIn(read)).toEqual([])
        // `toEqual` treats an undefined field as a missing one.
        expect(read).toEqual(any)
        expect(JSON.stringify(read)).toBe(JSON.stringify(any))
      }),
      { numRuns: 500 },
    )
  })

  it('is unchanged when it is not a plain object', () => {
    const packed = new Uint16Array([1, 2])
    const made = withoutUndefined({ packed, on: new Date(0) })
    expect(made).toStrictEqual({ packed, on: new Date(0) })
  })
})

/** Where a field is undefined. */
function undefinedIn(of: unknown, at = ''): readonly string[] {
  if (typeof of !== 'object' || of === null) return of === undefined ? [at] : []
  return Object.entries(of).flatMap(([field, each]) => undefinedIn(each, `${at}/${field}`))
}
