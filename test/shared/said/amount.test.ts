import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageChoices } from '#features/settings/rules/choices.ts'
import { formatMoney, money, plainMoney } from '#shared/base/money.ts'
import { readAmount } from '#shared/said/amount.ts'

const english = { language: 'en-GB', currency: 'EUR' }
const why = (text: string, currency = 'EUR'): string => {
  const read = readAmount(text, { language: 'en-GB', currency })
  return read.is === 'refused' ? read.why : read.is
}

describe('an amount that is refused says why', () => {
  it.each([
    ['about 40', 'no amount'],
    ['', 'no amount'],
    ['24.12.2026', 'no amount'],
    ['4.50 (2024)', 'several'],
    ['40-50', 'several'],
    ['4.50 and 1.20', 'several'],
    ['−5', 'negative'],
    ['€-5', 'negative'],
    ['(5.00)', 'negative'],
    ['20 - 50', 'negative'],
    ['0.005', 'decimals'],
    ['3 x 0.0005', 'decimals'],
    ['12:30', 'time'],
    ['8 pm', 'time'],
    ['12h', 'time'],
    ['3h x 2h', 'time'],
    ['$5', 'currency'],
    ['5 quid', 'currency'],
    ['5 CHF', 'currency'],
    ['99999999999999', 'too large'],
    ['99999 x 99999999', 'too large'],
  ])('%s: %s', (text, reason) => {
    expect(why(text)).toBe(reason)
  })

  it('a yen has no hundredth', () => {
    expect(why('12.50', 'JPY')).toBe('decimals')
  })

  it('a text of ten thousand letters is none, and takes no time', () => {
    expect(why('1 + '.repeat(2500))).toBe('several')
    expect(why('('.repeat(10_000))).toBe('no amount')
  })
})

describe('an amount that is computed', () => {
  it.each([
    ['3x2.50', '3 × 2.50'],
    ['3 @ €2.50', '3 × €2.50'],
    ['4,80+1,20', '4,80 + 1,20'],
    ['50 minus 10 %', '50 − 10 %'],
  ])('%s is shown as %s', (text, sum) => {
    expect(readAmount(text, english)).toMatchObject({ sum })
  })

  it('is not shown as one when it is only written down', () => {
    expect(readAmount('€ 4.80', english)).toEqual({ is: 'amount', amount: 480 })
  })

  it('asks which is meant, and offers both', () => {
    expect(readAmount('1.234', english)).toEqual({ is: 'ask', readings: [123400, 123] })
    expect(readAmount('2 x 1.250', english)).toEqual({ is: 'ask', readings: [250000, 250] })
  })
})

describe('whatever a shop’s language and currency', () => {
  const languages = [...languageChoices('en', []).map(({ value }) => value), 'ar-EG', 'hi', 'he']
  const shops = fc.record({
    language: fc.constantFrom(...languages),
    currency: fc.constantFrom(...Intl.supportedValuesOf('currency')),
  })

  it('an amount as the app writes it is read as the same amount', () => {
    fc.assert(
      fc.property(shops, fc.nat({ max: 99_999_999 }), (shop, minor) => {
        const written = formatMoney(money(minor), shop.currency, shop.language)
        expect(readAmount(written, shop)).toEqual({ is: 'amount', amount: minor })
        const typed = plainMoney(money(minor), shop.currency, shop.language)
        expect(readAmount(typed, shop)).toEqual({ is: 'amount', amount: minor })
      }),
      { numRuns: 60 },
    )
  })

  it('an amount with a word beside it is refused', () => {
    const words = fc.stringMatching(/^[a-z]{5,9}$/)
    fc.assert(
      fc.property(
        shops,
        fc.nat({ max: 99_999 }),
        words,
        fc.boolean(),
        (shop, minor, word, isLast) => {
          const written = formatMoney(money(minor), shop.currency, shop.language)
          const text = isLast ? `${written} ${word}` : `${word} ${written}`
          expect(readAmount(text, shop)).toMatchObject({ is: 'refused' })
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('nothing is thrown away', () => {
  it('each digit of a line that is no calculation is in its amount', () => {
    const letters = fc.constantFrom(...'0123456789.,’ -()€:;/a')
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 9 }), (text) => {
        const read = readAmount(text, english)
        if (read.is !== 'amount' || read.sum !== undefined) return
        const digits = Number(text.replace(/\D/g, ''))
        expect([digits, digits * 10, digits * 100]).toContain(read.amount)
        expect(text.replace(/:-+/, '')).not.toMatch(/[a():;/]/)
      }),
      { numRuns: 5000 },
    )
  })

  it('each number of a calculation counts', () => {
    const numbers = fc.array(fc.nat({ max: 9999 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(numbers, (all) => {
        const typed = all.map((each) => plainMoney(money(each), 'EUR', 'en-GB')).join('+')
        const amount = all.reduce((sum, each) => sum + each, 0)
        expect(readAmount(typed, english)).toMatchObject({ is: 'amount', amount })
      }),
    )
  })
})
