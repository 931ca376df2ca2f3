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
const shop = { currency: 'EUR', language: 'en' }
const words = (typed: string) =>
  choicesFor(typed, products, shelf, shop).map((each) => linesWords(each.lines))

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
    expect(choicesFor('croissant', products, shelf, shop)[0]?.lines[0]?.price).toBe(250)
  })

  it('says which are guesses, and logs the letters as they are otherwise', () => {
    const all = choicesFor('cap', products, shelf, shop)
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
    const offered = choicesFor('te', teas, shelf, shop).map((each) => linesWords(each.lines))
    expect(offered).toEqual(['Tea A', 'Tea B', 'Tea D', 'Tea E', 'te'])
    const few = choicesFor('te', teas.slice(1, 4), shelf, shop).map((each) =>
      linesWords(each.lines),
    )
    expect(few).toEqual(['Tea B', 'Tea D', 'Black tea', 'te'])
  })

  it('accepts any words', () => {
    expect(words('the blue one from the window')).toEqual(['the blue one from the window'])
    expect(words('   ')).toEqual([])
  })
})

describe('a price said along', () => {
  const lines = (typed: string) => choicesFor(typed, products, shelf, shop)[0]?.lines
  const three = { words: 'Croissant', productId: products[2]?.id, quantity: 3 }

  it('is the price of one, whatever the catalog says', () => {
    expect(lines('3 croissant à 2.80')).toEqual([{ ...three, words: 'croissant', price: 280 }])
    expect(lines('3 cro, €2.80 each')).toEqual([{ ...three, price: 280 }])
  })

  it('of all is divided when it can be', () => {
    expect(lines('3 cro €8.40')).toEqual([{ ...three, price: 280 }])
    expect(lines('candle €12')).toEqual([{ words: 'candle', quantity: 1, price: 1200 }])
  })

  it('of all that divides unevenly makes some a cent dearer', () => {
    const candle = { words: 'candles' }
    expect(lines('3 candles €10')).toEqual([
      { ...candle, quantity: 1, price: 334 },
      { ...candle, quantity: 2, price: 333 },
    ])
  })

  it('without its currency is that of all, of one, or none: each is offered', () => {
    const offered = (typed: string) =>
      choicesFor(typed, [], shelfOf([]), shop).map((each) =>
        each.lines.map(({ words: what, price }) => `${what} ${price ?? '-'}`).join(' + '),
      )
    expect(offered('2 loaves 7.80')).toEqual(['loaves 390', 'loaves 780', 'loaves 7.80 -'])
    expect(offered('coffee 2.30')).toEqual(['coffee 230', 'coffee 2.30 -'])
    expect(offered('6.1 + 20 vol')).toEqual(['6.1 + 20 vol -'])
    expect(offered('room 12')).toEqual(['room 12 -'])
  })

  it('is each thing’s own where several are said', () => {
    const prices = (typed: string) =>
      choicesFor(typed, [], shelfOf([]), shop)[0]?.lines.map(({ price }) => price)
    expect(prices('cake €20 + 2 teas €6')).toEqual([2000, 300])
    expect(prices('tea 2.50 and cake 3.80')).toEqual([250, 380])
    expect(prices('tea 2.50, cake 3.80, a napkin')).toEqual([250, 380, undefined])
  })

  it('that belongs to no thing stays in the words', () => {
    expect(lines('candle €3 and €4')).toEqual([{ words: 'candle €3 and €4', quantity: 1 }])
  })

  it('takes no price of a kilo or an hour for that of one thing', () => {
    const priced = (typed: string) =>
      choicesFor(typed, [], shelfOf([]), shop)
        .at(-1)
        ?.lines.map(({ price }) => price)
    expect(priced('6 tulip bunches €3/bunch')).toEqual([300])
    expect(priced('2h support €85 per hour')).toEqual([8500])
    expect(priced('2 chickens €9.90 a kilo')).toEqual([undefined])
    expect(priced('2 kg tomatoes at 2.50')).toEqual([undefined])
    expect(priced('2 dozen eggs €3.60 a dozen')).toEqual([undefined])
    expect(priced('2 kg tomatoes €5')).toEqual([500])
  })
})
