import { describe, expect, it } from 'vitest'
import {
  addressText,
  labelWords,
  nameFrom,
  readEmail,
  readPhone,
  trimmedLines,
} from '#features/transfer/rules/person-words.ts'

describe('a name', () => {
  it('is the shown one, or is put together from its parts', () => {
    expect(nameFrom({})).toEqual({})
    expect(nameFrom({ shown: ' Ann  Byrne ' })).toEqual({ name: 'Ann Byrne' })
    const parts = { prefix: 'Dr.', given: 'Ann', additional: 'Q.', family: 'Byrne', suffix: 'Jr.' }
    expect(nameFrom(parts)).toEqual({ name: 'Dr. Ann Q. Byrne Jr.' })
    expect(nameFrom({ given: 'Ann' })).toEqual({ name: 'Ann' })
  })

  it('is kept in its parts too where the shown one lacks a word of them', () => {
    expect(nameFrom({ shown: 'Ann Byrne', given: 'Ann' })).toEqual({ name: 'Ann Byrne' })
    expect(nameFrom({ shown: 'Ann', given: 'Ann', family: 'Byrne' })).toEqual({
      name: 'Ann',
      rest: 'Ann Byrne',
    })
  })

  it('is turned round only when it is written for sorting', () => {
    const parts = { given: 'John', family: 'Doe' }
    expect(nameFrom({ shown: 'DOE, john', ...parts }).name).toBe('John Doe')
    expect(nameFrom({ shown: 'Doe, Jack', ...parts }).name).toBe('Doe, Jack')
    expect(nameFrom({ shown: 'Doe, John', family: 'Doe' }).name).toBe('Doe, John')
    expect(nameFrom({ shown: 'Doe, John', given: 'John' }).name).toBe('Doe, John')
  })

  it.each([
    ['安藤', 'ロイド', '安藤 ロイド'],
    ['김', '민준', '김 민준'],
    ['やまだ', 'たろう', 'やまだ たろう'],
    ['安藤', 'Lloyd', 'Lloyd 安藤'],
    ['Ando', 'ロイド', 'ロイド Ando'],
  ])('of the family %s and the given name %s is said %s', (family, given, name) => {
    expect(nameFrom({ family, given }).name).toBe(name)
  })
})

describe('a text of several lines', () => {
  it('has no spaces at its ends, no control letters and one empty line at most', () => {
    expect(trimmedLines(' a \r\n\u0007b\u009f \r c\u2028d ')).toBe('a\nb\nc\nd')
    expect(trimmedLines('a\n\n\n\n\nb\n\nc\n')).toBe('a\n\nb\n\nc')
    expect(trimmedLines('a\u0000b')).toBe('a b')
  })

  it('is absent when nothing is left', () => {
    expect(trimmedLines(undefined)).toBeUndefined()
    expect(trimmedLines(' \n\u0000\n')).toBeUndefined()
  })
})

describe('a phone', () => {
  it.each([
    ['087 555', '087 555'],
    ['TEL:+1-418;EXT=102', '+1-418 ext. 102'],
    ['  087  555 ', '087 555'],
    ['1E', '1E'],
    ['call 087 555', 'call 087 555'],
    ['x4E+1', 'x4E+1'],
    ['4E+1x', '4E+1x'],
    ['1'.repeat(80), '1'.repeat(80)],
  ])('%j is %s', (text, number) => {
    expect(readPhone(text)).toEqual({ number })
    expect(readPhone(text, 'work')).toEqual({ label: 'work', number })
  })

  it.each(['', ' ', 'ask', 'ann1@b.example', '4.91709E+11', '4,9e11', '+49E9', '1'.repeat(81)])(
    '%j is none',
    (text) => {
      expect(readPhone(text)).toBeUndefined()
    },
  )
})

describe('an e-mail', () => {
  it.each([
    ['a@b.example', 'a@b.example'],
    [' MAILTO:a@b ', 'a@b'],
    ['"Ada, L." <ada@b.example> ', 'ada@b.example'],
  ])('%j is %s', (text, address) => {
    expect(readEmail(text)).toEqual({ address })
    expect(readEmail(text, 'work')).toEqual({ label: 'work', address })
  })

  it.each([
    '',
    'a',
    '@b',
    'a@',
    'a@b@c',
    'a b@c',
    'a@b c',
    'a@b,c@d',
    'a@b;c@d',
    '<a@b> c',
    `a@${'b'.repeat(400)}`,
  ])('%j is none', (text) => {
    expect(readEmail(text)).toBeUndefined()
  })

  it('may be four hundred letters long', () => {
    expect(readEmail(`a@${'b'.repeat(398)}`)?.address).toHaveLength(400)
  })
})

describe('an address', () => {
  const street = { street: '7 Quay St', street2: 'Flat 2', street3: 'Rear', extended: 'Mill House' }

  it('is written as on an envelope', () => {
    const whole = { ...street, poBox: 'Box 9', city: 'Cork', postal: 'T12', country: 'Ireland' }
    const lines = 'Mill House\n7 Quay St\nFlat 2\nRear\nBox 9'
    expect(addressText(whole)).toBe(`${lines}\nT12 Cork\nIreland`)
    expect(addressText({ ...whole, region: 'Munster' })).toBe(
      `${lines}\nCork, Munster T12\nIreland`,
    )
  })

  it('has the code of its region or its country when the name is missing', () => {
    expect(addressText({ city: 'Reno', regionCode: 'NV', countryCode: 'US' })).toBe('Reno, NV\nUS')
    const named = { region: 'Nevada', regionCode: 'NV', country: 'USA', countryCode: 'US' }
    expect(addressText(named)).toBe('Nevada\nUSA')
  })

  it('is absent when it has no parts', () => {
    expect(addressText({})).toBeUndefined()
    expect(addressText({ street: ' ', city: '' })).toBeUndefined()
  })

  it('is not said twice when a program writes it whole as well', () => {
    const parts = { street: '7 Quay St', city: 'Cork' }
    expect(addressText({ formatted: '7 Quay St\nCork' })).toBe('7 Quay St\nCork')
    expect(addressText({ ...parts, formatted: '7 Quay St' })).toBe('7 Quay St\nCork')
    expect(addressText({ ...parts, formatted: '7 Quay St\nCork\nIreland' })).toBe(
      '7 Quay St\nCork\nIreland',
    )
    expect(addressText({ ...parts, formatted: 'Rear' })).toBe('Rear\n7 Quay St\nCork')
  })
})

it.each([
  ['_$!<Home>!$_', 'Home'],
  ['x_$!<Home>!$_', 'x_$!<Home>!$_'],
  ['* Work', 'Work'],
  ['a * b', 'a * b'],
  ['BACK_DOOR', 'back door'],
  ['HOME', 'home'],
  ['HOME_1', 'HOME_1'],
  ['Back_Door', 'Back_Door'],
  ['xHOME', 'xHOME'],
  [' ', undefined],
  ['*', undefined],
  [undefined, undefined],
])('the label %j is said %s', (label, words) => {
  expect(labelWords(label)).toBe(words)
})
