import { describe, expect, it, vi } from 'vitest'
import type { Listed } from '#features/customers/rules/listed.ts'
import { type KnownCustomer, matchList } from '#features/customers/rules/match-list.ts'
import { aKnown, aListed, email, inside, phone } from '#test/support/listed-people.ts'

// Fifty thousand people take time on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

const match = (listed: Listed, ...known: readonly KnownCustomer[]) =>
  matchList([listed], known, 'IE')[0]
const isNew = { is: 'new' }

describe('someone on the list is a known customer', () => {
  it('by their id in the source, even under a new name', () => {
    const source = { from: 'square', id: 'SQ0ABCDEF1234567' }
    const found = match(
      aListed({ source, name: 'Maria Silva' }),
      aKnown({ source, name: 'Maria Santos' }),
    )
    expect(found).toMatchObject({ is: 'same', id: 'maria', by: 'source', differs: ['name'] })
  })

  it('by their id in the source, even where another customer has all that the row says', () => {
    const source = { from: 'square', id: 'SQ0ABCDEF1234567' }
    const phones = phone('087 555 0140')
    const eva = { name: 'Eva', source: { from: 'square', id: 'SQ0ABCDEF7654321' } }
    const found = match(
      aListed({ source, name: 'Tom', phones }),
      aKnown({ ...eva, people: [inside('Tom', { phones })] }, [], 'eva'),
      aKnown({ source, name: 'Tom' }, [], 'tom'),
    )
    expect(found).toMatchObject({ is: 'same', id: 'tom', by: 'source', addsNothing: false })
  })

  it.each(['17', '2026-000017'])('by an id like %s only if the name agrees', (id) => {
    const source = { from: 'list', id }
    const known = aKnown({ source, name: 'Maria Santos' })
    expect(match(aListed({ source, name: 'Maria Santos' }), known)).toMatchObject({ is: 'same' })
    expect(match(aListed({ source, name: 'Tom Brady' }), known)).toMatchObject(isNew)
  })

  it.each([
    ['087 555 0140', '+353 87 555 0140'],
    ['+353875550140', '(087) 555-0140'],
    ['00353 87 5550140', '087 555 0140'],
    ['087 555 0140 ext. 2', '087 555 0140'],
    ['+353 (0)87 555 0140', '087 555 0140'],
    ['087 555 0140 (Bob, after 6)', '\u202a+353 87 555 0140\u202c'],
    ['Mobile: 087 555 0140', '353875550140'],
    ['01 234 5678', '+353 1 234 5678'],
  ])('by a phone, written %s or %s', (brought, known) => {
    const found = match(
      aListed({ phones: phone(brought) }),
      aKnown({ phones: phone(known), name: 'M' }),
    )
    expect(found).toMatchObject({ is: 'same', by: 'phone', addsNothing: true })
  })

  it.each([
    ["Niamh O'Brien", 'Niamh OBrien'],
    ['Niamh O’Brien', 'niamh o brien'],
    ['Jean-Luc', 'Jean Luc'],
    ['Mc Donald', 'McDonald'],
    ['Maria de la Cruz', 'Maria Delacruz'],
    ['Mueller', 'Muller'],
    ['M\u00fcl\u00adler', 'MÜLLER'],
    ['ＭＡＲＩＡ', 'maria'],
    ['やまだ', 'ヤマダ'],
    ['IŞIK', 'ışık'],
  ])('by the name and a date, written %s or %s', (brought, known) => {
    const dates = [{ what: 'birthday', monthDay: '03-02' }] as const
    const found = match(aListed({ name: brought }, [...dates]), aKnown({ name: known }, [...dates]))
    expect(found).toMatchObject({ is: 'same', by: 'name' })
  })

  it('by a phone without knowing the country', () => {
    const [found] = matchList(
      [aListed({ phones: phone('087 555 0140') })],
      [aKnown({ phones: phone('+353 87 555 0140') })],
    )
    expect(found).toMatchObject({ is: 'same', by: 'phone' })
  })

  it.each([
    ['+49 30 1234 5678', '+43 30 1234 5678'],
    ['123', '123'],
    ['0000000000', '0000000000'],
  ])('not by %s and %s', (brought, known) => {
    const found = match(
      aListed({ phones: phone(brought), name: 'A' }),
      aKnown({ phones: phone(known), name: 'B' }),
    )
    expect(found).toMatchObject(isNew)
  })

  it('by an e-mail, whatever its capitals', () => {
    const found = match(
      aListed({ emails: email('ANA@Ferre.mx') }),
      aKnown({ emails: email('ana@ferre.mx') }),
    )
    expect(found).toMatchObject({ is: 'same', by: 'email' })
  })

  it('by the phone of a person inside', () => {
    const nora = inside('Nora', { phones: phone('087 555 0140') })
    const known = aKnown({ name: 'Byrne & Sons', people: [nora] })
    expect(match(aListed({ name: 'Nora', phones: phone('0875550140') }), known)).toMatchObject({
      is: 'same',
      by: 'phone',
    })
  })

  it('by a name and a birthday, but not by a name alone when the list has more', () => {
    const birthday = { what: 'birthday', monthDay: '04-15' }
    const known = aKnown({ name: 'Jörg Müller' }, [{ ...birthday, year: 1970 }])
    const facts = { name: 'Joerg Mueller', phones: phone('087 555 0140') }
    expect(match(aListed(facts, [birthday]), known)).toMatchObject({ is: 'same', by: 'name' })
    expect(match(aListed(facts), known)).toMatchObject({
      ...{ is: 'unsure', by: 'name' },
      possible: [{ id: 'maria', addsNothing: false, differs: [] }],
    })
  })

  it('by a name alone when the list says nothing new', () => {
    expect(match(aListed({ name: 'Maria' }), aKnown({ name: 'maria' }))).toMatchObject({
      is: 'same',
    })
  })

  it.each([
    ['José', 'Jose'],
    ['Jose', 'José'],
    ['Müller', 'Muller'],
    ['Müller', 'Mueller'],
    ['Muller', 'Müller'],
    ['Mueller', 'Müller'],
    ['Jörg Mueller', 'Joerg Müller'],
    ['Søren Ægir', 'Soeren Aegir'],
  ])('however their name is typed: %s is %s, in the book and on the list', (one, other) => {
    const reached = { phones: phone('087 555 0140') }
    const there = aKnown({ name: one, ...reached })
    const again = { is: 'same', addsNothing: true, differs: [] }
    expect(match(aListed({ name: other, ...reached }), there)).toMatchObject(again)
    expect(match(aListed({ name: other }), aKnown({ name: one }))).toMatchObject(again)
    const rows = [aListed({ name: one, ...reached }), aListed({ name: other, ...reached })]
    expect(matchList(rows, [])[1]).toMatchObject({ is: 'twice', of: 0, addsNothing: true })
  })
})

describe('one customer', () => {
  it('whom a row reaches by phone and by e-mail is one match, not two', () => {
    const ways = { phones: phone('087 555 0140'), emails: email('a@b.example') }
    const found = match(aListed({ ...ways, note: 'Oat milk.' }), aKnown({ ...ways, name: 'Maria' }))
    expect(found).toMatchObject({ is: 'same', id: 'maria' })
  })

  it('is not meant by a number that more than fifty share', () => {
    const phones = phone('087 555 0140')
    const staff = Array.from({ length: 60 }, (_, at) =>
      aKnown({ name: `Person ${at}`, phones }, [], `p${at}`),
    )
    expect(match(aListed({ name: 'Zoë', phones }), ...staff)).toMatchObject(isNew)
  })
})

it('what did not fit when the list was read is named beside what the customer has no room for', () => {
  const listed = { ...aListed({ name: 'Ana', note: 'Oat.' }), doesNotFit: ['phones'] as const }
  const found = match(listed, aKnown({ name: 'Ana', note: 'x'.repeat(20_000) }))
  expect(found).toMatchObject({ possible: [{ doesNotFit: ['phones', 'note'] }] })
})

describe('the owner is asked', () => {
  it('when two people share a phone under different names', () => {
    const found = match(
      aListed({ name: 'Eva Ruiz', phones: phone('087 555 0140') }),
      aKnown({ name: 'Ana López', phones: phone('087 555 0140') }),
    )
    expect(found).toMatchObject({ is: 'unsure', by: 'phone', possible: [{ id: 'maria' }] })
  })

  it('when two customers match', () => {
    const found = match(
      aListed({ emails: email('a@b.example'), note: 'Oat milk.' }),
      aKnown({ emails: email('a@b.example') }),
      aKnown({ emails: email('a@b.example') }, [], 'rui'),
    )
    expect(found).toMatchObject({ is: 'unsure', possible: [{ id: 'maria' }, { id: 'rui' }] })
  })

  it('when their program has two records of one phone and more about the second', () => {
    const phones = phone('087 555 0140')
    const found = match(
      aListed({ name: 'Maria', phones, note: 'x', source: { from: 'square', id: 'AAAAAAAA2' } }),
      aKnown({ name: 'Maria', phones, source: { from: 'square', id: 'AAAAAAAA1' } }),
    )
    expect(found).toMatchObject({ is: 'unsure', by: 'phone', possible: [{ id: 'maria' }] })
  })

  it('not when one of the two has exactly that name', () => {
    const found = match(
      aListed({ name: 'Rui', emails: email('a@b.example'), note: 'Oat milk.' }),
      aKnown({ name: 'Rui and Maria', emails: email('a@b.example') }),
      aKnown({ name: 'Rui', emails: email('a@b.example') }, [], 'rui'),
    )
    expect(found).toMatchObject({ is: 'same', id: 'rui' })
  })

  it('not when one of the two already has all of it', () => {
    const found = match(
      aListed({ emails: email('a@b.example') }),
      aKnown({ emails: email('a@b.example') }),
      aKnown({ emails: email('a@b.example') }, [], 'rui'),
    )
    expect(found).toMatchObject({ is: 'same', addsNothing: true })
  })
})

it('a row goes to the customer who has all of it, though another has exactly that name', () => {
  const found = match(
    aListed({ name: 'Maria Santos', phones: phone('087 555 0140'), note: 'Oat milk.' }),
    aKnown({ name: 'Maria', phones: phone('087 555 0140'), note: 'Oat milk.' }),
    aKnown({ name: 'Maria Santos', phones: phone('087 555 0140') }, [], 'other'),
  )
  expect(found).toMatchObject({ is: 'same', id: 'maria' })
})

describe('a list that names somebody twice', () => {
  it('says so, and whether the second row adds something', () => {
    const rows = [
      aListed({ name: 'Ada', phones: phone('9055550142') }),
      aListed({ name: 'Ada King', phones: phone('905 555 0142'), emails: email('ada@x.example') }),
      aListed({ name: 'Ada', emails: email('ADA@x.example') }),
    ]
    expect(matchList(rows, [])).toMatchObject([
      { is: 'new' },
      { is: 'twice', of: 0, by: 'phone', addsNothing: false },
      { is: 'twice', of: 0, by: 'email', addsNothing: true },
    ])
  })

  it('makes two customers when the program has two records', () => {
    const maria = (id: string) => aListed({ name: 'Maria', source: { from: 'square', id } })
    expect(matchList([maria('AAAAAAAA1'), maria('AAAAAAAA2')], [])).toMatchObject([isNew, isNew])
  })

  it('asks about a second record of one program when the first added to a customer', () => {
    const phones = phone('087 555 0140')
    const record = (id: string, note: string) =>
      aListed({ name: 'Maria', phones, note, source: { from: 'square', id } })
    const known = aKnown({ name: 'Maria', phones, source: { from: 'list', id: '1' } })
    const rows = [record('AAAAAAAA1', 'Oat milk.'), record('AAAAAAAA2', 'Never before 9.')]
    expect(matchList(rows, [known])).toMatchObject([{ is: 'same' }, { is: 'unsure', by: 'phone' }])
  })
})

// Comparing everyone with everyone would exceed a test's time limit.
it('matches 5,000 people of a list in a book of 50,000', () => {
  const known = Array.from({ length: 50_000 }, (_, at) =>
    aKnown(
      {
        name: `Customer Number${at}`,
        phones: phone(`+353 87 ${1_000_000 + at}`),
        emails: email(`p${at}@example.com`),
      },
      [],
      `c${at}`,
    ),
  )
  const list = Array.from({ length: 5_000 }, (_, at) =>
    aListed({ name: `Customer Number${at * 7}`, phones: phone(`087 ${1_000_000 + at * 7}`) }),
  )
  expect(matchList(list, known, 'IE').every(({ is }) => is === 'same')).toBe(true)
})

it('copes with three thousand guests of one name', () => {
  const guests = Array.from({ length: 3_000 }, (_, at) =>
    aListed({ name: 'Guest', note: `table ${at}` }),
  )
  expect(matchList(guests, []).filter(({ is }) => is !== 'new' && is !== 'unsure')).toEqual([])
})
