import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { BroughtPerson } from '#features/transfer/rules/brought.ts'
import { matchPeople } from '#features/transfer/rules/same-person.ts'
import { asKnown } from '#features/transfer/rules/same-person-compare.ts'
import {
  addsNothing,
  type KnownCustomer,
  withAdds,
} from '#features/transfer/rules/same-person-known.ts'
import { aBrought, fixture, read } from '#test/support/brought-file.ts'

// A machine that is busy with other tests takes its time over hundreds of made-up files.
vi.setConfig({ testTimeout: 60_000 })

const aKnown = (given: Partial<KnownCustomer> = {}): KnownCustomer => ({
  id: 'maria',
  phones: [],
  emails: [],
  people: [],
  tags: [],
  dates: [],
  hasPhoto: false,
  ...given,
})
const phone = (number: string) => [{ number }]
const email = (address: string) => [{ address }]

const match = (person: BroughtPerson, ...known: readonly KnownCustomer[]) =>
  matchPeople([person], known, 'IE')[0]

describe('somebody on the list is somebody we know', () => {
  it('by the id they had there, even under a new name', () => {
    const source = { from: 'square', id: 'SQ0ABCDEF1234567' }
    const found = match(
      aBrought({ source, name: 'Maria Silva' }),
      aKnown({ source, name: 'Maria Santos' }),
    )
    expect(found).toMatchObject({ is: 'same', id: 'maria', by: 'source', differs: ['name'] })
  })

  it.each(['17', '2026-000017'])('by an id like %s only if the name agrees', (id) => {
    const source = { from: 'list', id }
    const known = aKnown({ source, name: 'Maria Santos' })
    expect(match(aBrought({ source, name: 'Maria Santos' }), known)).toMatchObject({ is: 'same' })
    expect(match(aBrought({ source, name: 'Tom Brady' }), known)).toEqual({ is: 'new' })
  })

  it.each([
    ['087 555 0140', '+353 87 555 0140'],
    ['+353875550140', '(087) 555-0140'],
    ['00353 87 5550140', '087 555 0140'],
    ['087 555 0140 ext. 2', '087 555 0140'],
  ])('by a phone, written %s or %s', (brought, known) => {
    const found = match(
      aBrought({ phones: phone(brought) }),
      aKnown({ phones: [known], name: 'M' }),
    )
    expect(found).toMatchObject({ is: 'same', by: 'phone', adds: { phones: [] } })
  })

  it('by a phone without knowing the country', () => {
    const [found] = matchPeople(
      [aBrought({ phones: phone('087 555 0140') })],
      [aKnown({ phones: ['+353 87 555 0140'] })],
    )
    expect(found).toMatchObject({ is: 'same', by: 'phone' })
  })

  it.each([
    ['+49 30 1234 5678', '+43 30 1234 5678'],
    ['123', '123'],
    ['0000000000', '0000000000'],
  ])('not by %s and %s', (brought, known) => {
    const found = match(
      aBrought({ phones: phone(brought), name: 'A' }),
      aKnown({ phones: [known], name: 'B' }),
    )
    expect(found).toEqual({ is: 'new' })
  })

  it('by an e-mail, whatever its capitals', () => {
    const found = match(
      aBrought({ emails: email('ANA@Ferre.mx') }),
      aKnown({ emails: ['ana@ferre.mx'] }),
    )
    expect(found).toMatchObject({ is: 'same', by: 'email' })
  })

  it('by the phone of a person inside', () => {
    const inside = { name: 'Nora', phones: ['087 555 0140'], emails: [] }
    const known = aKnown({ name: 'Byrne & Sons', people: [inside] })
    expect(match(aBrought({ name: 'Nora', phones: phone('0875550140') }), known)).toMatchObject({
      is: 'same',
      by: 'phone',
    })
  })

  it('by a name and a birthday, but not by a name alone when there is more to say', () => {
    const birthday = { what: 'birthday', month: 4, day: 15 } as const
    const known = aKnown({ name: 'Jörg Müller', dates: [{ ...birthday, year: 1970 }] })
    const brought = aBrought({ name: 'Joerg Mueller', phones: phone('087 555 0140') })
    expect(match({ ...brought, dates: [birthday] }, known)).toMatchObject({
      is: 'same',
      by: 'name',
    })
    expect(match(brought, known)).toEqual({ is: 'unsure', by: 'name', ids: ['maria'], rows: [] })
  })

  it('by a name alone when the list says nothing new', () => {
    expect(match(aBrought({ name: 'Maria' }), aKnown({ name: 'maria' }))).toMatchObject({
      is: 'same',
    })
  })
})

describe('the owner is asked', () => {
  it('when two people share a phone under different names', () => {
    const found = match(
      aBrought({ name: 'Eva Ruiz', phones: phone('087 555 0140') }),
      aKnown({ name: 'Ana López', phones: ['087 555 0140'] }),
    )
    expect(found).toEqual({ is: 'unsure', by: 'phone', ids: ['maria'], rows: [] })
  })

  it('when two customers could be meant', () => {
    const found = match(
      aBrought({ emails: email('a@b.example') }),
      aKnown({ emails: ['a@b.example'] }),
      aKnown({ id: 'rui', emails: ['a@b.example'] }),
    )
    expect(found).toMatchObject({ is: 'unsure', ids: ['maria', 'rui'] })
  })

  it('not when one of the two has the very name', () => {
    const found = match(
      aBrought({ name: 'Rui', emails: email('a@b.example') }),
      aKnown({ name: 'Rui and Maria', emails: ['a@b.example'] }),
      aKnown({ id: 'rui', name: 'Rui', emails: ['a@b.example'] }),
    )
    expect(found).toMatchObject({ is: 'same', id: 'rui' })
  })
})

it('a row goes where all of it is already, though somebody else has its very name', () => {
  const found = match(
    aBrought({ name: 'Maria Santos', phones: phone('087 555 0140'), note: 'Oat milk.' }),
    aKnown({ name: 'Maria', phones: ['087 555 0140'], note: 'Oat milk.' }),
    aKnown({ id: 'other', name: 'Maria Santos', phones: ['087 555 0140'] }),
  )
  expect(found).toMatchObject({ is: 'same', id: 'maria' })
})

describe('what the list would add', () => {
  const known = aKnown({
    name: 'Maria Santos',
    phones: ['087 555 0140'],
    address: '7 Quay St',
    note: 'Oat milk.',
    tags: ['Regulars'],
    dates: [{ what: 'birthday', month: 4, day: 15 }],
  })
  const brought = aBrought({
    name: 'Maria',
    pronunciation: 'Mah-REE-ah',
    phones: [{ number: '+353 87 555 0140' }, { label: 'home', number: '01 555 0141' }],
    emails: email('maria@example.com'),
    address: '9 New Road',
    organisation: 'Quay Hotel',
    note: 'Oat milk.\nNever before 9.',
    tags: ['regulars', 'Mornings'],
    dates: [{ what: 'birthday', month: 4, day: 16 }],
    unknown: [{ column: 'Cup', value: 'blue' }],
    people: [{ name: 'Rui', role: 'spouse', phones: [], emails: [] }],
  })

  it('Import wipes: nothing does; it is only what the owner has not written', () => {
    expect(match(brought, known)).toEqual({
      is: 'same',
      id: 'maria',
      by: 'phone',
      adds: {
        pronunciation: 'Mah-REE-ah',
        organisation: 'Quay Hotel',
        note: 'Never before 9.\nCup: blue',
        phones: [{ label: 'home', number: '01 555 0141' }],
        emails: [{ address: 'maria@example.com' }],
        people: [{ name: 'Rui', role: 'spouse', phones: [], emails: [] }],
        tags: ['Mornings'],
        dates: [],
      },
      differs: ['address', 'birthday'],
    })
  })

  it('is a new number for somebody who is inside already', () => {
    const inside = { name: 'Rui', phones: ['087 555 0150'], emails: [] }
    const rui = { name: 'Rui', phones: phone('01 555 0151'), emails: [] }
    const found = match({ ...brought, people: [rui] }, { ...known, people: [inside] })
    expect(found).toMatchObject({ adds: { people: [rui] } })
  })
})

describe('a list that names somebody twice', () => {
  it('says so, and what the second row adds', () => {
    const rows = [
      aBrought({ name: 'Ada', phones: phone('9055550142') }),
      aBrought({ name: 'Ada King', phones: phone('905 555 0142'), emails: email('ada@x.example') }),
      aBrought({ name: 'Ada', emails: email('ADA@x.example') }),
    ]
    expect(matchPeople(rows, [])).toMatchObject([
      { is: 'new' },
      { is: 'twice', of: 0, by: 'phone', adds: { emails: [{ address: 'ada@x.example' }] } },
      { is: 'twice', of: 0, by: 'email', adds: { emails: [] } },
    ])
  })

  it('of whom the program has two records makes two', () => {
    const maria = (id: string) => aBrought({ name: 'Maria', source: { from: 'square', id } })
    expect(matchPeople([maria('AAAAAAAA1'), maria('AAAAAAAA2')], [])).toEqual([
      { is: 'new' },
      { is: 'new' },
    ])
  })
})

/** What the book holds once the owner has agreed to all of it, and called the doubtful ones new. */
function brought(list: readonly BroughtPerson[], known: readonly KnownCustomer[] = []) {
  const book = new Map(known.map((customer) => [customer.id, customer]))
  const idOfRow = new Map<number, string>()
  matchPeople(list, known, 'IE').forEach((found, row) => {
    const person = list[row]
    if (person === undefined) return
    if (found.is === 'new' || found.is === 'unsure') {
      idOfRow.set(row, `new ${row}`)
      book.set(`new ${row}`, asKnown(person, `new ${row}`))
      return
    }
    const id = found.is === 'same' ? found.id : (idOfRow.get(found.of) ?? '')
    const customer = book.get(id)
    if (customer) book.set(id, withAdds(customer, found.adds))
  })
  return [...book.values()]
}

const changesNothing = (list: readonly BroughtPerson[], book: readonly KnownCustomer[]) =>
  matchPeople(list, book, 'IE').filter((found) => found.is !== 'same' || !addsNothing(found.adds))

describe('the same file brought again', () => {
  it.each([
    'android-2.1.vcf',
    'iphone-3.0.vcf',
    'rfc-4.0.vcf',
    'google.csv',
    'outlook.csv',
    'square.csv',
    'shop-till.csv',
  ])('%s changes nothing', (name) => {
    const { people } = read(fixture(name))
    expect(changesNothing(people, brought(people))).toEqual([])
  })

  it('Duplicates on re-import: changes nothing, whoever is on it, with ids or without', () => {
    const person = fc
      .record(
        {
          name: fc.constantFrom('Maria', 'Maria Santos', 'Rui', 'Zoë', 'Müller'),
          phones: fc.constantFrom([], phone('087 555 0140'), phone('01 555 0141')),
          emails: fc.constantFrom([], email('a@b.example'), email('c@d.example')),
          note: fc.constantFrom('Oat milk.', 'Never before 9.'),
        },
        { requiredKeys: ['phones', 'emails', 'name'] },
      )
      .map(aBrought)
    fc.assert(
      fc.property(fc.array(person, { maxLength: 8 }), fc.boolean(), (rows, hasIds) => {
        const people = rows.map((row, at) =>
          hasIds ? { ...row, source: { from: 'list', id: `${at}` } } : row,
        )
        const once = brought(people)
        const again = brought(people, once)
        const doubts = matchPeople(people, once, 'IE').filter(({ is }) => is === 'unsure')
        if (doubts.length === 0) expect(again).toEqual(once)
      }),
    )
  })
})

// Looking at everyone for everyone would run into the time a test may take.
it('knows 5,000 people of a list again in a book of 50,000', () => {
  const known = Array.from({ length: 50_000 }, (_, at) =>
    aKnown({
      id: `c${at}`,
      name: `Customer Number${at}`,
      phones: [`+353 87 ${1_000_000 + at}`],
      emails: [`p${at}@example.com`],
    }),
  )
  const list = Array.from({ length: 5_000 }, (_, at) =>
    aBrought({ name: `Customer Number${at * 7}`, phones: phone(`087 ${1_000_000 + at * 7}`) }),
  )
  expect(matchPeople(list, known, 'IE').every(({ is }) => is === 'same')).toBe(true)
})
