import { describe, expect, it } from 'vitest'
import type { Device, DeviceRowId } from '#features/devices/model.ts'
import { warrantyOf } from '#features/devices/rules.ts'
import { day, instant } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

const today = day('2026-03-03')
const aDevice = (until?: string): Device => ({
  id: asId<DeviceRowId>('d'),
  customerId: asId<CustomerId>('acme'),
  createdAt: instant(0),
  updatedAt: instant(0),
  rev: 1,
  name: 'HP LaserJet',
  ...(until === undefined ? {} : { warrantyUntil: day(until) }),
})

describe('the warranty of a device', () => {
  it.each([
    ['2027-01-01', 'running'],
    ['2026-04-02', 'ending'],
    ['2026-03-03', 'ending'],
    ['2026-03-02', 'over'],
  ])('until %s is %s on 3 March 2026', (until, is) => {
    expect(warrantyOf(aDevice(until), today)).toEqual({ is, until })
  })

  it('is unknown when it was not written down', () => {
    expect(warrantyOf(aDevice(), today)).toEqual({ is: 'unknown' })
  })
})
