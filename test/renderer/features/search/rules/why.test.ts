import { describe, expect, it } from 'vitest'
import { asWritten, whyMatched } from '#features/search/rules/why.ts'
import { asId } from '#shared/book/ids.ts'

const family = {
  description: 'green scarf, double espresso',
  tags: ['market day', 'Gluten-free'],
  people: [
    { id: asId<never>('p1'), name: 'Luís', phones: [{ number: '0171 222 3333' }], emails: [] },
    {
      id: asId<never>('p2'),
      name: 'Ana Sousa',
      role: 'daughter',
      phones: [],
      emails: [{ address: 'ana@sousa.example' }],
    },
  ],
  phones: [{ number: '+49 30 1234567' }],
  emails: [],
  codes: ['AB-4006381'],
}

describe('why someone is among the results', () => {
  it('is not shown for a name', () => {
    expect(whyMatched('name', 'mar', family)).toBeUndefined()
  })

  it('names the matching person inside, by name, accent or role', () => {
    expect(whyMatched('people', 'sou', family)).toEqual({ by: 'inside', name: 'Ana Sousa' })
    expect(whyMatched('people', 'luis', family)).toEqual({ by: 'inside', name: 'Luís' })
    expect(whyMatched('people', 'daughter', family)).toEqual({ by: 'inside', name: 'Ana Sousa' })
  })

  it('shows only the end of the number that was typed', () => {
    expect(whyMatched('phones', '4567', family)).toEqual({ by: 'phone', ending: '4567' })
    expect(whyMatched('phones', '222 33', family)).toEqual({ by: 'phone', ending: '3333' })
    expect(whyMatched('codes', 'ab-4006381', family)).toEqual({ by: 'code', ending: '6381' })
  })

  it('shows the tag, the description, or the address', () => {
    expect(whyMatched('tags', 'free', family)).toEqual({ by: 'tag', tag: 'Gluten-free' })
    expect(whyMatched('description', 'scarf', family)).toEqual({
      by: 'description',
      text: 'green scarf, double espresso',
    })
    expect(whyMatched('emails', 'sousa', family)).toEqual({
      by: 'email',
      address: 'ana@sousa.example',
    })
  })

  it('is the tag that holds the words, and each tag that is needed', () => {
    const tags = Array.from({ length: 9 }, (_, at) => `tag number ${at}`)
    expect(whyMatched('tags', 'tag number 7', { tags })).toEqual({ by: 'tag', tag: 'tag number 7' })
    expect(whyMatched('tags', 'market gluten', family)).toEqual({
      by: 'tag',
      tag: 'market day, Gluten-free',
    })
  })

  it('is the person inside whose words they are', () => {
    const names = ['Frau Berger', 'Mehmet Yılmaz', 'Frau Peters']
    const people = names.map((name) => ({ ...family.people[0], name }) as (typeof family.people)[0])
    const known = { tags: [], people }
    expect(whyMatched('people', 'frau p', known)).toEqual({ by: 'inside', name: 'Frau Peters' })
    expect(whyMatched('people', 'mehmet', known)).toEqual({ by: 'inside', name: 'Mehmet Yılmaz' })
  })

  it('is the number that is dialled alike, and the one with the words', () => {
    const phones = [{ number: '030 7654321' }, { number: '+49 (0)170 5551234 (Frau Pohl)' }]
    const known = { tags: [], phones }
    expect(whyMatched('phones', '0049 170 5551234', known, 'DE')).toMatchObject({ ending: '1234' })
    expect(whyMatched('phones', 'pohl', known)).toMatchObject({ ending: '1234' })
  })

  it('says the words as they are written when a letter was wrong', () => {
    expect(asWritten(['huber', 'mueller'], ['Anton Huber', 'Frau Müller'])).toBe('Huber Müller')
    expect(asWritten(['mcdonald'], ['Mc Donald'])).toBe('mcdonald')
  })

  it('is not shown while only the name is known', () => {
    expect(whyMatched('people', 'ana', { tags: [] })).toBeUndefined()
    expect(whyMatched('phones', '4567', { tags: [] })).toBeUndefined()
  })
})
