import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Promised, PromiseId } from '#features/promises/model.ts'
import { dueAgain, scoreOf } from '#features/promises/rules/repeating.ts'
import { day, instant, plusDays, weekdayOf } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

const friday = day('2026-03-06')
const aPromise = (given: Partial<Promised> = {}): Promised => ({
  ...{ id: asId<PromiseId>('p'), createdAt: instant(0), updatedAt: instant(0), rev: 1 },
  ...{ customerId: asId<CustomerId>('maria'), what: 'back up', due: friday },
  ...{ state: 'open', moved: [], repeat: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=FR' },
  ...given,
})

describe('a promise that repeats', () => {
  it('is due again on its next day, kept early or late', () => {
    expect(dueAgain(aPromise(), day('2026-03-04'), [])).toBe('2026-03-13')
    expect(dueAgain(aPromise(), friday, [])).toBe('2026-03-13')
    expect(dueAgain(aPromise(), day('2026-03-16'), [])).toBe('2026-03-20')
    const { repeat: _, ...once } = aPromise()
    expect(dueAgain(once, friday, [])).toBeUndefined()
  })

  it('keeps its day though this one was moved', () => {
    const moved = [{ from: friday, on: friday, told: true }]
    const of = aPromise({ due: day('2026-03-09'), moved })
    expect(dueAgain(of, day('2026-03-09'), [])).toBe('2026-03-13')
  })

  it('leaves out days when the shop is shut', () => {
    const holiday = { from: day('2026-03-10'), to: day('2026-03-20') }
    expect(dueAgain(aPromise(), friday, [holiday])).toBe('2026-03-27')
    const never = { from: friday, to: day('2099-01-01') }
    expect(dueAgain(aPromise(), friday, [never])).toBeUndefined()
  })

  it('is never due again before today, nor on another day of the week', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 400 }), (after) => {
        const today = plusDays(friday, after)
        const next = dueAgain(aPromise(), today, [])
        expect(next !== undefined && next > today && weekdayOf(next) === 5).toBe(true)
      }),
    )
  })
})

describe('how promises went', () => {
  const told = (of: boolean) => [{ from: friday, on: friday, told: of }]
  it('is nothing under three that have their answer', () => {
    const two = [aPromise({ state: 'kept' }), aPromise({ state: 'broken' }), aPromise()]
    expect(scoreOf(two)).toBeUndefined()
  })

  it('tells apart what was moved in time and what was moved without a word', () => {
    const all = [
      aPromise({ state: 'kept' }),
      aPromise({ state: 'kept', moved: told(true) }),
      aPromise({ state: 'kept', moved: told(false) }),
      aPromise({ state: 'broken' }),
      aPromise({ state: 'kept', deletedAt: instant(1) }),
    ]
    expect(scoreOf(all)).toEqual({ kept: 3, of: 4, inTime: 1, untold: 1 })
  })
})
