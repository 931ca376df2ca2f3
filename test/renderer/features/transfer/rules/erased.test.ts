import { expect, it } from 'vitest'
import { withoutErasedPeople } from '#features/transfer/rules/erased.ts'
import { readList } from '#features/transfer/rules/list-file.ts'

const maria = '0192d3e4-7c1a-7000-8000-0123456789ab'
const card = (uid: string, name: string) =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nUID:${uid}\r\nFN:${name}\r\nEND:VCARD\r\n`

function listOf(...cards: readonly string[]) {
  const bytes = new TextEncoder().encode(cards.join(''))
  const read = readList({ name: 'a.vcf', bytes })
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}

it('Erase incomplete: a list with our own ids restores no erased customer, and says so', () => {
  for (const uid of [maria, `urn:uuid:${maria}`]) {
    const list = listOf(card('another', 'Jonas'), card(uid, 'Maria'), card('third', 'Aylin'))
    const left = withoutErasedPeople(list, [maria])
    expect(left.people.map(({ name }) => name)).toEqual(['Jonas', 'Aylin'])
    expect(left.reported).toMatchObject([{ why: 'erased' }])
    expect(left.people.length + left.reported.length).toBe(3)
  }
})

it('an erased customer with only their phone’s own id is imported as someone new', () => {
  const list = listOf(card('phone-77', 'Maria'))
  expect(withoutErasedPeople(list, [maria])).toEqual(list)
})

it('who was left out stands among the reported rows in the order of the list', () => {
  const nobody = 'BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:x\r\nEND:VCARD\r\n'
  const list = listOf(card(maria, 'Maria'), nobody, card(maria, 'Maria again'), nobody)
  const left = withoutErasedPeople(list, [maria])
  expect(left.reported.map(({ where, why }) => [where, why])).toEqual([
    [1, 'erased'],
    [6, 'nothing-to-know-them-by'],
    [10, 'erased'],
    [15, 'nothing-to-know-them-by'],
  ])
})
