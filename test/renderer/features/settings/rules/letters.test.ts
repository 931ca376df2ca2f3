import { describe, expect, it } from 'vitest'
import { giveLetter, letterKeyOf } from '#features/settings/rules/letters.ts'

const has = (id: string, letter: string, usualLetter = letter) => ({ id, letter, usualLetter })
const shop = [has('note', 'N'), has('issue', 'I'), has('order', 'R')]

describe('a letter given to an action', () => {
  it('is kept beside the usual letters of the others', () => {
    expect(giveLetter(shop, 'note', 'K')).toEqual({ letters: [{ action: 'note', letter: 'K' }] })
  })

  it('that another has is taken from it, and the other is named', () => {
    expect(giveLetter(shop, 'note', 'I')).toEqual({
      from: 'issue',
      letters: [
        { action: 'note', letter: 'I' },
        { action: 'issue', letter: '' },
      ],
    })
  })

  it('that it has already changes nothing', () => {
    expect(giveLetter(shop, 'note', 'N')).toEqual({ letters: [] })
  })

  it('and taken away again is none, also where others have none', () => {
    const bare = [has('note', '', 'N'), has('issue', 'I')]
    expect(giveLetter(bare, 'issue', '')).toEqual({
      letters: [
        { action: 'note', letter: '' },
        { action: 'issue', letter: '' },
      ],
    })
  })

  it('that is its usual one is no letter of the owner’s own', () => {
    const other = [has('note', 'K', 'N'), has('issue', 'I')]
    expect(giveLetter(other, 'note', 'N')).toEqual({ letters: [] })
  })
})

describe('a key pressed for a new letter', () => {
  it.each(['A', 'Z', '+'])('%s is a letter', (key) => {
    expect(letterKeyOf(key, false)).toEqual({ is: 'letter', letter: key })
  })

  it.each(['Backspace', 'Delete'])('%s is no letter at all', (key) => {
    expect(letterKeyOf(key, false)).toEqual({ is: 'letter', letter: '' })
  })

  it('leaves with Esc, and lets Tab, arrows and chords go where they always go', () => {
    expect(letterKeyOf('Escape', false)).toEqual({ is: 'leave' })
    for (const key of ['Tab', 'ArrowDown', 'Shift', 'F5'])
      expect(letterKeyOf(key, false)).toEqual({ is: 'not for us' })
    expect(letterKeyOf('K', true)).toEqual({ is: 'not for us' })
  })

  it.each(['1', '/', 'ä', ' ', 'Enter'])('“%s” is refused', (key) => {
    expect(letterKeyOf(key, false)).toEqual({ is: 'other' })
  })
})
