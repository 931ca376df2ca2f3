import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256, sha256Kept } from '#book/backup/sha256.ts'

const summed = (pieces: readonly Uint8Array[]): string => {
  const hash = sha256()
  for (const piece of pieces) hash.update(piece)
  return hash.hex()
}
const wanted = (pieces: readonly Uint8Array[]): string =>
  createHash('sha256').update(Buffer.concat(pieces)).digest('hex')

describe('the sum a backup is held against', () => {
  it('is SHA-256, as in the examples of its standard', () => {
    const text = new TextEncoder()
    expect(summed([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(summed([text.encode('abc')])).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  it('does not depend on how the bytes came', () => {
    const piece = fc.uint8Array({ maxLength: 300 })
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expect(summed(pieces)).toBe(wanted(pieces))
      }),
    )
  })

  it('is right around every edge of a block, and for a part of a larger buffer', () => {
    const bytes = Uint8Array.from({ length: 400 }, (_, at) => (at * 37) & 255)
    for (let size = 0; size < 200; size++) {
      const part = bytes.subarray(3, 3 + size)
      expect(summed([part])).toBe(wanted([part]))
    }
  })

  it('is right for more than memory keeps in one piece', () => {
    const large = Uint8Array.from({ length: 1_000_003 }, (_, at) => (at * 2_654_435) >>> 7)
    const pieces = Array.from({ length: 10 }, () => large)
    expect(summed(pieces)).toBe(wanted(pieces))
  })

  it.each([
    { megabytes: 0, bytes: 0 },
    { megabytes: 1, bytes: 3 },
    { megabytes: 32, bytes: 0 },
    { megabytes: 32, bytes: 1 },
    { megabytes: 40, bytes: 5 },
  ])(
    'is the same whether the platform or a script computes it: $megabytes MB and $bytes bytes',
    async ({ megabytes, bytes }) => {
      const large = Uint8Array.from({ length: 1024 * 1024 }, (_, at) => (at * 2_654_435) >>> 7)
      const pieces = Array.from({ length: megabytes }, () => large)
      if (bytes > 0) pieces.push(large.slice(0, bytes))
      const hash = sha256Kept()
      for (const piece of pieces) hash.update(piece)
      expect(await hash.hex()).toBe(wanted(pieces))
    },
  )
})
