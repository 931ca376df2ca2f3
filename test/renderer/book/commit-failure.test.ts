import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { failureOf, Refused } from '#book/commit-failure.ts'

const fromDatabase = (name: string) => new DOMException('no', name)

describe('what a commit that failed comes to', () => {
  it('is the reason it was refused for', () => {
    const stale = new Refused({ code: 'stale' })
    expect(failureOf(stale)).toEqual({ code: 'stale' })
    expect(stale.message).toBe('stale')
  })

  it('is a full disk, told by the browser or through Dexie', () => {
    const inner = fromDatabase('QuotaExceededError')
    expect(failureOf(inner)).toEqual({ code: 'disk-full' })
    expect(failureOf(new Dexie.AbortError('aborted', inner))).toEqual({ code: 'disk-full' })
  })

  it('is stale when a fresh row is there already, whoever says so', () => {
    const several = new Dexie.AbortError('2 adds failed: ConstraintError')
    for (const thrown of [fromDatabase('ConstraintError'), new Dexie.ConstraintError(), several])
      expect(failureOf(thrown)).toEqual({ code: 'stale' })
  })

  it('is a failure of the database for anything else that it refuses', () => {
    const aborted = new Dexie.AbortError('aborted', fromDatabase('UnknownError'))
    for (const thrown of [fromDatabase('UnknownError'), aborted, new Dexie.AbortError('aborted')])
      expect(failureOf(thrown)).toMatchObject({ code: 'failed' })
  })

  it('is thrown on when it is a bug', () => {
    for (const bug of [new TypeError('x is not a function'), 'a text', undefined])
      expect(() => failureOf(bug)).toThrow()
  })
})
