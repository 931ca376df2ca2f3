import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { journalIn } from '#main/services/journal.ts'
import { encodeLine } from '#main/services/journal-lines.ts'
import { segmentPath } from '#main/services/journal-segments.ts'
import { asId, type BookId } from '#shared/book/ids.ts'
import type { JournalEntry } from '#shared/book/journal.ts'
import { fuzzRuns } from '#test/support/fuzz-runs.ts'
import { book, entry, readAll, throughOf, well } from '#test/support/journal-shop.ts'
import { lastingFolder } from '#test/support/temp-folder.ts'
import { unhurried } from '#test/support/tight-disk.ts'

const folder = lastingFolder()

/** Lines of a journal, split into segments at `cuts`; line 1 always begins one. */
type Written = { readonly entries: readonly JournalEntry[]; readonly cuts: readonly number[] }

const written: fc.Arbitrary<Written> = fc
  .array(fc.string({ maxLength: 12, unit: 'grapheme' }), { minLength: 1, maxLength: 16 })
  .chain((bodies) =>
    fc.record({
      entries: fc.constant(bodies.map((said, i) => entry(i + 1, JSON.stringify({ said })))),
      cuts: fc.subarray(bodies.map((_, place) => place)),
    }),
  )

type Harmed = { readonly bytes: Buffer; readonly at: number; readonly byte: number }

const inBytes: Readonly<Record<string, (of: Harmed) => Buffer>> = {
  torn: ({ bytes, at }) => bytes.subarray(0, at),
  zeros: ({ bytes, at, byte }) => Buffer.concat([bytes.subarray(0, at), Buffer.alloc(byte)]),
  'byte changed': ({ bytes, at, byte }) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from([byte]), bytes.subarray(at + 1)]),
  'bytes put in': ({ bytes, at, byte }) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from([byte, 10]), bytes.subarray(at)]),
  'segment emptied': () => Buffer.alloc(0),
}

const inLines: Readonly<Record<string, (own: string, next: string) => readonly string[]>> = {
  'line lost': () => [],
  'line twice': (own) => [own, own],
  'lines swapped': (own, next) => [next, own],
  'line of another book': () => [encodeLine(asId<BookId>('another-book'), entry(1))],
  'another book’s name': (own) => [own.replace(book, 'another-book')],
  'wrong sum': (own) => [own.replace(/"sum":"./, '"sum":"g')],
  'other words': (own) => [own.replace('said', 'dais')],
}

/** One damage to the files; `at` says where, as a fraction. */
const harm = fc.record({
  kind: fc.constantFrom(
    ...Object.keys(inBytes),
    ...Object.keys(inLines),
    'segment lost',
    'segment under another name',
    'segments swapped names',
  ),
  segment: fc.nat({ max: 15 }),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  byte: fc.nat({ max: 255 }),
})
type Harm = typeof harm extends fc.Arbitrary<infer One> ? One : never

describe('the journal reader, with any damage to the files', () => {
  it('reads only what was written for this book, in order, and accepts what is sent again', async () => {
    const scenario = fc.record({ written, harms: fc.array(harm, { maxLength: 4 }) })
    await fc.assert(
      fc.asyncProperty(scenario, async ({ written: { entries, cuts }, harms }) => {
        const began = performance.now()
        await lay(entries, cuts)
        for (const each of harms) befall(each)
        const before = contents()
        const journal = journalIn(folder, unhurried)

        const read = await readAll(journal)
        const through = await throughOf(journal)
        const start = through - read.entries.length
        expect(read.entries).toEqual(entries.slice(start, through))
        // At the start only what was before the first remaining segment may be missing.
        if (start > 0) expect(start).toBe(firstNamed(before) - 1)

        const rest = entries.slice(through)
        if (rest.length > 0) {
          expect(well(await journal.append(book, rest)).through).toBe(entries.length)
          const healed = await readAll(journalIn(folder, unhurried))
          expect(healed).toEqual({ entries: entries.slice(start), end: 'end' })
        }
        keptWhole(before)
        expect(performance.now() - began).toBeLessThan(2000)
      }),
      { numRuns: fuzzRuns },
    )
  }, 600_000)
})

async function lay(entries: readonly JournalEntry[], cuts: readonly number[]): Promise<void> {
  rmSync(join(folder, book), { recursive: true, force: true })
  await mkdir(join(folder, book), { recursive: true })
  const begins = [...new Set([0, ...cuts])].sort((one, other) => one - other)
  for (const [place, from] of begins.entries()) {
    const lines = entries.slice(from, begins[place + 1]).map((each) => encodeLine(book, each))
    writeFileSync(segmentPath(join(folder, book), from + 1), lines.join(''))
  }
}

function befall({ kind, segment, at, byte }: Harm): void {
  const paths = segments()
  const path = paths[segment % Math.max(1, paths.length)]
  if (path === undefined) return
  const bytes = readFileSync(path)
  const lines = bytes.toString('latin1').split(/(?<=\n)/)
  const line = Math.floor(at * lines.length)
  const changed =
    inBytes[kind]?.({ bytes, byte, at: Math.floor(at * bytes.length) }) ??
    inLines[kind]?.(lines[line] ?? '', lines[line + 1] ?? '')
  if (Buffer.isBuffer(changed)) writeFileSync(path, changed)
  else if (changed !== undefined) writeFileSync(path, joined(lines, line, changed))
  else if (kind === 'segment lost') rmSync(path)
  else if (kind === 'segments swapped names') swap(path, paths[byte % paths.length] ?? path)
  else writeFileSync(segmentPath(join(folder, book), byte + 1), bytes)
}

function swap(one: string, other: string): void {
  const bytes = readFileSync(one)
  writeFileSync(one, readFileSync(other))
  writeFileSync(other, bytes)
}

const joined = (lines: readonly string[], at: number, changed: readonly string[]): Buffer =>
  Buffer.from([...lines.slice(0, at), ...changed, ...lines.slice(at + 1)].join(''), 'latin1')

const segments = (): string[] =>
  readdirSync(join(folder, book))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => join(folder, book, name))

const firstNamed = (files: Contents): number =>
  Math.min(...[...files.keys()].map((path) => Number.parseInt(basename(path), 10)))

type Contents = ReadonlyMap<string, Buffer>

const contents = (): Contents => new Map(segments().map((path) => [path, readFileSync(path)]))

/** Every complete line is still in some file, readable or not. */
function keptWhole(before: Contents): void {
  const now = readdirSync(join(folder, book))
    .map((name) => join(folder, book, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path))
  for (const bytes of before.values()) {
    const lines = bytes.subarray(0, bytes.lastIndexOf('\n') + 1)
    expect(now.some((file) => file.subarray(0, lines.length).equals(lines))).toBe(true)
  }
}
