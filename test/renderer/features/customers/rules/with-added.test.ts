import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { customers, type Person } from '#features/customers/model.ts'
import type { KnownFacts, Listed } from '#features/customers/rules/listed.ts'
import { withAdded } from '#features/customers/rules/with-added.ts'
import { aCustomer, aKnown, aListed, email, inside, phone } from '#test/support/listed-people.ts'

// Hundreds of generated people take time on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

const many = <T>(count: number, one: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => one(at))
const numbers = (count: number, from = 0) =>
  many(count, (at) => ({ number: `+353 1 555 ${1000 + from + at}` }))
const dated = (monthDay: string, what = 'birthday', forWhom?: string) => ({
  what,
  monthDay,
  ...(forWhom === undefined ? {} : { forWhom }),
})

describe('what a list adds to a customer', () => {
  const known = aKnown(
    {
      name: 'Maria Santos',
      phones: phone('087 555 0140'),
      address: '7 Quay St',
      note: 'Oat milk.',
      tags: ['Regulars'],
    },
    [dated('04-15')],
  )
  const listed = aListed(
    {
      name: 'Maria',
      pronunciation: 'Mah-REE-ah',
      phones: [{ number: '+353 87 555 0140' }, { label: 'home', number: '01 555 0141' }],
      emails: email('maria@example.com'),
      address: '9 New Road',
      note: 'Quay Hotel\nOat milk.\nNever before 9.',
      tags: ['regulars', 'Mornings'],
      people: [inside('Rui', { role: 'spouse' })],
    },
    [dated('04-16'), dated('06-01', 'name day')],
  )

  it('Import wipes: nothing is wiped; only what the owner has not written is added', () => {
    expect(withAdded(known, listed, 'IE')).toEqual({
      facts: {
        ...known.facts,
        pronunciation: 'Mah-REE-ah',
        phones: [...phone('087 555 0140'), { label: 'home', number: '01 555 0141' }],
        emails: email('maria@example.com'),
        note: 'Oat milk.\nQuay Hotel\nNever before 9.',
        tags: ['Regulars', 'Mornings'],
        people: [inside('Rui', { role: 'spouse' })],
      },
      newDates: [dated('06-01', 'name day')],
      addsNothing: false,
      doesNotFit: [],
      differs: ['address', 'dates'],
    })
  })

  it('is a new number and a role for somebody already inside, whatever the spelling', () => {
    const there = aKnown({ people: [inside('José', { phones: phone('087 555 0150') })] })
    const jose = inside('Jose', { role: 'son', phones: phone('01 555 0151') })
    const { people } = withAdded(there, aListed({ people: [jose] }), 'IE').facts
    const phones = [...phone('087 555 0150'), ...phone('01 555 0151')]
    expect(people).toEqual([inside('José', { role: 'son', phones })])
  })

  it('is one person inside for whom the list gives two roles, and the owner’s words stay', () => {
    const two = aListed({
      people: [inside('Rui', { role: 'son' }), inside('Rui', { role: 'pays' })],
    })
    const { facts } = withAdded(aKnown(), two)
    expect(facts.people).toEqual([inside('Rui', { role: 'son, pays' })])
    const there = aKnown({ people: [inside('Rui', { role: 'nephew' })] })
    expect(withAdded(there, two)).toMatchObject({ facts: there.facts, differs: ['people'] })
  })

  it('is nothing when everything is there', () => {
    const { name, note, tags, phones } = known.facts
    const same = aListed({ ...(name && { name }), ...(note && { note }), tags, phones })
    expect(withAdded(known, same)).toMatchObject({ facts: known.facts, addsNothing: true })
  })

  it('is a birthday of somebody inside, beside the customer’s own', () => {
    const rui = dated('05-05', 'birthday', 'Rui')
    const added = withAdded(known, aListed({}, [rui]))
    expect(added).toMatchObject({ newDates: [rui], addsNothing: false })
  })
})

describe('values that do not fit are left out whole, and named', () => {
  it('a line too long for a full note, while a shorter one still fits', () => {
    const known = aKnown({ name: 'Maria', note: 'x'.repeat(19_950) })
    const added = withAdded(known, aListed({ note: `${'y'.repeat(100)}\nOat milk.` }))
    expect(added.facts.note).toBe(`${'x'.repeat(19_950)}\nOat milk.`)
    expect(added.doesNotFit).toEqual(['note'])
  })

  it('the phones after the fortieth, the tags and people after the two hundredth', () => {
    const known = aKnown({
      phones: numbers(39),
      tags: many(199, (at) => `tag ${at}`),
      people: many(199, (at) => inside(`Person ${at}`)),
    })
    const listed = aListed({
      phones: numbers(2, 500),
      tags: ['one', 'two'],
      people: [inside('One'), inside('Two')],
    })
    const { facts, doesNotFit } = withAdded(known, listed)
    expect([facts.phones.length, facts.tags.length, facts.people.length]).toEqual([40, 200, 200])
    expect(doesNotFit.toSorted()).toEqual(['people', 'phones', 'tags'])
  })

  it('the phones of somebody inside', () => {
    const known = aKnown({ people: [inside('Rui', { phones: numbers(40) })] })
    const rui = inside('Rui', { phones: phone('087 555 0140') })
    const added = withAdded(known, aListed({ people: [rui] }))
    expect(added).toMatchObject({ facts: known.facts, doesNotFit: ['phones'] })
  })

  it('a date with words too long for a date', () => {
    const added = withAdded(aKnown(), aListed({}, [dated('05-05', 'x'.repeat(301))]))
    expect(added).toMatchObject({ newDates: [], doesNotFit: ['dates'] })
  })

  it('anything more for a customer who already holds too much', () => {
    const known = aKnown({ note: 'x'.repeat(27_002), phones: numbers(41) })
    const listed = aListed({ note: 'Oat milk.', phones: numbers(1, 900) })
    expect(withAdded(known, listed)).toMatchObject({
      facts: known.facts,
      doesNotFit: ['note', 'phones'],
    })
  })
})

const text = (limit: number) =>
  fc.oneof(
    fc.constantFrom('Maria', 'José', 'Jose', 'Müller', 'Mueller', 'Oat milk.\nNever before 9.'),
    fc.constantFrom(limit - 1, limit, limit + 1).map((length) => 'x'.repeat(length)),
    fc.string({ minLength: 1, maxLength: 20 }),
  )
const ways = fc.record({
  phones: fc.array(
    fc.record({ number: fc.oneof(text(120), fc.constantFrom('0875550140', '+353875550140')) }),
    { maxLength: 50 },
  ),
  emails: fc.array(fc.record({ address: text(320) }), { maxLength: 50 }),
})
const person = fc
  .record({ name: text(200), ways, role: fc.option(text(200), { nil: undefined }) })
  .map(
    ({ name, ways, role }): Person =>
      inside(name, { ...ways, ...(role !== undefined && { role }) }),
  )
const listed = fc
  .record(
    {
      name: text(20_000),
      description: text(20_000),
      pronunciation: text(200),
      address: text(2_000),
      since: text(60),
      note: fc.array(text(9_000), { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n')),
      people: fc.array(person, { maxLength: 4 }),
      tags: fc.array(text(200), { maxLength: 210 }),
      ways,
      source: fc.record({ from: text(60), id: text(300) }),
      dates: fc.array(
        fc.record({
          what: fc.oneof(fc.constant('birthday'), text(300)),
          monthDay: fc.constantFrom('01-01', '12-31', '13-40'),
        }),
        { maxLength: 4 },
      ),
    },
    { requiredKeys: ['people', 'tags', 'ways', 'dates'] },
  )
  .map(({ ways, dates, ...facts }): Listed => ({ facts: { ...facts, ...ways }, dates }))

const after = (known: KnownFacts, each: Listed): KnownFacts => {
  const { facts, newDates } = withAdded(known, each, 'IE')
  return { facts, dates: [...known.dates, ...newDates] }
}

it('whatever lists add, the customer stays valid; and the same list again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(listed, { minLength: 1, maxLength: 4 }), (lists) => {
      const once = lists.reduce(after, { facts: aCustomer(), dates: [] })
      expect(customers.schema.safeParse(once.facts).error).toBeUndefined()
      for (const each of lists)
        expect(withAdded(once, each, 'IE')).toMatchObject({
          ...{ facts: once.facts, newDates: [], addsNothing: true },
        })
    }),
    { numRuns: 60 },
  )
})

it('what the owner wrote stays, whatever is added', () => {
  fc.assert(
    fc.property(listed, listed, (mine, theirs) => {
      const known = after({ facts: aCustomer(), dates: [] }, mine)
      const { facts } = withAdded(known, theirs, 'IE')
      for (const field of ['name', 'description', 'pronunciation', 'address', 'since'] as const)
        if (known.facts[field] !== undefined) expect(facts[field]).toBe(known.facts[field])
      expect(facts.note?.startsWith(known.facts.note ?? '') ?? true).toBe(true)
      expect(facts.phones.slice(0, known.facts.phones.length)).toEqual(known.facts.phones)
      expect(facts.tags.slice(0, known.facts.tags.length)).toEqual(known.facts.tags)
      known.facts.people.forEach((each, at) => {
        expect(facts.people[at]).toMatchObject({ name: each.name })
        expect(facts.people[at]?.phones.slice(0, each.phones.length)).toEqual(each.phones)
      })
    }),
    { numRuns: 60 },
  )
})
