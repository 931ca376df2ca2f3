import { expect, it } from 'vitest'
import type { BroughtPerson } from '#features/transfer/rules/brought.ts'
import { withinLimits } from '#features/transfer/rules/person-limits.ts'
import { aBrought } from '#test/support/listed-people.ts'

const long = (length: number) => 'x'.repeat(length)
const times = <Item>(count: number, item: Item): readonly Item[] =>
  Array.from({ length: count }, () => item)
const nobody = { phones: [], emails: [] }

it('a person whose values fit stays as they are', () => {
  const whole = aBrought({
    source: { from: 'square', id: long(300) },
    name: long(1_000),
    description: long(2_000),
    pronunciation: long(200),
    address: long(2_000),
    organisation: long(500),
    note: long(10_000),
    introducedBy: long(500),
    people: times(40, { name: long(1_000), role: long(200), ...nobody }),
    phones: [{ label: long(60), number: long(120) }, { number: '1' }],
    emails: [{ label: long(60), address: long(320) }],
    tags: times(40, long(200)),
    dates: [
      { what: 'other', words: long(300), month: 1, day: 1 },
      { what: 'birthday', month: 1, day: 1 },
    ],
    unknown: [{ column: long(200), value: long(2_000) }],
    leftOut: times(40, { column: 'REV', why: 'about-the-file' as const }),
  })
  expect(withinLimits(whole)).toEqual(whole)
})

const cuts: readonly (readonly [
  string,
  Partial<BroughtPerson>,
  (cut: BroughtPerson) => unknown,
])[] = [
  ['name', { name: long(1_001) }, (cut) => cut.name],
  ['description', { description: long(2_001) }, (cut) => cut.description],
  ['pronunciation', { pronunciation: long(201) }, (cut) => cut.pronunciation],
  ['address', { address: long(2_001) }, (cut) => cut.address],
  ['organisation', { organisation: long(501) }, (cut) => cut.organisation],
  ['note', { note: long(10_001) }, (cut) => cut.note],
  ['introducedBy', { introducedBy: long(501) }, (cut) => cut.introducedBy],
  ['tags', { tags: [long(201)] }, (cut) => cut.tags[0]],
  ['label', { phones: [{ label: long(61), number: '1' }] }, (cut) => cut.phones[0]?.label],
  ['phones', { phones: [{ number: long(121) }] }, (cut) => cut.phones[0]?.number],
  ['emails', { emails: [{ address: long(321) }] }, (cut) => cut.emails[0]?.address],
  ['people', { people: [{ name: long(1_001), ...nobody }] }, (cut) => cut.people[0]?.name],
  [
    'people',
    { people: [{ name: 'Rui', role: long(201), ...nobody }] },
    (cut) => cut.people[0]?.role,
  ],
  [
    'phones',
    { people: [{ name: 'Rui', phones: [{ number: long(121) }], emails: [] }] },
    (cut) => cut.people[0]?.phones[0]?.number,
  ],
  [
    'dates',
    { dates: [{ what: 'other', words: long(301), month: 1, day: 1 }] },
    (cut) => cut.dates[0]?.what === 'other' && cut.dates[0].words,
  ],
  ['CUP', { unknown: [{ column: 'CUP', value: long(2_001) }] }, (cut) => cut.unknown[0]?.value],
  [long(200), { unknown: [{ column: long(201), value: 'a' }] }, (cut) => cut.unknown[0]?.column],
]
it.each(cuts)('of a %s that is too long the end is cut, and it says so', (column, given, read) => {
  const cut = withinLimits(aBrought(given))
  expect(cut.leftOut).toEqual([{ column, why: 'too-long' }])
  expect(read(cut)).toMatch(/^x+…$/)
})

it('of more than forty values of a kind the first forty are kept, and it says so', () => {
  const cut = withinLimits(
    aBrought({
      tags: times(41, 'a'),
      people: times(41, { name: 'Rui', ...nobody }),
      dates: times(41, { what: 'birthday' as const, month: 1, day: 1 }),
      phones: times(41, { number: '1' }),
      emails: times(41, { address: 'a@b' }),
      leftOut: times(41, { column: 'REV', why: 'about-the-file' as const }),
    }),
  )
  for (const list of [cut.tags, cut.people, cut.dates, cut.phones, cut.emails])
    expect(list).toHaveLength(40)
  expect(cut.leftOut.slice(0, 40)).toEqual(times(40, { column: 'REV', why: 'about-the-file' }))
  const said = cut.leftOut.slice(40).map(({ column }) => column)
  expect(said.toSorted()).toEqual(['dates', 'emails', 'people', 'phones', 'tags'])
})

it('an id that is too long is left out: half of it is somebody else’s', () => {
  const cut = withinLimits(aBrought({ source: { from: 'square', id: long(301) } }))
  expect(cut).not.toHaveProperty('source')
  expect(cut.leftOut).toEqual([{ column: 'source', why: 'too-long' }])
})

it('a letter of two halves is not cut in its middle', () => {
  const cut = withinLimits(aBrought({ pronunciation: `${long(198)}🥐🥐` }))
  expect(cut.pronunciation).toBe(`${long(198)}…`)
})

it('of values without a field as many are kept as a note can hold', () => {
  const values = Array.from({ length: 60 }, (_, at) => ({ column: `C${at}`, value: long(1_998) }))
  const cut = withinLimits(aBrought({ unknown: values }))
  expect(cut.unknown).toEqual(values.slice(0, 4))
  expect(cut.leftOut).toHaveLength(40)
  expect(cut.leftOut[0]).toEqual({ column: 'C4', why: 'too-long' })
  const named = [...values.slice(0, 4), { column: long(300), value: 'a' }]
  expect(withinLimits(aBrought({ unknown: named })).leftOut[0]?.column).toHaveLength(200)
})
