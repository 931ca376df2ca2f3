import { describe, expect, it } from 'vitest'
import { findMinutes, readMinutes } from '#shared/said/duration.ts'

it.each([
  ['2 h', 120],
  ['2h', 120],
  ['1h30', 90],
  ['1 h 15 min', 75],
  ['1,5 Stunden', 90],
  ['1.5 hours', 90],
  ['1:30', 90],
  ['90 min', 90],
  ['90', 90],
  ['45 minutos', 45],
  ['24 h', 1440],
  ['25 h', undefined],
  ['0', undefined],
  ['-2 h', undefined],
  ['soon', undefined],
  ['', undefined],
])('how long a visit takes: %j', (text, minutes) => {
  expect(readMinutes(text)).toBe(minutes)
})

describe('in a job', () => {
  it.each([
    ['router, for 2 h', 120, ', for 2 h'],
    ['takes 90 min, router', 90, 'takes 90 min'],
    ['Router einrichten, für 1,5 Stunden', 90, 'für 1,5 Stunden'],
    ['dauert 2 Stunden lang', 120, 'dauert 2 Stunden lang'],
    ['durante 2 horas', 120, 'durante 2 horas'],
  ])('is said with a word that leads to it: %s', (text, minutes, words) => {
    const found = findMinutes(text)
    expect(found?.minutes).toBe(minutes)
    expect(words).toContain(text.slice(found?.start, found?.end))
  })

  it.each(['2 h', 'for 2 h at 75', 'for 2 hours of help', 'for 2 people', 'for 2-3 h'])(
    'is not guessed: %s',
    (text) => expect(findMinutes(text)).toBeUndefined(),
  )
})
