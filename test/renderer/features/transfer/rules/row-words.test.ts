import { describe, expect, it } from 'vitest'
import { rowWords } from '#features/transfer/rules/row-words.ts'

describe('a row that made nobody', () => {
  it.each([
    [',,,,,,', ''],
    [';;"";\t;', ''],
    [',,"call back, please",,', 'call back · please'],
    ['" x ","""y"""', 'x · y'],
    ['say "hi" to,her', 'say "hi" to · her'],
    ['BEGIN:VCARD\nN:;;;;\nEND:VCARD', 'BEGIN:VCARD · N: · END:VCARD'],
  ])('%j is shown as “%s”', (raw, shown) => {
    expect(rowWords(raw)).toBe(shown)
  })
})
