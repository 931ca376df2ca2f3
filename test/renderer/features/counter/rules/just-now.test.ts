import { describe, expect, it } from 'vitest'
import { justNow, rowOf } from '#features/counter/rules/just-now.ts'
import { instant } from '#shared/base/day.ts'
import type { Change } from '#shared/book/change.ts'
import { asId, type BatchId, type ChangeId, type DeviceId } from '#shared/book/ids.ts'

const aChange = (seq: number, of: Partial<Change> = {}): Change => ({
  seq,
  id: asId<ChangeId>(`c${seq}`),
  v: 1,
  at: instant(seq),
  device: asId<DeviceId>('till'),
  deed: 'log-usual',
  rows: [{ table: 'purchases', id: `p${seq}`, now: {} }],
  ...of,
})
const undoOf = (seq: number, undone: number) =>
  aChange(seq, { undoes: asId<ChangeId>(`c${undone}`) })
const shown = (oldestFirst: readonly Change[], limit = 5) =>
  justNow([...oldestFirst].reverse(), limit).map((each) => each.seq)

describe('just now', () => {
  it('shows the last five deeds, the newest first', () => {
    expect(shown([1, 2, 3, 4, 5, 6].map((seq) => aChange(seq)))).toEqual([6, 5, 4, 3, 2])
  })

  it('drops an undone deed and shows an older one instead', () => {
    expect(shown([aChange(1), aChange(2), undoOf(3, 2)])).toEqual([1])
  })

  it('shows a redone deed again, and drops it when the redo is undone', () => {
    const redone = [aChange(1), undoOf(2, 1), undoOf(3, 2)]
    expect(shown(redone)).toEqual([1])
    expect(shown([...redone, undoOf(4, 3)])).toEqual([])
  })

  it('leaves imports to History and settings to their screen', () => {
    const list = aChange(1, { batch: asId<BatchId>('b') })
    const theme = aChange(2, { rows: [{ table: 'settings', id: 'shop', was: {}, now: {} }] })
    expect(shown([list, theme, aChange(3)])).toEqual([3])
  })

  it('finds the row a deed made, else the one it changed', () => {
    const rows = [
      { table: 'orders', id: 'o1', was: {}, now: {} },
      { table: 'purchases', id: 'p1', now: {} },
    ]
    expect(rowOf(aChange(1, { rows }))).toBe('p1')
    expect(rowOf(aChange(1, { rows: rows.slice(0, 1) }))).toBe('o1')
  })
})
