import { expect, it } from 'vitest'
import { checkDay } from '#features/issues/rules/still-works.ts'
import { day } from '#shared/base/day.ts'

const today = day('2026-03-03')

it('what may come back is asked about after a week, or when the owner says', () => {
  expect(checkDay('fault', {}, today)).toBe('2026-03-10')
  expect(checkDay('complaint', {}, today)).toBe('2026-03-10')
  expect(checkDay('question', {}, today)).toBeUndefined()
  const checkAfter = [
    { of: 'fault' as const, days: 0 },
    { of: 'request' as const, days: 30 },
  ]
  expect(checkDay('fault', { checkAfter }, today)).toBeUndefined()
  expect(checkDay('request', { checkAfter }, today)).toBe('2026-04-02')
})
