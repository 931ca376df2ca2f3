import { expect, it } from 'vitest'
import { decode, westernBytes } from '#features/transfer/rules/decode.ts'

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
