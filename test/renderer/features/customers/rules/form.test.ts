import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { customers, type PersonId } from '#features/customers/model.ts'
import { type CustomerFacts, nobodyYet } from '#features/customers/rules/facts.ts'
import {
  type CustomerForm,
  factsOfForm,
  formOf,
  formTroubleOf,
  tidyLines,
} from '#features/customers/rules/form.ts'
import { writeLink } from '#features/customers/rules/links.ts'
import { isSomeone, newFace } from '#features/customers/rules/new-face.ts'
import { day } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { mannerOf } from '#test/support/read-regulars.ts'

const empty = formOf(nobodyYet)
const troubleOf = (form: CustomerForm) => formTroubleOf(form, nobodyYet, mannerOf('counter'))
const word = fc.constantFrom(
  'Ana',
  'Müller',
  'flat white',
  '李雷',
  'o’Brien',
  '+49 30 1',
  'a@b.example',
)
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const ways = {
  phones: fc.array(fc.record({ number: word, label: word }), { maxLength: 3 }),
  emails: fc.array(fc.record({ address: word }), { maxLength: 3 }),
}
const person = fc.record({
  id: fc.uuid().map((id) => asId<PersonId>(id)),
  name: word,
  ...ways,
})
const someFacts: fc.Arbitrary<CustomerFacts> = fc
  .record({
    name: maybe(word),
    description: maybe(word),
    pronunciation: maybe(word),
    since: maybe(word),
    note: maybe(word.map((text) => `${text}\n\nand ${text}`)),
    address: maybe(word.map((text) => `${text}\n12345 Town`)),
    between: maybe(fc.constantFrom('easy' as const, 'takes work' as const)),
    awayUntil: maybe(fc.constant(day('2026-05-01'))),
    source: maybe(fc.constant({ from: 'google', id: '17' })),
    tags: fc.uniqueArray(word),
    codes: fc.uniqueArray(word),
    people: fc.array(person, { maxLength: 3 }),
    ...ways,
  })
  // A row never holds `undefined`; without it the value has the row's type.
  .map((facts) => JSON.parse(JSON.stringify(facts)) as CustomerFacts)

describe('the form of a customer', () => {
  it('opened and saved without an edit changes nothing', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        expect(factsOfForm(formOf(facts), facts)).toEqual(facts)
      }),
    )
  })

  it('whatever is typed into it, the result fits into the book', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 })
    const way = fc.record({ label: text, value: text })
    const typed: fc.Arbitrary<CustomerForm> = fc.record({
      name: text,
      description: text,
      pronunciation: text,
      since: text.map((each) => each.slice(0, 60)),
      ...{ usual: text, allergy: text, birthday: text },
      between: fc.constant('' as const),
      phones: fc.array(way, { maxLength: 2 }),
      emails: fc.array(way, { maxLength: 2 }),
      people: fc.array(
        fc.record({
          id: fc.constant('new:1'),
          name: text,
          role: text,
          phones: fc.array(way, { maxLength: 2 }),
          emails: fc.constant([]),
        }),
        { maxLength: 2 },
      ),
      address: text,
      tags: fc.array(text, { maxLength: 3 }),
      note: text,
      codes: fc.array(text, { maxLength: 3 }),
      introducedBy: fc.constant('' as const),
      thanked: fc.boolean(),
      awayUntil: text,
    })
    fc.assert(
      fc.property(typed, (form) => {
        const row = { id: 'x', createdAt: 0, updatedAt: 0, rev: 0, ...factsOfForm(form, nobodyYet) }
        expect(customers.schema.safeParse(row).error).toBeUndefined()
      }),
    )
  })

  it('needs somebody in it, and a name for a phone inside', () => {
    expect(troubleOf(empty)).toEqual({ of: 'nobody' })
    expect(troubleOf({ ...empty, note: 'a note alone' })).toEqual({ of: 'nobody' })
    expect(troubleOf({ ...empty, phones: [{ label: '', value: '1' }] })).toBeUndefined()
    const phone = { label: '', value: '030 1' }
    const someone = { id: 'new:1', name: ' ', role: '', phones: [phone], emails: [] }
    expect(troubleOf({ ...empty, name: 'Ana', people: [someone] })).toEqual({
      of: 'person',
      at: 0,
    })
  })

  it('says when the birthday is no one day', () => {
    const ana = { ...empty, name: 'Ana' }
    for (const birthday of ['14 may', '3.12.1941', '1941-12-03', 'Geburtstag 14.5.58', ' '])
      expect(troubleOf({ ...ana, birthday }), birthday).toBeUndefined()
    for (const birthday of ['soon', '31 February', 'Lina 14 may', '14 may or 15 may'])
      expect(troubleOf({ ...ana, birthday }), birthday).toEqual({ of: 'birthday' })
  })

  it('names someone inside by their role when that is all we know', () => {
    const someone = { id: 'new:1', name: '', role: 'reception', phones: [], emails: [] }
    const { people } = factsOfForm({ ...empty, people: [someone] }, nobodyYet)
    expect(people).toEqual([{ id: 'new:1', name: 'reception', phones: [], emails: [] }])
  })

  it('drops the thanks when another customer is the sender', () => {
    const ben = asId<CustomerId>('ben')
    const thanked = { ...empty, name: 'Ana', thanked: true }
    expect(factsOfForm({ ...thanked, introducedBy: ben }, nobodyYet)).toMatchObject({
      introducedBy: ben,
      thankedForIntroducing: true,
    })
    expect(factsOfForm(thanked, nobodyYet)).not.toHaveProperty('thankedForIntroducing')
  })

  it('keeps the lines of a note and drops invisible characters', () => {
    expect(tidyLines('  \nOne \r\n\n\n\nTwo\u0007\n ')).toBe('One\n\nTwo')
    expect(tidyLines(' \n ')).toBeUndefined()
  })
})

describe('a new customer', () => {
  it.each(['Maria', 'maria', 'Ana María López', '李雷', 'مريم', 'O’Brien'])(
    'called %s has a name',
    (typed) => {
      expect(newFace(typed)).toEqual({ name: typed })
    },
  )
  it.each(['green scarf, double espresso', 'the tall one', 'Green scarf, espresso'])(
    'known by "%s" has a description',
    (typed) => expect(newFace(typed)).toEqual({ description: typed }),
  )
  it('is absent when nothing is typed', () => expect(newFace(' \t ')).toBeUndefined())
  it('needs only one thing', () => {
    expect(isSomeone(nobodyYet)).toBe(false)
    expect(isSomeone({ ...nobodyYet, emails: [{ address: 'a@b.example' }] })).toBe(true)
  })
})

describe('a link to the outside', () => {
  it('writes to the address alone, without hidden parts', () => {
    expect(writeLink('ana@shop.example')).toBe('mailto:ana@shop.example')
    expect(writeLink('a@b.example?bcc=x@y.example')).not.toContain('?')
  })
})
