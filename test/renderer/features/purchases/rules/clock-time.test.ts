import { expect, it } from 'vitest'
import { clockTime, readClockTime } from '#features/purchases/rules/clock-time.ts'
import { minute } from '#shared/base/day.ts'

it('a time field holds every minute of a day', () => {
  const all = Array.from({ length: 1440 }, (_, at) => minute(at))
  expect(all.map((at) => readClockTime(clockTime(at)))).toEqual(all)
  expect([clockTime(minute(0)), clockTime(minute(485))]).toEqual(['00:00', '08:05'])
})

it.each(['', '8:05', '24:00', '12:60', '08:05:00', 'noon'])('%j is no time of day', (typed) => {
  expect(readClockTime(typed)).toBeUndefined()
})
