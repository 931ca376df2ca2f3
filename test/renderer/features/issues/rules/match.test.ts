import { expect, it } from 'vitest'
import { matchOf } from '#features/issues/rules/match.ts'

it('an offer is compared with what they wanted, once both are known', () => {
  expect(matchOf({ wanted: 'redo', offered: { remedy: 'redo' } })).toEqual({ is: 'as wanted' })
  expect(matchOf({ wanted: 'redo', offered: { remedy: 'refund' } })).toEqual({
    is: 'not as wanted',
    wanted: 'redo',
    offered: 'refund',
  })
  expect(matchOf({ wanted: 'redo' })).toEqual({ is: 'unknown' })
  expect(matchOf({ offered: { remedy: 'redo' } })).toEqual({ is: 'unknown' })
})
