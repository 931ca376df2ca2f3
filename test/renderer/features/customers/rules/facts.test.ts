import { expect, it } from 'vitest'
import { saysSince } from '#features/customers/rules/facts.ts'

it.each([
  ['since school', true],
  ['Since 2015', true],
  ['2015', false],
  ['sincerely yours', false],
])('“%s” is shown as it is: %s', (since, isWhole) => {
  expect(saysSince(since)).toBe(isWhole)
})
