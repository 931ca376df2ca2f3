import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoney, money } from '#shared/base/money.ts'
import { findAmounts } from '#shared/said/find-amounts.ts'

const shops: Readonly<Record<string, string>> = {
  en: 'EUR',
  de: 'EUR',
  es: 'EUR',
  'en-GB': 'GBP',
  'en-US': 'USD',
  'en-CA': 'CAD',
  'de-CH': 'CHF',
}
/** "€4.50 = 450" is marked; "4.50 ~ 450" is bare; "€1.234 = 123400 or 123" has two readings. */
const found = (text: string, language: string): readonly string[] =>
  findAmounts(text, { language, currency: shops[language] ?? 'EUR' }).map(
    ({ start, end, amount, other, isMarked }) =>
      `${text.slice(start, end)} ${isMarked ? '=' : '~'} ${amount}${other === undefined ? '' : ` or ${other}`}`,
  )

describe('the amounts in a sentence', () => {
  it.each([
    ['en', 'cake for €1,234.56, Saturday', ['€1,234.56 = 123456']],
    ['de', 'Torte 45 € am 3.12. um 8.30', ['45 € = 4500']],
    ['de', 'Torte - 45 Euro', ['45 Euro = 4500']],
    ['de', 'Brot 18,50 am Freitag', ['18,50 ~ 1850']],
    ['de', '2 croissants à 2,50', ['2 ~ 200', '2,50 ~ 250']],
    ['de', 'am 24.12. zwei Stollen, je 18,-', ['18,- = 1800']],
    ['de', 'Torte 4 € 20, dunkel', ['4 € 20 = 420']],
    ['de', 'Torte zu 5 Euro 20 Cent', ['5 Euro 20 Cent = 520']],
    ['en', 'at 8:30 two rolls 4.50€', ['4.50€ = 450']],
    ['en', 'bread 4 € 20 rolls 5 €', ['4 € = 400', '20 ~ 2000', '5 € = 500']],
    ['en', '2x €3.50 and 2x3,50 €', ['€3.50 = 350', '3,50 € = 350']],
    ['en', '24 Dec three loaves at 4.20 each', ['4.20 ~ 420']],
    ['en', 'rent of November 2026, 800 EUR', ['800 EUR = 80000']],
    ['en', 'the price is 3.50.', ['3.50 ~ 350']],
    ['en', 'a roll (0.50)', ['0.50 ~ 50']],
    ['en', '80 ct, 80 cents', ['80 ct = 80', '80 cents = 80']],
    ['es', 'una barra 4€50 la pieza', ['4€50 = 450']],
    ['es', '1 234,56 € y 2 250 g', ['1 234,56 € = 123456']],
    ['es', 'a las 8 tres barras 3,60 €', ['3,60 € = 360']],
    ['en-GB', 'a scone 50p, tea £2', ['50p = 50', '£2 = 200']],
    ['en-GB', '2 pounds of cherries for 3 pounds', ['3 pounds = 300']],
    ['en-US', 'deposit $20, rest 40 bucks', ['$20 = 2000', '40 bucks = 4000']],
    ['de-CH', 'Fr. 12.50 für das Brot', ['Fr. 12.50 = 1250']],
    ['de-CH', "Torte CHF 1'234.50", ["CHF 1'234.50 = 123450"]],
    ['en', 'a machine €1.234', ['€1.234 = 123400 or 123']],
  ])('%s: %s', (language, text, all) => {
    expect(found(text, language)).toEqual(all)
  })

  it.each([
    ['a longer number', 'en', 'call +49 171 2345678, order 4711-12, 123.456.78'],
    ['a date', 'en', 'on 12/10, 3.12.2026, 14.5., 2026-12-03, 24 Dec, Dec 24, the 3rd'],
    ['a date in German', 'de', 'am 24.12 und am 4. Dezember, vom 3.5. bis 4.5.'],
    ['a date in Spanish', 'es', 'el 5 de mayo'],
    ['a Friday that looks like a franc', 'de-CH', 'Fr 4. Dezember, Fr 8 Uhr'],
    ['a time', 'en', '8:30, 8am, 8 pm, at 8, 10 o’clock'],
    ['a time in German', 'de', 'um 8, um 8.30, 8.30 Uhr, gegen 9'],
    ['a word or a measure', 'en', 'room 12b, 500g, 3.5mm, Covid-19, #12, A4, 20x30, 10%, 7 %'],
    ['a range', 'en', '20-30 pieces, 20 - 30, 8 to 10, €40-50'],
    ['other money', 'en', '$5, 5 dollars, 5 USD, 3.50 CHF, £2'],
    ['other dollars', 'en-CA', 'US$5'],
    ['what has half a cent', 'en', '€0.005, 1.2345'],
    ['what is less than nothing', 'en', '−5 €, (-5), -€5'],
    ['what is far too much', 'en', '€99999999999999'],
    ['two numbers side by side', 'en', '2 250 g bags'],
  ])('none is found in %s', (_what, language, text) => {
    expect(found(text, language)).toEqual([])
  })

  it('is found where the shop writes it, in the midst of other words', () => {
    const shop = fc.constantFrom(
      ['en-GB', 'GBP'],
      ['en-US', 'USD'],
      ['de-DE', 'EUR'],
      ['de-CH', 'CHF'],
      ['es-ES', 'EUR'],
      ['fr-FR', 'EUR'],
      ['sv-SE', 'SEK'],
      ['ja-JP', 'JPY'],
    )
    fc.assert(
      fc.property(shop, fc.nat({ max: 99_999_999 }), ([language = '', currency = ''], minor) => {
        const written = formatMoney(money(minor), currency, language)
        const [one, ...others] = findAmounts(`cake, ${written}, dark`, { language, currency })
        expect(one).toEqual({ start: 6, end: 6 + written.length, amount: minor, isMarked: true })
        expect(others).toEqual([])
      }),
    )
  })
})
