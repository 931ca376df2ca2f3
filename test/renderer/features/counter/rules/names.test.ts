import { describe, expect, it } from 'vitest'
import { headingOf, nameOf, shortName } from '#features/counter/rules/names.ts'
import { asId } from '#shared/book/ids.ts'

describe('a name others may read', () => {
  it('is the first name and an initial', () => {
    expect(shortName('Maria Silva')).toBe('Maria S.')
    expect(shortName('Dr. Maria José da Silva')).toBe('Maria S.')
    expect(shortName('Ana & Luís')).toBe('Ana L.')
  })

  it('is the name alone without a surname, and is cut when very long', () => {
    expect(shortName('Maria')).toBe('Maria')
    expect(shortName('李雷')).toBe('李雷')
    expect(Array.from(shortName('a'.repeat(10_000)))).toHaveLength(24)
    expect(shortName('4711')).toBe('4711')
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
