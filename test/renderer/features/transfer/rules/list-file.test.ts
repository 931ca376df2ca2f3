import { describe, expect, it, vi } from 'vitest'
import { listLimits } from '#features/transfer/rules/brought.ts'
import { readList } from '#features/transfer/rules/list-file.ts'
import { bytesOf, card, read, refusal } from '#test/support/brought-file.ts'

// Hundreds of generated files take time on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

describe('a file to import', () => {
  it('is recognised by its content, not by its name', () => {
    const cards = readList({ name: 'people.csv', bytes: bytesOf(card('FN:Ann')) })
    expect(cards.ok && cards.value.kind).toBe('vcard')
    const table = readList({ name: 'people.vcf', bytes: bytesOf('Name\nAnn\n') })
    expect(table.ok && table.value.kind).toBe('csv')
  })

  it('is read when its first card comes late or after a mark', () => {
    expect(read(`\uFEFF${card('FN:Ann')}`).people).toHaveLength(1)
    expect(read(`# exported today\n\n${card('FN:Ann')}`).people).toHaveLength(1)
  })

  it('says how it was understood', () => {
    expect(read(card('VERSION:2.1', 'FN:A') + card('VERSION:4.0', 'FN:B')).said).toEqual({
      encoding: 'utf-8',
      versions: ['2.1', '4.0'],
    })
  })

  it('of more than 50 MB is refused unread', () => {
    expect(refusal(new Uint8Array(listLimits.file + 1))).toEqual({
      code: 'too-big',
      bytes: listLimits.file + 1,
      limit: listLimits.file,
    })
  })

  it('with more cards than a shop has customers is refused', () => {
    expect(refusal(card('FN:A').repeat(listLimits.people + 1))).toEqual({
      code: 'too-many',
      limit: listLimits.people,
    })
  })

  it.each([
    ['', { code: 'empty' }],
    [' \r\n\t\n', { code: 'empty' }],
    ['Dear shop,\nplease find my friends attached.\n', { code: 'no-known-columns' }],
    ['just words\n', { code: 'not-a-list', looksLike: 'text' }],
    ['BEGIN:VCALENDAR\nEND:VCALENDAR\n', { code: 'not-a-list', looksLike: 'calendar' }],
    ['<!DOCTYPE html><html>', { code: 'not-a-list', looksLike: 'web-page' }],
    ['[{"name":"Ann"}]', { code: 'not-a-list', looksLike: 'json' }],
    ['%PDF-1.7', { code: 'not-a-list', looksLike: 'pdf' }],
    ['PK\u0003\u0004\u0014xl/workbook.xml', { code: 'not-a-list', looksLike: 'spreadsheet' }],
    ['PK\u0003\u0004\u0014manifest.json', { code: 'not-a-list', looksLike: 'archive' }],
  ])('that begins %j is refused with a reason', (text, error) => {
    expect(refusal(text)).toMatchObject(error)
  })

  it('that is a picture or a program is refused with a reason', () => {
    const picture = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)
    expect(refusal(picture)).toEqual({ code: 'not-a-list', looksLike: 'picture' })
    const program = Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7) % 256)
    expect(refusal(program)).toEqual({ code: 'not-a-list', looksLike: 'binary' })
  })
})
