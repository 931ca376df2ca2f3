import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut, rowsOf } from '#features/customers/rules/cut.ts'
import { pageOf, withoutLines } from '#features/customers/rules/page-of-regulars.ts'
import { readRegulars } from '#features/customers/rules/written-regulars.ts'

const none: ReadonlySet<number> = new Set()
const nobody = () => false
const going = (text: string, known: (folded: string) => boolean = nobody, turned = none) =>
  pageOf(text, 'counter', known, turned).lines.flatMap(({ regular, isIn }) =>
    isIn ? [regular.line] : [],
  )

describe('a page of regulars', () => {
  it('leaves out whoever is in the book, unless the owner says it is another one', () => {
    const known = (folded: string) => folded === 'muller'
    expect(going('Maria\nMüller – tea', known)).toEqual([1])
    expect(going('Maria\nMüller – tea', known, new Set([2]))).toEqual([1, 2])
  })

  it('takes two of one name who take it differently as two', () => {
    expect(going('Maria – tea\nMaria – latte')).toEqual([1, 2])
    expect(going('Maria – tea\nMaria – latte', nobody, new Set([2]))).toEqual([1])
  })

  it('takes the same line twice as one', () => {
    expect(going('Maria – tea\nBen\nmaria – TEA')).toEqual([1, 2])
  })

  it('written down twice adds nobody', () => {
    const text = 'Maria – tea\nBen\ngreen scarf, espresso'
    const names = new Set(['maria', 'ben', 'green scarf, espresso'])
    expect(going(text, (folded) => names.has(folded))).toEqual([])
  })

  it('keeps the lines that did not go in', () => {
    expect(withoutLines('Maria\r\nBen\n\nCleo', new Set([1, 2]))).toBe('\nCleo')
  })
})

describe('a long list', () => {
  it('is cut so that no Change carries too much, in order and without losing anyone', () => {
    const lines = fc.array(
      fc.constantFrom(
        'Ana',
        'Ben – tea',
        'Cleo – latte – no nuts, no milk',
        'Dan – allergic to a, b, c',
      ),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(lines, fc.integer({ min: 5, max: 30 }), (texts, limit) => {
        const { regulars } = readRegulars(texts.join('\n'), 'counter')
        const pieces = cut(regulars, limit)
        expect(pieces.flat()).toEqual(regulars)
        for (const piece of pieces)
          expect(piece.reduce((sum, each) => sum + rowsOf(each), 0)).toBeLessThanOrEqual(limit)
      }),
    )
  })
})
