import { expect, it } from 'vitest'
import { enterOnNew } from '#features/search/rules/new-face.ts'

it('Enter makes someone new once the row was there for 600 ms, and never of the words of a panel', () => {
  expect(enterOnNew(599, false)).toBe('tooSoon')
  expect(enterOnNew(600, false)).toBe('create')
  expect(enterOnNew(60_000, true)).toBe('noName')
})
