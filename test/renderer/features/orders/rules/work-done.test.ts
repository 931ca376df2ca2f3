import { describe, expect, it } from 'vitest'
import type { Order, OrderId } from '#features/orders/model.ts'
import { asCsv, asDone, doneFor } from '#features/orders/rules/work-done.ts'
import { day, instant } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

const ada = asId<CustomerId>('ada')
const aJob = (given: Partial<Order> = {}): Order => ({
  ...{ id: asId<OrderId>('o'), createdAt: instant(0), updatedAt: instant(0), rev: 1 },
  ...{ customerId: ada, words: 'new drum', lines: [], day: day('2025-05-02') },
  state: 'handed over',
  ...given,
})

describe('what was done in a year', () => {
  it('is what was sold, or else what was agreed', () => {
    const sold = new Map([[asId<OrderId>('o'), money(9000)]])
    expect(asDone(aJob({ quote: money(8000) }), sold).amount).toBe(9000)
    expect(asDone(aJob({ quote: money(8000) }), new Map()).amount).toBe(8000)
    expect(asDone(aJob({ closed: day('2025-05-04') }), new Map())).toMatchObject({
      on: '2025-05-04',
    })
  })

  it('is a table that no spreadsheet runs', () => {
    const costs = [{ what: '2 h', amount: money(8000), at: instant(0) }]
    const job = aJob({ words: '=cmd()', costs, deposit: money(500), billed: day('2025-05-09') })
    const of = doneFor(
      [asDone(job, new Map([[job.id, money(8000)]]))],
      new Map([[ada, 'Ada, Ltd']]),
    )
    const csv = asCsv(['Day', 'Customer'], of, (amount) => (amount / 100).toFixed(2))
    expect(csv.split('\r\n')[1]).toBe(
      `2025-05-02,"Ada, Ltd","'=cmd()",2 h: 80.00,80.00,5.00,2025-05-09`,
    )
  })
})
