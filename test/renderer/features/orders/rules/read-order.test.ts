import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Product, ProductId } from '#features/catalog/model.ts'
import { type Order, type OrderId, orders } from '#features/orders/model.ts'
import { linesOf, readOrder, reread } from '#features/orders/rules/read-order.ts'
import { day, instant, minute } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

const today = day('2026-03-03')
const at = { today, minute: minute(600), language: 'en-GB', currency: 'EUR' } as const

const product = (name: string, price?: number): Product => ({
  id: asId<ProductId>(name.replaceAll(' ', '-')),
  createdAt: instant(0),
  updatedAt: instant(0),
  rev: 1,
  name,
  warranty: 'none',
  active: true,
  ...(price === undefined ? {} : { price: money(price) }),
})
const sold = [
  product('Croissant', 180),
  product('Almond croissant', 260),
  product('Rye loaf', 520),
  product('Birthday cake'),
  product('Berry tart'),
]
const lines = (text: string) =>
  linesOf(text, at, sold).map(({ productId, quantity, words, modifiers }) =>
    [quantity, productId ?? `“${words}”`, ...(modifiers ?? [])].join(' '),
  )

it('says how long a visit takes, of a job alone', () => {
  const said = 'router, friday 14:00, for 2 h'
  expect(readOrder(said, { ...at, isVisit: true }, [])).toMatchObject({
    words: 'router',
    minute: 840,
    minutes: 120,
  })
  expect(readOrder(said, at, [])).not.toHaveProperty('minutes')
  const priced = readOrder('help friday 14:00 for 2 h at 75', { ...at, isVisit: true }, [])
  expect(priced).not.toHaveProperty('minutes')
})

describe('an order read from typed text', () => {
  it('has product, quantity, price and day', () => {
    expect(readOrder('two almond croissants saturday 9:30', at, sold)).toEqual({
      words: 'two almond croissants',
      lines: [
        { productId: 'Almond-croissant', words: 'almond croissants', quantity: 2, price: 260 },
      ],
      day: '2026-03-07',
      minute: 570,
      spans: [
        { start: 22, end: 30 },
        { start: 31, end: 35 },
      ],
    })
  })

  it.each<readonly [string, readonly string[]]>([
    ['2 almond croissants', ['2 Almond-croissant']],
    ['2x croissants', ['2 Croissant']],
    ['croissant x3', ['3 Croissant']],
    ['a dozen croissants and a rye', ['12 Croissant', '1 Rye-loaf']],
    ['half a dozen berry tarts', ['6 Berry-tart']],
    ['birthday cakes', ['1 Birthday-cake']],
    ['keep me two almond croissants', ['2 Almond-croissant']],
    ['1 birthday cake, happy 40 Tom', ['1 Birthday-cake happy 40 Tom']],
    ['0.5 rye loaf', ['0.5 Rye-loaf']],
    ['1/2 rye loaf', ['0.5 Rye-loaf']],
    ['alm', ['1 Almond-croissant']],
    ['wedding cake', ['1 “wedding cake”']],
    ['3 focaccia', ['3 “focaccia”']],
    ['0 croissants', ['1 Croissant']],
    ['croissant x0', ['1 Croissant']],
    ['croissant × 12', ['12 Croissant']],
    ['2 × croissants', ['2 Croissant']],
    ['2.25 rye loaf', ['2.25 Rye-loaf']],
    ['½ rye loaf', ['0.5 Rye-loaf']],
    ['AN almond croissant', ['1 Almond-croissant']],
    ['half rye loaf', ['0.5 Rye-loaf']],
    ...'one two three four five six seven eight nine ten eleven twelve'
      .split(' ')
      .map((word, at): readonly [string, readonly string[]] => [
        `${word} rye loaves`,
        [`${at + 1} “rye loaves”`],
      ]),
    ['2 croissants  and  a rye loaf', ['2 Croissant', '1 Rye-loaf']],
    [
      '2 croissants;rye loaf & berry tart + 3 buns',
      ['2 Croissant', '1 Rye-loaf', '1 Berry-tart', '3 “buns”'],
    ],
    ['croissant,,sliced', ['1 Croissant sliced']],
    ['croissant, sliced, warm', ['1 Croissant sliced warm']],
    ['something, 2 buns', ['1 “something”', '2 “buns”']],
    ['keep me two buns', ['2 “buns”']],
    ['berry-tart', ['1 Berry-tart']],
    ['bday', ['1 “bday”']],
    ['!', ['1 “!”']],
  ])('"%s"', (text, expected) => {
    expect(lines(text)).toEqual(expected)
  })

  it('names the product by all its words, or by the beginning of the only one that fits', () => {
    const named = (text: string, ...names: readonly string[]) =>
      linesOf(
        text,
        at,
        names.map((name) => product(name)),
      )[0]?.productId
    expect(named('rye', 'Rye loaf', 'Rye bun')).toBeUndefined()
    expect(named('rye bun', 'Rye', 'Rye bun')).toBe('Rye-bun')
    expect(named('tea', 'T')).toBeUndefined()
    expect(named('!', 'Tea')).toBeUndefined()
    expect(named('tea', '?')).toBeUndefined()
    expect(named('as', 'As')).toBe('As')
    expect(named('a', 'As', 'Tea')).toBe('As')
    expect(named('cherries', 'Cherry')).toBe('Cherry')
    expect(named('yes', 'Ye')).toBeUndefined()
  })

  it('keeps as much as a book can hold, and of a long text only its words', () => {
    expect(linesOf('x'.repeat(1001), at, sold)).toEqual([])
    expect(linesOf('x'.repeat(1000), at, sold)).toHaveLength(1)
    const many = linesOf(`${'1 x,'.repeat(199)}2 y,3 z`, at, sold)
    expect(many).toHaveLength(200)
    expect(many.at(-1)).toEqual({ words: '2 y, 3 z', quantity: 1 })
    expect(linesOf(`rye loaf${', y'.repeat(60)}`, at, sold)[0]?.words).toHaveLength(188)
    expect(linesOf(`rye loaf, ${'y'.repeat(300)}`, at, sold)[0]?.words).toHaveLength(310)
  })

  it('asks for the day that is not said; a time alone is the next such moment', () => {
    expect(readOrder('2 croissants', at, sold).trouble).toEqual({ kind: 'no day' })
    expect(readOrder('2 croissants at 5', at, sold)).toMatchObject({ day: today, minute: 1020 })
    expect(readOrder('2 croissants at 9', at, sold)).toMatchObject({ day: '2026-03-04' })
  })

  it('has a price that is said along: of one, or of all', () => {
    expect(readOrder('3 buns at 2.50 saturday 8am', at, sold).lines).toEqual([
      { words: 'buns', quantity: 3, price: 250 },
    ])
    expect(readOrder('bouquet saturday, 45 euros', at, sold)).toMatchObject({ price: 4500 })
    expect(readOrder('2 buns at 1.30 friday', at, sold).trouble).toEqual({
      kind: 'unclear price',
      words: 'at 1.30',
    })
    expect(readOrder('a cake €20, €5 friday', at, sold).trouble).toEqual({ kind: 'two prices' })
    expect(readOrder('a cake $20 friday', at, sold).trouble).toEqual({
      kind: 'other money',
      words: '$20',
    })
  })

  it('is absent while only a day is typed', () => {
    expect(readOrder('saturday', at, sold)).toEqual({
      lines: [],
      day: '2026-03-07',
      spans: [{ start: 0, end: 8 }],
    })
  })

  it('never gives lines the book would refuse, whatever is typed', () => {
    const words = fc.constantFrom('2', 'and', ',', 'a', 'rye', 'x', '9999', '½', 'almond', '1,5')
    const typed = fc.oneof(
      fc.array(words, { maxLength: 400 }).map((each) => each.join(' ')),
      fc.string({ unit: 'binary', maxLength: 3000 }),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const read = readOrder(text, at, sold)
        if (read.words === undefined) return
        const { spans: _, trouble: _trouble, part: _part, repeat: _repeat, price, ...rest } = read
        const agreed = {
          ...rest,
          day: read.day ?? today,
          ...(price === undefined ? {} : { quote: price }),
        }
        const row = { id: 'o', createdAt: 0, updatedAt: 0, rev: 1, customerId: 'c' }
        const kept = orders.schema.safeParse({ ...row, ...agreed, state: 'ordered' })
        expect(kept.error?.issues).toBeUndefined()
      }),
    )
  })
})

describe('an order in other words', () => {
  const friday = day('2026-03-06')
  const lines = [{ words: 'the usual box', quantity: 1 }]
  const order: Order = {
    id: asId<OrderId>('o'),
    customerId: asId<CustomerId>('maria'),
    createdAt: instant(0),
    updatedAt: instant(0),
    rev: 1,
    words: '2 croissants',
    lines,
    day: friday,
    minute: minute(570),
    state: 'ordered',
  }
  const again = (text: string, of: Order = order) => reread(of, text, at, sold)

  it('is the same order in the same words', () => {
    const { minute: _minute, ...anyTime } = order
    const same = { words: '2 croissants', lines, day: friday, spans: [] }
    expect(again('2 croissants')).toEqual({ ...same, minute: 570 })
    expect(again('2 croissants', anyTime)).toEqual(same)
  })

  it('keeps its day and time when only the goods change', () => {
    expect(again('3 croissants')).toEqual({
      words: '3 croissants',
      lines: [{ productId: 'Croissant', words: 'croissants', quantity: 3, price: 180 }],
      day: friday,
      minute: 570,
      spans: [],
    })
  })

  it('keeps its lines when its words are only written with other gaps', () => {
    expect(again(' 2  croissants')).toMatchObject({ words: '2 croissants', lines, day: friday })
  })

  it('has the day and time that are given', () => {
    const { minute: at, ...read } = again('2 croissants saturday')
    expect(at).toBeUndefined()
    expect(read).toMatchObject({ words: '2 croissants', day: '2026-03-07' })
  })
})
