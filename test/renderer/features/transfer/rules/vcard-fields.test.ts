import { describe, expect, it } from 'vitest'
import { readPhoto } from '#features/transfer/rules/vcard-photo.ts'
import { card, readOne } from '#test/support/brought-file.ts'

const v3 = (...lines: readonly string[]) => readOne(card('VERSION:3.0', 'FN:A', ...lines))

describe('a property of a card', () => {
  it.each(
    [
      'PRODID REV MAILER PROFILE CLASS CLIENTPIDMAP SORT-STRING X-ABADR X-ABUID',
      'X-MOZILLA-HTML X-MOZILLA-PROPERTY X-EVOLUTION-FILE-AS X-COUCHDB-APPLICATION-ANNOTATIONS',
      'X-CLASS X-MS-OL-DESIGN X-MS-OL-DEFAULT-POSTAL-ADDRESS',
    ].flatMap((names) => names.split(' ')),
  )('%s is about the file and is left out, once', (name) => {
    const person = v3(`${name}:x`, `${name}:y`)
    expect(person.leftOut).toEqual([{ column: name, why: 'about-the-file' }])
    expect(person.unknown).toEqual([])
  })

  it.each([
    ['ANNIVERSARY', 'anniversary'],
    ['X-ANNIVERSARY', 'anniversary'],
    ['X-EVOLUTION-ANNIVERSARY', 'anniversary'],
    ['X-MS-ANNIVERSARY', 'anniversary'],
    ['BDAY', 'birthday'],
  ])('%s is a date', (name, what) => {
    expect(v3(`${name}:2010-09-04`).dates).toEqual([{ what, month: 9, day: 4, year: 2010 }])
    expect(v3(`${name}:circa 1800`).unknown).toEqual([{ column: name, value: 'circa 1800' }])
  })

  it('has a date of any name when it is labelled, and keeps it as text without a label', () => {
    const named = v3('item1.X-ABDATE:2010-09-04', 'item1.X-ABLABEL:First visit')
    expect(named.dates).toEqual([
      { what: 'other', words: 'First visit', month: 9, day: 4, year: 2010 },
    ])
    expect(v3('X-ABDATE:2010-09-04').unknown).toEqual([{ column: 'X-ABDATE', value: '2010-09-04' }])
    const wedding = v3('item1.X-ABDATE:2010-09-04', 'item1.X-ABLABEL:_$!<Anniversary>!$_')
    expect(wedding.dates).toMatchObject([{ what: 'anniversary' }])
  })

  it.each<readonly [string, string]>([
    ['X-SPOUSE', 'spouse'],
    ['X-EVOLUTION-SPOUSE', 'spouse'],
    ['X-MS-SPOUSE', 'spouse'],
    ['X-MANAGER', 'manager'],
    ['X-EVOLUTION-MANAGER', 'manager'],
    ['X-MS-MANAGER', 'manager'],
    ['X-ASSISTANT', 'assistant'],
    ['X-EVOLUTION-ASSISTANT', 'assistant'],
    ['X-MS-ASSISTANT', 'assistant'],
    ['RELATED;TYPE=friend', 'friend'],
    ['X-ABRELATEDNAMES;TYPE=friend', 'friend'],
  ])('%s is a person beside them: %s', (name, role) => {
    expect(v3(`${name}:Rui`).people).toEqual([{ name: 'Rui', role, phones: [], emails: [] }])
  })

  it('names who sent them, and keeps a link to another card as text', () => {
    expect(v3('RELATED;TYPE=referred_by:Father Doyle')).toMatchObject({
      introducedBy: 'Father Doyle',
      people: [],
    })
    expect(v3('RELATED;TYPE=friend:urn:uuid:123')).toMatchObject({
      people: [],
      unknown: [{ column: 'RELATED (friend)', value: 'urn:uuid:123' }],
    })
  })

  it('says how the name sounds', () => {
    const parts = ['X-PHONETIC-FIRST-NAME:Ah', 'X-PHONETIC-MIDDLE-NAME:Beh']
    expect(v3(...parts, 'X-PHONETIC-LAST-NAME:Tseh').pronunciation).toBe('Ah Beh Tseh')
    expect(v3('SOUND;X-IRMC-N:Yamada;Taro').pronunciation).toBe('Yamada Taro')
    expect(v3('SOUND:yah').unknown).toEqual([{ column: 'SOUND', value: 'yah' }])
  })

  it('is a phone or an e-mail, labelled by the types that tell it apart', () => {
    const types = 'voice,pref,internet,msg,text,x400,postal,parcel,intl,dom,contact'
    expect(v3(`TEL;TYPE=${types}:1`).phones).toEqual([{ number: '1' }])
    expect(v3('X-MS-TEL;TYPE=x-shop,x-shop,CELL:1').phones).toEqual([
      { label: 'shop cell', number: '1' },
    ])
    expect(v3('item1.EMAIL;TYPE=home:a@b', 'item1.X-ABLABEL:Desk').emails).toEqual([
      { label: 'Desk', address: 'a@b' },
    ])
  })

  it('comes first when it is preferred', () => {
    const numbers = (...lines: readonly string[]) =>
      readOne(card('VERSION:4.0', 'FN:A', ...lines)).phones.map(({ number }) => number)
    expect(numbers('TEL:1', 'TEL;PREF=2:2', 'TEL;TYPE=pref:3', 'TEL;PREF=100:4')).toEqual([
      '3',
      '2',
      '4',
      '1',
    ])
    expect(numbers('TEL:1', 'TEL;PREF=0:2', 'TEL;PREF=101:3', 'TEL;PREF=1:4')).toEqual([
      '4',
      '1',
      '2',
      '3',
    ])
  })

  it('is kept under its name when there is one already', () => {
    const person = v3(
      'FN:B',
      'N:Doe;Ann;;;',
      'N:Roe;Ann;;;',
      'NICKNAME:Annie',
      'NICKNAME:Nan',
      'ORG:Quay;Bar',
      'ORG:Mill',
      'TITLE:Owner',
      'TITLE:Cook',
    )
    expect(person.organisation).toBe('Quay, Bar')
    expect(person.unknown).toEqual([
      { column: 'FN', value: 'B' },
      { column: 'N', value: 'Roe Ann' },
      { column: 'NICKNAME', value: 'Nan' },
      { column: 'ORG', value: 'Mill' },
      { column: 'TITLE', value: 'Cook' },
      { column: 'TITLE', value: 'Owner' },
      { column: 'N', value: 'Ann Doe' },
      { column: 'NICKNAME', value: 'Annie' },
    ])
  })

  it('is an address, also when it is only printed, and is not taken twice', () => {
    expect(v3('ADR:Box 9;Mill House;7 Quay St;Cork;Munster;T12;Ireland').address).toBe(
      'Mill House\n7 Quay St\nBox 9\nCork, Munster T12\nIreland',
    )
    expect(v3('ADR;LABEL="7 Quay St":;;;;;;').address).toBe('7 Quay St')
    const twice = v3('ADR:;;7 Quay St;;;;', 'ADR:;;7 Quay St;;;;', 'LABEL:7 Quay St')
    expect(twice).toMatchObject({ address: '7 Quay St', unknown: [] })
    expect(v3('ADR:;;7 Quay St;;;;', 'LABEL;TYPE=work:9 New Road').unknown).toEqual([
      { column: 'LABEL (work)', value: '9 New Road' },
    ])
    expect(v3('ADR:;;7 Quay St;;;;;more').unknown).toEqual([{ column: 'ADR', value: 'more' }])
  })

  it('says whose card it is', () => {
    expect(v3('UID: urn:uuid:12-3 ', 'UID:4').source).toEqual({ from: 'vcard', id: '12-3' })
    expect(v3('ORG:Quay Hotel', 'KIND: Org ')).toMatchObject({ name: 'Quay Hotel' })
    expect(v3('ORG:Quay Hotel', 'X-ABSHOWAS:COMPANY')).toMatchObject({ name: 'Quay Hotel' })
    for (const other of ['KIND:individual', 'KIND:organ', 'X-ABSHOWAS:a company', 'KIND:x org'])
      expect(v3('ORG:Quay Hotel', other)).toMatchObject({ name: 'A', organisation: 'Quay Hotel' })
  })

  it('is left out when it is no text', () => {
    const solid = 'x'.repeat(1_001)
    for (const line of [`X-A:${solid}`, 'X-A;ENCODING=B:AA', 'X-A:DATA:image/x,AA'])
      expect(v3(line).leftOut).toEqual([{ column: 'X-A', why: 'binary' }])
    for (const text of ['x'.repeat(1_000), `${solid} y`])
      expect(v3(`X-A:${text}`).unknown).toEqual([{ column: 'X-A', value: text }])
  })

  it('has the name of the service it is for', () => {
    expect(v3('IMPP;X-SERVICE-TYPE=Skype:ann').unknown).toEqual([
      { column: 'IMPP (Skype)', value: 'ann' },
    ])
  })
})

describe('what only an Android phone writes', () => {
  const android = (kind: string, value: string, type = '', own = '') =>
    v3(`X-ANDROID-CUSTOM:vnd.android.cursor.item/${kind};${value};${type};${own}`)
  const roles =
    'assistant,brother,child,domestic partner,father,friend,manager,mother,parent,partner,' +
    'referred by,relative,sister,spouse'

  it.each(roles.split(',').map((role, at) => [at + 1, role] as const))(
    'is a person beside them, by number: %d is %s',
    (type, role) => {
      const person = android('relation', 'Rui', String(type))
      if (role === 'referred by') expect(person.introducedBy).toBe('Rui')
      else expect(person.people).toMatchObject([{ name: 'Rui', role }])
    },
  )

  it('may have the owner’s own label', () => {
    expect(android('relation', 'Rui', '0', 'pays').people).toMatchObject([{ role: 'pays' }])
    expect(android('relation', 'Rui', '0').people).toEqual([
      { name: 'Rui', phones: [], emails: [] },
    ])
    expect(android('contact_event', '2010-09-04', '0', 'First visit').dates).toMatchObject([
      { what: 'other', words: 'First visit' },
    ])
  })

  it('is a date or a nickname', () => {
    expect(android('contact_event', '2010-09-04', '1').dates).toMatchObject([
      { what: 'anniversary' },
    ])
    expect(android('contact_event', '2010-09-04', '3').dates).toMatchObject([{ what: 'birthday' }])
    expect(android('contact_event', '2010-09-04', '2').dates).toEqual([])
    expect(android('nickname', 'Nan').unknown).toEqual([{ column: 'NICKNAME', value: 'Nan' }])
  })

  it('is kept as it is when it is something else, or empty', () => {
    const text = 'vnd.android.cursor.item/hobby;x;;'
    expect(v3(`X-ANDROID-CUSTOM:${text}`).unknown).toEqual([
      { column: 'X-ANDROID-CUSTOM', value: text },
    ])
    expect(android('nickname', ' ').unknown).toMatchObject([{ column: 'X-ANDROID-CUSTOM' }])
    expect(v3('X-ANDROID-CUSTOM:x/vnd.android.cursor.item/nickname;Nan').unknown).toHaveLength(1)
    expect(v3('X-ANDROID-CUSTOM:vnd.android.cursor.item/nicknames;Nan').unknown).toMatchObject([
      { column: 'X-ANDROID-CUSTOM' },
    ])
  })
})

describe('a photo', () => {
  it.each([
    ['/9j/AAAA', 'image/jpeg'],
    ['iVBORw0KGgoA', 'image/png'],
    ['R0lGODAA', 'image/gif'],
    ['UklGRAA=', 'image/webp'],
  ])('that begins %s is %s, with or without its address and line ends', (base64, mime) => {
    expect(readPhoto(base64)).toEqual({ photo: { mime, base64 } })
    const half = `${base64.slice(0, 4)} \n ${base64.slice(4)}`
    expect(readPhoto(` DATA:image/x;base64,${half}`)).toEqual({ photo: { mime, base64 } })
  })

  it('may be a link, or nothing', () => {
    for (const link of ['http://a.example/b', 'HTTPS://a', 'ftp://a', 'file:///a'])
      expect(readPhoto(` ${link} `)).toEqual({ link })
    expect(readPhoto(' ')).toBeUndefined()
  })

  it('is not taken when its letters are no picture, or too many', () => {
    for (const text of [
      'AAAA',
      '/9j/!',
      '/9j/A===',
      'x/9j/AAAA',
      'see http://a',
      '/9j/='.repeat(2),
    ])
      expect(readPhoto(text)).toEqual({ why: 'photo-unreadable' })
    const most = (1024 * 1024 * 4) / 3
    expect(readPhoto('/9j/'.padEnd(Math.ceil(most) + 1, 'A'))).toEqual({ why: 'photo-too-big' })
    expect(readPhoto('/9j/'.padEnd(Math.floor(most), 'A'))).toHaveProperty('photo')
  })
})
