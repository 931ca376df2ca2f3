import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stampFile } from '#main/services/stamp.ts'
import { instant } from '#shared/base/day.ts'
import { asId, type BookId, type CustomerId } from '#shared/book/ids.ts'
import { type Stamp, stampSchema } from '#shared/book/stamp.ts'
import { fuzzRuns } from '#test/support/fuzz-runs.ts'
import { lastingFolder } from '#test/support/temp-folder.ts'

const stamp: Stamp = {
  format: 'the-usual-stamp',
  bookId: asId<BookId>('0192d3e4-7b1a-7c3e-9a51-0a5f7c2b9d11'),
  database: 'usual-0192d3e4',
  seq: 4127,
  counts: { customers: 412, purchases: 18_230, notes: 96 },
  schema: 3,
  chromium: 154,
  closedCleanly: false,
  writtenAt: instant(1_795_000_000_000),
  lastBackup: { at: instant(1_794_990_000_000), seq: 4100, name: 'The Usual 2026-11-21.usual' },
  erased: [asId<CustomerId>('0192d3e4-aaaa')],
  before: {
    bookId: asId<BookId>('0192d3e4-old'),
    database: 'usual-0192d3e4-old',
    until: instant(1_797_000_000_000),
  },
}

const folder = lastingFolder()
const path = join(folder, 'stamp.json')

/** Bytes changed, inserted, removed or repeated, and fields with other values. */
const bytesHarmed = (good: string): fc.Arbitrary<Uint8Array> =>
  fc
    .array(
      fc.record({
        at: fc.nat({ max: good.length }),
        out: fc.oneof(fc.constant(0), fc.nat({ max: 40 }), fc.constant(good.length)),
        put: fc.oneof(
          fc.uint8Array({ maxLength: 8 }),
          fc
            .constantFrom('{', '}', '[', '"', '__proto__', '1e999', '-1', '\0\0\0\0', '\ufeff')
            .map((text) => new TextEncoder().encode(text)),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((harms) =>
      harms.reduce<Uint8Array>(
        (bytes, { at, out, put }) =>
          Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + out)]),
        Buffer.from(good),
      ),
    )

const fieldsHarmed: fc.Arbitrary<Uint8Array> = fc
  .record({
    field: fc.constantFrom(...Object.keys(stamp), '__proto__', 'constructor', 'toJSON'),
    value: fc.jsonValue(),
    deep: fc.boolean(),
  })
  .map(({ field, value, deep }) => {
    const said = JSON.stringify(deep ? { polluted: value } : value)
    const good = JSON.stringify(stamp)
    return Buffer.from(`${good.slice(0, -1)},${JSON.stringify(field)}:${said}}`)
  })

describe('the stamp, with any damage to its file', () => {
  it('is never "no book yet" while there is a file, and always a valid stamp or an error', async () => {
    await stampFile(folder).write(stamp)
    const good = readFileSync(path, 'utf8')
    const harmed = fc.oneof(bytesHarmed(good), fieldsHarmed, fc.uint8Array({ maxLength: 300 }))
    await fc.assert(
      fc.asyncProperty(harmed, async (bytes) => {
        const began = performance.now()
        writeFileSync(path, bytes)
        const keeper = stampFile(folder)

        const read = await keeper.read()
        expect(['found', 'unreadable']).toContain(read.state)
        if (read.state === 'found') expect(stampSchema.parse(read.stamp)).toEqual(read.stamp)
        const chromium = await keeper.newestChromium()
        expect(chromium === undefined || chromium >= 0).toBe(true)
        expect(unpolluted()).toBe(true)
        expect(performance.now() - began).toBeLessThan(2000)
      }),
      { numRuns: fuzzRuns },
    )
  }, 600_000)
})

const unpolluted = (): boolean => {
  const fresh: object = {}
  return !('polluted' in fresh) && Object.keys(Object.prototype).length === 0
}
