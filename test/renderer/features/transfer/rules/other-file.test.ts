import { expect, it } from 'vitest'
import { looksLike } from '#features/transfer/rules/other-file.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

it.each([
  ['PK\u0003\u0004…xl/workbook.xml', 'spreadsheet'],
  ['PK\u0003\u0004…[Content_Types].xml', 'spreadsheet'],
  ['PK\u0003\u0004…application/vnd.oasis.opendocument', 'spreadsheet'],
  ['PK\u0003\u0004…manifest.json', 'archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'spreadsheet'],
  ['%PDF-1.7', 'pdf'],
  ['\u00ff\u00d8\u00ff\u00e0', 'picture'],
  ['\u0089PNG\r\n', 'picture'],
  ['GIF89a', 'picture'],
  ['RIFF\u0001\u0002\n\u0004WEBP', 'picture'],
  ['BEGIN:VCALENDAR', 'calendar'],
  ['\u00ef\u00bb\u00bf \n begin:vcalendar', 'calendar'],
  ['<!DOCTYPE html>', 'web-page'],
  ['<html>', 'web-page'],
  ['\n<?xml version="1.0"?>', 'web-page'],
  ['<svg>', 'web-page'],
  ['{ "a": 1 }', 'json'],
  ['[\n  {', 'json'],
  ['[[1]]', 'json'],
  ['[]', 'json'],
  ['{}', 'json'],
  ['\u0001\u0002abc', 'binary'],
] as const)('a file that begins %j looks like %s', (start, is) => {
  expect(looksLike(bytes(start))).toBe(is)
})

it.each([
  '',
  'Name,Phone\nAnn,1\n',
  'Ann <ann@example.com>',
  'see %PDF',
  `${'a'.repeat(300)}PK\u0003\u0004`,
  `${'a'.repeat(300)}\u00d0\u00cf\u0011\u00e0`,
  'my GIF8',
  'RIFF WEBP',
  'x BEGIN:VCALENDAR',
  '[Ann]',
  'Ann\t1\r\n\u000c\u001b',
  'A\u0000n\u0000n\u0000',
  `${'Ann,'.repeat(25)}\u0001`,
])('a file that begins %j may be a list', (start) => {
  expect(looksLike(bytes(start))).toBeUndefined()
})

it('only the beginning of a file is looked at', () => {
  expect(looksLike(bytes(`${'a'.repeat(4_096)}${'\u0001'.repeat(4_096)}`))).toBeUndefined()
})
