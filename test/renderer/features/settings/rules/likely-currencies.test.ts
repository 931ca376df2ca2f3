import { describe, expect, it } from 'vitest'
import { guessCurrency, likelyCurrencies } from '#features/settings/rules/likely-currencies.ts'

describe('the first guess at money', () => {
  it('follows the country of the language tag, or the country where most people speak it', () => {
    expect(guessCurrency('de-CH')).toBe('CHF')
    expect(guessCurrency('de')).toBe('EUR')
    expect(guessCurrency('en-GB')).toBe('GBP')
    expect(guessCurrency('en')).toBe('USD')
    expect(guessCurrency('pt-BR')).toBe('BRL')
    expect(guessCurrency('zh-Hant-TW')).toBe('TWD')
    expect(guessCurrency('C.UTF-8')).toBe('EUR')
  })

  it('offers the region’s own first, then the neighbours’ and the ones known everywhere', () => {
    expect(likelyCurrencies('de-CH').slice(0, 3)).toEqual(['CHF', 'EUR', 'GBP'])
    expect(likelyCurrencies('de-DE').slice(0, 3)).toEqual(['EUR', 'GBP', 'CHF'])
    expect(likelyCurrencies('es-MX').slice(0, 3)).toEqual(['MXN', 'USD', 'CAD'])
    expect(likelyCurrencies('ja-JP').slice(0, 3)).toEqual(['JPY', 'AUD', 'NZD'])
    for (const language of ['de-DE', 'es-MX', 'ja-JP', 'en-ZA'])
      expect(likelyCurrencies(language)).toEqual(expect.arrayContaining(['USD', 'EUR']))
  })
})
