import { describe, expect, it } from 'vitest'
import type { Promised, PromiseId } from '#features/promises/model.ts'
import {
  daysLate,
  isDuePromise,
  promiseWith,
  readNewTime,
  readPromise,
  urgency,
  worthMentioning,
} from '#features/promises/rules.ts'
import { day, instant, minute } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

const today = day('2026-03-03')

const aPromise = (given: Partial<Promised>): Promised => ({
  id: asId<PromiseId>('p'),
  customerId: asId<CustomerId>('maria'),
  createdAt: instant(0),
  updatedAt: instant(0),
  rev: 1,
  what: 'call back',
  due: today,
  state: 'open',
  moved: [],
  ...given,
})

describe('when a promise is due', () => {
  it('is not due before its day', () => {
    expect(isDuePromise(aPromise({ due: day('2026-03-04') }), today)).toBe(false)
    expect(isDuePromise(aPromise({ due: today }), today)).toBe(true)
    expect(isDuePromise(aPromise({ due: day('2026-03-01') }), today)).toBe(true)
  })

  it('is not due once it is closed or in the trash', () => {
    expect(isDuePromise(aPromise({ state: 'kept' }), today)).toBe(false)
    expect(isDuePromise(aPromise({ state: 'broken' }), today)).toBe(false)
    expect(isDuePromise(aPromise({ deletedAt: instant(1) }), today)).toBe(false)
  })

  it('puts the latest first, then today’s by time, then today’s without a time', () => {
    const inOrder = [
      aPromise({ due: day('2026-02-20') }),
      aPromise({ due: day('2026-03-02') }),
      aPromise({ dueMinute: minute(9 * 60) }),
      aPromise({ dueMinute: minute(14 * 60) }),
      aPromise({}),
    ].map((each) => urgency(each, today))
    expect(inOrder).toEqual([...inOrder].sort((one, other) => one - other))
    expect(new Set(inOrder).size).toBe(inOrder.length)
    expect(daysLate(aPromise({ due: day('2026-02-20') }), today)).toBe(11)
  })
})

describe('the typed words', () => {
  const at = { today, minute: minute(600), language: 'en-GB' } as const

  it('give what, when and at what time', () => {
    expect(readPromise("I'll be there Thursday 2 pm", at)).toEqual({
      what: "I'll be there",
      due: '2026-03-05',
      dueMinute: 840,
      spans: [
        { start: 14, end: 22 },
        { start: 23, end: 27 },
      ],
    })
  })

  it('are asked for a day when none is said', () => {
    expect(readPromise('call back', at).trouble).toEqual({ kind: 'no day' })
    expect(promiseWith(readPromise('call back', at), today, [])).toEqual({
      what: 'call back',
      due: today,
      spans: [],
    })
  })

  it('promise nothing while only a day is typed', () => {
    expect(readPromise('thursday', at).what).toBeUndefined()
  })

  it('move a promise only to a time that was given', () => {
    expect(readNewTime('monday 10:00', at)).toMatchObject({ due: '2026-03-09', dueMinute: 600 })
    expect(readNewTime('monday 10', at)).toMatchObject({ due: '2026-03-09', dueMinute: 600 })
    expect(readNewTime('at 5', at)).toMatchObject({ due: today, dueMinute: 17 * 60 })
    expect(readNewTime('when I can', at).trouble).toEqual({ kind: 'no day' })
    expect(readNewTime('4/5', { ...at, language: 'en-US' })).toMatchObject({ due: '2026-04-05' })
  })
})

describe('the promise to mention at the counter', () => {
  const now = { today, minute: minute(480) }
  const broken = aPromise({ what: 'cake', state: 'broken', closed: day('2026-03-01') })

  it('is a late one before today’s before a broken one', () => {
    const late = aPromise({ what: 'bread', due: day('2026-03-02') })
    const due = aPromise({ what: 'rolls' })
    expect(worthMentioning([broken, due, late], now)).toEqual({ state: 'late', promise: late })
    expect(worthMentioning([broken, due], now)).toEqual({ state: 'due', promise: due })
    expect(worthMentioning([broken], now)).toEqual({ state: 'broken', promise: broken })
  })

  it('is late by the minute: 18:00 at 20:00 calls for an apology', () => {
    const due = aPromise({ dueMinute: minute(18 * 60) })
    const at = (hour: number) => worthMentioning([due], { today, minute: minute(hour * 60) })?.state
    expect([at(17), at(18), at(20)]).toEqual(['due', 'due', 'late'])
  })

  it('is none when all were kept, are later, or were broken long ago', () => {
    const old = aPromise({ state: 'broken', closed: day('2026-02-01') })
    const later = aPromise({ due: day('2026-03-09') })
    expect(worthMentioning([aPromise({ state: 'kept' }), later, old], now)).toBeUndefined()
  })
})
