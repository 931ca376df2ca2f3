import { describe, expect, it } from 'vitest'
import { fillUp, isToLayAnew, type Laid } from '#features/counter/rules/tiles.ts'
import { day, type Instant, instant, instantOf, minute } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

const [maria, jonas, aylin] = ['maria', 'jonas', 'aylin'].map((id) => asId<CustomerId>(id))
const at = (hour: number, minutes: number, seconds = 0): Instant =>
  instant(instantOf(day('2026-03-03'), minute(hour * 60 + minutes)) + seconds * 1000)
const laidAt = (when: Instant): Laid => ({ at: when, ids: [], likely: 0 })

describe('the tiles of the counter', () => {
  it('stay where they are while the counter is in use, also into another hour', () => {
    expect(isToLayAnew(laidAt(at(8, 0)), at(8, 59, 50), at(9, 0))).toBe(false)
    expect(isToLayAnew(laidAt(at(8, 0)), at(9, 40), at(9, 41, 59))).toBe(false)
  })

  it('are laid anew in a pause of two minutes once another hour has begun', () => {
    expect(isToLayAnew(laidAt(at(8, 0)), at(8, 58), at(9, 0))).toBe(true)
    expect(isToLayAnew(laidAt(at(8, 0)), at(8, 58), at(8, 59, 59))).toBe(false)
  })

  it('are laid anew after five minutes without a key or a press, and not before', () => {
    expect(isToLayAnew(laidAt(at(8, 0)), at(8, 10), at(8, 14, 59))).toBe(false)
    expect(isToLayAnew(laidAt(at(8, 0)), at(8, 10), at(8, 15))).toBe(true)
  })

  it('count a pause from when they were laid, if nothing was done since', () => {
    expect(isToLayAnew(laidAt(at(8, 20)), at(8, 0), at(8, 24, 59))).toBe(false)
    expect(isToLayAnew(laidAt(at(8, 20)), at(8, 0), at(8, 25))).toBe(true)
  })

  it('are laid anew on another day at the same hour, and when the clock was set back', () => {
    const yesterday = instant(at(8, 0) - 24 * 3_600_000)
    expect(isToLayAnew(laidAt(yesterday), yesterday, at(8, 0))).toBe(true)
    expect(isToLayAnew(laidAt(at(8, 0)), at(8, 0), yesterday)).toBe(true)
  })

  it('keep their numbers when others come after them', () => {
    const more = [aylin, jonas, maria].flatMap((each) => each ?? [])
    const laid = [maria, jonas].flatMap((each) => each ?? [])
    expect(fillUp(laid, more, 3)).toEqual([maria, jonas, aylin])
    expect(fillUp(laid, more, 2)).toEqual([maria, jonas])
  })
})
