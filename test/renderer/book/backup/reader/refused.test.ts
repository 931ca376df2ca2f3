import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { readBackup, verifyBackup } from '#book/backup/read.ts'
import { currentVersion } from '#book/versions/all.ts'
import type { Manifest } from '#shared/book/manifest.ts'
import { backupOf, entriesOf, zipOf } from '#test/support/backup-file.ts'
import { bookShape } from '#workers/book-shape.ts'

const product = (id: string, name: string) => ({
  id,
  createdAt: 1,
  updatedAt: 2,
  rev: 0,
  name,
  warranty: 'none',
  active: true,
})
const rows = { products: [product('a', 'Flat white'), product('b', 'Croissant')] }

let good: Blob
let entries: ReadonlyMap<string, string>
beforeAll(async () => {
  good = await backupOf(rows)
  entries = await entriesOf(good)
})

/** What became of it, and that nobody had to wait. */
async function tried(file: Blob): Promise<string> {
  const began = performance.now()
  const verified = await verifyBackup(file, bookShape)
  expect(performance.now() - began).toBeLessThan(2000)
  return verified.ok ? 'accepted' : verified.error.kind
}

const edited = (changes: Readonly<Record<string, string>>): Blob =>
  zipOf(new Map([...entries, ...Object.entries(changes)]))
const manifest = (): Record<string, unknown> => JSON.parse(entries.get('manifest.json') ?? '')
const withManifest = (changes: object): Blob =>
  edited({ 'manifest.json': JSON.stringify({ ...manifest(), ...changes }) })

async function withBytes(change: (bytes: Uint8Array, view: DataView) => void): Promise<Blob> {
  const bytes = new Uint8Array(await good.arrayBuffer())
  change(bytes, new DataView(bytes.buffer))
  return new Blob([bytes])
}

it('a good one is read whole, whoever zipped it again', async () => {
  expect(await tried(good)).toBe('accepted')
  expect(await tried(zipOf(entries))).toBe('accepted')
})

describe('the sum of the manifest', () => {
  const sumOf = async (text: string) =>
    `${createHash('sha256').update(text).digest('hex')}  manifest.json\n`

  it('is the last entry, as sha256sum -c reads it', async () => {
    const [name, line] = [...entries].at(-1) ?? []
    expect(name).toBe('manifest.json.sha256')
    expect(line).toBe(await sumOf(entries.get('manifest.json') ?? ''))
  })

  it('tells a list that was changed by hand, and everything else holds', async () => {
    const erased = ['01931c2e-7c1a-7000-8000-000000000001']
    expect(await tried(withManifest({ erased }))).toBe('list-edited')
    expect(await tried(withManifest({ shop: 'Another Shop' }))).toBe('list-edited')
    expect(await tried(edited({ 'manifest.json.sha256': 'nothing' }))).toBe('list-edited')
    expect(await tried(edited({ 'manifest.json.sha256': '0'.repeat(64) }))).toBe('list-edited')
  })

  it('is missed by nobody in a file of an earlier program', async () => {
    const without = [...entries].filter(([name]) => name !== 'manifest.json.sha256')
    expect(await tried(zipOf(without))).toBe('accepted')
  })

  it('is left out of a book in a shape that 0.1.0 reads, since that refuses an entry more', async () => {
    const older = await backupOf({}, { schema: 3 })
    expect([...(await entriesOf(older)).keys()]).not.toContain('manifest.json.sha256')
    const newer = await backupOf({}, { schema: 4 })
    expect([...(await entriesOf(newer)).keys()]).toContain('manifest.json.sha256')
  })
})

describe('a row that its own table refuses', () => {
  const toolong = { ...product('b', 'x'.repeat(20_001)), updatedAt: 3 }
  const why = { is: 'too-long', most: 20_000, size: 20_001 } as const
  const named = { table: 'products', id: 'b', field: 'name', why }
  const unfit = [named]
  const holding = (about: Partial<Manifest>) =>
    backupOf({ products: [product('a', 'Flat white'), toolong] }, about).then(tried)

  it('is taken as it is where the manifest names it', async () => {
    expect(await holding({ formatVersion: 2, unfit })).toBe('accepted')
  })

  it('is taken where it is only too long, named or not: what it says is not lost', async () => {
    expect(await holding({})).toBe('accepted')
    expect(await holding({ formatVersion: 2, unfit: [{ ...named, id: 'a' }] })).toBe('accepted')
  })

  it('is refused where anything else is wrong with it and it is not named, or another is', async () => {
    const worse = { ...toolong, active: 'perhaps' }
    const holdingWorse = (about: Partial<Manifest>) =>
      backupOf({ products: [product('a', 'Flat white'), worse] }, about).then(tried)
    expect(await holdingWorse({})).toBe('edited')
    expect(await holdingWorse({ formatVersion: 2, unfit: [{ ...named, id: 'a' }] })).toBe('edited')
    expect(await holdingWorse({ formatVersion: 2, unfit: [{ ...named, table: 'notes' }] })).toBe(
      'edited',
    )
    expect(await holdingWorse({ formatVersion: 2, unfit })).toBe('accepted')
  })

  it('is named in a backup that a program of before calls newer', async () => {
    expect(await holding({ formatVersion: 1, unfit })).toBe('edited')
    expect(await holding({ formatVersion: 2 })).toBe('edited')
  })
})

describe('a backup is refused that is', () => {
  it('torn: cut off anywhere', async () => {
    for (const part of [0.02, 0.3, 0.6, 0.95, 0.999]) {
      expect(await tried(good.slice(0, Math.floor(good.size * part)))).toBe('torn')
    }
  })

  it('edited: a row changed, added, taken out, or one that no shop could have written', async () => {
    const table = entries.get('products.jsonl') ?? ''
    for (const changed of [
      table.replace('Croissant', 'Brioche'),
      `${table}${JSON.stringify(product('c', 'Tea'))}\n`,
      table.slice(table.indexOf('\n') + 1),
      table.slice(0, -1),
      table.replace('"none"', '"never"'),
      table.replace('{', '[{').replace('}', '}]'),
      'null\n',
    ]) {
      expect(await tried(edited({ 'products.jsonl': changed }))).toBe('edited')
    }
  })

  it('edited: a table left out of the list, or lying in the file beside it', async () => {
    const { products: _gone, ...tables } = manifest().tables as Record<string, unknown>
    expect(await tried(withManifest({ tables }))).toBe('edited')
    expect(await tried(edited({ 'extra.jsonl': '{}\n' }))).toBe('edited')
    const without = [...entries].filter(([name]) => name !== 'products.jsonl')
    expect(await tried(zipOf(without))).toBe('edited')
  })

  it('newer: of a later format, a later book, or with a table of tomorrow', async () => {
    expect(await tried(withManifest({ formatVersion: 3, surprise: [] }))).toBe('newer')
    expect(await tried(withManifest({ schema: currentVersion + 1 }))).toBe('newer')
    const tables = {
      ...(manifest().tables as object),
      loyalty: { rows: 0, sha256: 'a'.repeat(64) },
    }
    expect(await tried(withManifest({ tables }))).toBe('newer')
  })

  it('no backup at all: a picture, a text, a zip of something else', async () => {
    expect(await tried(new Blob([]))).toBe('empty-file')
    expect(await tried(new Blob(['hello']))).toBe('not-a-backup')
    expect(await tried(zipOf([['letter.json', '{}']]))).toBe('not-a-backup')
    expect(await tried(zipOf([['manifest.json', '{"format":"other"}']]))).toBe('not-a-backup')
  })

  it('a zip bomb: unpacking to far more than it can hold', async () => {
    const zeros = '0'.repeat(40 * 1024 * 1024)
    expect(await tried(edited({ 'products.jsonl': zeros }))).toBe('suspicious')
    expect(await tried(edited({ 'manifest.json': zeros }))).toBe('suspicious')
  })

  it('one whose names lead elsewhere', async () => {
    for (const name of ['../products.jsonl', '/etc/passwd', 'a/b.jsonl', 'C:\\x.jsonl', 'x.exe']) {
      expect(await tried(edited({ [name]: '' }))).toBe('suspicious')
    }
  })

  it('one of ten thousand entries', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => {
      const letters = [...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
      return [`x${letters}.jsonl`, ''] as const
    })
    const file = zipOf([...entries, ...many])
    const began = performance.now()
    expect(await tried(file)).toBe('suspicious')
    expect(performance.now() - began).toBeLessThan(100)
    // The same with an end that says there are nine: counted as they are listed.
    const bytes = new Uint8Array(await file.arrayBuffer())
    new DataView(bytes.buffer).setUint16(bytes.length - 22 + 10, 9, true)
    expect(await tried(new Blob([bytes]))).not.toBe('accepted')
  })

  it('lying about the size or the sum of what is inside', async () => {
    for (const sum of [0, 0xdeadbeef]) expect(await tried(await lie(0, sum))).not.toBe('accepted')
    for (const packed of [3, 0x7fffffff]) {
      expect(await tried(await lie(4, packed))).not.toBe('accepted')
    }
    for (const plain of [0, 1, 100_000, 0xfffffffe]) {
      expect(await tried(await lie(8, plain))).not.toBe('accepted')
    }
  })
})

/** The same lie in both places that tell of the products (PKWARE APPNOTE 4.3.7, 4.3.12). */
const lie = (offset: number, value: number): Promise<Blob> =>
  withBytes((bytes, view) => {
    const places = [
      { signature: 0x04034b50, sums: 14, name: 30 },
      { signature: 0x02014b50, sums: 16, name: 46 },
    ]
    for (let at = 0; at < bytes.length - 54; at++) {
      const place = places.find(({ signature }) => view.getUint32(at, true) === signature)
      if (!place) continue
      const name = new TextDecoder().decode(bytes.subarray(at + place.name, at + place.name + 8))
      if (name === 'products') view.setUint32(at + place.sums + offset, value, true)
    }
  })

it('a field that would reach every object of the program is left out or refused', async () => {
  const nasty = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},'
  const escaped = nasty.replace('__proto__', '\\u005f_proto__')
  const text = entries.get('products.jsonl') ?? ''
  for (const start of [nasty, escaped]) {
    expect(await tried(edited({ 'products.jsonl': text.replace('{', start) }))).toBe('edited')
    const head = entries.get('manifest.json')?.replace('{', start) ?? ''
    const opened = await readBackup(edited({ 'manifest.json': head }), bookShape)
    expect(opened.ok).toBe(false)
  }
  expect('polluted' in {}).toBe(false)
})
