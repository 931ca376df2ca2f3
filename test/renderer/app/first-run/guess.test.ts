import { expect, it } from 'vitest'
import { guessLanguage } from '#app/first-run/guess.ts'

it('falls back to English for an invalid language tag', () => {
  expect(guessLanguage('C.UTF-8')).toBe('en')
  expect(guessLanguage('de-AT')).toBe('de-AT')
})
