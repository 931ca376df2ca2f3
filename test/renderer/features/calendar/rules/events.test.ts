import { describe, expect, it } from 'vitest'
import { type Dated, eventsOf, rangeOf } from '#features/calendar/rules/events.ts'
import type { Customer, PersonId } from '#features/customers/model.ts'
import { firstKept } from '#features/occasions/rules.ts'
import { openlyOrdered } from '#features/orders/rules/openly-ordered.ts'
import { day, instant, minute } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

const maria = asId<CustomerId>('maria')
const say = ({ key }: { readonly key: string }): string => key
const rolls: Dated = {
  id: 'orders-1',
  customerId: maria,
  updatedAt: instant(1_770_000_000_000),
  day: day('2026-03-07'),
  title: (who) => ({ of: 'orders', key: who ?? 'order 4711' }),
}
const lina = { id: asId<PersonId>('lina'), name: 'Lina Lopez', phones: [], emails: [] }
type Known = Pick<Customer, 'name' | 'people'>
const summaries = (entries: readonly Dated[], customer: Known) =>
  eventsOf(entries, new Map([[maria, customer]]), { say }).map(({ summary }) => summary)

describe('an event of the calendar', () => {
  it('names somebody shortly, a firm as it is, and who has no name by the number', () => {
    expect(summaries([rolls], { name: 'Maria Lopez', people: [] })).toEqual(['Maria L.'])
    expect(summaries([rolls], { name: 'Lopez & Sons Ltd', people: [lina] })).toEqual([
      'Lopez & Sons Ltd',
    ])
    const byLooks = { people: [], description: 'green scarf' }
    expect(summaries([rolls], byLooks)).toEqual(['order 4711'])
  })

  it('of someone inside names them', () => {
    const hers = { ...rolls, personId: 'lina' }
    expect(summaries([hers], { name: 'Lopez family', people: [lina] })).toEqual(['Lina L.'])
  })

  it('is none for somebody who is no longer in the book', () => {
    expect(eventsOf([rolls], new Map(), { say })).toEqual([])
  })

  it('takes as long as the order says, else as the settings do, else half an hour', () => {
    const at = { ...rolls, minute: minute(480) }
    const minutesOf = (entry: Dated, visitMinutes?: number) =>
      eventsOf([entry], new Map([[maria, { people: [] }]]), {
        ...(visitMinutes === undefined ? {} : { visitMinutes }),
        say,
      }).map((each) => each.at?.minutes)
    expect(minutesOf({ ...at, minutes: 90 }, 45)).toEqual([90])
    expect(minutesOf(at, 45)).toEqual([45])
    expect(minutesOf(at)).toEqual([30])
    expect(minutesOf(rolls)).toEqual([undefined])
  })

  it('keeps its id when it changes, and stands in order of days', () => {
    const later = { ...rolls, id: 'promises-1', day: day('2026-04-01') }
    const moved = { ...rolls, day: day('2026-05-01'), updatedAt: instant(1_780_000_000_000) }
    const uids = (entries: readonly Dated[]) =>
      eventsOf(entries, new Map([[maria, { people: [] }]]), { say }).map(({ uid }) => uid)
    expect(uids([later, rolls])).toEqual(['orders-1@the-usual', 'promises-1@the-usual'])
    expect(uids([moved, later])).toEqual(['promises-1@the-usual', 'orders-1@the-usual'])
  })
})

it('a phone shows two months past and a year ahead', () => {
  expect(rangeOf(day('2026-03-03'))).toEqual({ from: '2026-01-02', to: '2027-04-07' })
})

it('what was ordered is told without how to reach them, and not at length', () => {
  const words = 'cake for the school, ring 0170 5551234 or ana@ruiz.example'
  expect(openlyOrdered({ words })).not.toMatch(/0170|5551234|ruiz/)
  expect(openlyOrdered({ words: '12 rolls' })).toBe('12 rolls')
  expect(openlyOrdered({ words: '0170 5551234' })).toBeUndefined()
  expect(openlyOrdered({ words: 'x'.repeat(1000) })).toHaveLength(80)
})

it('a date begins in the year it was written down, which tells no age', () => {
  expect(firstKept('05-14', day('2026-11-03'))).toBe('2026-05-14')
  expect(firstKept('02-29', day('2026-11-03'))).toBe('2026-02-28')
})
