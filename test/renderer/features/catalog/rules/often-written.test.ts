import { describe, expect, it } from 'vitest'
import { isSaleInWords, oftenWritten, toOffer } from '#features/catalog/rules/often-written.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { aLine, aProduct, aPurchase } from '#test/support/purchase-builders.ts'

const none: ReadonlySet<string> = new Set()
const sold = (...words: readonly string[]) => words.map((each) => aPurchase([aLine(each)]))

describe('what is logged in words three times', () => {
  it('may be a product, whoever had it, in the latest spelling', () => {
    expect(oftenWritten(sold('Oat cookie', 'tea', 'oat cookie', 'ÓAT COOKIE'), [], none)).toEqual([
      { words: 'Oat cookie', times: 3 },
    ])
    expect(oftenWritten(sold('oat cookie', 'oat cookie', 'tea'), [], none)).toEqual([])
  })

  it('counts once in a purchase, and the most often comes first', () => {
    const twice = aPurchase([aLine('scone'), aLine('scone')])
    const all = [twice, ...sold('tea', 'scone', 'tea', 'tea', 'scone', 'tea')]
    expect(oftenWritten(all, [], none).map(({ words, times }) => [words, times])).toEqual([
      ['tea', 4],
      ['scone', 3],
    ])
  })

  it('is not asked when it is a product, was one, or was declined', () => {
    const all = sold('tea', 'tea', 'tea')
    expect(oftenWritten(all, [aProduct('Tea')], none)).toEqual([])
    expect(oftenWritten(all, [aProduct('Tea', { active: false })], none)).toEqual([])
    expect(oftenWritten(all, [], new Set(['tea']))).toEqual([])
    const asProduct = [1, 2, 3].map(() =>
      aPurchase([aLine('tea', { productId: aProduct('Tea').id })]),
    )
    expect(oftenWritten(asProduct, [], none)).toEqual([])
  })

  it('is no name when it is a formula, an amount or a tale', () => {
    for (const words of ['6.1 + 20 vol, 35 min', 'gold + silver', '€3', 'word '.repeat(30)])
      expect(oftenWritten(sold(words, words, words), [], none), words).toEqual([])
  })
})

describe('what is offered after a purchase', () => {
  it('are its words, unless the last three hold the same: that is first offered as the usual', () => {
    expect(toOffer(sold('Tea', 'scone', 'tea'))).toEqual(new Set(['tea']))
    expect(toOffer(sold('tea', 'tea'))).toEqual(new Set(['tea']))
    expect(toOffer(sold('tea', 'tea', 'Tea'))).toEqual(new Set())
    expect(toOffer([])).toEqual(new Set())
  })

  it('is looked for when a purchase of theirs was written, and not after the usual', () => {
    const maria = asId<CustomerId>('maria')
    const bought = { table: 'purchases', id: 'p', now: { customerId: 'maria', lines: [] } }
    const { now, ...row } = bought
    expect(isSaleInWords({ rows: [bought] }, maria)).toBe(true)
    expect(isSaleInWords({ rows: [{ ...bought, now: { ...now, usual: true } }] }, maria)).toBe(
      false,
    )
    expect(isSaleInWords({ rows: [{ ...bought, was: now }] }, maria)).toBe(false)
    expect(isSaleInWords({ rows: [{ ...row, was: now }] }, maria)).toBe(false)
    expect(isSaleInWords({ rows: [{ ...bought, table: 'refunds' }] }, maria)).toBe(false)
    expect(isSaleInWords({ rows: [bought] }, asId<CustomerId>('anna'))).toBe(false)
  })
})
