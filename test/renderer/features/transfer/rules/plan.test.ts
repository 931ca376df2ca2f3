import { describe, expect, it } from 'vitest'
import type { RowMatch } from '#features/customers/rules/match-list.ts'
import { planOf, type RowChoice } from '#features/transfer/rules/plan.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { aBrought } from '#test/support/brought-file.ts'

const fits = { doesNotFit: [], differs: [], addsNothing: false }
const id = (of: string) => asId<CustomerId>(of)
const people = ['Ann', 'Bob', 'Cleo'].map((name) => aBrought({ name }))

function planned(matches: readonly RowMatch[], ...choices: readonly [number, RowChoice][]) {
  let made = 0
  const plan = planOf(people.slice(0, matches.length), matches, new Map(choices), () =>
    id(`new ${++made}`),
  )
  const rows = (of: typeof plan.arrivals) => of.map((each) => `${each.person.name} is ${each.id}`)
  return {
    ...plan,
    arrivals: rows(plan.arrivals),
    additions: rows(plan.additions),
    partly: plan.partly.map(({ person }) => person.name),
  }
}

describe('what happens to the rows of a list', () => {
  it('is new, added to the one in the book, or nothing when all is there', () => {
    const plan = planned([
      { is: 'new', ...fits },
      { is: 'same', id: 'bob', by: 'email', ...fits },
      { is: 'same', id: 'cleo', by: 'email', ...fits, addsNothing: true },
    ])
    expect(plan).toEqual({
      arrivals: ['Ann is new 1'],
      additions: ['Bob is bob'],
      alreadyThere: 1,
      leftOut: 0,
      partly: [],
    })
  })

  it('of a person twice in the list is one person; left out once, they are left out twice', () => {
    const matches: readonly RowMatch[] = [
      { is: 'unsure', by: 'name', ids: ['maria'], rows: [], ...fits },
      { is: 'twice', of: 0, by: 'email', ...fits },
    ]
    expect(planned(matches)).toMatchObject({
      arrivals: ['Ann is new 1'],
      additions: ['Bob is new 1'],
    })
    expect(planned(matches, [0, { is: 'left-out' }])).toMatchObject({
      arrivals: [],
      additions: [],
      leftOut: 2,
    })
  })

  it('in doubt is as the owner chose, and new until then', () => {
    const unsure: RowMatch = { is: 'unsure', by: 'name', ids: ['maria'], rows: [], ...fits }
    const same: RowChoice = { is: 'same', id: id('maria'), ...fits }
    expect(planned([unsure]).arrivals).toEqual(['Ann is new 1'])
    expect(planned([unsure], [0, { is: 'new' }]).arrivals).toEqual(['Ann is new 1'])
    expect(planned([unsure], [0, same]).additions).toEqual(['Ann is maria'])
    expect(planned([unsure], [0, { ...same, addsNothing: true }]).alreadyThere).toBe(1)
  })

  it('that comes in only partly is named, with what the owner chose', () => {
    const partly = { ...fits, doesNotFit: ['note'] } as unknown as typeof fits
    const differs = { ...fits, differs: ['name'] } as unknown as typeof fits
    const matches: readonly RowMatch[] = [
      { is: 'new', ...partly },
      { is: 'same', id: 'bob', by: 'email', ...differs },
      { is: 'unsure', by: 'name', ids: ['maria'], rows: [], ...partly },
    ]
    expect(planned(matches).partly).toEqual(['Ann', 'Bob', 'Cleo'])
    expect(planned(matches, [2, { is: 'same', id: id('maria'), ...fits }]).partly).toEqual([
      'Ann',
      'Bob',
    ])
  })
})
