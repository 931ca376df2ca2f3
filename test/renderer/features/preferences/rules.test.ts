import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '#features/customers/model.ts'
import {
  allergiesOf,
  type Preference,
  type PreferenceId,
  preferenceKinds,
  usualsAt,
} from '#features/preferences/model.ts'
import {
  alreadyKnown,
  hasHours,
  hasRoomForUsual,
  hasTopic,
  howTheyTakeIt,
  mainUsual,
  outdatedBy,
  plainAllergy,
  shelvesOf,
} from '#features/preferences/rules.ts'
import { day, instant, minute, type Weekday } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'

let made = 0
function aPreference(value: string, more: Partial<Preference> = {}): Preference {
  made++
  return {
    id: asId<PreferenceId>(`p${String(made).padStart(6, '0')}`),
    createdAt: instant(0),
    updatedAt: instant(0),
    rev: 1,
    customerId: asId<CustomerId>('maria'),
    kind: 'usual',
    value,
    how: 'said',
    since: day('2026-01-01'),
    confirmed: day('2026-01-01'),
    ...more,
  }
}

const ana = asId<PersonId>('ana')
const people = [{ id: ana, name: 'Ana', role: 'daughter', phones: [], emails: [] }]
const clock = (hours: number) => minute(hours * 60)
const former = { until: day('2026-02-01') }

describe('what is asked of a preference', () => {
  it('is a topic where a newer value replaces the older, and hours for a usual alone', () => {
    expect(preferenceKinds.filter(hasTopic)).toEqual(['usual', 'likes', 'dislikes', 'how-to'])
    expect(preferenceKinds.filter(hasHours)).toEqual(['usual'])
  })
})

describe('the words of an allergy', () => {
  it.each([
    ['nuts', 'nuts'],
    ['no nuts', 'nuts'],
    ["I can't have nuts", 'nuts'],
    ['she can’t have nuts or milk', 'nuts or milk'],
    ['is allergic to nuts', 'nuts'],
    ['nut allergy', 'nut'],
    ['nuts, carries a pen', 'nuts, carries a pen'],
  ])('%j is about %j', (typed, plain) => expect(plainAllergy(typed)).toBe(plain))

  it('are never lost completely', () => {
    const typed = fc.oneof(fc.string(), fc.constantFrom('no ', 'allergy', ' allergies', 'no no'))
    fc.assert(
      fc.property(typed, (text) => {
        const plain = plainAllergy(text)
        if (text.trim() !== '' && plain === undefined) expect(text).toMatch(/^[\p{Cc}\p{Z}]*$/u)
        if (plain !== undefined) expect(plain.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('the usual of the hour', () => {
  const always = aPreference('flat white')
  const saturday = aPreference('croissant box', { when: { weekdays: [6] } })
  const early = aPreference('espresso', { when: { from: 6, to: 8 } })
  const first = (weekday: Weekday, hour: number) =>
    usualsAt([always, saturday, early], weekday, clock(hour))[0]?.value

  it('is the one for that hour, else the one without hours', () => {
    expect(first(2, 12)).toBe('flat white')
    expect(first(6, 12)).toBe('croissant box')
    expect(first(2, 7)).toBe('espresso')
  })

  it('includes the last hour named, and hours past midnight', () => {
    expect(usualsAt([always, early], 2, minute(8 * 60 + 59))[0]).toBe(early)
    expect(usualsAt([always, early], 2, minute(9 * 60))[0]).toBe(always)
    const night = aPreference('nightcap', { when: { from: 22, to: 2 } })
    expect(usualsAt([always, night], 2, clock(1))[0]).toBe(night)
    expect(usualsAt([always, night], 2, clock(12))[0]).toBe(always)
  })

  it('is never a former one, or one in the trash', () => {
    const gone = aPreference('latte', former)
    const trashed = aPreference('mocha', { deletedAt: instant(1) })
    expect(usualsAt([gone, trashed, always], 2, clock(9))).toEqual([always])
  })

  it('is the newest of several without hours', () => {
    const newer = aPreference('cortado', { since: day('2026-02-02') })
    expect(usualsAt([newer, always], 2, clock(9))[0]).toBe(newer)
    expect(usualsAt([always, newer], 2, clock(9))[0]).toBe(newer)
  })

  it('is the one without hours in lists', () => {
    expect(mainUsual([saturday, always])).toBe(always)
    expect(mainUsual([saturday])).toBe(saturday)
    expect(mainUsual([])).toBeUndefined()
  })

  it('comes with how to do it right', () => {
    const how = aPreference('extra hot', { kind: 'how-to' })
    expect(howTheyTakeIt([always, how], 2, clock(9))).toEqual({ usual: always, howTo: [how] })
    expect(howTheyTakeIt([how], 2, clock(9))).toEqual({ howTo: [how] })
  })
})

describe('a newer preference', () => {
  const strong = aPreference('strong', { kind: 'likes', topic: 'Coffee' })

  it('replaces the older one on the same topic, of the same person', () => {
    const told = { kind: 'likes', value: 'weak', topic: 'coffee' } as const
    expect(outdatedBy([strong], told)).toEqual([strong])
    expect(outdatedBy([strong], { ...told, personId: ana })).toEqual([])
    expect(outdatedBy([strong], { ...told, kind: 'dislikes' })).toEqual([])
    expect(outdatedBy([{ ...strong, ...former }], told)).toEqual([])
  })

  it('is added to the others when it has no topic', () => {
    const quiet = aPreference('quiet corner', { kind: 'likes' })
    expect(outdatedBy([quiet], { kind: 'likes', value: 'the window' })).toEqual([])
  })

  it('is not written twice', () => {
    const nuts = aPreference('Nuts', { kind: 'allergy' })
    expect(alreadyKnown([nuts], { kind: 'allergy', value: 'nuts' })).toBe(nuts)
    expect(alreadyKnown([nuts], { kind: 'allergy', value: 'nuts', personId: ana })).toBeUndefined()
    expect(alreadyKnown([{ ...nuts, ...former }], { kind: 'allergy', value: 'nuts' })).toBe(
      undefined,
    )
  })

  it('does not fit as a fourth usual, unless it replaces one of the three', () => {
    const three = ['a', 'b', 'c'].map((value) => aPreference(value))
    expect(hasRoomForUsual(three)).toBe(false)
    expect(hasRoomForUsual(three, three.slice(0, 1))).toBe(true)
    expect(hasRoomForUsual([...three.slice(0, 2), aPreference('d', former)])).toBe(true)
  })
})

describe('allergies', () => {
  it('are their own first, then those of people inside by name', () => {
    const hers = aPreference('milk', { kind: 'allergy', personId: ana })
    const own = aPreference('nuts', { kind: 'allergy' })
    expect(
      allergiesOf([hers, own, aPreference('eggs', { kind: 'allergy', ...former })], people),
    ).toEqual([
      { id: own.id, value: 'nuts' },
      { id: hers.id, value: 'milk', of: { name: 'Ana', role: 'daughter' } },
    ])
  })

  it('are kept when the person they were noted for is removed', () => {
    const hers = aPreference('milk', { kind: 'allergy', personId: ana })
    expect(allergiesOf([hers], [])).toEqual([{ id: hers.id, value: 'milk' }])
  })
})

describe('the page', () => {
  it('keeps every value that is not in the trash, once', () => {
    const kinds = fc.constantFrom('usual', 'likes', 'dislikes', 'allergy', 'how-to', 'matters')
    const some = fc.array(fc.record({ kind: kinds, gone: fc.boolean() }), { maxLength: 30 })
    fc.assert(
      fc.property(some, (all) => {
        const known = all.map(({ kind, gone }) =>
          // The constants above are the kinds there are.
          aPreference('x', { kind: kind as Preference['kind'], ...(gone ? former : {}) }),
        )
        const shown = shelvesOf(known).flatMap((shelf) => [...shelf.now, ...shelf.before])
        expect(shown.map((each) => each.id).sort()).toEqual(known.map((each) => each.id).sort())
      }),
    )
  })

  it('leaves out empty kinds, and shows the last ended first', () => {
    const first = aPreference('latte', { until: day('2025-01-01') })
    const last = aPreference('mocha', { until: day('2026-01-01') })
    expect(shelvesOf([first, last])).toEqual([{ kind: 'usual', now: [], before: [last, first] }])
  })
})
