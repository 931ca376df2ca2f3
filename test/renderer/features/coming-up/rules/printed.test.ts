import { describe, expect, it } from 'vitest'
import { type Faces, hasSlip, printedList, printedSlip } from '#features/coming-up/rules/printed.ts'
import type { Wanted } from '#features/coming-up/rules/wanted.ts'
import type { Customer } from '#features/customers/model.ts'
import type { PreferenceId } from '#features/preferences/model.ts'
import { day, instant, minute } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

const saturday = day('2026-03-07')
const [maria, scarf] = [asId<CustomerId>('maria'), asId<CustomerId>('scarf')]
const shop = { shop: 'Corner Bakery', trade: 'counter', question: 'All as you like it?' } as const
const names = new Map([['croissant', 'Almond croissant']])

/** A customer of whom everything is known that is nobody's business. */
const withSecrets = (id: CustomerId, name?: string): Customer => ({
  ...{ id, createdAt: instant(0), updatedAt: instant(0), rev: 1 },
  ...(name === undefined ? {} : { name }),
  description: 'SECRET green scarf',
  people: [],
  phones: [{ label: 'SECRET home', number: 'SECRET 0170 123' }],
  emails: [{ address: 'SECRET@example.org' }],
  address: 'SECRET lane 4',
  tags: ['SECRET tag'],
  note: 'SECRET note',
  codes: ['SECRET 4711'],
  pronunciation: 'SECRET',
  between: 'takes work',
  since: 'SECRET 2015',
})
const nuts = { id: asId<PreferenceId>('nuts'), value: 'nuts' }
const milk = {
  ...{ id: asId<PreferenceId>('milk'), value: 'milk' },
  of: { name: 'Anna', role: 'SECRET daughter' },
}
const faces: Faces = new Map([
  [maria, { customer: withSecrets(maria, 'Maria'), allergies: [nuts, milk] }],
  [scarf, { customer: withSecrets(scarf), allergies: [] }],
])
/** As a feature brings it: with more than paper may hold. */
const wanted = (given: Partial<Wanted>): Wanted => ({
  ...{ beside: ['SECRET note beside the day', 'SECRET printer'], stateWords: 'SECRET' },
  key: 'order:1',
  kind: 'order',
  customerId: maria,
  day: saturday,
  what: '2 almond croissants',
  number: '4217',
  state: 'open',
  lines: [{ productId: 'croissant', words: 'almond croissants', quantity: 2 }],
  ...given,
})

describe('what is printed of a day', () => {
  const rows = [
    wanted({ minute: minute(600), pay: { price: money(900), deposit: money(500) } }),
    wanted({ key: 'order:2', customerId: scarf, minute: minute(540), number: '0815' }),
    wanted({ key: 'order:3', surprise: true, what: 'SECRET birthday cake', number: '0001' }),
    wanted({ key: 'promise:1', kind: 'promise', what: 'SECRET call about the complaint' }),
    wanted({ key: 'order:4', state: 'done', what: 'handed over' }),
    wanted({ key: 'order:5', day: day('2026-03-08'), what: 'of Sunday' }),
  ]

  it('holds nothing that is not on the list of what may be on paper', () => {
    const list = printedList(saturday, rows, faces, names, shop)
    expect(JSON.stringify(list)).not.toContain('SECRET')
    expect(list.rows).toEqual([
      {
        key: 'order:2',
        number: '0815',
        minute: 540,
        what: '2 almond croissants',
        allergies: [],
      },
      {
        key: 'order:1',
        name: 'Maria',
        number: '4217',
        minute: 600,
        what: '2 almond croissants',
        allergies: ['nuts', 'milk (Anna)'],
        toPay: { is: 'to pay', price: 900, deposit: 500, left: 400 },
      },
      { key: 'order:3', name: 'Maria', number: '0001', allergies: ['nuts', 'milk (Anna)'] },
    ])
  })

  it('counts a surprise in the totals: it has to be baked', () => {
    const { totals } = printedList(saturday, rows, faces, names, shop)
    expect(totals).toEqual([{ key: 'almond croissant', what: 'Almond croissant', quantity: 6 }])
  })

  it('holds promises only where somebody does jobs', () => {
    const promised = [wanted({ kind: 'promise', what: 'be there' })]
    const list = printedList(saturday, promised, faces, names, { ...shop, trade: 'jobs' })
    expect(list.rows.map(({ what }) => what)).toEqual(['be there'])
  })

  it('gives a slip the shop’s question and nothing else of the customer', () => {
    const slip = printedSlip(wanted({ customerId: scarf }), faces, shop)
    expect(JSON.stringify(slip)).not.toContain('SECRET')
    expect(slip).toMatchObject({ number: '4217', question: 'All as you like it?', day: saturday })
    expect(slip).not.toHaveProperty('name')
  })

  it('makes no slip of a surprise, a promise or what is done', () => {
    const others = [{ surprise: true }, { kind: 'promise' }, { state: 'done' }] as const
    expect(others.map((each) => hasSlip(wanted(each)))).toEqual([false, false, false])
    expect(hasSlip(wanted({}))).toBe(true)
  })
})
