import { describe, expect, it } from 'vitest'
import { isToFold } from '#features/backup/rules/fold.ts'

const megabytes = (count: number) => count * 1024 * 1024
const ordinary = { lacksHistory: false, isRebuilt: false }
const at = (size: number) => ({ seq: 900, size: megabytes(size) })

describe('the second copy is folded', () => {
  it('when its lines are many, and never for a few', () => {
    expect(isToFold({ size: megabytes(16) }, ordinary)).toBe(false)
    expect(isToFold({ size: megabytes(16) + 1 }, ordinary)).toBe(true)
  })

  it('again only when its lines have outgrown the snapshot: no book is copied each hour', () => {
    expect(isToFold({ size: megabytes(17), snapshot: at(40) }, ordinary)).toBe(false)
    expect(isToFold({ size: megabytes(41), snapshot: at(40) }, ordinary)).toBe(true)
    expect(isToFold({ size: megabytes(9), snapshot: at(1) }, ordinary)).toBe(false)
  })

  it('once when lines alone may not give the book', () => {
    for (const why of [{ lacksHistory: true }, { isRebuilt: true }]) {
      expect(isToFold({ size: 0 }, { ...ordinary, ...why })).toBe(true)
      expect(isToFold({ size: 0, snapshot: at(1) }, { ...ordinary, ...why })).toBe(false)
    }
  })
})
