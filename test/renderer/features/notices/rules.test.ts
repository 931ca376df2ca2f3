import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isQuiet,
  mayStillHold,
  missedSince,
  type NoticeSettings,
  noticesBetween,
} from '#features/notices/rules.ts'
import { type DayMinute, day, type Minute, minute } from '#shared/base/day.ts'

const today = day('2026-03-03')
const at = (of: number): DayMinute => ({ today, minute: minute(of) })
const nine = minute(9 * 60)
const due = { today: 3, times: [nine] }

/** All that is told between two moments of a day, with a look at every minute. */
function told(from: number, to: number, of = due, settings: NoticeSettings = {}) {
  const looks = Array.from({ length: to - from }, (_, step) => from + step)
  return looks.flatMap((each) => noticesBetween(at(each), at(each + 1), of, settings))
}

describe('notices of a day', () => {
  it('tell the day at eight or at the owner’s hour, and a time a quarter of an hour before', () => {
    const near = { is: 'near', minute: nine, count: 1 }
    expect(told(0, 1439)).toEqual([{ is: 'day', count: 3 }, near])
    expect(told(0, 1439, due, { noticeAt: minute(300) })).toEqual([{ is: 'day', count: 3 }, near])
    expect(told(0, 8 * 60 - 1)).toEqual([])
    expect(told(8 * 60 + 45, 1439)).toEqual([])
  })

  it('tell two things of one time at once, and nothing where nothing is due', () => {
    expect(told(520, 530, { today: 2, times: [nine, nine] })).toEqual([
      { is: 'near', minute: nine, count: 2 },
    ])
    expect(told(0, 1439, { today: 0, times: [] })).toEqual([])
  })

  it('are none when they are off, and none in quiet hours', () => {
    expect(told(0, 1439, due, { notices: 'off' })).toEqual([])
    const quietHours = { from: minute(22 * 60), to: minute(8 * 60 + 30) }
    expect(told(0, 1439, due, { quietHours })).toEqual([{ is: 'near', minute: nine, count: 1 }])
    expect(isQuiet(23 * 60, quietHours)).toBe(true)
    expect(isQuiet(8 * 60 + 30, quietHours)).toBe(false)
  })

  it('say nothing of what passed while the computer slept', () => {
    expect(noticesBetween(at(7 * 60), at(9 * 60), due, {})).toEqual([])
  })

  it('come once, however unevenly the clock is looked at', () => {
    const step = fc.integer({ min: 1, max: 5 })
    fc.assert(
      fc.property(fc.array(step, { minLength: 300, maxLength: 400 }), (steps) => {
        let now = 7 * 60
        const all = steps.flatMap((each) => {
          const next = Math.min(now + each, 1439)
          const notices = noticesBetween(at(now), at(next), due, {})
          now = next
          return notices
        })
        expect(all.map(({ is }) => is)).toEqual(['day', 'near'])
      }),
    )
  })
})

it('what came due between the last deed and this start was missed', () => {
  const times = [540, 600, 660].map((each): Minute => minute(each))
  expect(missedSince(at(550), at(630), times)).toEqual([600])
  const yesterday = { today: day('2026-03-02'), minute: minute(1000) }
  expect(missedSince(yesterday, at(630), times)).toEqual([540, 600])
})

it('what was read holds for a quarter of an hour of one day', () => {
  expect(mayStillHold(at(600), at(614))).toBe(true)
  expect(mayStillHold(at(600), at(615))).toBe(false)
  // The clock was set back.
  expect(mayStillHold(at(600), at(300))).toBe(false)
  expect(mayStillHold({ today: day('2026-03-02'), minute: minute(600) }, at(600))).toBe(false)
})
