import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { fold } from '#shared/base/text.ts'
import { readOne } from '#test/support/brought-file.ts'

// Hundreds of generated files take time on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

// A simple writer of cards after RFC 2426 and RFC 6350, whose output the app's reader reads.
const escaped = (text: string) => text.replace(/[\\,;]/g, '\\$&').replaceAll('\n', '\\n')
const folded = (line: string) => {
  const letters = Array.from(line)
  const lines = [letters.splice(0, 60).join('')]
  while (letters.length > 0) lines.push(letters.splice(0, 60).join(''))
  return lines.join('\r\n ')
}

const letters = 'aZé漢𝒜 ,;:\\"\'=%&<>#|-_()[]{}!?*+0'
/** Words that neither begin nor end with something a reader would trim. */
const words = fc
  .string({ unit: fc.constantFrom(...Array.from(letters)), maxLength: 90 })
  .map((text) => `n${text.replace(/ +/g, ' ')}z`)
const note = fc.array(words, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'))
const day = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  year: fc.option(fc.integer({ min: 1900, max: 2026 }), { nil: undefined }),
})

const aCard = fc.record({
  family: words,
  given: words,
  note,
  tags: fc.uniqueArray(words, { maxLength: 4, selector: fold }),
  phones: fc.uniqueArray(fc.stringMatching(/^\+[1-9]\d{6,11}$/), { maxLength: 4 }),
  street: words,
  city: words,
  birthday: day,
  cup: words,
  uid: fc.uuid(),
})

const two = (value: number) => String(value).padStart(2, '0')

it.each(['3.0', '4.0'] as const)('what a card of version %s says is what we read', (version) => {
  fc.assert(
    fc.property(aCard, (person) => {
      const { birthday, family, given } = person
      const date = `${two(birthday.month)}${two(birthday.day)}`
      const lines = [
        'BEGIN:VCARD',
        `VERSION:${version}`,
        `UID:${person.uid}`,
        `FN:${escaped(`${given} ${family}`)}`,
        `N:${escaped(family)};${escaped(given)};;;`,
        ...person.phones.map((phone) => `TEL;TYPE=HOME:${phone}`),
        `ADR;TYPE=HOME:;;${escaped(person.street)};${escaped(person.city)};;;`,
        `BDAY:${birthday.year ?? '--'}${date}`,
        `NOTE:${escaped(person.note)}`,
        ...(person.tags.length > 0 ? [`CATEGORIES:${person.tags.map(escaped).join(',')}`] : []),
        `X-CUP:${escaped(person.cup)}`,
        'END:VCARD',
        '',
      ]
      const read = readOne(lines.map(folded).join('\r\n'))
      expect(read.name).toBe(`${given} ${family}`)
      expect(read.source).toEqual({ from: 'vcard', id: person.uid })
      expect(read.phones).toEqual(person.phones.map((number) => ({ label: 'home', number })))
      expect(read.address).toBe(`${person.street}\n${person.city}`)
      expect(read.note).toBe(person.note)
      expect(read.tags).toEqual(person.tags)
      expect(read.unknown).toEqual([{ column: 'X-CUP', value: person.cup }])
      const { year, ...yearless } = birthday
      expect(read.dates).toEqual([
        { what: 'birthday', ...yearless, ...(year === undefined ? {} : { year }) },
      ])
    }),
    { numRuns: 200 },
  )
})

it('what an old phone writes in quoted-printable is what we read', () => {
  const quoted = (text: string) =>
    Array.from(
      new TextEncoder().encode(text),
      (byte, at) =>
        `${at > 0 && at % 20 === 0 ? '=\r\n' : ''}=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    ).join('')
  fc.assert(
    fc.property(words, words, note, (given, family, text) => {
      const way = 'CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE'
      const plain = (part: string) => part.replaceAll('\\', '/')
      const read = readOne(
        [
          'BEGIN:VCARD',
          'VERSION:2.1',
          `FN;${way}:${quoted(plain(`${given} ${family}`))}`,
          `NOTE;${way}:${quoted(plain(text))}`,
          'TEL;CELL:0170 555 0101',
          'END:VCARD',
          '',
        ].join('\r\n'),
      )
      expect(read.name).toBe(plain(`${given} ${family}`))
      expect(read.note).toBe(plain(text))
      expect(read.phones).toEqual([{ label: 'cell', number: '0170 555 0101' }])
    }),
    { numRuns: 200 },
  )
})
