import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { customers } from '#features/customers/model.ts'
import type { BroughtPerson } from '#features/transfer/rules/brought.ts'
import { noteOfBrought } from '#features/transfer/rules/brought.ts'
import { readList } from '#features/transfer/rules/list-file.ts'
import { splitCards } from '#features/transfer/rules/vcard-split.ts'
import { bytesOf, card, fixture, read, readOne, secondsOf } from '#test/support/brought-file.ts'

// Hundreds of generated files take time on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

/** The person as a row of the book, checked with the book's own schema. */
function fits(person: BroughtPerson): boolean {
  const note = noteOfBrought(person)
  const { name, description, pronunciation, address, source } = person
  const row = {
    ...{ id: 'c1', createdAt: 0, updatedAt: 0, rev: 0, codes: [] },
    people: person.people.map((each, at) => ({ ...each, id: `p${at}` })),
    ...{ phones: person.phones, emails: person.emails, tags: person.tags },
    ...(name && { name }),
    ...(description && { description }),
    ...(pronunciation && { pronunciation }),
    ...(address && { address }),
    ...(source && { source }),
    ...(note && { note }),
  }
  return customers.schema.safeParse(row).success
}

const isSomebody = ({ name, description, phones, emails }: BroughtPerson) =>
  name !== undefined || description !== undefined || phones.length + emails.length > 0

const sample = ['android-2.1.vcf', 'iphone-3.0.vcf', 'rfc-4.0.vcf', 'one-bad-card.vcf']
const tables = [
  'google.csv',
  'outlook.csv',
  'excel-german.csv',
  'thunderbird-utf16.csv',
  'open-quote.csv',
]

/** A file in which something was cut out, duplicated, or overwritten. */
const damaged = (names: readonly string[]) =>
  fc
    .record({
      name: fc.constantFrom(...names),
      wounds: fc.array(
        fc.record({
          at: fc.nat(3_000),
          length: fc.nat(60),
          with: fc.uint8Array({ maxLength: 20 }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    })
    .map(({ name, wounds }) => {
      let bytes = [...fixture(name)]
      for (const wound of wounds) {
        const at = wound.at % bytes.length
        bytes = [...bytes.slice(0, at), ...wound.with, ...bytes.slice(at + wound.length)]
      }
      return Uint8Array.from(bytes)
    })

describe('a damaged file', () => {
  it('of cards is read or refused, and every card is a person or reported', () => {
    fc.assert(
      fc.property(damaged(sample), (bytes) => {
        const list = readList({ name: 'x', bytes })
        if (!list.ok || list.value.kind !== 'vcard') return
        const { people, reported, said } = list.value
        if (said.encoding === 'utf-8') {
          const pieces = splitCards(new TextDecoder().decode(bytes))
          expect(people.length + reported.length).toBe(pieces.length)
        }
        expect(people.filter((person) => !isSomebody(person) || !fits(person))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('with a table is read or refused, and no person is made of nothing', () => {
    fc.assert(
      fc.property(damaged(tables), (bytes) => {
        const list = readList({ name: 'x', bytes })
        if (!list.ok) return
        const { people } = list.value
        expect(people.filter((person) => !isSomebody(person) || !fits(person))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('of any bytes at all is read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readList({ name: 'x', bytes })).toHaveProperty('ok')
      }),
      { numRuns: 200 },
    )
  })
})

it('One bad row stops all: every row of a table is a person or reported', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab@1,;"\n \t\'='), maxLength: 8 })
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 }), (rows) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
      const lines = rows.map((cells) => cells.map(quoted).join(','))
      const full = rows.filter((cells) => cells.some((text) => text.trim() !== ''))
      const list = readList({ name: 'x', bytes: bytesOf(['Name,Phone,Note', ...lines].join('\n')) })
      const read = list.ok ? list.value.people.length + list.value.reported.length : 0
      expect(read).toBe(full.length)
    }),
    { numRuns: 200 },
  )
})

describe('a hostile file', () => {
  const many = 100_000
  it.each([
    ['quotes', `Name,Phone\n${'"'.repeat(many)}`],
    ['quotes that never close', `Name,Phone\n${'"a\n'.repeat(many / 4)}`],
    ['quotes in the middle', `Name,Phone\n${'"a"b,"c"d\n'.repeat(many / 10)}`],
    ['commas', `Name${','.repeat(many)}\nAnn\n`],
    ['blank rows', `Name\n${'\n'.repeat(many)}Ann\n`],
    ['beginnings', 'BEGIN:VCARD\n'.repeat(many / 4)],
    [
      'agents in agents',
      `${'BEGIN:VCARD\nFN:A\nAGENT:\n'.repeat(5_000)}${'END:VCARD\n'.repeat(5_000)}`,
    ],
    [
      'soft breaks',
      card('VERSION:2.1', 'FN:A', `NOTE;QUOTED-PRINTABLE:${'=C3=\r\n'.repeat(many / 5)}`),
    ],
    ['folded lines', card('FN:A', `NOTE:a${'\r\n b'.repeat(many)}`)],
    ['parameters', card('FN:A', `TEL${';TYPE=a'.repeat(many / 8)}:1`)],
    ['open quotes in a parameter', card('FN:A', `TEL;X="${';'.repeat(many)}:1`)],
    ['semicolons', card('VERSION:2.1', `N:${';'.repeat(many)}`, 'FN:A')],
    ['commas in a list', card('FN:A', `CATEGORIES:${'a,'.repeat(many)}`)],
    ['phones', card('FN:A', ...Array.from({ length: 5_000 }, (_, at) => `TEL:087 555 ${at}`))],
    [
      'properties of its own',
      card('FN:A', ...Array.from({ length: 20_000 }, (_, at) => `X-${at}:${at}`)),
    ],
    [
      'addresses',
      card('FN:A', ...Array.from({ length: 9_000 }, (_, at) => `ADR:;;${at};;;;\r\nLABEL:${at}`)),
    ],
    ['people', card('FN:A', ...Array.from({ length: 9_000 }, (_, at) => `X-SPOUSE:${at}`))],
    ['backslashes', card('FN:A', `NOTE:${'\\'.repeat(many)}`)],
    ['spaces before a time', `Name,Birthday\nAnn,${' '.repeat(many)}x\n`],
    ['capital Ts', `Name,Birthday\nAnn,${'T'.repeat(many)}\n`],
    ['an endless header', `Name ${'a '.repeat(many / 2)},Phone\nAnn,1\n`],
    ['at signs', `E-mail\n${'@'.repeat(many)}\n`],
  ])(
    'with many %s is over in seconds, not in minutes',
    (_, text) => {
      const bytes = bytesOf(text)
      const seconds = secondsOf(() => readList({ name: 'x', bytes }))
      expect(seconds).toBeLessThan(15)
    },
    30_000,
  )

  it('can’t pollute prototypes with its property names', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']
    for (const version of ['2.1', '3.0', '4.0']) {
      const lines = names.map((name) => `${name};${name}=a;type=${name}:kept`)
      const person = readOne(card(`VERSION:${version}`, 'FN:Ann', ...lines))
      expect(person.unknown.map(({ value }) => value)).toEqual(names.map(() => 'kept'))
    }
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(String({})).toBe('[object Object]')
  })
})

it('cuts a person to what a book can hold, and says so', () => {
  const long = 'x'.repeat(50_000)
  const person = readOne(
    card(
      'VERSION:3.0',
      `FN:${long}`,
      `NOTE:${long} ${long}`,
      `TEL;TYPE=${long.slice(0, 90)}:087 555 0101`,
      ...Array.from({ length: 50 }, (_, at) => `EMAIL:a${at}@b.example`),
      ...Array.from({ length: 20 }, (_, at) => `X-${at}:${'word '.repeat(900)}`),
    ),
  )
  expect(fits(person)).toBe(true)
  expect(person.leftOut.map(({ why }) => why)).toContain('too-long')
  expect(person.leftOut.map(({ column }) => column)).toEqual(
    expect.arrayContaining(['name', 'note', 'label', 'emails', 'X-19']),
  )
})

it('accepts no address and no words as a picture', () => {
  const html = '<img src=x onerror=alert(1)>'
  const person = readOne(card('VERSION:3.0', `FN:${html}`, `PHOTO;ENCODING=b:${btoa(html)}`))
  expect(person.name).toBe(html)
  expect(person).not.toHaveProperty('photo')
  expect(read(card('FN:A', 'PHOTO;VALUE=uri:https://spy.example/a.png')).people).toMatchObject([
    { unknown: [{ column: 'PHOTO', value: 'https://spy.example/a.png' }] },
  ])
})
