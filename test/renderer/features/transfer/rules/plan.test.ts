import { describe, expect, it } from 'vitest'
import type { RowMatch } from '#features/customers/rules/match-list.ts'
import { decideAll, planOf, type RowChoice } from '#features/transfer/rules/plan.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { aBrought } from '#test/support/listed-people.ts'

const outcome = { addsNothing: false, differs: [], doesNotFit: [] }
const jose = asId<CustomerId>('jose')
const ana = asId<CustomerId>('ana')

const like = (...ids: readonly CustomerId[]): RowMatch => ({
  ...{ is: 'unsure', by: 'name', possible: ids.map((id) => ({ ...outcome, id })) },
  ...outcome,
})
const someoneNew: RowMatch = { is: 'new', ...outcome }
const repeats = (of: number): RowMatch => ({ is: 'twice', of, by: 'phone', ...outcome })

function plan(matches: readonly RowMatch[], choices: ReadonlyMap<number, RowChoice> = new Map()) {
  const people = matches.map((_, at) => aBrought({ where: at + 1, name: `Row ${at + 1}` }))
  return planOf(people, matches, choices, () => asId<CustomerId>('made'))
}

describe('a row that may be someone we know', () => {
  it('is undecided until the owner answers: neither new, nor the same, nor left out', () => {
    const { arrivals, additions, fates, leftOut, undecided } = plan([like(jose), someoneNew])
    expect({ undecided, leftOut, additions }).toEqual({ undecided: 1, leftOut: 0, additions: [] })
    expect(arrivals.map(({ person }) => person.name)).toEqual(['Row 2'])
    expect(fates[0]).toEqual({ is: 'undecided' })
  })

  it('becomes what the owner says', () => {
    const matches = [like(jose), like(jose), like(jose)]
    const { fates, undecided } = plan(
      matches,
      new Map<number, RowChoice>([
        [0, { is: 'new' }],
        [1, { is: 'same', ...outcome, id: jose }],
        [2, { is: 'left-out' }],
      ]),
    )
    expect(undecided).toBe(0)
    expect(fates).toMatchObject([
      { is: 'new', id: 'made' },
      { is: 'same', id: jose },
      { is: 'left-out' },
    ])
  })

  it('takes the rows with it that repeat it', () => {
    const matches = [like(jose), repeats(0)]
    expect(plan(matches).undecided).toBe(2)
    expect(plan(matches, decideAll(matches, new Map(), 'left-out')).leftOut).toBe(2)
    const { arrivals, additions } = plan(matches, decideAll(matches, new Map(), 'new'))
    expect([arrivals.length, additions.map(({ id }) => id)]).toEqual([1, ['made']])
  })

  it('is new without a question when it is only like an earlier row', () => {
    expect(plan([someoneNew, like()])).toMatchObject({ undecided: 0, arrivals: [{}, {}] })
  })
})

describe('one answer for all that are undecided', () => {
  it('leaves what was decided before', () => {
    const matches = [like(jose), like(ana)]
    const before = new Map<number, RowChoice>([[0, { is: 'new' }]])
    expect([...decideAll(matches, before, 'left-out')]).toEqual([
      [0, { is: 'new' }],
      [1, { is: 'left-out' }],
    ])
  })

  it('“the same” leaves open whoever may be two people, and two rows that may be one', () => {
    const matches = [like(jose, ana), like(asId('rui'))]
    expect([...decideAll(matches, new Map(), 'same').keys()]).toEqual([1])
    const twice = [like(jose), like(jose)]
    expect(decideAll(twice, new Map(), 'same').size).toBe(0)
  })
})

describe('a row of a list', () => {
  const named = (rows: readonly { readonly person: { readonly name?: string } }[]) =>
    rows.map(({ person }) => person.name)

  it('is new, added to the one in the book, or nothing when all is there', () => {
    const same = { is: 'same', by: 'email', ...outcome } as const
    const found = plan([someoneNew, { ...same, id: jose }, { ...same, id: ana, addsNothing: true }])
    expect(named(found.arrivals)).toEqual(['Row 1'])
    expect(found.additions.map(({ id }) => id)).toEqual([jose])
    expect(found).toMatchObject({ alreadyThere: 1, leftOut: 0, partly: [] })
  })

  it('that comes in only partly is named, with what the owner chose', () => {
    const partly = { ...outcome, doesNotFit: ['note'] as const }
    const matches: readonly RowMatch[] = [
      { is: 'new', ...partly },
      { is: 'same', id: jose, by: 'email', ...outcome, differs: ['name'] },
      { ...like(ana), ...partly },
    ]
    const choose = (choice: RowChoice) => named(plan(matches, new Map([[2, choice]])).partly)
    expect(choose({ is: 'new' })).toEqual(['Row 1', 'Row 2', 'Row 3'])
    expect(choose({ is: 'same', id: ana, ...outcome })).toEqual(['Row 1', 'Row 2'])
  })
})
