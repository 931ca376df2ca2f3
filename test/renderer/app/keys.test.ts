import { describe, expect, it } from 'vitest'
import { type AppPress, actOf, type Place } from '#app/keys.ts'

const press = (key: string, more: Partial<AppPress> = {}): AppPress => ({
  key,
  code: `Key${key.toUpperCase()}`,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  getModifierState: () => false,
  ...more,
})
const onPc = (of: AppPress, place: Place = 'free') => actOf(of, place, false, 'on')

describe('a key anywhere in the app', () => {
  it('undoes with Ctrl+Z, and with Cmd+Z on a Mac alone', () => {
    expect(onPc(press('z', { ctrlKey: true }))).toBe('undo')
    expect(actOf(press('z', { metaKey: true }), 'free', true, 'on')).toBe('undo')
    expect(actOf(press('z', { ctrlKey: true }), 'free', true, 'on')).toBeUndefined()
    expect(onPc(press('z', { metaKey: true }))).toBeUndefined()
  })

  it('redoes with Ctrl+Shift+Z, or Ctrl+Y', () => {
    expect(onPc(press('Z', { ctrlKey: true, shiftKey: true }))).toBe('redo')
    expect(onPc(press('y', { ctrlKey: true }))).toBe('redo')
  })

  it('leaves Ctrl+Z to a field only if it holds unsaved typing', () => {
    expect(onPc(press('z', { ctrlKey: true }), 'typing')).toBeUndefined()
    expect(onPc(press('z', { ctrlKey: true }), 'field')).toBe('undo')
  })

  it('types "/" and "?" in a field, and acts on them outside', () => {
    expect(onPc(press('/'), 'field')).toBeUndefined()
    expect(onPc(press('?', { shiftKey: true }), 'typing')).toBeUndefined()
    expect(onPc(press('/'))).toBe('find')
    expect(onPc(press('?', { shiftKey: true }))).toBe('help')
    // German keyboards type "/" with Shift and 7.
    expect(onPc(press('/', { shiftKey: true, code: 'Digit7' }))).toBe('find')
  })

  it('does nothing behind a dialog', () => {
    expect(onPc(press('/'), 'dialog')).toBeUndefined()
  })

  it('covers the screen and opens the palette from any field', () => {
    expect(onPc(press('b', { ctrlKey: true }), 'typing')).toBe('blank')
    expect(onPc(press('k', { ctrlKey: true }), 'typing')).toBe('palette')
  })

  it('uses the position of the key where the keyboard types no Latin letters', () => {
    expect(onPc(press('я', { ctrlKey: true, code: 'KeyZ' }))).toBe('undo')
  })

  it('uses the letter where the layout moves it', () => {
    expect(onPc(press('z', { ctrlKey: true, code: 'KeyY' }))).toBe('undo')
  })

  it('counts a held key once, and takes AltGraph for typing', () => {
    expect(onPc(press('z', { ctrlKey: true, repeat: true }))).toBeUndefined()
    expect(onPc(press('b', { ctrlKey: true, altKey: true }))).toBeUndefined()
    expect(onPc(press('/', { isComposing: true }))).toBeUndefined()
  })

  it('asks for Alt with "?" while single letters are off; "/" only moves the focus', () => {
    const off = (of: AppPress) => actOf(of, 'free', false, 'off')
    expect(off(press('?', { shiftKey: true }))).toBeUndefined()
    expect(off(press('?', { shiftKey: true, altKey: true }))).toBe('help')
    expect(off(press('/'))).toBe('find')
    expect(off(press('z', { ctrlKey: true }))).toBe('undo')
  })
})
