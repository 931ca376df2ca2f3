import { describe, expect, it } from 'vitest'
import { moneyTrouble, needsCheck, toPay } from '#features/orders/rules/agreed.ts'
import { checkDay, handedOver, handingFrom } from '#features/orders/rules/handing.ts'
import { isSecret, mayGoOnSlate } from '#features/orders/rules/order-state.ts'
import { hasParts, readParts, thingsIn } from '#features/orders/rules/part-lines.ts'
import { linesKept } from '#features/orders/rules/parts.ts'
import { notCollectedOf } from '#features/orders/rules/standing.ts'
import { day } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { anOrder } from '#test/support/order-builders.ts'

const today = day('2026-03-03')
const rolls = { words: 'rolls', quantity: 30 }
const cake = { words: 'cake', quantity: 1 }

describe('a part of an order', () => {
  const order = anOrder({ lines: [{ ...rolls, given: 18 }, cake] })

  it('is refused when less is left, also when another window handed over some meanwhile', () => {
    const ask = (quantity: number, left?: number) =>
      handingFrom(order, { parts: [{ line: 0, quantity, ...(left ? { left } : {}) }] })
    expect(ask(12)).toMatchObject({ parts: [{ line: 0, quantity: 12 }] })
    expect(ask(13)).toBe('not left')
    expect(ask(12, 30)).toBe('not left')
    expect(handingFrom(order, { parts: [{ line: 7, quantity: 1 }] })).toBe('not left')
    const twice = [
      { line: 0, quantity: 12 },
      { line: 0, quantity: 12 },
    ]
    expect(handingFrom(order, { parts: twice })).toBe('not left')
  })

  it('leaves the order open; the last one closes it, and asks later if it works', () => {
    const handing = (of: typeof order, quantity: number) =>
      handedOver(of, { lines: of.lines, parts: [{ line: 0, quantity }] }, today, today)
    expect(handing(order, 12)).not.toHaveProperty('state')
    const last = anOrder({ lines: [{ ...rolls, given: 18 }] })
    expect(handing(last, 12)).toMatchObject({ state: 'handed over', closed: today, checkOn: today })
    const left = { ...order, state: 'not collected', closed: today } as const
    expect(handing(left, 2)).toMatchObject({ state: 'ordered', closed: undefined })
  })

  it('is read as it is typed: a number of each line, nothing where nothing is typed', () => {
    expect(readParts(['12', ''], order.lines, 'en')).toEqual([{ line: 0, quantity: 12, left: 12 }])
    expect(readParts(['a dozen', '1'], order.lines, 'en')).toHaveLength(2)
    expect(readParts(['13', ''], order.lines, 'en')).toEqual({ wrong: 0 })
    expect(readParts(['', 'some'], order.lines, 'en')).toEqual({ wrong: 1 })
    expect(readParts(['0', ''], order.lines, 'en')).toEqual({ wrong: 0 })
    const flour = [{ words: 'kg flour', quantity: 3 }]
    expect(readParts(['1,5'], flour, 'de')).toEqual([{ line: 0, quantity: 1.5, left: 3 }])
  })

  it('of a job is a thing of its words', () => {
    const job = anOrder({ words: '2 laptops set up' })
    expect(thingsIn(job, 'en')).toEqual([{ words: 'laptops set up', quantity: 2 }])
    expect(hasParts(job, 'en')).toBe(true)
    expect(hasParts(anOrder({ words: 'new drum for the printer' }), 'en')).toBe(false)
    expect(hasParts(anOrder({ lines: [cake] }), 'en')).toBe(false)
  })

  it('stays handed over when the order is changed, which can’t go below it', () => {
    const was = [{ ...rolls, given: 18, ready: true as const }, cake]
    expect(linesKept(was, [{ ...rolls, quantity: 40 }])).toEqual([
      { words: 'rolls', quantity: 40, given: 18, ready: true },
    ])
    expect(linesKept(was, [{ ...rolls, quantity: 12 }])).toBeUndefined()
    expect(linesKept(was, [cake])).toBeUndefined()
  })
})

describe('the money of an order', () => {
  it('is refused when no book could hold it, or the deposit is more than the price', () => {
    const lines = [{ ...rolls, quantity: 1_000_000, price: money(9_999_999) }]
    expect(moneyTrouble({ lines })).toBe('too much')
    expect(moneyTrouble({ lines: [], quote: money(Number.MAX_SAFE_INTEGER) })).toBe('too much')
    expect(moneyTrouble({ lines: [], quote: money(-1) })).toBe('below nothing')
    const [quote, deposit] = [money(6000), money(6001)]
    expect(moneyTrouble({ lines: [], quote, deposit })).toBe('deposit over price')
    expect(moneyTrouble({ lines: [], deposit })).toBeUndefined()
  })

  it('says what is left to pay, until a part of it went', () => {
    const cost = { quote: money(6000), deposit: money(2000) }
    expect(toPay(anOrder(cost))).toBe(4000)
    expect(toPay(anOrder({ ...cost, paid: true }))).toBeUndefined()
    expect(toPay(anOrder({ ...cost, lines: [{ ...rolls, given: 1 }] }))).toBeUndefined()
  })

  it('may go on the slate over a counter, unless it is paid', () => {
    expect(mayGoOnSlate(anOrder(), 'counter')).toBe(true)
    expect(mayGoOnSlate(anOrder(), 'jobs')).toBe(false)
    expect(mayGoOnSlate(anOrder({ paid: true }), 'counter')).toBe(false)
  })
})

describe('before and after it is handed over', () => {
  it('a gift is checked, and what is worth the owner’s value', () => {
    const over = money(5000)
    expect(needsCheck(anOrder({ gift: true }), undefined)).toBe(true)
    expect(needsCheck(anOrder({ quote: money(5000) }), over)).toBe(true)
    expect(needsCheck(anOrder({ quote: money(4999) }), over)).toBe(false)
    expect(needsCheck(anOrder({ quote: money(5000) }), undefined)).toBe(false)
  })

  it('a surprise is secret until it is handed over', () => {
    expect(isSecret(anOrder({ surprise: true }))).toBe(true)
    expect(isSecret(anOrder({ surprise: true, state: 'cancelled' }))).toBe(true)
    expect(isSecret(anOrder({ surprise: true, state: 'handed over' }))).toBe(false)
    expect(isSecret(anOrder())).toBe(false)
  })

  it('a job is asked about after a week, an order never, or as the owner set it', () => {
    expect(checkDay({ trade: 'jobs' }, today)).toBe('2026-03-10')
    expect(checkDay({ trade: 'counter' }, today)).toBeUndefined()
    expect(checkDay({ trade: 'jobs', checkAfter: [{ of: 'job', days: 0 }] }, today)).toBeUndefined()
    const soon = [{ of: 'order' as const, days: 2 }]
    expect(checkDay({ trade: 'counter', checkAfter: soon }, today)).toBe('2026-03-05')
  })
})

describe('before the owner says yes', () => {
  const ended = (state: 'handed over' | 'not collected' | 'cancelled', on: string, closed = on) =>
    anOrder({ state, day: day(on), closed: day(closed) })

  it('it shows how many of the last six nobody came for', () => {
    const orders = [
      ended('not collected', '2026-01-01'),
      ...['02', '03', '04', '05'].map((on) => ended('handed over', `2026-01-${on}`)),
      ended('not collected', '2026-01-06'),
      ended('not collected', '2026-01-07'),
    ]
    expect(notCollectedOf(orders)).toEqual({ of: 6, left: 2 })
  })

  it('it shows no share of fewer than three, and counts none that was cancelled in time', () => {
    const two = [ended('not collected', '2026-01-01'), ended('handed over', '2026-01-02')]
    expect(notCollectedOf(two)).toBeUndefined()
    const inTime = ended('cancelled', '2026-01-09', '2026-01-07')
    expect(notCollectedOf([...two, inTime])).toBeUndefined()
    const onTheDay = ended('cancelled', '2026-01-09')
    expect(notCollectedOf([...two, onTheDay])).toEqual({ of: 3, left: 2 })
    const good = ended('handed over', '2026-01-03')
    expect(notCollectedOf([good, good, good])).toBeUndefined()
  })
})
