import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOneTypo } from '#shared/base/find-words.ts'
import { fold, spellings } from '#shared/base/text.ts'

const invisible = fc.constantFrom(
  '\u00ad',
  '\u200b',
  '\u200f',
  '\u202a',
  '\u2060',
  '\ufeff',
  '\ufe0f',
)
const name = fc.string({ unit: 'grapheme', maxLength: 12 })

describe('the fold', () => {
  it('of a folded text is the same text', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('does not see invisible marks, nor how a letter is composed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Müller', 'İpek', 'Søren', 'がぎ', '김철수'),
        invisible,
        fc.nat(6),
        (text, mark, at) => {
          expect(fold(text.slice(0, at) + mark + text.slice(at))).toBe(fold(text))
          expect(fold(text.normalize('NFD'))).toBe(fold(text))
        },
      ),
    )
  })

  it('leaves a surname that only looks like an umlaut in one spelling', () => {
    expect(spellings('Bauer')).toEqual(['bauer'])
    expect(spellings('Neuer')).toEqual(['neuer'])
    expect(spellings('Raquel')).toEqual(['raquel'])
    expect(spellings('Mueller')).toEqual(['mueller', 'muller'])
  })
})

const word = fc.stringMatching(/^[a-d]{5,8}$/)

describe('one typo', () => {
  it('is one letter changed, added, left out or swapped with the next', () => {
    fc.assert(
      fc.property(word, fc.nat(7), fc.constantFrom('x', 'y'), (text, place, letter) => {
        const at = place % (text.length - 1)
        const [before, after] = [text.slice(0, at), text.slice(at + 1)]
        const swapped = `${before}${text[at + 1]}${text[at]}${text.slice(at + 2)}`
        expect(isOneTypo(text, before + letter + after)).toBe(true)
        expect(isOneTypo(text, before + letter + text.slice(at))).toBe(true)
        expect(isOneTypo(text, before + after)).toBe(true)
        expect(isOneTypo(text, swapped)).toBe(swapped !== text)
      }),
    )
  })

  it('is not two, and not none', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(isOneTypo(text, text)).toBe(false)
        expect(isOneTypo(text, `x${text}x`)).toBe(false)
        expect(isOneTypo(text, `x${text.slice(1, -1)}x`)).toBe(false)
      }),
    )
  })
})
