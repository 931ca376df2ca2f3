import { describe, expect, it } from 'vitest'
import type { PersonId } from '#features/customers/model.ts'
import {
  alsoOften,
  justBefore,
  justLogged,
  replacedUsual,
  sameLines,
  usualsOf,
  usualToOffer,
} from '#features/purchases/rules/habits.ts'
import { shelfOf } from '#features/purchases/rules/read-lines.ts'
import { day, instant, minute } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { asId } from '#shared/book/ids.ts'
import { aLine, aPreference, aPurchase, priced } from '#test/support/purchase-builders.ts'

const flatWhite = priced('Flat white', 380)
const shelf = shelfOf([flatWhite, priced('Croissant', 250)])
const tuesday = 2
const eight = minute(8 * 60)
const ana = asId<PersonId>('ana')

describe('the usual', () => {
  it('shows its words and its price', () => {
    const [usual] = usualsOf([aPreference({ value: 'flat white, oat' })], shelf, tuesday, eight)
    expect(usual).toMatchObject({ words: 'flat white, oat', price: money(380) })
  })

  it('has no price while one part has none', () => {
    const known = [aPreference({ value: 'flat white + grandma’s cake' })]
    expect(usualsOf(known, shelf, tuesday, eight)[0]?.price).toBeUndefined()
  })

  it('says whose it is when it is someone inside', () => {
    const known = [
      aPreference({ value: 'flat white' }),
      aPreference({ value: 'tea', personId: ana }),
    ]
    const usuals = usualsOf(known, shelf, tuesday, eight)
    expect(usuals.find((each) => each.id === known[0]?.id)).not.toHaveProperty('personId')
    const hers = usuals.find((each) => each.id === known[1]?.id)
    expect(hers).toMatchObject({ words: 'tea', personId: ana })
  })

  it('is the one of this weekday and hour first', () => {
    const always = aPreference({ value: 'flat white' })
    const saturday = aPreference({ value: 'croissant box', when: { weekdays: [6] } })
    const order = (weekday: 2 | 6) =>
      usualsOf([always, saturday], shelf, weekday, eight).map((each) => each.words)
    expect(order(tuesday)).toEqual(['flat white', 'croissant box'])
    expect(order(6)).toEqual(['croissant box', 'flat white'])
  })
})

describe('the same again', () => {
  it('is recognised by the things and how they are wanted, not by order, price or plural', () => {
    const one = [aLine('Croissants', { modifiers: ['warm'] }), aLine('Tea')]
    const other = [aLine('tea', { price: money(200) }), aLine('croissant', { modifiers: ['Warm'] })]
    expect(sameLines(one, other)).toBe(true)
    expect(sameLines(one, [aLine('Croissants'), aLine('Tea')])).toBe(false)
    expect(sameLines([aLine('tea')], [aLine('tea', { quantity: 2 })])).toBe(false)
  })

  it('is told apart by its words, even when they are only signs', () => {
    expect(sameLines([aLine('!')], [aLine('?')])).toBe(false)
    expect(sameLines([aLine('Tea!')], [aLine('tea')])).toBe(true)
    const how = (...modifiers: string[]) => [aLine('tea', { modifiers })]
    expect(sameLines(how('milk', 'warm'), how('warm', 'milk'))).toBe(true)
    expect(sameLines([aLine('tea'), aLine('tea')], [aLine('tea')])).toBe(false)
  })

  it('is the same product under any name', () => {
    const [said] = usualsOf([aPreference({ value: 'flat whites' })], shelf, tuesday, eight)
    const named = aLine('the white one', { productId: flatWhite.id })
    expect(sameLines(said?.lines ?? [], [named])).toBe(true)
    expect(sameLines([aLine('flat white')], [named])).toBe(false)
  })

  it('is asked about within a minute, and not after', () => {
    const lines = [aLine('tea')]
    const logged = aPurchase(lines)
    const later = (seconds: number) => instant(logged.createdAt + seconds * 1000)
    expect(justLogged([logged], lines, later(59))).toBe(logged)
    expect(justLogged([logged], lines, later(60))).toBeUndefined()
    expect(justLogged([logged], [aLine('coffee')], later(5))).toBeUndefined()
    expect(justLogged([logged], lines, later(0))).toBe(logged)
    expect(justLogged([logged], lines, later(-1))).toBeUndefined()
    expect(justBefore(later(60))).toBe(logged.createdAt)
  })
})

describe('what else they often have', () => {
  const usuals = usualsOf([aPreference({ value: 'flat whites' })], shelf, tuesday, eight)
  const had = (...things: string[]) => aPurchase(things.map((each) => aLine(each)))

  it('is what came at least twice and is in no usual, the most frequent first', () => {
    const white = aPurchase([aLine('the white one', { productId: flatWhite.id }), aLine('Rye')])
    const recent = [had('tea', 'rye'), had('roses'), white, had('tea'), white]
    expect(alsoOften(recent, usuals)).toEqual(['rye', 'tea'])
  })

  it('counts a thing once a visit, and names three at most', () => {
    expect(alsoOften([had('tea', 'tea'), had('rye')], usuals)).toEqual([])
    const all = had('a', 'b', 'c', 'd')
    expect(alsoOften([all, all], [])).toEqual(['a', 'b', 'c'])
  })
})

describe('making it the usual', () => {
  const tea = [aLine('tea')]
  const coffee = [aLine('coffee')]
  const usual = aPreference({ value: 'coffee' })
  const times = (count: number) => Array.from({ length: count }, () => aPurchase(tea))

  it('is offered after the same three times in a row, not after two', () => {
    expect(usualToOffer(times(3), [usual], shelf)).toBe('tea')
    expect(usualToOffer(times(2), [usual], shelf)).toBeUndefined()
  })

  it('is not offered when something else came between', () => {
    const broken = [...times(2), aPurchase(coffee), ...times(1)]
    expect(usualToOffer(broken, [usual], shelf)).toBeUndefined()
  })

  it('is offered after one when no usual is known', () => {
    expect(usualToOffer(times(1), [], shelf)).toBe('tea')
  })

  it('is not offered for an existing usual', () => {
    const known = [usual, aPreference({ value: 'Teas' })]
    expect(usualToOffer(times(3), known, shelf)).toBeUndefined()
    expect(usualToOffer([], [], shelf)).toBeUndefined()
  })

  it('is offered again after the usual has ended, and when only a like is known', () => {
    const ended = { ...usual, until: day('2026-02-01') }
    const like = aPreference({ value: 'tea', kind: 'likes' })
    expect(usualToOffer(times(1), [ended], shelf)).toBe('tea')
    expect(usualToOffer(times(1), [like], shelf)).toBe('tea')
    expect(usualToOffer([...times(3), aPurchase(coffee)], [usual], shelf)).toBe('tea')
  })

  it('replaces the newest of two without hours, and leaves what someone inside has', () => {
    const [first, second] = [aPreference({ value: 'tea' }), aPreference({ value: 'cocoa' })]
    const hers = aPreference({ value: 'juice', personId: ana })
    expect(replacedUsual([first, second, hers])).toBe(second)
    expect(replacedUsual([second, first])).toBe(second)
    expect(replacedUsual([hers])).toBeUndefined()
  })

  it('replaces neither what has ended nor what they only like', () => {
    const ended = { ...usual, until: day('2026-02-01') }
    expect(replacedUsual([ended, aPreference({ value: 'tea', kind: 'likes' })])).toBeUndefined()
  })

  it('replaces the usual without hours, and leaves Saturday’s', () => {
    const saturday = aPreference({ value: 'box', when: { weekdays: [6] } })
    expect(replacedUsual([saturday, usual])).toBe(usual)
    expect(replacedUsual([saturday])).toBeUndefined()
  })

  it('replaces the longest unconfirmed when there are three with days', () => {
    const on = (weekday: number, confirmed: string) =>
      aPreference({
        value: `box ${weekday}`,
        when: { weekdays: [weekday] },
        confirmed: day(confirmed),
      })
    const old = on(2, '2025-01-01')
    expect(replacedUsual([on(1, '2026-01-01'), old, on(3, '2026-02-01')])).toBe(old)
  })
})
