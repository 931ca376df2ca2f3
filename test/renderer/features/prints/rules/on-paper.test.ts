import { describe, expect, it } from 'vitest'
import type { Wanted } from '#features/coming-up/rules/wanted.ts'
import type { Customer, PersonId } from '#features/customers/model.ts'
import type { Device, DeviceRowId } from '#features/devices/model.ts'
import type { Order, OrderId } from '#features/orders/model.ts'
import type { Preference, PreferenceId } from '#features/preferences/model.ts'
import { awaySheet, mostRegulars } from '#features/prints/rules/away.ts'
import { hasSheet, jobSheet } from '#features/prints/rules/job-sheet.ts'
import { everywhere, keyCard } from '#features/prints/rules/key-card.ts'
import { byVisits, type KnownPeople } from '#features/prints/rules/people.ts'
import { type Day, day, instant, minute } from '#shared/base/day.ts'
import { money, noMoney } from '#shared/base/money.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

const today = day('2026-03-03')
const tomorrow = day('2026-03-04')
const written = { createdAt: instant(0), updatedAt: instant(0), rev: 1 }
const [maria, scarf, jonas] = ['maria', 'scarf', 'jonas'].map((each) => asId<CustomerId>(each)) as [
  CustomerId,
  CustomerId,
  CustomerId,
]
const anna = asId<PersonId>('anna')

/** A customer of whom everything is known that is nobody's business. */
const withSecrets = (id: CustomerId, name?: string): Customer => ({
  ...{ id, ...written },
  ...(name === undefined ? {} : { name }),
  description: 'SECRET green scarf',
  people:
    name === undefined
      ? []
      : [{ id: anna, name: 'Anna', role: 'SECRET daughter', phones: [], emails: [] }],
  phones: [{ label: 'SECRET home', number: 'SECRET 0170 123' }],
  emails: [{ address: 'SECRET@example.org' }],
  address: 'SECRET lane 4',
  tags: ['SECRET tag'],
  note: 'SECRET note',
  codes: ['SECRET 4711'],
  pronunciation: 'SECRET',
  between: 'not meant to be',
  since: 'SECRET 2015',
})
const said = (kind: Preference['kind'], value: string, more: Partial<Preference> = {}) => ({
  ...{ id: asId<PreferenceId>(`${kind} ${value}`), ...written, customerId: maria, kind, value },
  ...({ how: 'said', since: today, confirmed: today } as const),
  topic: 'SECRET topic',
  ...more,
})
const people: KnownPeople = new Map([
  [
    maria,
    {
      customer: withSecrets(maria, 'Maria Keller'),
      preferences: [
        said('usual', 'flat white, oat'),
        said('allergy', 'nuts'),
        said('allergy', 'milk', { personId: anna }),
        said('allergy', 'SECRET long ago', { until: today }),
        said('likes', 'SECRET jazz'),
        said('matters', 'SECRET funeral'),
      ],
    },
  ],
  [scarf, { customer: withSecrets(scarf), preferences: [said('usual', 'SECRET espresso')] }],
  [jonas, { customer: withSecrets(jonas, 'Jonas Weber'), preferences: [] }],
])
/** As a feature brings it: with more than paper may hold. */
const wanted = (given: Partial<Wanted>): Wanted => ({
  ...{ beside: ['SECRET note beside the day', 'SECRET printer'], stateWords: 'SECRET' },
  ...{ key: 'order:1', kind: 'order', customerId: maria, day: tomorrow, state: 'open' },
  ...{ what: '2 rye rolls', number: '4217' },
  ...given,
})
const shop = { shop: 'Corner Bakery', trade: 'counter' } as const
const sheetOf = (rows: readonly Wanted[], regulars: readonly CustomerId[] = []) =>
  awaySheet(tomorrow, { rows, regulars, people }, shop)

describe('the sheet for whoever stands in', () => {
  it('holds tomorrow’s orders and the regulars, and nothing else that is known of them', () => {
    const rows = [
      wanted({ minute: minute(600), pay: { price: money(900), deposit: money(500) } }),
      wanted({ key: 'order:2', customerId: scarf, number: '0815', minute: minute(540) }),
      wanted({ key: 'order:3', surprise: true, what: 'SECRET birthday cake', number: '0001' }),
      wanted({ key: 'promise:1', kind: 'promise', what: 'SECRET call about the complaint' }),
      wanted({ key: 'order:4', state: 'off', what: 'SECRET cancelled' }),
      wanted({ key: 'order:5', day: today, what: 'SECRET of today' }),
    ]
    const sheet = sheetOf(rows, [scarf, jonas, maria])
    expect(JSON.stringify(sheet)).not.toContain('SECRET')
    expect(sheet.orders.map(({ name, number }) => name ?? number)).toEqual([
      '0815',
      'Maria Keller',
      'Maria Keller',
    ])
    const nuts = ['nuts', 'milk (Anna)']
    expect(sheet.orders[1]).toMatchObject({ allergies: nuts, toPay: { is: 'to pay', left: 400 } })
    expect(sheet.regulars).toEqual([
      { key: 'jonas', name: 'Jonas Weber', allergies: [] },
      { key: 'maria', name: 'Maria Keller', take: 'flat white, oat', allergies: nuts },
    ])
  })

  it('leaves a promise to the owner, also where somebody does jobs', () => {
    const rows = [wanted({ kind: 'promise', what: 'SECRET call back' })]
    const read = { rows, regulars: [], people }
    expect(awaySheet(tomorrow, read, { ...shop, trade: 'jobs' }).orders).toEqual([])
  })

  it('says what may be offered and what to do, line by line', () => {
    const own = { mayOffer: 'a fresh one\n\n a coffee ', ifUpset: ['Listen.', 'Say sorry once.'] }
    const read = { rows: [], regulars: [], people }
    const { mayOffer, ifUpset } = awaySheet(tomorrow, read, { ...shop, ...own })
    expect([mayOffer, ifUpset]).toEqual([['a fresh one', 'a coffee'], own.ifUpset])
  })

  it('names each regular once, and at most sixty', () => {
    const many = Array.from({ length: 80 }, (_, at) => asId<CustomerId>(`c${at}`))
    const known = new Map(
      many.map((id) => [id, { customer: withSecrets(id, `Guest ${id}`), preferences: [] }]),
    )
    const regulars = [...many, ...many]
    const sheet = awaySheet(tomorrow, { rows: [], regulars, people: known }, shop)
    expect(sheet.regulars.map(({ key }) => key)).toEqual(many.slice(0, mostRegulars))
  })

  it('takes those who came lately, the most frequent first', () => {
    const stats = (id: CustomerId, days: readonly Day[], visits: number) => ({
      ...{ id, visits, purchases: visits, spend: noMoney, hours: [], last: days[0] ?? today },
      recent: days.map((each) => ({ day: each, minute: minute(480) })),
    })
    const [last, before, long] = [day('2026-03-02'), day('2026-03-01'), day('2025-12-01')]
    const came = [
      stats(jonas, [last], 3),
      stats(scarf, [long, long, long], 900),
      stats(maria, [last, before], 2),
    ]
    expect(byVisits(came, day('2026-02-01'))).toEqual([maria, jonas])
  })
})

describe('the sheet of a job', () => {
  const job: Order = {
    ...{ id: asId<OrderId>('order-1'), ...written, customerId: maria, lines: [] },
    ...{ words: 'new fuser', day: tomorrow, minute: minute(600), state: 'ordered' },
    ...{ quote: money(12_000), deposit: money(2000), note: 'SECRET alarm code' },
    costs: [{ what: 'SECRET fuser', amount: money(4000), at: instant(0) }],
    told: 'not told',
  }
  const device: Device = {
    ...{ id: asId<DeviceRowId>('hp'), ...written, customerId: maria, name: 'HP LaserJet' },
    ...{ serial: 'SECRET serial', note: 'SECRET admin password' },
  }

  it('holds the job, the machine, the quote and the deposit, and nothing else', () => {
    const known = { customer: withSecrets(maria, 'Maria Keller') }
    const sheet = jobSheet({ order: job, known, device }, { shop: 'Repairs' })
    expect(sheet).toEqual({
      ...{ shop: 'Repairs', name: 'Maria Keller', number: expect.stringMatching(/^\d{4}$/) },
      ...{ day: tomorrow, minute: 600, what: 'new fuser', device: 'HP LaserJet' },
      ...{ quote: 12_000, deposit: 2000 },
    })
  })

  it('is called by its number where its client is known by a description alone', () => {
    const sheet = jobSheet({ order: job, known: { customer: withSecrets(scarf) } }, shop)
    expect(sheet).not.toHaveProperty('name')
    expect(JSON.stringify(sheet)).not.toContain('SECRET')
  })

  it('is not printed of a surprise', () => {
    expect([hasSheet(job), hasSheet({ ...job, surprise: true })]).toEqual([true, false])
  })
})

describe('the key card', () => {
  const label = (key: string) => ({ of: 'x', key })
  const fixed = everywhere('counter').map(({ keys, does }) => ({ keys, does: label(does) }))
  const actions = [
    { letter: 'A', label: label('allergy') },
    { letter: '', label: label('pay ahead') },
    { letter: 'N', label: label('note') },
    { letter: 'R', label: label('order'), largeFor: ['counter'] as const },
    { letter: 'G', label: label('person') },
    { letter: 'O', label: label('comment') },
  ]

  it('has ten keys, those that the card shows large before the others, none without a letter', () => {
    const keys = keyCard(fixed, actions, 'counter').map((each) => each.keys)
    expect(keys.slice(fixed.length)).toEqual(['R', 'A', 'N', 'G'])
    expect(keys).toHaveLength(10)
  })
})
