import { describe, expect, it } from 'vitest'
import {
  type Column,
  columnOf,
  headerKey,
  isIdentifying,
} from '#features/transfer/rules/csv-columns.ts'
import { isNoPeopleList, programOf } from '#features/transfer/rules/csv-program.ts'

const spellings = (...rows: readonly (readonly [Column, string])[]) =>
  rows.flatMap(([column, headers]) =>
    headers.split(',').map((header): readonly [string, Column] => [header.trim(), column]),
  )

describe('a column is known by its header', () => {
  it.each(
    spellings(
      [{ is: 'name', part: 'shown' }, 'Name, Full Name, Display Name, Customer, Client, Contact'],
      [{ is: 'name', part: 'shown' }, 'Kunde, Kundenname, Nombre completo, Cliente'],
      [{ is: 'name', part: 'given' }, 'First Name, First, Given Name, Forename, Vorname, Nombre'],
      [{ is: 'name', part: 'family' }, 'Last Name, Surname, Nachname, Familienname, Apellidos'],
      [{ is: 'name', part: 'additional' }, 'Middle Name, Additional Name'],
      [{ is: 'name', part: 'prefix' }, 'Title, Name Prefix, Salutation, Anrede, Tratamiento'],
      [{ is: 'name', part: 'suffix' }, 'Suffix, Name Suffix'],
      [{ is: 'nickname' }, 'Nickname, Spitzname, Apodo'],
      [{ is: 'sound', part: 'given' }, 'Phonetic First Name, Given Name Yomi'],
      [{ is: 'sound', part: 'additional' }, 'Phonetic Middle Name'],
      [{ is: 'sound', part: 'family' }, 'Phonetic Last Name, Surname Yomi'],
      [{ is: 'sound', part: 'shown' }, 'Yomi Name, Pronunciation, Aussprache, Pronunciación'],
      [
        { is: 'organisation' },
        'Company, Organization Name, Default Address Company, Firma, Empresa',
      ],
      [{ is: 'role' }, 'Job Title, Organization Title, Position, Beruf, Cargo'],
      [{ is: 'date', kind: { what: 'birthday' } }, 'Birthday, Date of Birth, DOB, Geburtstag'],
      [{ is: 'date', kind: { what: 'birthday' } }, 'Cumpleaños, Fecha de nacimiento'],
      [
        { is: 'date', kind: { what: 'anniversary' } },
        'Wedding Anniversary, Jahrestag, Aniversario',
      ],
      [{ is: 'birth', part: 'year' }, 'Birth Year'],
      [{ is: 'birth', part: 'month' }, 'Birth Month'],
      [{ is: 'birth', part: 'day' }, 'Birth Day'],
      [{ is: 'note' }, 'Notes, Memo, Comments, Remark, Notiz, Bemerkungen, Notas, Comentarios'],
      [{ is: 'description' }, 'Description, Beschreibung, Descripción'],
      [{ is: 'tags' }, 'Tags, Labels, Categories, Group Membership, Keywords, Schlagworte, Grupos'],
      [{ is: 'person', role: 'Spouse' }, 'Spouse, Partner, Husband, Wife'],
      [{ is: 'person', role: 'Child' }, 'Children, Child, Kids'],
      [{ is: 'person', role: 'Manager' }, 'Manager’s Name, Manager'],
      [{ is: 'person', role: 'Assistant' }, 'Assistant’s Name, Assistant'],
      [{ is: 'person-phone', role: 'Assistant' }, 'Assistant’s Phone, Assistant Phone'],
      [{ is: 'introduced-by' }, 'Referred By, Introduced by, Empfohlen von, Recomendado por'],
      [{ is: 'source-id', rank: 0 }, 'Square Customer ID'],
      [{ is: 'source-id', rank: 1 }, 'Customer ID, Contact ID, Customer Code'],
      [{ is: 'source-id', rank: 2 }, 'ID, UID, Kundennummer, Reference ID'],
      [{ is: 'about-the-file' }, 'Priority, Private, Internet Free Busy, File As, Initials'],
      [{ is: 'about-the-file' }, 'E-mail Type, E-mail Display Name, E-mail 3 Display Name'],
      [{ is: 'unknown' }, 'Favourite cup, Stammplatz, x, Phone bill date, My address book'],
    ),
  )('%s', (header, column) => {
    expect(columnOf(header)).toEqual(column)
  })

  it.each(
    spellings(
      [
        { is: 'phone' },
        'Phone, Primary Phone, Telephone, Tel, Phone Number, Customer Phone, Tel. Nr',
      ],
      [{ is: 'phone' }, 'Default Address Phone, TTY/TDD Phone, Telefon, Telefonnummer, Teléfono'],
      [{ is: 'phone', label: 'home' }, 'Home Phone, Home Phone 2'],
      [{ is: 'phone', label: 'business' }, 'Business Phone 2'],
      [{ is: 'phone', label: 'mobile' }, 'Mobile, Mobile Phone, Mobile No'],
      [{ is: 'phone', label: 'home fax' }, 'Home Fax'],
      [{ is: 'phone', label: 'handy' }, 'Handy'],
      [{ is: 'phone', label: 'celular' }, 'Celular'],
      [{ is: 'email' }, 'E-mail, Email, Mail, Correo, Correo electrónico, E-mail Address, eMail 2'],
      [{ is: 'email' }, 'Primary Email, Customer Email, E-mail 2 Address, Contact E-mail, Email 2'],
      [{ is: 'email', label: 'work' }, 'Work Email, E-mail Work'],
      [{ is: 'email', label: 'home' }, 'Home Email, Email (home)'],
    ),
  )('%s is a phone or an e-mail', (header, column) => {
    expect(columnOf(header)).toEqual(column)
  })

  it.each([
    ['Address', '', 'formatted'],
    ['Adresse', '', 'formatted'],
    ['Dirección', '', 'formatted'],
    ['Home Address', 'home', 'formatted'],
    ['Address Line', '', 'street'],
    ['Address Line 1', '', 'street'],
    ['Billing Address 1', 'billing', 'street'],
    ['Address1', '', 'street'],
    ['Home Street', 'home', 'street'],
    ['Street Address', '', 'street'],
    ['Street 1', '', 'street'],
    ['Street Address 1', '', 'street'],
    ['Straße', '', 'street'],
    ['Straße und Hausnummer', '', 'street'],
    ['Calle', '', 'street'],
    ['Address Line 2', '', 'street2'],
    ['Address 2', '', 'street2'],
    ['Address2', '', 'street2'],
    ['Other Street 2', 'other', 'street2'],
    ['Street Address 2', '', 'street2'],
    ['Business Street 3', 'work', 'street3'],
    ['Work PO Box', 'work', 'poBox'],
    ['Home Address PO Box', 'home', 'poBox'],
    ['Shipping City', 'shipping', 'city'],
    ['Town', '', 'city'],
    ['Ort', '', 'city'],
    ['Stadt', '', 'city'],
    ['Ciudad', '', 'city'],
    ['State', '', 'region'],
    ['Region', '', 'region'],
    ['Province', '', 'region'],
    ['County', '', 'region'],
    ['Provincia', '', 'region'],
    ['Default Address Province Code', '', 'regionCode'],
    ['State Code', '', 'regionCode'],
    ['Mailing Postal Code', 'mailing', 'postal'],
    ['Postcode', '', 'postal'],
    ['Zip', '', 'postal'],
    ['Default Zip Code', '', 'postal'],
    ['ZipCode', '', 'postal'],
    ['PLZ', '', 'postal'],
    ['Postleitzahl', '', 'postal'],
    ['Código postal', '', 'postal'],
    ['Country', '', 'country'],
    ['Country/Region', '', 'country'],
    ['Land', '', 'country'],
    ['País', '', 'country'],
    ['Country Code', '', 'countryCode'],
  ])('%s is a part of an address', (header, which, part) => {
    expect(columnOf(header)).toEqual({ is: 'address', which, part })
  })

  it.each([
    ['E-mail 2 - Value', 'email', 2, 'value'],
    ['E-mail 1 - Type', 'email', 1, 'label'],
    ['Email 1 - Label', 'email', 1, 'label'],
    ['Phone 12 - Value', 'phone', 12, 'value'],
    ['Address 1 - PO Box', 'address', 1, 'po box'],
    ['Organization 1 - Title', 'organization', 1, 'title'],
    ['Website 1 - Value', 'website', 1, 'value'],
    ['Event 3 - Label', 'event', 3, 'label'],
    ['Relation 1 - Value', 'relation', 1, 'value'],
    ['IM 1 - Service', 'im', 1, 'service'],
    ['Custom Field 1 - Value', 'custom field', 1, 'value'],
  ])('%s belongs to a group', (header, of, nr, part) => {
    expect(columnOf(header)).toEqual({ is: 'numbered', of, nr, part })
  })

  it('whatever its case, accents and marks', () => {
    expect(headerKey('  E-mail 2 – Añresse ')).toBe('e mail 2 anresse')
    expect(columnOf(`Phone${' '.repeat(300)}`)).toEqual({ is: 'phone' })
    expect(columnOf(`${'x'.repeat(300)} phone`)).toEqual({ is: 'unknown' })
  })
})

it('a person is known by a name, a way to reach them, or a description', () => {
  const identifies = (header: string) => isIdentifying(columnOf(header))
  for (const header of ['Name', 'Vorname', 'Phone', 'E-mail', 'Nickname', 'Firma', 'Description'])
    expect([header, identifies(header)]).toEqual([header, true])
  for (const header of ['E-mail 1 - Value', 'Phone 1 - Value'])
    expect([header, identifies(header)]).toEqual([header, true])
  for (const header of ['Title', 'Suffix', 'Notes', 'Birthday', 'City', 'ID', 'x', 'Spouse'])
    expect([header, identifies(header)]).toEqual([header, false])
  for (const header of ['E-mail 1 - Label', 'Phone 1 - Label', 'Website 1 - Value'])
    expect([header, identifies(header)]).toEqual([header, false])
})

describe('the program that wrote a list', () => {
  it.each([
    ['square', 'Square Customer ID'],
    ['shopify', 'Accepts Email Marketing'],
    ['shopify', 'Accepts Marketing, Total Spent'],
    ['shopify', 'Customer ID, Default Address City'],
    ['loyverse', 'Customer name, Total visits'],
    ['loyverse', 'Customer code, Total visits'],
    ['google-old', 'Given Name Yomi'],
    ['google-old', 'E-mail 1 - Type, E-mail 1 - Value'],
    ['google', 'Labels, E-mail 1 - Value'],
    ['google', 'Organization Name, Phonetic First Name'],
    ['google', 'E-mail 1 - Label, E-mail 1 - Value'],
    ['google', 'Phone 1 - Label, Phone 1 - Value'],
    ['roundcube', 'IM:Jabber, Website: Home Page'],
    ['thunderbird', 'Primary Email, Birth Month'],
    ['outlook', 'E-mail Address, Business Phone'],
    ['outlook', 'E-mail Address, E-mail 2 Address'],
  ])('is %s by "%s", and none of them without one of these', (program, headers) => {
    const keys = headers.split(', ').map(headerKey)
    expect(programOf(['name', ...keys])).toBe(program)
    for (const key of keys)
      expect(programOf(['name', ...keys.filter((each) => each !== key)])).toBe('list')
  })

  it.each([
    ['Lineitem name', true],
    ['Receipt number', true],
    ['Receipt type', true],
    ['Financial Status', true],
    ['Transaction ID', true],
    ['Gross sales', true],
    ['Net sales', true],
    ['SKU', false],
    ['GTIN', false],
    ['Barcode', false],
    ['Price', false],
    ['Unit Price', false],
    ['Option1 Name', false],
    ['On hand (current)', false],
  ])('is a till when there is "%s"; beside phones: %s', (header, also) => {
    expect(isNoPeopleList([headerKey(header), 'name'])).toBe(true)
    for (const reach of ['e mail', 'phone', 'mobile', 'telefon'])
      expect(isNoPeopleList([headerKey(header), reach])).toBe(also)
    expect(isNoPeopleList(['name', 'note'])).toBe(false)
  })
})
