import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { listLimits } from '#features/transfer/rules/brought.ts'
import { card, fixture, read, readOne } from '#test/support/brought-file.ts'

// Hundreds of generated files take time on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

const person = (...lines: readonly string[]) => readOne(card(...lines))
const old = (...lines: readonly string[]) => person('VERSION:2.1', ...lines)
const v3 = (...lines: readonly string[]) => person('VERSION:3.0', ...lines)
const v4 = (...lines: readonly string[]) => person('VERSION:4.0', ...lines)

describe('a card of an Android phone (2.1)', () => {
  const [jurgen, nameless] = read(fixture('android-2.1.vcf')).people

  it('keeps a letter whole that a soft line break split', () => {
    expect(jurgen?.note).toBe('Nimmt den Café crème, kein Zucker – für Jürgen')
  })

  it('is read to the last line', () => {
    expect(jurgen).toMatchObject({
      name: 'Jürgen Müller',
      phones: [
        { label: 'cell', number: '0170 555 0101' },
        { label: 'home', number: '030 555 0102' },
        { number: '030 555 0103' },
      ],
      emails: [{ label: 'home', address: 'juergen@example.org' }],
      address: 'Große Straße 4\n50667 Köln',
      people: [{ name: 'Petra', role: 'spouse' }],
      dates: [
        { what: 'anniversary', month: 9, day: 3, year: 2011 },
        { what: 'birthday', month: 2, day: 28, year: 1958 },
      ],
      photo: { mime: 'image/jpeg' },
      unknown: [
        { column: 'X-SKYPE-USERNAME', value: 'juergen.m' },
        { column: 'NICKNAME', value: 'Jules' },
      ],
    })
  })

  it('Phone-only rows dropped: makes a customer of a phone number alone', () => {
    expect(nameless).toMatchObject({ phones: [{ label: 'cell', number: '0170 555 0199' }] })
    expect(nameless).not.toHaveProperty('name')
  })

  it('is read in its own charset when the file is older than UTF-8', () => {
    const bytes = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0))
    const name = [0x88, 0xc9, 0x94, 0x5c] // 伊能; its last byte looks like a backslash
    const file = Uint8Array.from([
      ...bytes('BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=SHIFT_JIS:'),
      ...name,
      ...bytes('\r\nEND:VCARD\r\n'),
    ])
    expect(readOne(file).name).toBe('伊能')
  })

  it('is read in spite of a wrong charset', () => {
    expect(old('FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:3=E8me =E9tage').name).toBe('3ème étage')
    expect(old('FN;CHARSET=KLINGON;ENCODING=QUOTED-PRINTABLE:=C3=89ric').name).toBe('Éric')
  })
})

describe('a card of an iPhone (3.0)', () => {
  const [ada, firm, withPerson] = read(fixture('iphone-3.0.vcf')).people

  it('keeps its labels, its groups and the people beside her', () => {
    expect(ada).toMatchObject({
      source: { from: 'vcard', id: '3F2504E0-4F89-41D3-9A0C-0305E82C3301' },
      name: 'Dr. Ada Okafor',
      pronunciation: 'AH-dah oh-KAH-for',
      organisation: 'Okafor Dental, Reception',
      phones: [
        { label: 'work', number: '+353 1 555 0111' },
        { label: 'cell', number: '+353 87 555 0110' },
        { label: 'Back door', number: '+353 1 555 0112' },
      ],
      address: '12 Abbey Lane\nSecond floor\nD01 X2X2 Dublin\nIreland',
      people: [{ name: 'Chidi Okafor', role: 'Spouse' }],
      note: 'Decaf after noon, oat milk.\nLikes the window seat; shy of dogs.',
      tags: ['Regulars', 'Mornings'],
      photo: { mime: 'image/png' },
    })
    expect(ada?.unknown).toContainEqual({
      column: 'URL (HomePage)',
      value: 'https://okafor.example',
    })
  })

  it('has a birthday without the year the phone made up', () => {
    expect(ada?.dates).toContainEqual({ what: 'birthday', month: 5, day: 9 })
    expect(v3('FN:A', 'BDAY:1604-06-26').dates).toEqual([{ what: 'birthday', month: 6, day: 26 }])
    const otherYear = v3('FN:A', 'BDAY;X-APPLE-OMIT-YEAR=1900:1900-06-26')
    expect(otherYear.dates).toEqual([{ what: 'birthday', month: 6, day: 26 }])
  })

  it('that is a firm is a customer with its own name', () => {
    expect(firm).toMatchObject({ name: 'Harbour Bakery Supplies', people: [] })
    expect(firm).not.toHaveProperty('organisation')
  })

  it('that is a firm has its person inside, and the birthday is theirs', () => {
    expect(withPerson).toMatchObject({
      name: 'Byrne & Sons',
      people: [{ name: 'Nora Byrne', role: 'pays' }],
      dates: [{ what: 'birthday', month: 6, day: 26, whose: 'Nora Byrne' }],
    })
  })
})

describe('a card of the newest version (4.0)', () => {
  const list = read(fixture('rfc-4.0.vcf'))
  const [simone, firm] = list.people

  it('puts the preferred phone first and reads its web addresses', () => {
    expect(simone?.phones).toEqual([
      { label: 'cell', number: '+1-418-262-6501' },
      { label: 'work', number: '+1-418-656-9254 ext. 102' },
    ])
  })

  it('has a birthday without a year and people beside', () => {
    expect(simone).toMatchObject({
      dates: [
        { what: 'birthday', month: 2, day: 3 },
        { what: 'anniversary', month: 8, day: 8, year: 2009 },
      ],
      people: [{ name: 'Luc', role: 'child' }],
      unknown: [
        { column: 'GENDER', value: 'F' },
        { column: 'TZ', value: 'America/Toronto' },
      ],
    })
  })

  it('that is an organisation is a firm; one that is a group is reported', () => {
    expect(firm).toMatchObject({ name: 'Perrault & Fille', people: [] })
    expect(list.reported).toMatchObject([{ where: 25, why: 'group-card' }])
  })
})

describe('a name', () => {
  it('is composed of its parts when no full name is written', () => {
    expect(v3('N:Doe;John;Q.;Mr.;Jr.').name).toBe('Mr. John Q. Doe Jr.')
    expect(old('N:Doe;John').name).toBe('John Doe')
    expect(v4('N:安藤;ロイド;;;').name).toBe('安藤 ロイド')
  })

  it('is in spoken order, not in the order an address book sorts by', () => {
    expect(v3('FN:Doe\\, John', 'N:Doe;John;;;').name).toBe('John Doe')
  })

  it('keeps all its words when the two ways to write it differ', () => {
    const daniel = v3('FN:Daniel', 'N:;Daniel;Ben Moshe;;')
    expect(daniel.name).toBe('Daniel')
    expect(daniel.unknown).toEqual([{ column: 'N', value: 'Daniel Ben Moshe' }])
  })

  it('is the nickname, or the firm, when there is no other', () => {
    expect(v3('NICKNAME:Red scarf').name).toBe('Red scarf')
    expect(v3('ORG:Quay Hotel;').name).toBe('Quay Hotel')
  })

  it('is not an e-mail address that a program put there', () => {
    const person = v3('FN:ada@example.com', 'EMAIL:ada@example.com')
    expect(person).not.toHaveProperty('name')
  })
})

describe('a list of cards', () => {
  it('goes on after a truncated card, and reports cards that made nobody', () => {
    const list = read(fixture('one-bad-card.vcf'))
    expect(list.people.map(({ name }) => name)).toEqual(['Good Before', 'Good After'])
    expect(list.reported.map(({ where, why }) => [where, why])).toEqual([
      [6, 'card-not-closed'],
      [14, 'nothing-to-know-them-by'],
    ])
  })

  it('reports the text between the cards', () => {
    const list = read(`${card('VERSION:3.0', 'FN:A')}BEGIN:VLIST\r\nEND:VLIST\r\n`)
    expect(list.people).toHaveLength(1)
    expect(list.reported).toMatchObject([{ where: 5, why: 'outside-a-card' }])
  })

  it('reports a card that is too big, and reads the next', () => {
    const big = card('VERSION:3.0', 'FN:Big', `NOTE:${'x'.repeat(listLimits.card)}`)
    const list = read(big + card('VERSION:3.0', 'FN:Small'))
    expect(list.people.map(({ name }) => name)).toEqual(['Small'])
    expect(list.reported).toMatchObject([{ why: 'card-too-big' }])
  })

  it('puts an agent inside the person they act for', () => {
    const agent = card('VERSION:2.1', 'FN:Susan', 'TEL:087 555 0199').trimEnd()
    const boss = old('FN:Boss', 'AGENT:', ...agent.split('\r\n'), 'TEL:087 555 0100')
    expect(boss).toMatchObject({
      name: 'Boss',
      phones: [{ number: '087 555 0100' }],
      people: [{ name: 'Susan', role: 'agent', phones: [{ number: '087 555 0199' }] }],
    })
    const written = v3('FN:Boss', 'AGENT:BEGIN:VCARD\\nFN:Susan\\nEND:VCARD\\n')
    expect(written.people).toMatchObject([{ name: 'Susan', role: 'agent' }])
  })

  it('makes a customer of every card inside another', () => {
    const inner = card('VERSION:2.1', 'N:Inner').trimEnd().split('\r\n')
    const list = read(card('VERSION:2.1', 'N:Outer', ...inner, 'TEL:087 555 0100'))
    expect(list.people.map(({ name }) => name)).toEqual(['Outer', 'Inner'])
  })
})

it('undoes every valid escape, and keeps the others as they are', () => {
  expect(v3('FN:A', 'NOTE:11\\:30 \\"sharp\\"\\, oat\\; C:\\\\new\\Nok').note).toBe(
    '11:30 "sharp", oat; C:\\new\nok',
  )
})

it('distinguishes a mark that separates fields from one that belongs to the words', () => {
  expect(v3('FN:A', 'ORG:Smith\\; Sons;Bakery').organisation).toBe('Smith; Sons, Bakery')
  expect(v3('N:Doe;Ann\\, Eve,Mae;;;').name).toBe('Ann, Eve, Mae Doe')
  expect(v3('FN:A', 'CATEGORIES:tea\\,coffee,cake').tags).toEqual(['tea,coffee', 'cake'])
  expect(v3('FN:A', 'TEL;TYPE="home,pref";X="a:b;c":123').phones).toEqual([
    { label: 'home', number: '123' },
  ])
})

describe('a value without a field', () => {
  it('is kept under its name: a property, a line without one, a text that is not a phone', () => {
    const { unknown } = v3('FN:A', 'X-CUP;TYPE=work:blue', 'TEL:ask at the desk', '# a remark')
    expect(unknown).toEqual([
      { column: 'X-CUP (work)', value: 'blue' },
      { column: 'TEL', value: 'ask at the desk' },
      { column: '?', value: '# a remark' },
    ])
  })

  it('is kept when it is not a property: a quote that never closes', () => {
    expect(v3('FN:A', 'X-ODD;=;;"a:b').unknown).toEqual([{ column: '?', value: 'X-ODD;=;;"a:b' }])
  })

  it('is kept to the letter: numbers, zones and dates are not rewritten', () => {
    const { unknown } = v3('FN:A', 'GEO:-2.600000;3.40', 'TZ:Europe/Paris', 'X-AT:20090808T1430')
    expect(unknown.map(({ value }) => value)).toEqual([
      '-2.600000;3.40',
      'Europe/Paris',
      '20090808T1430',
    ])
  })

  it('is reported when no note could show it', () => {
    const person = old('FN:A', 'KEY;ENCODING=BASE64:AAAA', 'PHOTO;ENCODING=BASE64:AAAA', 'REV:1')
    expect(person.leftOut).toEqual([
      { column: 'KEY', why: 'binary' },
      { column: 'PHOTO', why: 'photo-unreadable' },
      { column: 'REV', why: 'about-the-file' },
    ])
    const big = v3('FN:A', `PHOTO;ENCODING=b:/9j/${'A'.repeat(listLimits.photo * 1.5)}`)
    expect(big.leftOut).toEqual([{ column: 'PHOTO', why: 'photo-too-big' }])
    expect(big).not.toHaveProperty('photo')
  })
})

it('is the same person however their program folds and ends lines', () => {
  const note =
    'Flat white with oat milk, never before nine; knows everybody in Köln and 東京 by name.'
  const escaped = note.replace(/[,;]/g, '\\$&')
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }),
      fc.constantFrom('\r\n', '\n', '\r', '\r\r\n'),
      fc.constantFrom(' ', '\t'),
      (cuts, lineEnd, mark) => {
        let at = 0
        let folded = ''
        for (const cut of cuts) {
          folded += `${escaped.slice(at, at + cut)}${lineEnd}${mark}`
          at += cut
        }
        const text = card('VERSION:3.0', 'FN:A', `NOTE:${folded}${escaped.slice(at)}`)
        expect(readOne(text.replaceAll('\r\n', lineEnd)).note).toBe(note)
      },
    ),
  )
})

it('is the same person however their phone splits its encoded letters', () => {
  const note = 'Café crème für 東京, 50 % =; ok'
  const encoded = Array.from(
    new TextEncoder().encode(note),
    (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  )
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: encoded.length - 1 })), (cuts) => {
      const broken = encoded.map((byte, at) => (cuts.includes(at) ? `=\r\n${byte}` : byte)).join('')
      const person = old(
        'FN:A',
        `NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${broken}`,
        'TEL:123',
      )
      expect(person).toMatchObject({ note, phones: [{ number: '123' }] })
    }),
  )
})
