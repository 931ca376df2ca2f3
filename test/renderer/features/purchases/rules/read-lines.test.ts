import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { line } from '#features/purchases/model.ts'
import { plainWords, readPurchaseLines, shelfOf } from '#features/purchases/rules/read-lines.ts'
import { linesWords, lineWords } from '#features/purchases/rules/say-lines.ts'
import { money } from '#shared/base/money.ts'
import { aProduct, priced } from '#test/support/purchase-builders.ts'

const croissant = priced('Almond croissant', 320)
const flatWhite = priced('Flat white', 380)
const sevenUp = priced('7 Up', 250)
const shelf = shelfOf([croissant, flatWhite, sevenUp])
const none = shelfOf([])

describe('a typed line', () => {
  it('is a quantity, a product with its price, and how it is wanted', () => {
    expect(readPurchaseLines('2 almond croissants, no sugar', shelf)).toEqual([
      {
        productId: croissant.id,
        words: 'almond croissants',
        quantity: 2,
        price: money(320),
        modifiers: ['no sugar'],
      },
    ])
  })

  it('finds a product in the plural, in capitals and without accents', () => {
    const shelf = shelfOf([aProduct('Brioche'), aProduct('Crème brûlée'), aProduct('Cherries')])
    expect(readPurchaseLines('3 BRIOCHES', shelf)[0]?.productId).toBeDefined()
    expect(readPurchaseLines('creme brulee', shelf)[0]?.productId).toBeDefined()
    expect(readPurchaseLines('one cherry', shelf)[0]?.productId).toBeDefined()
  })

  it('keeps the words alone, without a price, when no such product is sold', () => {
    expect(readPurchaseLines('flat white, oat, extra hot', none)).toEqual([
      { words: 'flat white', quantity: 1, modifiers: ['oat', 'extra hot'] },
    ])
  })

  it.each<readonly [string, number]>([
    ['2 flat white', 2],
    ['2x flat white', 2],
    ['2 × flat whites', 2],
    ['two flat whites', 2],
    ['a flat white', 1],
    ['0,5 flat white', 0.5],
    ['flat white', 1],
    ['2 x flat white', 2],
    ['2X flat white', 2],
    ['AN flat white', 1],
    ['123456 flat whites', 123456],
    ['1.125 flat white', 1.125],
    ...'one two three four five six seven eight nine ten eleven twelve'
      .split(' ')
      .map((word, at): readonly [string, number] => [`${word} flat whites`, at + 1]),
  ])('reads %j as %d of them', (typed, quantity) => {
    expect(readPurchaseLines(typed, shelf)).toMatchObject([{ productId: flatWhite.id, quantity }])
  })

  it('does not count a number that belongs to the name or to a unit', () => {
    expect(readPurchaseLines('7 Up', shelf)).toMatchObject([{ productId: sevenUp.id, quantity: 1 }])
    expect(readPurchaseLines('2 7 Ups', shelf)).toMatchObject([
      { productId: sevenUp.id, quantity: 2 },
    ])
    expect(readPurchaseLines('500 g ham', shelf)).toEqual([{ words: '500 g ham', quantity: 1 }])
  })

  it.each([
    ...'kg g mg ml l cl dl lb lbs oz cm mm m %'.split(' ').map((unit) => `500 ${unit} ham`),
    '500 G',
    '0 ham',
    'ham',
    'ham 2',
    '1234567 ham',
    '1.1234 ham',
    'some ham',
  ])('takes %j as one thing of that name', (typed) => {
    expect(readPurchaseLines(typed, none)).toEqual([{ words: typed, quantity: 1 }])
  })

  it.each([
    ['500 grapes', 500, 'grapes'],
    ['2 mugs', 2, 'mugs'],
    ['1,5 cheese', 1.5, 'cheese'],
    ['2 3 cakes', 2, '3 cakes'],
    ['two buns', 2, 'buns'],
    ['zwei Brezeln', 2, 'Brezeln'],
    ['dos docenas de huevos', 24, 'huevos'],
    ['half a loaf', 0.5, 'loaf'],
    ['buns x4', 4, 'buns'],
  ])('takes %j as %d of it, or as its name', (typed, quantity, words) => {
    expect(readPurchaseLines(typed, none)).toEqual([{ words, quantity }])
  })

  it('is another thing after a semicolon or on another line, and no thing between', () => {
    const read = readPurchaseLines('bun; tea\nroll + jam', none)
    expect(read.map((each) => each.words)).toEqual(['bun', 'tea', 'roll', 'jam'])
    expect(readPurchaseLines('bun,2 sugars, 1,5 l', none)).toEqual([
      { words: 'bun', quantity: 1, modifiers: ['2 sugars'] },
      { words: '1,5 l', quantity: 1 },
    ])
  })

  it('is kept as long as the book allows', () => {
    expect(readPurchaseLines('bun;'.repeat(300), none)).toHaveLength(200)
    expect(readPurchaseLines('bun,a'.concat(',a'.repeat(60)), none)[0]?.modifiers).toHaveLength(50)
    const [long] = readPurchaseLines(`${'b'.repeat(1500)},${'c'.repeat(150)}`, none)
    expect([long?.words.length, long?.modifiers?.[0]?.length]).toEqual([1000, 100])
    expect(readPurchaseLines(`2 ${'b'.repeat(1500)}`, none)[0]?.words).toHaveLength(1000)
    const named = shelfOf([aProduct('d'.repeat(1500))])
    expect(readPurchaseLines('d'.repeat(1500), named)[0]?.words).toHaveLength(1000)
  })

  it('does not name a product whose name has no letters', () => {
    expect(readPurchaseLines('!', shelfOf([aProduct('?')]))).toEqual([{ words: '!', quantity: 1 }])
  })

  it.each([
    ['Berries', 'berry', true],
    ['Boxes', 'box', true],
    ['Pie', 'pies', true],
    ['Glass', 'glas', false],
    ['Gas', 'ga', true],
    ['As', 'a', false],
    ['Be', 'b', false],
    ['Café-crème', 'cafe creme', true],
    ['3 × Up', '3 Up', false],
  ])('%j is the same as %j: %s', (name, said, same) => {
    expect(plainWords(name) === plainWords(said)).toBe(same)
  })

  it.each([
    ['C++', 'C++'],
    ['salt & pepper rolls', 'salt & pepper rolls'],
    ['6.1 + 20 vol, 35 min', '6.1 + 20 vol'],
    ['60 g 7/3 + 9/1, 30 min', '60 g 7/3 + 9/1, 30 min'],
    ['AT&T', 'AT&T'],
  ])('never cuts %s', (typed, words) => {
    const read = readPurchaseLines(typed, none)
    expect(read.map((each) => each.words)).toEqual([words])
    expect(linesWords(read)).toBe(typed)
  })

  it('keeps a number word that begins a name', () => {
    expect(readPurchaseLines('a la carta', shelf)).toEqual([{ words: 'a la carta', quantity: 1 }])
  })

  it('is several things at a plus, or at a comma followed by a product', () => {
    const words = (typed: string) => readPurchaseLines(typed, shelf).map((each) => each.words)
    expect(words('flat white + 2 almond croissants')).toEqual(['flat white', 'almond croissants'])
    expect(words('flat white, oat, almond croissant')).toEqual(['flat white', 'almond croissant'])
  })

  it('is nothing for empty text', () => {
    expect(readPurchaseLines('  , + ;', shelf)).toEqual([])
  })

  it('uses the price of what is sold today, not of a former product', () => {
    const old = priced('Flat white', 100)
    const shelf = shelfOf([{ ...old, active: false }, flatWhite])
    expect(readPurchaseLines('flat white', shelf)[0]?.price).toBe(money(380))
    expect(
      readPurchaseLines('flat white', shelfOf([{ ...old, active: false }]))[0]?.price,
    ).toBeUndefined()
  })

  it('shows the number of a thing if it is more than one', () => {
    expect(lineWords({ words: 'croissant', quantity: 2, modifiers: ['warm'] })).toBe(
      '2 × croissant, warm',
    )
  })
})

const said = fc
  .array(
    fc.oneof(
      fc.constantFrom(',', ', ', ' + ', ';', ' ', '2 ', '2x', ' × ', '1,5', '7 Up', 'two ', 'a '),
      fc.constantFrom('flat white', 'Almond croissants', 'no sugar', '500 g', 'ham', 'x', '0'),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('whatever is typed', () => {
  it('gives lines the book can keep', () => {
    fc.assert(
      fc.property(said, (typed) => {
        for (const each of readPurchaseLines(typed, shelf))
          expect(line.safeParse(each).success).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('is read the same again from the words shown for it', () => {
    fc.assert(
      fc.property(said, (typed) => {
        const read = readPurchaseLines(typed, shelf)
        expect(readPurchaseLines(linesWords(read), shelf)).toEqual(read)
      }),
      { numRuns: 2000 },
    )
  })

  it('is kept, however long', () => {
    const [read] = readPurchaseLines(`${'🥐'.repeat(5000)}, ${'🥛'.repeat(5000)}`, none)
    expect(line.safeParse(read).success).toBe(true)
  })
})
