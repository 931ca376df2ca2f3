import { expect, it } from 'vitest'
import { customerAt, visitHoursOf } from '#features/visit-stats/rules/visit-hours.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

const maria = asId<CustomerId>('maria')
const keys = (...hours: readonly string[]) => visitHoursOf({ id: maria, hours })

it('an hour is a key of its own, and who comes more often stands later', () => {
  expect(keys('6-08-01', 'any-08-20')).toEqual(['6-08-0 maria', 'any-08-4 maria'])
  expect(keys('6-08-04') > keys('6-08-03')).toBe(true)
})

it('one visit more or fewer seldom changes the key', () => {
  expect(keys('6-08-04')).toEqual(keys('6-08-07'))
  expect(keys('6-08-08')).toEqual(keys('6-08-15'))
})

it('whoever never came has no hours', () => {
  expect(visitHoursOf(undefined)).toEqual([])
})

it('a key says whose it is', () => {
  expect(keys('6-08-02').map(customerAt)).toEqual([maria])
})
