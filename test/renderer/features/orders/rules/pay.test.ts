import { expect, it } from 'vitest'
import { newOrder } from '#features/orders/model.ts'
import { orderNumber } from '#features/orders/rules/order-number.ts'
import { payOf } from '#features/orders/rules/pay.ts'
import { day, instant } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

const order = (given: object) => ({
  ...newOrder({
    id: asId('o'),
    customerId: asId<CustomerId>('maria'),
    words: 'rolls and a cake',
    lines: [{ words: 'rolls', quantity: 10, price: money(50) }],
    day: day('2026-03-03'),
    ...given,
  }),
  ...{ createdAt: instant(0), updatedAt: instant(0), rev: 1 },
})

it('an order costs what was agreed, else what its lines come to once each has a price', () => {
  expect(payOf(order({}))).toEqual({ price: 500 })
  expect(payOf(order({ quote: money(450), deposit: money(100) }))).toEqual({
    price: 450,
    deposit: 100,
  })
  const lines = [
    { words: 'rolls', quantity: 10, price: money(50) },
    { words: 'a cake', quantity: 1 },
  ]
  expect(payOf(order({ lines, paid: true }))).toEqual({ paid: true })
})

it('an order keeps its four figures, and another has others', () => {
  const id = '0199c3a2-7c1e-7aaa-8d3f-5a1b2c3d4e5f'
  expect(orderNumber(id)).toMatch(/^\d{4}$/)
  expect(orderNumber(id)).toBe(orderNumber(id))
  expect(orderNumber(id)).not.toBe(orderNumber(id.replace('5f', '60')))
})
