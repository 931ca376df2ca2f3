import { describe, expect, it } from 'vitest'
import { day, minute } from '#shared/base/day.ts'
import { readOneDay, readOneTime, readStretch } from '#shared/said/one-day.ts'

// A Saturday.
const at = { today: day('2026-11-28'), minute: minute(19 * 60 + 53), language: 'de-DE' } as const
const american = { ...at, language: 'en-US' } as const

describe('a field of one day', () => {
  it.each([
    ['3.12.2026', '2026-12-03'],
    ['3.12.26', '2026-12-03'],
    ['3.12.', '2026-12-03'],
    ['3.12', '2026-12-03'],
    ['3/12/26', '2026-12-03'],
    ['2026-12-03', '2026-12-03'],
    ['3 dec', '2026-12-03'],
    ['3. Dez', '2026-12-03'],
    ['3 de diciembre', '2026-12-03'],
    ['5 Dec 2026', '2026-12-05'],
    ['Dec 5, 2026', '2026-12-05'],
    ['24', '2026-12-24'],
    ['tomorrow', '2026-11-29'],
    ['übermorgen', '2026-11-30'],
    ['next monday', '2026-11-30'],
    ['in 2 weeks', '2026-12-12'],
  ])('reads %s', (said, means) => {
    expect(readOneDay(said, at)).toBe(means)
  })

  it('reads figures in the order of the shop', () => {
    expect(readOneDay('3/12/27', american)).toBe('2027-03-12')
    expect(readOneDay('12/3/26', american)).toBe('2026-12-03')
  })

  it.each([
    ['', 'no day'],
    ['soon', 'no day'],
    ['31.4.2027', 'no such date'],
    ['3.12.2026 or so', 'more words'],
    ['friday or monday', 'two days'],
    ['next week', 'some day'],
    ['friday 8am', 'no day'],
    ['3.12.2025', 'past'],
    ['yesterday', 'past'],
  ])('refuses %s', (said, kind) => {
    expect(readOneDay(said, at)).toMatchObject({ kind })
  })
})

describe('a field of a day that has been', () => {
  const past = { ...at, past: 'meant' } as const
  it.each([
    ['3 dec', '2025-12-03'],
    ['28.11.', '2026-11-28'],
    ['3.12.2024', '2024-12-03'],
    ['3.12.98', '1998-12-03'],
    ['3.12.25', '2025-12-03'],
    ['24', '2026-11-24'],
    ['friday', '2026-11-27'],
    ['saturday', '2026-11-28'],
    ['last friday', '2026-11-27'],
    ['letzten Samstag', '2026-11-21'],
    ['el viernes pasado', '2026-11-27'],
    ['yesterday', '2026-11-27'],
    ['vorgestern', '2026-11-26'],
    ['anteayer', '2026-11-26'],
    ['3 days ago', '2026-11-25'],
    ['vor zwei Wochen', '2026-11-14'],
    ['hace un mes', '2026-10-28'],
    ['today', '2026-11-28'],
  ])('reads %s', (said, means) => {
    expect(readOneDay(said, past)).toBe(means)
  })

  it('may also be to come where the past is only allowed', () => {
    const allowed = { ...at, past: 'allowed' } as const
    expect(readOneDay('3.12.2025', allowed)).toBe('2025-12-03')
    expect(readOneDay('3 dec', allowed)).toBe('2026-12-03')
    expect(readOneDay('friday', allowed)).toBe('2026-12-04')
  })
})

describe('a stretch of days', () => {
  it.each([
    ['24 dec to 6 jan', '2026-12-24', '2027-01-06'],
    ['24.12.–6.1.', '2026-12-24', '2027-01-06'],
    ['24.12. bis 6.1.2027', '2026-12-24', '2027-01-06'],
    ['24 de diciembre al 6 de enero', '2026-12-24', '2027-01-06'],
    ['2026-12-24 - 2027-01-06', '2026-12-24', '2027-01-06'],
    ['heiligabend', '2026-12-24', '2026-12-24'],
    ['24-26 dec', '2026-12-24', '2026-12-26'],
    ['3. - 5. Mai', '2027-05-03', '2027-05-05'],
    ['vom 24. bis zum 26. Dezember', '2026-12-24', '2026-12-26'],
    ['from 24 dec until 2 jan', '2026-12-24', '2027-01-02'],
    ['20th to 30th january', '2027-01-20', '2027-01-30'],
    ['del 24 al 26 de diciembre', '2026-12-24', '2026-12-26'],
    ['desde el 24 hasta el 26', '2026-12-24', '2026-12-26'],
    ['24.12.-2.1.', '2026-12-24', '2027-01-02'],
    ['24-12-2026', '2026-12-24', '2026-12-24'],
  ])('reads %s', (said, from, to) => {
    expect(readStretch(said, at)).toEqual({ from, to })
  })

  it('refuses a first day whose month can only be guessed', () => {
    expect(readStretch('28 - 3 jan', at)).toMatchObject({ kind: 'no day' })
  })

  it('refuses an end that is no day', () => {
    expect(readStretch('24 dec to whenever', at)).toMatchObject({ kind: 'no day' })
  })
})

describe('a field of one time', () => {
  it.each([
    ['8', 8 * 60],
    ['8.30', 510],
    ['08:05', 485],
    ['0805', 485],
    ['1430', 870],
    ['02:00', 120],
    ['2 pm', 840],
    ['2:05 PM', 845],
    ['halb acht', 450],
    ['8 uhr 15', 495],
    ['a las ocho y media', 510],
    ['noon', 720],
  ])('reads %s', (said, means) => {
    expect(readOneTime(said, at)).toBe(means)
  })

  it.each(['', 'later', '25:00', '8:70', '8 or 9', '8-9'])('refuses %s', (said) => {
    expect(readOneTime(said, at)).toBeUndefined()
  })
})
