import { describe, expect, it } from 'vitest'
import { linesByDay } from '#features/history/rules/by-day.ts'
import { capital } from '#features/history/rules/capital.ts'
import { countKept } from '#features/history/rules/kept.ts'
import { isOpening } from '#features/history/rules/opening.ts'
import { holding, lengthOfRun, stepOf } from '#features/history/rules/undone.ts'
import { day, instant, instantOf, minute } from '#shared/base/day.ts'
import type { Change, RowChange } from '#shared/book/change.ts'
import { asId } from '#shared/book/ids.ts'

describe('undone Changes', () => {
  // 1 done, 2 done, 3 undoes 2, 4 redoes it (undoes 3), 5 undoes 1.
  const undos = new Map([
    [3, 2],
    [4, 3],
    [5, 1],
  ])
  it('are distinguished from new and redone ones', () => {
    expect([1, 2, 3, 4, 5].map((seq) => stepOf(seq, undos))).toEqual([
      'done',
      'done',
      'undone',
      'redone',
      'undone',
    ])
  })
  it('are not in effect; redone ones are', () => {
    expect(holding([1, 2], undos)).toEqual([2])
  })
})

describe('an imported list', () => {
  const batch = new Set([2, 3, 4, 6, 7, 8])
  const undos = new Map([
    [6, 4],
    [7, 3],
    [8, 2],
  ])
  it('is one line, and its undo another', () => {
    expect(lengthOfRun(4, batch, new Map())).toBe(3)
    expect(lengthOfRun(8, batch, undos)).toBe(3)
  })
  it('undone at once is still two lines', () => {
    const touching = new Set([2, 3, 4, 5])
    const back = new Map([
      [4, 3],
      [5, 2],
    ])
    expect(lengthOfRun(5, touching, back)).toBe(2)
    expect(lengthOfRun(3, touching, back)).toBe(2)
  })
})

describe('history', () => {
  it('uses the shop’s own days', () => {
    const at = (of: string, hour: number) => ({
      change: { at: instantOf(day(of), minute(hour * 60)) },
    })
    const days = linesByDay([at('2026-03-03', 9), at('2026-03-03', 0), at('2026-03-02', 23)])
    expect(days.map(({ day: of, lines }) => [of, lines.length])).toEqual([
      ['2026-03-03', 2],
      ['2026-03-02', 1],
    ])
  })
  it('does not offer to undo the opening of the shop', () => {
    const change = (...rows: readonly RowChange[]): Change => ({
      seq: 1,
      id: asId('c'),
      v: 1,
      at: instant(0),
      device: asId('d'),
      deed: 'x',
      rows,
    })
    const row = { table: 'settings', id: 'shop', now: {} }
    const made = { table: 'customers', id: 'maria', now: {} }
    expect(isOpening(change(made, row))).toBe(true)
    expect(isOpening(change({ ...row, was: {} }))).toBe(false)
    expect(isOpening(change(made))).toBe(false)
  })
  it('begins a line with a capital, also one of two code units', () => {
    expect(['undo', 'ändern', '𐐨x', ''].map(capital)).toEqual(['Undo', 'Ändern', '𐐀x', ''])
  })
  it('says why an undo kept something', () => {
    const kept = ['changed-since', 'in-use', 'in-use', 'gone'].map((reason) => ({
      because: { reason },
    }))
    expect(countKept(kept)).toEqual({ changed: 1, inUse: 2, other: 1 })
  })
})
