import { describe, expect, it } from 'vitest'
import { letterOf } from '#ui/letter-of.ts'
import { keysHere, sayKeys } from '#ui/say-keys.ts'

describe('keys as they are printed', () => {
  it('shows Ctrl on a PC and the symbols of a Mac on a Mac', () => {
    expect(sayKeys('Control+Shift+Z', false)).toBe('Ctrl+Shift+Z')
    expect(sayKeys('Control+Shift+Z', true)).toBe('⌘⇧Z')
    expect(sayKeys('A', true)).toBe('A')
    expect(sayKeys('+', false)).toBe('+')
  })

  it('gives a screen reader the key of this system', () => {
    expect(keysHere('Control+Z', true)).toBe('Meta+Z')
    expect(keysHere('Control+Z', false)).toBe('Control+Z')
  })
})

describe('the letter of a key press', () => {
  it('is what was typed, whatever the position of the key', () => {
    expect(letterOf({ key: 'z', code: 'KeyY' })).toBe('Z')
    expect(letterOf({ key: '+', code: 'BracketRight' })).toBe('+')
    expect(letterOf({ key: 'Enter', code: 'Enter' })).toBe('Enter')
  })

  it('is the position of the key where no Latin letter can be typed', () => {
    expect(letterOf({ key: 'ф', code: 'KeyA' })).toBe('A')
    expect(letterOf({ key: 'α', code: 'KeyA' })).toBe('A')
  })
})
