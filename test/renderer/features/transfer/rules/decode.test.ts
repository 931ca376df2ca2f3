import { expect, it } from 'vitest'
import { decode, decodeLine, decodeStrict, westernBytes } from '#features/transfer/rules/decode.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...parts: readonly (readonly number[] | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)))
const utf16 = (text: string) =>
  [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0)
    return [code & 255, code >> 8]
  })

it('reads UTF-8 with and without its mark', () => {
  expect(decode(utf8('Zoë'))).toEqual({ text: 'Zoë', encoding: 'utf-8' })
  expect(decode(bytes([0xef, 0xbb, 0xbf], 'Zoë')).text).toBe('Zoë')
})

it('reads what Excel and Outlook write in UTF-16, marked or not', () => {
  const text = 'Name,Phone\nZoë,087 555 0101\n'
  expect(decode(bytes([0xff, 0xfe], utf16(text)))).toEqual({ text, encoding: 'utf-16le' })
  expect(decode(bytes(utf16(text)))).toEqual({ text, encoding: 'utf-16le' })
  const bigEnd = utf16(text).flatMap((_, at, all) => all[at ^ 1] ?? 0)
  expect(decode(bytes([0xfe, 0xff], bigEnd))).toEqual({ text, encoding: 'utf-16be' })
  expect(decode(bytes(bigEnd))).toEqual({ text, encoding: 'utf-16be' })
})

it('reads marked UTF-16 without a Latin letter', () => {
  expect(decode(bytes([0xff, 0xfe], utf16('東京'))).text).toBe('東京')
  const bigEnd = utf16('東京').flatMap((_, at, all) => all[at ^ 1] ?? 0)
  expect(decode(bytes([0xfe, 0xff], bigEnd)).text).toBe('東京')
})

it('reads an old Windows list, smart quotes and all', () => {
  expect(decode(bytes('J', [0xf6], 'rg ', [0x93], 'oat', [0x94], ' ', [0x80], '5'))).toEqual({
    text: 'Jörg “oat” €5',
    encoding: 'windows-1252',
  })
})

it('keeps all other names when one line of a UTF-8 list is broken', () => {
  const list = bytes('Zoë Núñez\n', 'J', [0xf6], 'rg\n', 'Änne\n')
  expect(decode(list)).toEqual({ text: 'Zoë Núñez\nJörg\nÄnne\n', encoding: 'mixed' })
})

it('keeps the names of a UTF-8 list that was cut off inside a letter', () => {
  expect(decode(bytes('Zoë\nÄnn', [0xc3])).text).toMatch(/^Zoë\nÄnn/)
})

it('reads a Japanese list, and does not mistake a Croatian name for one', () => {
  const kana = [0x82, 0xcc, 0x83, 0x4a] // のカ
  expect(decode(bytes('Name\n', kana, '\n'))).toEqual({
    text: 'Name\nのカ\n',
    encoding: 'shift_jis',
  })
  expect(decode(bytes('Name\n', [0x8a], 'koda\n')).text).toBe('Name\nŠkoda\n')
})

it('restores the bytes of an old Windows text', () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const { text } = decode(all)
  expect(westernBytes(text)).toEqual(all)
  expect(westernBytes('東')).toBeUndefined()
})

it.each(['windows-1252', 'cp1252', 'ISO-8859-1', 'latin1', 'us-ascii', 'ascii', ' ASCII '])(
  'reads the letters of "%s" as old Windows does',
  (label) => {
    expect(decodeStrict(Uint8Array.of(0x80, 0xe9), label)).toBe('€é')
  },
)

it('has no text for bytes that are not in an encoding, nor for an unknown encoding', () => {
  expect(decodeStrict(Uint8Array.of(0xc3), 'utf-8')).toBeUndefined()
  expect(decodeStrict(utf8('é'), 'utf-8')).toBe('é')
  for (const label of ['klingon', 'x-ascii', 'ascii-2'])
    expect(decodeStrict(utf8('e'), label)).toBeUndefined()
})

it('a line is UTF-8 unless most of it is broken', () => {
  expect(decodeLine(bytes('Zoë Ä', [0xf6]))).toMatchObject({ encoding: 'utf-8' })
  expect(decodeLine(bytes('Zoë', [0xc3])).encoding).toBe('utf-8')
  expect(decodeLine(bytes('Zoë', [0xf6], 'x')).encoding).toBe('windows-1252')
  expect(decodeLine(bytes('Zo', [0xc3]))).toEqual({ text: 'ZoÃ', encoding: 'windows-1252' })
  expect(decodeLine(bytes('Zoe'))).toEqual({ text: 'Zoe', encoding: 'windows-1252' })
  expect(decodeLine(bytes('ë', [0xf6], 'x', [0xf6])).encoding).toBe('windows-1252')
})

it('a few zero bytes do not make a text wide', () => {
  expect(decode(bytes('abcdefghij', [0])).encoding).toBe('utf-8')
  expect(decode(bytes([0x61, 0, 0, 0x62, 0x63, 0, 0, 0x64])).encoding).toBe('utf-8')
  expect(decode(bytes([0xff, 0x61])).encoding).toBe('windows-1252')
  expect(decode(bytes([0xfe, 0x61])).encoding).toBe('windows-1252')
  expect(decode(Uint8Array.of()).encoding).toBe('utf-8')
})

it('reads a long old list to its end, and a Japanese one without kana', () => {
  const long = Uint8Array.from({ length: 20_000 }, () => 0xe9)
  expect(decode(long).text).toBe('é'.repeat(20_000))
  const kanji = [0x93, 0x8c, 0x8b, 0x9e] // 東京
  expect(decode(bytes(kanji)).encoding).toBe('windows-1252')
  const rare = [0x81, 0x40, 0x88, 0xc0] // a wide space and 安
  expect(decode(bytes(rare))).toEqual({ text: '\u3000安', encoding: 'shift_jis' })
})
