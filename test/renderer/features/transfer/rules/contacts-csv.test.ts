import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it, vi } from 'vitest'
import { listLimits } from '#features/transfer/rules/brought.ts'
import { fixture, read, readOne, refusal } from '#test/support/brought-file.ts'

// Hundreds of generated files take time on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

const table = (bytes: Uint8Array | string) => {
  const list = read(bytes)
  if (list.kind !== 'csv') throw new Error('read as cards')
  return list
}
const row = (header: string, cells: string) => readOne(`${header}\n${cells}\n`)

describe('a list from Google', () => {
  const list = table(fixture('google.csv'))
  const [maria, phoneOnly, hotel] = list.people

  it('keeps all numbers and addresses of a cell, with their label', () => {
    expect(maria).toMatchObject({
      name: 'Maria Santos',
      pronunciation: 'Mah-REE-ah',
      phones: [
        { label: 'Mobile', number: '+353 87 555 0140' },
        { label: 'Mobile', number: '+353 1 555 0141' },
      ],
      emails: [
        { label: 'Home', address: 'maria@example.com' },
        { label: 'Home', address: 'santos@example.com' },
      ],
      address: '7 Quay St\nT12 ABC1 Cork\nIE',
      note: 'Flat white, oat.\nNever before 9.',
      tags: ['Regulars', 'Mornings'],
      people: [{ name: 'Rui', role: 'Spouse' }],
      dates: [
        { what: 'birthday', month: 4, day: 15 },
        { what: 'anniversary', month: 9, day: 4, year: 2010 },
      ],
      unknown: [{ column: 'Cup', value: 'her own, blue' }],
    })
  })

  it('makes a person of a phone, a firm of a company, and reports a note about nobody', () => {
    expect(phoneOnly?.phones).toEqual([{ label: 'Mobile', number: '+353 87 555 0150' }])
    expect(hotel).toMatchObject({ name: 'Quay Hotel', introducedBy: 'Maria Santos' })
    expect(list.reported).toMatchObject([{ where: 5, why: 'nothing-to-know-them-by' }])
  })

  it('says which columns it understood and which go to the notes', () => {
    expect(list.said).toMatchObject({ program: 'google', encoding: 'utf-8', delimiter: ',' })
    expect(list.said.columns.understood).toContain('Phone 1 - Value')
    expect(list.said.columns.kept).toContain('Custom Field 1 - Value')
  })

  it('is read in its older form as well', () => {
    expect(readOne(fixture('google-old.csv'))).toMatchObject({
      name: 'Tom Brady',
      organisation: 'Brady & Co',
      tags: ['Clients'],
      unknown: [
        { column: 'Hobby', value: 'Sailing' },
        { column: 'Organization 1 - Title', value: 'Owner' },
      ],
    })
  })
})

describe('a list from Outlook', () => {
  const list = table(fixture('outlook.csv'))
  const [edith, motors] = list.people

  it('imports the people they buy for, and who sent them', () => {
    expect(edith).toMatchObject({
      name: 'Mrs. Edith Lawler',
      people: [
        { name: 'Anna', role: 'Child' },
        { name: 'Peter', role: 'Child' },
        { name: 'Joan', role: 'Child' },
        { name: 'Frank', role: 'Spouse' },
      ],
      introducedBy: 'Father Doyle',
      tags: ['Regulars', 'Fridays'],
      unknown: [{ column: 'User 1', value: 'VIP card 12' }],
    })
  })

  it('reads 0/0/00 as no date, and the order of dates from an unambiguous one', () => {
    expect(list.said.dates).toBe('day-first')
    expect(edith?.dates).toEqual([{ what: 'birthday', month: 3, day: 28, year: 1949 }])
    expect(motors).toMatchObject({ name: 'Lawler Motors', dates: [], unknown: [] })
  })

  it('gives the assistant their own phone', () => {
    expect(motors?.people).toMatchObject([
      { name: 'Una', role: 'Assistant', phones: [{ number: '091 555 0172' }] },
    ])
  })
})

describe('a list from a shop program', () => {
  it('of Square keeps its own id, and reads birthdays without a year', () => {
    const [grace, instant] = table(fixture('square.csv')).people
    expect(grace).toMatchObject({
      source: { from: 'square', id: 'SQ0ABCDEF1234567' },
      dates: [{ what: 'birthday', month: 3, day: 4 }],
      note: 'Cortado, always two',
    })
    expect(grace?.unknown).toContainEqual({ column: 'Reference ID', value: 'R-7' })
    expect(instant).toMatchObject({ phones: [{ number: '+12065550181' }] })
  })

  it('of Shopify loses its apostrophes and keeps its zeros', () => {
    const list = table(fixture('shopify.csv'))
    expect(list.people).toMatchObject([
      {
        source: { from: 'shopify', id: '7210448309901' },
        name: 'Inés Núñez',
        phones: [{ number: '+529995550190' }],
        address: 'Calle 5\nMérida, YUC 09700\nMX',
        tags: ['vip', 'fines de semana'],
      },
    ])
    expect(list.reported).toMatchObject([{ where: 3 }])
  })

  it('with tabs accepts a customer with only a description', () => {
    const list = table(fixture('shop-till.csv'))
    expect(list.said).toMatchObject({ program: 'loyverse', delimiter: '\t' })
    expect(list.people[1]).toMatchObject({ description: 'green scarf, double espresso' })
    expect(list.reported).toMatchObject([{ where: 4 }])
  })
})

describe('a list somebody made themselves', () => {
  it('in a German Excel is read with its umlauts, semicolons and dotted dates', () => {
    const list = table(fixture('excel-german.csv'))
    expect(list.said).toMatchObject({ encoding: 'windows-1252', delimiter: ';' })
    expect(list.people).toMatchObject([
      {
        name: 'Jörg Größe',
        phones: [{ number: '030 555 0200' }, { label: 'handy', number: '0170 555 0201' }],
        address: 'Mühlgasse 1\n10115 Berlin',
        note: 'nimmt 1,5 Stück; ohne Nüsse',
        unknown: [{ column: 'Stammplatz', value: 'Fenster' }],
      },
      { name: "Änne 't Hooft", phones: [{ number: '+49 170 555 0202' }], note: '=SUMME(A1)' },
    ])
  })

  it('in UTF-16 with the birthday in three columns is read', () => {
    const [zoe, sam] = table(fixture('thunderbird-utf16.csv')).people
    expect(zoe).toMatchObject({
      name: 'Zoë Łukasik',
      address: 'ul. Długa 3\n31-147 Kraków\nPoland',
      dates: [{ what: 'birthday', month: 2, day: 9, year: 1988 }],
    })
    expect(sam?.dates).toEqual([{ what: 'birthday', month: 7, day: 31 }])
  })

  it('may have its columns in any order and its headers in any case', () => {
    expect(row('PHONE,  last name ,Note,First Name', '087 555 0101,Low,"a, b",Sam')).toMatchObject({
      name: 'Sam Low',
      phones: [{ number: '087 555 0101' }],
      note: 'a, b',
    })
  })

  it('may have rows that are shorter and longer than its header', () => {
    const list = table('Name,Phone,Note\nAnn\nBob,087 555 0101,fine,extra,\n')
    expect(list.people).toMatchObject([
      { name: 'Ann' },
      { name: 'Bob', note: 'fine', unknown: [{ column: '#4', value: 'extra' }] },
    ])
  })

  it('keeps an ambiguous date in the note until the owner gives the order', () => {
    const text = 'Name,Birthday\nAnn,3/4/1990\n'
    const asked = table(text)
    expect(asked.said.dates).toBe('unsure')
    expect(asked.people).toMatchObject([
      { dates: [], unknown: [{ column: 'Birthday', value: '3/4/1990' }] },
    ])
    expect(read(text, 'day-first').people).toMatchObject([
      { dates: [{ what: 'birthday', month: 4, day: 3, year: 1990 }], unknown: [] },
    ])
  })

  it('keeps a number that Excel has ruined as words, not as a phone', () => {
    expect(row('Name,Phone', 'Ann,4.91709E+11')).toMatchObject({
      phones: [],
      unknown: [{ column: 'Phone', value: '4.91709E+11' }],
    })
  })
})

describe('a broken list', () => {
  it('loses only the row whose quote never closes, and says so', () => {
    const list = table(fixture('open-quote.csv'))
    expect(list.people.map(({ name }) => name)).toEqual(['Ann', 'Carol', 'Dan'])
    expect(list.reported).toMatchObject([
      { where: 3, why: 'quotes-broken', raw: '"Bob,087 555 0211,never closed' },
    ])
  })

  it('full of such rows still gives all the others', () => {
    const rows = Array.from({ length: 200 }, (_, at) =>
      at % 2 === 0 ? `"Bad ${at}"x,087 555 ${at}` : `Good ${at},087 555 ${at}`,
    )
    const list = table(`Name,Phone\n${rows.join('\n')}\n`)
    expect(list.people.filter(({ name }) => name?.startsWith('Good'))).toHaveLength(100)
    expect(list.people.length + list.reported.length).toBe(200)
  })

  it('of three megabytes, with notes of many lines, is read to the last row', () => {
    const note = `"${'first line\nsecond, ""line""\n'.repeat(60)}"`
    const rows = Array.from({ length: 2_000 }, (_, at) => `Ann ${at},${note}`)
    rows[1_500] = '"Bob,never closed'
    const list = table(`Name,Note\n${rows.join('\n')}`)
    expect(list.people).toHaveLength(1_999)
    expect(list.people.at(-1)).toMatchObject({ name: 'Ann 1999', where: 2_001 })
    expect(list.reported).toMatchObject([{ where: 1_502, why: 'quotes-broken' }])
  })

  it('with two kinds of line ends makes one person of each line', () => {
    const list = table('Name,Phone\r\nAnn,087 555 0101\nBob,087 555 0102\r\nCarol,087 555 0103\r')
    expect(list.people.map(({ name }) => name)).toEqual(['Ann', 'Bob', 'Carol'])
  })

  it('can’t pollute prototypes with its headers', () => {
    const person = row('Name,__proto__,constructor,toString', 'Ann,a,b,c')
    expect(person.unknown).toEqual([
      { column: '__proto__', value: 'a' },
      { column: 'constructor', value: 'b' },
      { column: 'toString', value: 'c' },
    ])
    expect(Object.keys({})).toEqual([])
    expect(({} as Record<string, unknown>).a).toBeUndefined()
  })
})

describe('a table that is refused', () => {
  it.each([
    ['without a header', fixture('no-header.csv'), 'no-known-columns'],
    ['of receipts', fixture('receipts.csv'), 'not-people'],
    ['of stock', 'Name,SKU,Price\nCroissant,C1,2.20\n', 'not-people'],
    ['of other things', 'a,b,c\n1,2,3\n', 'no-known-columns'],
    ['that ends after its header', 'Name,Phone\n', 'only-a-header'],
  ])('is one %s', (_, bytes, code) => {
    expect(refusal(bytes)).toMatchObject({ code })
  })

  it('is refused with more people than a shop has', () => {
    const text = `Name\n${'Ann\n'.repeat(listLimits.people + 1)}`
    expect(refusal(text)).toEqual({ code: 'too-many', limit: listLimits.people })
    expect(table(text.slice(0, -4)).people).toHaveLength(listLimits.people)
  })
})

it('keeps every cell of a table that was written with quotes, breaks and marks', () => {
  // What the reader removes: white space around a value, control letters, the formula guard.
  const words = fc
    .string({ unit: fc.constantFrom(...'aé漢, ;"\n\'=+-@|x'), minLength: 1, maxLength: 20 })
    .map((text) => `n${text}z`)
  fc.assert(
    fc.property(
      fc.array(fc.record({ name: words, note: words }), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\r\n', '\n'),
      (people, delimiter, newline) => {
        const text = Papa.unparse(
          people.map(({ name, note }) => ({ Name: name, Note: note })),
          { delimiter, newline },
        )
        const list = table(text)
        expect(list.people).toHaveLength(people.length)
        const tidied = (value: string) => value.replace(/\s+/g, ' ')
        list.people.forEach((person, at) => {
          expect(person.name).toBe(tidied(people[at]?.name ?? ''))
          expect(tidied(person.note ?? '')).toBe(tidied(people[at]?.note ?? ''))
        })
      },
    ),
  )
})
