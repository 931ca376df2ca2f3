import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeRowsOf, cutRegulars } from '#features/customers/rules/cut-regulars.ts'
import type { KnownCustomer } from '#features/customers/rules/match-list.ts'
import { pageOf, withoutLines } from '#features/customers/rules/page-of-regulars.ts'
import { aKnown, inside, phone } from '#test/support/listed-people.ts'
import { readPage } from '#test/support/read-regulars.ts'

const none: ReadonlySet<number> = new Set()
const linesOf = (text: string, known: readonly KnownCustomer[] = [], turned = none) =>
  pageOf(readPage(text), known, turned, 'IE').lines
const going = (text: string, known: readonly KnownCustomer[] = [], turned = none) =>
  linesOf(text, known, turned).flatMap(({ regular, isIn }) => (isIn ? [regular.line] : []))

describe('a page of regulars', () => {
  it.each(['Müller', 'Muller', 'Mueller', 'müller'])(
    'leaves out a customer who is in the book, unless the owner says it is another one: %s',
    (name) => {
      const known = [aKnown({ name: 'Müller' })]
      expect(going(`Maria\n${name} – tea`, known)).toEqual([1])
      expect(going(`Maria\n${name} – tea`, known, new Set([2]))).toEqual([1, 2])
    },
  )

  it('adds what is new to the customer with that phone', () => {
    const known = [aKnown({ name: 'José Ruiz', phones: phone('087 555 0140') }, [], 'jose')]
    expect(linesOf('Jose – tea – +353 87 555 0140', known)).toMatchObject([
      { twin: 'adds', isIn: true, to: { id: 'jose' } },
    ])
    expect(linesOf('Jose – +353 87 555 0140', known)).toMatchObject([
      { twin: 'in the book', isIn: false },
    ])
    expect(linesOf('Ana – tea – 087 555 0140', known)).toMatchObject([
      { twin: 'in the book', isIn: false },
    ])
  })

  it('adds a line to an earlier one that has its phone', () => {
    expect(linesOf('José – tea – 087 555 0140\nJose – no nuts – 087 555 0140')).toMatchObject([
      { twin: 'none' },
      { twin: 'adds', isIn: true, to: { line: 1 } },
    ])
  })

  it('names what does not fit into a full customer', () => {
    const known = [aKnown({ name: 'Ana', phones: phone('087 555 0140'), note: 'x'.repeat(20_000) })]
    expect(linesOf('Ana – tea – 087 555 0140 – sits outside', known)).toMatchObject([
      { twin: 'adds', doesNotFit: ['note'] },
    ])
  })

  it('has room for people inside, whatever they are called', () => {
    const text = 'Jürgen & Sabine Müller – tea\nAna – wife Ayşe Çelik: no nuts\nLi – son 李雷 – tea'
    expect(linesOf(text).map((each) => each.doesNotFit)).toEqual([[], [], []])
  })

  it('takes two of one name as two when they take it differently', () => {
    expect(going('Maria – tea\nMaria – latte')).toEqual([1, 2])
    expect(going('Maria – tea\nMaria – latte', [], new Set([2]))).toEqual([1])
  })

  it('takes two of one name as two when they have different phones', () => {
    expect(linesOf('Maria – 087 555 0140\nMaria – 01 555 0141')).toMatchObject([
      { twin: 'none', isIn: true },
      { twin: 'namesake', isIn: true },
    ])
  })

  it('takes the same line twice as one', () => {
    expect(going('Maria – tea\nBen\nmaria – TEA')).toEqual([1, 2])
  })

  it('written a second time adds nobody', () => {
    const text = 'Maria – tea\nBen\ngreen scarf, espresso'
    const known = [
      aKnown({ name: 'Maria' }, [], 'maria'),
      aKnown({ name: 'Ben' }, [], 'ben'),
      aKnown({ description: 'green scarf' }, [], 'scarf'),
    ]
    expect(going(text, known)).toEqual([])
  })

  it('recognises somebody without a name by the people inside', () => {
    expect(going('Ana – tea', [aKnown({ people: [inside('Ana')] })])).toEqual([])
  })

  it('keeps the lines that were not written', () => {
    expect(withoutLines('Maria\r\nBen\n\nCleo', new Set([1, 2]))).toBe('\nCleo')
  })
})

describe('a long list', () => {
  it('is split so that no Change carries too much, in order and without losing anyone', () => {
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
        const { regulars } = readPage(texts.join('\n'))
        const pieces = cutRegulars(regulars, limit)
        expect(pieces.flat()).toEqual(regulars)
        for (const piece of pieces)
          expect(piece.reduce((sum, each) => sum + changeRowsOf(each), 0)).toBeLessThanOrEqual(
            limit,
          )
      }),
    )
  })
})
