import { describe, expect, it } from 'vitest'
import {
  addDate,
  addEmail,
  addPhone,
  addRelation,
  addTags,
  emptyDraft,
  keep,
  putRelation,
} from '#features/transfer/rules/person-draft.ts'

describe('what a list says twice about a person', () => {
  it('is there once: a phone, an e-mail, a person, a date, a tag, a value without a field', () => {
    const draft = emptyDraft()
    for (const number of ['087 1', '0871']) addPhone(draft, 'TEL', number)
    for (const address of ['a@b', 'A@B']) addEmail(draft, 'EMAIL', address)
    for (const name of ['Rui', 'RUI', ' ']) addRelation(draft, name)
    for (const year of [2001, 2002]) addDate(draft, { what: 'birthday', month: 4, day: 3, year })
    addTags(draft, ['* tea', 'Tea', ' ', 'My Contacts', 'mycontacts'])
    for (const text of ['blue', ' blue ', ' ']) keep(draft, 'Cup', text)
    expect(draft).toMatchObject({
      phones: [{ number: '087 1' }],
      emails: [{ address: 'a@b' }],
      people: [{ name: 'Rui' }],
      dates: [{ what: 'birthday', year: 2001 }],
      tags: ['tea'],
      unknown: [{ column: 'Cup', value: 'blue' }],
    })
    expect(draft.people[0]).not.toHaveProperty('role')
  })

  it('is there twice when it is something else', () => {
    const draft = emptyDraft()
    addRelation(draft, 'Rui', 'Child')
    addRelation(draft, 'Rui', 'Payer')
    addRelation(draft, 'Rui')
    const day = { month: 4, day: 3 }
    addDate(draft, { what: 'birthday', ...day })
    addDate(draft, { what: 'anniversary', ...day })
    addDate(draft, { what: 'other', words: 'First visit', ...day })
    addDate(draft, { what: 'other', words: 'Opening', ...day })
    addTags(draft, ['not my contacts', 'my contacts too', 'a*b'])
    keep(draft, 'Cup', 'blue')
    keep(draft, 'Hat', 'blue')
    expect(draft.people.map(({ role }) => role)).toEqual(['Child', 'Payer', undefined])
    expect(draft.dates).toHaveLength(4)
    expect(draft.tags).toEqual(['not my contacts', 'my contacts too', 'a*b'])
    expect(draft.unknown).toHaveLength(2)
  })

  it('gives the phone its label, the first one it has', () => {
    const draft = emptyDraft()
    addPhone(draft, 'TEL', '087 2')
    addPhone(draft, 'TEL', '087 1')
    addPhone(draft, 'TEL', '0871', 'cell')
    addPhone(draft, 'TEL', '087 1', 'home')
    addPhone(draft, 'TEL', '087 3', 'work')
    addPhone(draft, 'TEL', '087 3', 'shop')
    expect(draft.phones).toEqual([
      { number: '087 2' },
      { label: 'cell', number: '0871' },
      { label: 'work', number: '087 3' },
    ])
  })
})

it('who sent them is not a person beside them', () => {
  const draft = emptyDraft()
  for (const label of ['Referred By', 'referred_by', 'referred-by'])
    putRelation(draft, label, label)
  expect(draft).toMatchObject({ introducedBy: 'Referred By', people: [] })
  for (const label of ['not referred by', 'referred by us', undefined])
    putRelation(draft, 'Rui', label)
  expect(draft.people).toHaveLength(3)
})
