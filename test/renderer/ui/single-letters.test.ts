import { describe, expect, it } from 'vitest'
import type { Press } from '#ui/letter-of.ts'
import { keysNow, startedBy } from '#ui/single-letters.ts'

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  code: `Key${key.toUpperCase()}`,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  getModifierState: () => false,
  ...held,
})
const alt = { altKey: true }

describe('while single letters are on', () => {
  it('a letter starts something by itself, and with no modifier', () => {
    expect(startedBy(press('n'), 'on')).toBe('N')
    for (const held of [alt, { ctrlKey: true }, { metaKey: true }])
      expect(startedBy(press('n', held), 'on')).toBeUndefined()
  })

  it('a character that is typed with AltGr counts as typed', () => {
    const held = { ...alt, ctrlKey: true, getModifierState: () => true }
    expect(startedBy(press('+', held), 'on')).toBe('+')
  })

  it('is shown as it is', () => {
    expect(['N', '+', 'Enter', 'Control+K'].map((each) => keysNow(each, 'on'))).toEqual([
      ...['N', '+', 'Enter', 'Control+K'],
    ])
  })
})

describe('while single letters are off', () => {
  it('a letter starts nothing by itself, nor does a sign', () => {
    for (const key of ['n', '+', '?', 'ф', 'Dead'])
      expect(startedBy(press(key), 'off')).toBeUndefined()
  })

  it('Alt and a letter start it, also on a Mac, where that types another character', () => {
    expect(startedBy(press('n', alt), 'off')).toBe('N')
    expect(startedBy(press('+', { ...alt, code: 'BracketRight' }), 'off')).toBe('+')
    expect(startedBy(press('†', { ...alt, code: 'KeyT' }), 'off')).toBe('T')
    expect(startedBy(press('Dead', { ...alt, code: 'KeyN' }), 'off')).toBe('N')
  })

  it('no other chord does, and what AltGr types is a character', () => {
    for (const held of [{ ctrlKey: true }, { ...alt, ctrlKey: true }, { ...alt, metaKey: true }])
      expect(startedBy(press('n', held), 'off')).toBeUndefined()
    expect(startedBy(press('ł', { ...alt, getModifierState: () => true }), 'off')).toBeUndefined()
  })

  it('keys with a name work as ever, and "/", which only moves the focus', () => {
    expect(startedBy(press('/'), 'off')).toBe('/')
    expect(startedBy(press('Enter', { code: 'Enter' }), 'off')).toBe('Enter')
  })

  it('is shown with Alt', () => {
    expect(['N', '+', '?', '/', 'Enter', '1'].map((each) => keysNow(each, 'off'))).toEqual([
      ...['Alt+N', 'Alt+Plus', 'Alt+?', '/', 'Enter', '1'],
    ])
  })
})
