import { describe, expect, it } from 'vitest'
import { headingOf, nameOf, openlyApart, shortName } from '#features/counter/rules/names.ts'
import { asId } from '#shared/book/ids.ts'

describe('a name others may read', () => {
  const named = (name: string) => ({ name, people: [] })
  const short = (name: string, ...others: readonly string[]) => shortName(named(name), others)

  it('is the first name and an initial', () => {
    expect(short('Maria Silva')).toBe('Maria S.')
    expect(short('Dr. Maria José da Silva')).toBe('Maria S.')
  })

  it('is the name alone without a surname, and is cut when very long', () => {
    expect(short('Maria')).toBe('Maria')
    expect(short('李雷')).toBe('李雷')
    expect(Array.from(short('a'.repeat(10_000)) ?? '')).toHaveLength(24)
    expect(short('4711')).toBe('4711')
  })

  it('keeps two Marias apart with the shortest that differs', () => {
    expect(short('Maria Silva', 'Maria Keller', 'Maria')).toBe('Maria S.')
    expect(short('Maria Silva', 'Maria Santos')).toBe('Maria Si.')
    expect(short('Maria Santos', 'Maria Silva')).toBe('Maria Sa.')
    expect(short('Maria Schmidt', 'Maria Schmitt', 'Maria Silva')).toBe('Maria Schmid.')
    expect(short('Maria Schmid', 'Maria Schmidt')).toBe('Maria Schmid')
    expect(short('Müller, Jan', 'Müller, Jana')).not.toBe(short('Müller, Jana', 'Müller, Jan'))
    expect(short('Maria José Silva', 'Maria Ana Silva')).toBe('Maria José Silva')
  })

  it.each([
    'Café Luna',
    'Bäckerei Schmidt',
    'Stadtbäckerei Huber',
    'Miller & Sons',
    'Ana & Luís',
    'Acme GmbH',
    'Green Door Ltd.',
    'The Green Door',
    'Panadería El Sol',
    'Construcciones Vega S.L.',
    'Studio 54',
    'Grundschule Nord',
  ])('is the whole name of a firm: %s', (name) => {
    expect(short(name)).toBe(name)
  })

  it.each([
    ['Cole Porter', 'Cole P.'],
    ['Marco Polo', 'Marco P.'],
    ['Sa Nguyen', 'Sa N.'],
    ['Hausmann Lisa', 'Hausmann L.'],
    ['Barbara Park', 'Barbara P.'],
    ['Lisa Schulz', 'Lisa S.'],
  ])('is short for a person whose name only begins like a firm’s: %s', (name, says) => {
    expect(short(name)).toBe(says)
  })

  it('is whole for a customer with people inside', () => {
    const inside = { id: asId<never>('p'), name: 'Sabine Krüger', phones: [], emails: [] }
    expect(shortName({ name: 'Blumen Schneider', people: [inside] })).toBe('Blumen Schneider')
    expect(shortName({ people: [inside] })).toBe('Sabine K.')
  })

  it('is never a description', () => {
    const known = { description: 'the grumpy one', people: [] }
    expect(nameOf(known)).toBeUndefined()
    const inside = { id: asId<never>('p'), name: 'Ana', phones: [], emails: [] }
    expect(nameOf({ ...known, people: [inside] })).toBe('Ana')
    expect(nameOf({ name: 'Maria', people: [inside] })).toBe('Maria')
  })

  it('is shown alone over the card until the screen is turned to the owner', () => {
    const maria = {
      name: 'Maria',
      people: [],
      description: 'loud voice',
      pronunciation: 'ma-REE-a',
    }
    expect(headingOf(maria, false)).toEqual({ name: 'Maria' })
    expect(headingOf(maria, true)).toEqual({ name: 'Maria', more: 'ma-REE-a · loud voice' })
    const nameless = { people: [], description: 'green scarf' }
    expect(headingOf(nameless, false)).toEqual({})
    expect(headingOf(nameless, true)).toEqual({ name: 'green scarf' })
  })
})

it('two of a name are told apart by a numbered tag or two digits, never by what was noted', () => {
  const phone = { by: 'phone', text: '1234' }
  const all = [
    { by: 'description', text: 'green scarf' },
    { by: 'tag', text: 'rude' },
  ]
  expect(openlyApart([...all, { by: 'tag', text: 'card 7' }, phone])).toBe('card 7')
  expect(openlyApart([...all, phone])).toBe('…34')
  expect(openlyApart(all)).toBeUndefined()
})
