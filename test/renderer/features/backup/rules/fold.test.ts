import { describe, expect, it } from 'vitest'
import { isToFold } from '#features/backup/rules/fold.ts'

const megabytes = (count: number) => count * 1024 * 1024
const at = (size: number) => ({ seq: 900, size: megabytes(size) })

describe('the second copy is folded', () => {
  it('when its lines are many, and never for a few', () => {
    expect(isToFold({ size: megabytes(16) }, true)).toBe(false)
    expect(isToFold({ size: megabytes(16) + 1 }, true)).toBe(true)
  })

  it('again only when its lines have outgrown the snapshot: no book is copied each hour', () => {
    expect(isToFold({ size: megabytes(17), snapshot: at(40) }, true)).toBe(false)
    expect(isToFold({ size: megabytes(41), snapshot: at(40) }, true)).toBe(true)
    expect(isToFold({ size: megabytes(9), snapshot: at(1) }, true)).toBe(false)
  })

  it('once when lines alone do not give the book', () => {
    expect(isToFold({ size: 0 }, false)).toBe(true)
    expect(isToFold({ size: 0, snapshot: at(1) }, false)).toBe(false)
  })
})
