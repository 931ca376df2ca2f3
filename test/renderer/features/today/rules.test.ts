import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Snooze, SnoozeId } from '#features/today/model.ts'
import {
  awake,
  backAgain,
  countLate,
  forTheLiving,
  groupRows,
  groups,
  type Matter,
  partOfDay,
} from '#features/today/rules.ts'
import { type Day, day, instant } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

const id = (text: string) => asId<CustomerId>(text)
const row = (key: string, group: Matter['group'], order: number, who?: string): Matter => ({
  key,
  group,
  order,
  ...(who === undefined ? {} : { customerId: id(who) }),
})
const told = (rows: readonly Matter[]) => {
  const grouped = groupRows(rows)
  return groups.map((group) =>
    grouped[group].map(({ main, others }) => [main, ...others].map((each) => each.key).join('+')),
  )
}

describe('Today', () => {
  it('sorts late matters first, then the day’s, then waiting ones, then quiet ones', () => {
    const rows = [
      row('birthday', 'quiet', 3, 'ana'),
      row('at two', 'today', 0.6, 'ben'),
      row('the lid', 'waiting', -4, 'cem'),
      row('three days late', 'today', -3, 'dan'),
    ]
    expect(told(rows)).toEqual([['three days late', 'at two'], ['the lid'], ['birthday']])
  })

  it('names a person once, at their most pressing matter, with all others beside it', () => {
    const rows = [
      row('birthday', 'quiet', 3, 'ana'),
      row('the lid', 'waiting', -4, 'ana'),
      row('call back', 'today', 0, 'ana'),
      row('cake', 'today', -1, 'ana'),
    ]
    expect(told(rows)).toEqual([['cake+call back+the lid+birthday'], [], []])
  })

  it('keeps the shop’s own rows separate', () => {
    const rows = [row('backup late', 'today', -1), row('stick is full', 'today', 0)]
    expect(told(rows)).toEqual([['backup late', 'stick is full'], [], []])
  })

  it('loses no row and repeats none, in whatever order they come', () => {
    const anyRow = fc.record({
      key: fc.uuid(),
      group: fc.constantFrom(...groups),
      order: fc.integer({ min: -50, max: 50 }),
      customerId: fc.constantFrom(...['ana', 'ben', 'cem'].map(id)),
    })
    const anyRows = fc.uniqueArray(anyRow, { selector: (each) => each.key })
    fc.assert(
      fc.property(anyRows, (rows) => {
        const shown = Object.values(groupRows(rows))
          .flat()
          .flatMap(({ main, others }) => [main, ...others])
        expect(new Set(shown.map((each) => each.key))).toEqual(new Set(rows.map((r) => r.key)))
        expect(shown).toHaveLength(rows.length)
        expect(told([...rows].reverse())).toEqual(told(rows))
      }),
    )
  })

  it('moves rows of merged customers, and leaves out those in the trash', () => {
    const rows = [row('a', 'today', 0, 'ana'), row('b', 'today', 0, 'ben'), row('shop', 'today', 0)]
    const becomes = new Map([
      [id('ana'), id('anna')],
      [id('ben'), undefined],
    ])
    expect(forTheLiving(rows, becomes).map((each) => [each.key, each.customerId])).toEqual([
      ['a', 'anna'],
      ['shop', undefined],
    ])
  })
})

describe('the state of the shop', () => {
  it('counts what is late, whoever it is about', () => {
    const late: Matter = { ...row('x', 'today', -2, 'ana'), tone: 'broken' }
    expect(countLate([late, row('y', 'today', 0, 'ben')])).toBe(1)
  })

  it('says good morning to a baker at four and good evening at eleven', () => {
    expect([4, 11.9, 12, 17.9, 18, 23, 1].map((hour) => partOfDay(hour * 60))).toEqual([
      'morning',
      'morning',
      'afternoon',
      'afternoon',
      'evening',
      'evening',
      'evening',
    ])
  })
})

describe('a row put off', () => {
  const today = day('2026-03-03')
  const snooze = (about: string, until: Day): Snooze => ({
    ...{ id: asId<SnoozeId>(about), customerId: id('ana'), about, until },
    ...{ createdAt: instant(0), updatedAt: instant(0), rev: 1 },
  })
  it('is hidden until its day and then shown again, the shop’s own rows as well', () => {
    const rows = [row('promise:1', 'today', 1, 'ana'), row('backup', 'today', 0)]
    const until = day('2026-03-05')
    const { customerId: _nobody, ...ofShop } = snooze('backup', until)
    const putOff = [snooze('promise:1', until), ofShop]
    const seen = (on: Day) => awake(rows, putOff, on).map((each) => each.key)
    expect(seen(today)).toEqual([])
    expect(seen(day('2026-03-04'))).toEqual([])
    expect(seen(until)).toEqual(['promise:1', 'backup'])
  })

  it('comes back tomorrow, or in a week if it was for a quiet hour', () => {
    expect(backAgain('today', today)).toBe('2026-03-04')
    expect(backAgain('waiting', today)).toBe('2026-03-04')
    expect(backAgain('quiet', today)).toBe('2026-03-10')
  })
})
