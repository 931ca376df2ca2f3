import { describe, expect, it } from 'vitest'
import { guessCurrency, guessLanguage } from '#app/first-run/guess.ts'

describe('the first guess at money and language', () => {
  it('follows the country of the language tag, or the country where most people speak it', () => {
    expect(guessCurrency('de-CH')).toBe('CHF')
    expect(guessCurrency('de')).toBe('EUR')
    expect(guessCurrency('en-GB')).toBe('GBP')
    expect(guessCurrency('en')).toBe('USD')
    expect(guessCurrency('pt-BR')).toBe('BRL')
    expect(guessCurrency('zh-Hant-TW')).toBe('TWD')
  })

  it('falls back to a default for an invalid language tag', () => {
    expect(guessCurrency('C.UTF-8')).toBe('EUR')
    expect(guessLanguage('C.UTF-8')).toBe('en')
    expect(guessLanguage('de-AT')).toBe('de-AT')
  })
})
