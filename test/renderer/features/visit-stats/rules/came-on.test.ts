import { describe, expect, it } from 'vitest'
import { addToDay, cameOn, visitsKept } from '#features/visit-stats/rules.ts'
import { day, minute, plusDays } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'

const newest = day('2026-03-20')
const recent = Array.from({ length: visitsKept }, (_, at) => ({
  day: plusDays(newest, -2 * at),
  minute: minute(480 + at),
}))

describe('whether they came on a day', () => {
  it('is known from the newest visits, with the minute they were first served', () => {
    expect(cameOn(newest, { visits: 300, recent })).toEqual({ came: minute(480) })
    expect(cameOn(plusDays(newest, -1), { visits: 300, recent })).toEqual({})
    expect(cameOn(plusDays(newest, 1), { visits: 300, recent })).toEqual({})
  })

  it('must be read for an older day', () => {
    const before = plusDays(newest, -2 * visitsKept)
    expect(cameOn(before, { visits: 300, recent })).toBeUndefined()
    expect(cameOn(before, { visits: visitsKept, recent })).toEqual({})
    expect(cameOn(before, { visits: 0, recent: [] })).toEqual({})
  })

  it('an earlier purchase logged later moves the minute, a later one does not', () => {
    const added = { purchases: 1, spend: money(350), came: minute(600) }
    expect(addToDay({ came: minute(480) }, added).now.came).toBe(480)
    expect(addToDay({ came: minute(700) }, added).now.came).toBe(600)
    expect(addToDay({}, added)).toEqual({
      was: { purchases: 0, spend: 0 },
      now: { purchases: 1, spend: 350, came: 600 },
    })
  })
})
