import { describe, expect, it } from 'vitest'
import { choicesFor } from '#features/purchases/rules/choose.ts'
import { shelfOf } from '#features/purchases/rules/read-lines.ts'
import { linesWords } from '#features/purchases/rules/say-lines.ts'
import { aProduct, priced } from '#test/support/purchase-builders.ts'

const products = [
  priced('Cappuccino', 350),
  priced('Almond croissant', 320),
  priced('Croissant', 250),
  aProduct('Crossed bun', { active: false }),
]
const shelf = shelfOf(products)
const words = (typed: string) =>
  choicesFor(typed, products, shelf).map((each) => linesWords(each.lines))

describe('instead of the usual', () => {
  it('finds a product by three letters, and offers the letters themselves last', () => {
    expect(words('cap')).toEqual(['Cappuccino', 'cap'])
  })

  it('puts names that begin with the letters first, and leaves out what is not sold', () => {
    expect(words('cro')).toEqual(['Croissant', 'Almond croissant', 'cro'])
  })

  it('keeps the number and how it is wanted', () => {
    expect(words('2 cro, warm')[0]).toBe('2 × Croissant, warm')
    expect(words('two cap')[0]).toBe('2 × Cappuccino')
  })

  it('completes only the last thing', () => {
    expect(words('croissant + cap')[0]).toBe('croissant + Cappuccino')
  })

  it('does not guess after a full name', () => {
    expect(words('croissant')).toEqual(['croissant'])
    expect(choicesFor('croissant', products, shelf)[0]?.lines[0]?.price).toBe(250)
  })

  it('says which are guesses, and logs the letters as they are otherwise', () => {
    const all = choicesFor('cap', products, shelf)
    expect(all.map(({ key, guessed }) => [key, guessed])).toEqual([
      [products[0]?.id, true],
      ['as typed', false],
    ])
    expect(all[1]?.lines).toEqual([{ words: 'cap', quantity: 1 }])
  })

  it('offers four products at most, by name', () => {
    const teas = ['Tea F', 'Tea B', 'Black tea', 'Tea D', 'Tea A', 'Tea E'].map((name) =>
      aProduct(name),
    )
    const offered = choicesFor('te', teas, shelf).map((each) => linesWords(each.lines))
    expect(offered).toEqual(['Tea A', 'Tea B', 'Tea D', 'Tea E', 'te'])
    const few = choicesFor('te', teas.slice(1, 4), shelf).map((each) => linesWords(each.lines))
    expect(few).toEqual(['Tea B', 'Tea D', 'Black tea', 'te'])
  })

  it('accepts any words', () => {
    expect(words('the blue one from the window')).toEqual(['the blue one from the window'])
    expect(words('   ')).toEqual([])
  })
})
