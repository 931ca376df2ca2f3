import { describe, expect, it } from 'vitest'
import type { Note, NoteId } from '#features/notes/model.ts'
import { agreedIn, isJustANote } from '#features/notes/rules.ts'
import { day, instant } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

const today = day('2026-03-03')

const aNote = (words: string, given: Partial<Note> = {}): Note => ({
  id: asId<NoteId>('n'),
  customerId: asId<CustomerId>('acme'),
  createdAt: instant(0),
  updatedAt: instant(0),
  rev: 1,
  at: instant(0),
  day: today,
  channel: 'phone',
  words,
  ...given,
})

describe('what a note promises or orders', () => {
  it('is read with its day and time', () => {
    expect(agreedIn(aNote('look at the printer thursday 2 pm'), 'en-GB')).toEqual({
      words: 'look at the printer',
      day: '2026-03-05',
      minute: 840,
    })
  })

  it('asks for the day when it names none', () => {
    expect(agreedIn(aNote('call back'), 'en-GB').trouble).toEqual({ kind: 'no day' })
  })

  it('means the day after it was noted by "tomorrow"', () => {
    const note = aNote('call back tomorrow', { day: day('2026-03-01') })
    expect(agreedIn(note, 'en-GB').day).toBe('2026-03-02')
  })

  it('keeps its words when they are only a day', () => {
    expect(agreedIn(aNote('thursday'), 'en-GB').words).toBe('thursday')
  })
})

describe('a note', () => {
  it('is only a note until it becomes something or goes to the trash', () => {
    expect(isJustANote(aNote('call back'))).toBe(true)
    expect(isJustANote(aNote('call back', { became: 'promise' }))).toBe(false)
    expect(isJustANote(aNote('call back', { deletedAt: instant(1) }))).toBe(false)
  })
})
