import { describe, expect, it } from 'vitest'
import { leftWords } from '#features/counter/rules/left-words.ts'
import { isCharacter, type Key, likelyPlaceOf } from '#features/counter/rules/press.ts'

const aKey = (of: Partial<Key>): Key => ({
  key: 'a',
  code: 'KeyA',
  ctrl: false,
  meta: false,
  alt: false,
  altGraph: false,
  ...of,
})
describe('Ctrl or Cmd and a digit', () => {
  it('is a place in the strip by where the key is, not by what it types', () => {
    expect(likelyPlaceOf(aKey({ key: '1', code: 'Digit1', ctrl: true }))).toBe(1)
    // A French keyboard types these without Shift.
    expect(likelyPlaceOf(aKey({ key: 'é', code: 'Digit2', ctrl: true }))).toBe(2)
    expect(likelyPlaceOf(aKey({ key: '6', code: 'Digit6', meta: true }))).toBe(6)
  })

  it('is nothing above six, alone, or with AltGraph, which types a character', () => {
    expect(likelyPlaceOf(aKey({ key: '7', code: 'Digit7', ctrl: true }))).toBeUndefined()
    expect(likelyPlaceOf(aKey({ key: '1', code: 'Digit1' }))).toBeUndefined()
    expect(
      likelyPlaceOf(aKey({ key: '²', code: 'Digit2', ctrl: true, alt: true, altGraph: true })),
    ).toBeUndefined()
  })
})

describe('typing', () => {
  it('is a character, including AltGraph characters and surrogate pairs', () => {
    expect(isCharacter(aKey({ key: 'é' }))).toBe(true)
    expect(isCharacter(aKey({ key: '@', ctrl: true, alt: true, altGraph: true }))).toBe(true)
    expect(isCharacter(aKey({ key: '😀' }))).toBe(true)
  })

  it('is not a command or a named key', () => {
    expect(isCharacter(aKey({ key: 'k', ctrl: true }))).toBe(false)
    expect(isCharacter(aKey({ key: 'k', meta: true }))).toBe(false)
    expect(isCharacter(aKey({ key: 'Enter' }))).toBe(false)
  })
})

describe('Esc from an unsaved panel', () => {
  const left = (of: Partial<Parameters<typeof leftWords>[0]>) =>
    leftWords({ letter: 'R', by: 'letter', typed: '', before: '', wasTried: false, ...of })

  it('puts the letter back in front of what was typed after it', () => {
    expect(left({ typed: 'osa' })).toBe('rosa')
    expect(left({ letter: 'A' })).toBe('a')
  })

  it('adds no letter when the panel was opened by a sign', () => {
    expect(left({ letter: '+', typed: 'cake' })).toBe('cake')
  })

  it('leaves a draft where the panel was opened by mouse: its words are no name', () => {
    expect(left({ by: 'pointer', typed: 'two croissants' })).toBeUndefined()
  })

  it('leaves a draft where Enter was pressed, or a sentence was written', () => {
    expect(left({ typed: 'almond tart', wasTried: true })).toBeUndefined()
    expect(left({ typed: 'almond tart for tuesday' })).toBeUndefined()
    expect(left({ typed: 'osa maria lopez' })).toBe('rosa maria lopez')
  })

  it('takes only what was added to a draft, and leaves one that was looked at or changed', () => {
    const before = 'she wants'
    expect(left({ before, typed: 'she wantsosa' })).toBe('rosa')
    expect(left({ before, typed: before })).toBeUndefined()
    expect(left({ before, typed: 'she wanted' })).toBeUndefined()
    expect(left({ before, typed: '' })).toBeUndefined()
  })
})
