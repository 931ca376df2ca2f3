import { describe, expect, it } from 'vitest'
import { read, readOne } from '#test/support/brought-file.ts'

/** One row with these cells, by their headers. */
const row = (cells: Readonly<Record<string, string>>) => {
  const quoted = (texts: readonly string[]) =>
    texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')
  return readOne(
    `${quoted(['Name', ...Object.keys(cells)])}\n${quoted(['Ann', ...Object.values(cells)])}\n`,
  )
}

describe('a cell of a row', () => {
  it('is kept under its header when its field is taken', () => {
    const person = row({
      'Display Name': 'Nan B.',
      Nickname: 'Annie',
      Spitzname: 'Nan',
      Company: 'Quay',
      Firma: 'Mill',
      'Job Title': 'Owner',
      Beruf: 'Cook',
      Description: 'red scarf',
      Beschreibung: 'green scarf',
      'Referred By': 'Rui',
      'Introduced by': 'Tom',
      City: 'Cork',
      Town: 'Cobh',
    })
    expect(person).toMatchObject({
      name: 'Ann',
      organisation: 'Quay',
      description: 'red scarf',
      introducedBy: 'Rui',
      address: 'Cork',
    })
    expect(person.unknown).toEqual([
      { column: 'Display Name', value: 'Nan B.' },
      { column: 'Spitzname', value: 'Nan' },
      { column: 'Firma', value: 'Mill' },
      { column: 'Beruf', value: 'Cook' },
      { column: 'Beschreibung', value: 'green scarf' },
      { column: 'Introduced by', value: 'Tom' },
      { column: 'Town', value: 'Cobh' },
      { column: 'Job Title', value: 'Owner' },
      { column: 'Nickname', value: 'Annie' },
    ])
  })

  it('may hold several phones, e-mails, tags or people', () => {
    const person = row({
      Phone: "'087 1 ::: 087 2\n087 3",
      'E-mail': 'a@b; c@d,e@f ::: g@h\ni@j',
      Tags: 'tea, cake;* mornings ::: My Contacts',
      Children: 'Ana, Rui; Tom & Ida and Eva\nLea',
    })
    expect(person.phones.map(({ number }) => number)).toEqual(['087 1', '087 2', '087 3'])
    const emails = person.emails.map(({ address }) => address)
    expect(emails).toEqual(['a@b', 'c@d', 'e@f', 'g@h', 'i@j'])
    expect(person.tags).toEqual(['tea', 'cake', 'mornings'])
    expect(person.people.map(({ name, role }) => `${role} ${name}`)).toEqual([
      'Child Ana',
      'Child Rui',
      'Child Tom',
      'Child Ida',
      'Child Eva',
      'Child Lea',
    ])
  })

  it('loses the mark that guards a spreadsheet, and no other', () => {
    expect(row({ Note: "'=1+1" }).note).toBe('=1+1')
    expect(row({ Note: "'+1" }).note).toBe('+1')
    expect(row({ Note: "'t Hooft" }).note).toBe("'t Hooft")
    expect(row({ Note: "it's '=1" }).note).toBe("it's '=1")
    expect(row({ Zip: "'09700" }).address).toBe('09700')
    expect(row({ City: "'t Zand" }).address).toBe("'t Zand")
  })

  it('is no date when it is empty, and stays as text when it is no date', () => {
    expect(row({ Birthday: '0/0/00' }).unknown).toEqual([])
    expect(row({ Birthday: 'in May' }).unknown).toEqual([{ column: 'Birthday', value: 'in May' }])
    expect(row({ Birthday: '0-0.0' }).unknown).toEqual([])
    expect(row({ Birthday: '0/0/00x' }).unknown).toHaveLength(1)
    expect(row({ Birthday: 'x0/0/00' }).unknown).toHaveLength(1)
  })

  it('that Outlook left untouched, or that is empty, says nothing', () => {
    expect(row({ Gender: 'Unspecified', Hobby: ' ' }).unknown).toEqual([])
    expect(row({ Gender: 'unspecified so far' }).unknown).toHaveLength(1)
    expect(row({ Gender: 'yet unspecified' }).unknown).toHaveLength(1)
  })

  it('that is only about the file is named, not kept', () => {
    expect(row({ Priority: 'High' })).toMatchObject({
      leftOut: [{ column: 'Priority', why: 'about-the-file' }],
      unknown: [],
    })
  })

  it('is a note, once', () => {
    expect(row({ Notes: 'oat', Memo: 'oat', Comments: 'late' }).note).toBe('oat\nlate')
  })

  it('says how the name sounds, the first time', () => {
    expect(row({ 'Phonetic First Name': 'Ah', 'Given Name Yomi': 'Oh' }).pronunciation).toBe('Ah')
  })
})

describe('cells that belong together', () => {
  it('are one address for each place; the first counts, the others are kept', () => {
    const person = row({
      'Other City': 'Galway',
      'Work City': 'Cobh',
      'Home City': 'Cork',
      'Home Street': '7 Quay St',
    })
    expect(person.address).toBe('7 Quay St\nCork')
    expect(person.unknown).toEqual([
      { column: 'Work City', value: 'Cobh' },
      { column: 'Other City', value: 'Galway' },
    ])
    expect(row({ 'Home City': 'Cork', City: 'Cobh' }).address).toBe('Cobh')
  })

  it('are one birthday, with or without its year', () => {
    const birth = (year: string, month: string, day: string) =>
      row({ 'Birth Year': year, 'Birth Month': month, 'Birth Day': day })
    expect(birth('1988', '2', '9').dates).toEqual([
      { what: 'birthday', month: 2, day: 9, year: 1988 },
    ])
    expect(birth('', '7', '31').dates).toEqual([{ what: 'birthday', month: 7, day: 31 }])
    expect(birth('0', '2', '9').dates).toEqual([{ what: 'birthday', month: 2, day: 9 }])
    expect(birth('1988', '2', '30')).toMatchObject({
      dates: [],
      unknown: [
        { column: 'Birth Year', value: '1988' },
        { column: 'Birth Month', value: '2' },
        { column: 'Birth Day', value: '30' },
      ],
    })
    expect(birth('1988', '', '9').unknown).toHaveLength(2)
    expect(birth('', '2', '').unknown).toEqual([{ column: 'Birth Month', value: '2' }])
  })

  it('are one id: the program’s own before any other', () => {
    const person = row({ ID: '7', 'Customer ID': "'8", 'Square Customer ID': 'S9' })
    expect(person.source).toEqual({ from: 'square', id: 'S9' })
    expect(person.unknown).toEqual([
      { column: 'Customer ID', value: '8' },
      { column: 'ID', value: '7' },
    ])
    expect(row({ ID: '7' }).source).toEqual({ from: 'list', id: '7' })
  })

  it('are the assistant and their phone', () => {
    const person = row({ 'Assistant’s Name': 'Una', 'Assistant’s Phone': "'091 1" })
    expect(person.people).toEqual([
      { name: 'Una', role: 'Assistant', phones: [{ number: '091 1' }], emails: [] },
    ])
    expect(row({ 'Assistant’s Phone': '091 1' }).unknown).toEqual([
      { column: 'Assistant’s Phone', value: '091 1' },
    ])
    const ask = row({ 'Assistant’s Name': 'Una', 'Assistant’s Phone': 'ask' })
    expect(ask.unknown).toEqual([{ column: 'Assistant’s Phone', value: 'ask' }])
  })
})

describe('a group of Google’s', () => {
  it('is a phone, an e-mail or a person, several in one cell, with its label', () => {
    const person = row({
      'Phone 1 - Label': '* Mobile',
      'Phone 1 - Value': '1 ::: 2',
      'E-mail 1 - Label': 'Work',
      'E-mail 1 - Value': 'a@b ::: c@d',
      'Relation 1 - Label': 'Spouse',
      'Relation 1 - Value': 'Rui ::: Ana',
    })
    expect(person).toMatchObject({
      phones: [
        { label: 'Mobile', number: '1' },
        { label: 'Mobile', number: '2' },
      ],
      emails: [
        { label: 'Work', address: 'a@b' },
        { label: 'Work', address: 'c@d' },
      ],
      people: [
        { name: 'Rui', role: 'Spouse' },
        { name: 'Ana', role: 'Spouse' },
      ],
    })
  })

  it('goes to the note under its name and label when there is no field for it', () => {
    const person = row({
      'Phone 1 - Value': 'ask',
      'E-mail 1 - Label': 'Work',
      'E-mail 1 - Value': 'ask',
      'Website 1 - Label': 'blog',
      'Website 1 - Value': 'https://a ::: https://b',
      'IM 1 - Service': 'Skype',
      'IM 1 - Value': 'ann',
      'Custom Field 1 - Label': 'Cup',
      'Custom Field 1 - Value': 'blue',
      'Custom Field 2 - Value': 'red',
      'Event 1 - Label': 'Opening',
      'Event 1 - Value': 'in May',
      'Event 2 - Value': '2010-09-04',
    })
    expect(person.unknown).toEqual([
      { column: 'Phone 1', value: 'ask' },
      { column: 'E-mail 1 (Work)', value: 'ask' },
      { column: 'Website 1 (blog)', value: 'https://a' },
      { column: 'Website 1 (blog)', value: 'https://b' },
      { column: 'IM 1 (Skype)', value: 'ann' },
      { column: 'Cup', value: 'blue' },
      { column: 'Custom Field 2', value: 'red' },
      { column: 'Event 1 (Opening)', value: 'in May' },
      { column: 'Event 2', value: '2010-09-04' },
    ])
  })

  it('is an address of all its parts', () => {
    const address = (cells: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(cells).map(([part, text]) => [`Address 1 - ${part}`, text]))
    const whole = {
      'PO Box': 'Box 9',
      'Extended Address': 'Mill House',
      Street: '7 Quay St',
      City: 'Cork',
      Region: 'Munster',
      'Postal Code': 'T12',
      Country: 'Ireland',
    }
    expect(row(address(whole)).address).toBe(
      'Mill House\n7 Quay St\nBox 9\nCork, Munster T12\nIreland',
    )
    expect(row(address({ Formatted: '7 Quay St' })).address).toBe('7 Quay St')
    expect(row(address({ Label: 'Home' }))).not.toHaveProperty('address')
    const second = { 'Address 2 - Label': 'Work', 'Address 2 - City': 'Cobh' }
    expect(row({ ...address(whole), ...second }).unknown).toEqual([
      { column: 'Address 2 (Work)', value: 'Cobh' },
    ])
  })

  it('is a firm and a role, the first of each; the rest is kept', () => {
    const person = row({
      'Organization 1 - Label': 'Work',
      'Organization 1 - Name': 'Quay',
      'Organization 1 - Title': 'Owner',
      'Organization 1 - Department': 'Bar',
      'Organization 2 - Name': 'Mill',
      'Organization 2 - Title': 'Cook',
    })
    expect(person.organisation).toBe('Quay')
    expect(person.unknown).toEqual([
      { column: 'Organization 1 - Department', value: 'Bar' },
      { column: 'Organization 2 - Name', value: 'Mill' },
      { column: 'Organization 2 - Title', value: 'Cook' },
      { column: 'Organization 1 - Title', value: 'Owner' },
    ])
  })

  it('is a date of any name', () => {
    const events = {
      'Event 1 - Label': 'Anniversary',
      'Event 1 - Value': '2010-09-04',
      'Event 2 - Label': 'First visit',
      'Event 2 - Value': '2011-09-04',
    }
    expect(row(events).dates).toEqual([
      { what: 'anniversary', month: 9, day: 4, year: 2010 },
      { what: 'other', words: 'First visit', month: 9, day: 4, year: 2011 },
    ])
  })
})

describe('a table', () => {
  it('with several rows of Google’s dates is read in their common order', () => {
    const list = read('Name,Event 1 - Label,Event 1 - Value\nAnn,x,3/4/2001\nBob,x,28/4/2001\n')
    expect(list.kind === 'csv' && list.said.dates).toBe('day-first')
    expect(list.people[0]?.dates).toMatchObject([{ month: 4, day: 3 }])
  })

  it('with no date that could be two days has no order', () => {
    for (const date of ['2001-03-04', '15 April 1990', '0/0/00', ''])
      expect(read(`Name,Birthday\nAnn,${date}\n`).said).toMatchObject({ dates: 'none' })
  })

  it('of Square has the month first', () => {
    const list = read('Square Customer ID,Name,Birthday\n1,Ann,3/4/2001\n')
    expect(list.said).toMatchObject({ dates: 'month-first', program: 'square' })
    expect(list.people[0]?.dates).toMatchObject([{ month: 3, day: 4 }])
  })

  it.each([
    ['sep=;\nName;Phone\nAnn;1\n', ';'],
    ['"sep=|"\nName|Phone\nAnn|1\n', '|'],
    [' SEP=,\nName,Phone\nAnn,1\n', ','],
    ['Name\tPhone\nAnn\t1\n', '\t'],
    ['Name\nAnn\n', ','],
  ])('%j is split at %j', (text, delimiter) => {
    const list = read(text)
    expect(list.said).toMatchObject({ delimiter })
    expect(list.people).toMatchObject([{ name: 'Ann' }])
  })

  it('says which of its filled columns it understood, kept and left out', () => {
    const list = read(
      'Name,Cup,Priority,Empty,Website 1 - Value,IM 1 - Value,Custom Field 1 - Value,,Phone 1 - Value\n' +
        'Ann,blue,High, ,a,b,c,d,1\n',
    )
    expect(list.said).toMatchObject({
      columns: {
        understood: ['Name', 'Phone 1 - Value'],
        kept: ['Cup', 'Website 1 - Value', 'IM 1 - Value', 'Custom Field 1 - Value'],
        leftOut: ['Priority'],
      },
    })
  })
})
