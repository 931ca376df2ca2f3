import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, plusDays, type Weekday, weekdayOf } from '#shared/base/day.ts'
import { askIfShut, isShut, nextOpen, type Shut, withoutEnd } from '#shared/book/shut.ts'

const christmas: Shut = { from: day('2026-12-24'), to: day('2026-12-26') }
const mondays: Shut = { from: day('2026-03-02'), to: withoutEnd, weekdays: [1] }

describe('a closed day', () => {
  it('is any from the first to the last, both included', () => {
    const days = ['2026-12-23', '2026-12-24', '2026-12-26', '2026-12-27'].map(day)
    expect(days.map((each) => isShut(each, [christmas]))).toEqual([false, true, true, false])
  })

  it('comes round every week from its first day on', () => {
    const days = ['2026-02-23', '2026-03-02', '2026-03-03', '2031-03-03'].map(day)
    expect(days.map((each) => isShut(each, [mondays]))).toEqual([false, true, false, true])
  })

  it('in the trash is an open one', () => {
    expect(isShut(christmas.from, [{ ...christmas, deletedAt: 1 }])).toBe(false)
  })

  it('asks for the day itself or the next open one, over the weekly one behind it', () => {
    const until = { from: day('2027-01-01'), to: day('2027-01-03') }
    expect(askIfShut(day('2027-01-02'), [until, mondays])).toEqual({
      kind: 'closed',
      day: '2027-01-02',
      days: ['2027-01-02', '2027-01-05'],
    })
    expect(askIfShut(day('2027-01-05'), [until, mondays])).toBeUndefined()
  })

  it('has no open day after it where the shop is shut for good', () => {
    const always: Shut = { from: day('2026-01-01'), to: withoutEnd }
    expect(nextOpen(day('2026-03-02'), [always])).toBeUndefined()
    expect(askIfShut(day('2026-03-02'), [always])?.days).toEqual(['2026-03-02'])
  })

  it('is followed by the first day that is open, whatever is shut', () => {
    const first = day('2026-01-01')
    const times = fc
      .tuple(
        fc.nat(400),
        fc.nat(60),
        fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1, maxLength: 6 }),
        fc.boolean(),
      )
      .map(([from, length, weekdays, isWeekly]): Shut => {
        const at = plusDays(first, from)
        return { from: at, to: plusDays(at, length), ...(isWeekly ? { weekdays } : {}) }
      })
    fc.assert(
      fc.property(fc.array(times, { maxLength: 4 }), fc.nat(400), (shut, ahead) => {
        const asked = plusDays(first, ahead)
        const open = nextOpen(asked, shut)
        expect(open && isShut(open, shut)).toBe(false)
        for (let at = asked; open && at < open; at = plusDays(at, 1))
          expect(
            shut.some(
              ({ from, to, weekdays }) =>
                from <= at && at <= to && (weekdays?.includes(weekdayOf(at)) ?? true),
            ),
          ).toBe(true)
      }),
    )
  })
})
