import { describe, expect, it } from 'vitest'
import { whyMatched } from '#features/search/rules/why.ts'
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

  it('is not shown while only the name is known', () => {
    expect(whyMatched('people', 'ana', { tags: [] })).toBeUndefined()
    expect(whyMatched('phones', '4567', { tags: [] })).toBeUndefined()
  })
})
