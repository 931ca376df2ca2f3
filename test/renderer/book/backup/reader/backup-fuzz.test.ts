import { openAsBlob } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readBackup } from '#book/backup/read.ts'
import { backupTroubleOf } from '#book/backup/trouble.ts'
import { entriesOf, zipOf } from '#test/support/backup-file.ts'
import { fuzzRuns } from '#test/support/fuzz-runs.ts'
import { bookShape } from '#workers/book-shape.ts'

const fixture = fileURLToPath(new URL('../../../../fixtures/backups/v1.usual', import.meta.url))
const hour = 3_600_000

let file: Blob
let bytes: Uint8Array<ArrayBuffer>
let entries: ReadonlyMap<string, string>
let whole: string
beforeAll(async () => {
  file = await openAsBlob(fixture)
  bytes = new Uint8Array(await file.arrayBuffer())
  entries = await entriesOf(file)
  whole = (await rowsIn(file)) ?? ''
})

/** Every row of it, or nothing when it was refused. */
async function rowsIn(from: Blob): Promise<string | undefined> {
  const opened = await readBackup(from, bookShape)
  if (!opened.ok) return undefined
  const all: unknown[] = []
  try {
    for (const table of Object.keys(opened.value.manifest.tables).sort()) {
      for await (const rows of opened.value.rows(table)) all.push(table, ...rows)
    }
    return JSON.stringify(all)
  } catch (thrown) {
    expect(backupTroubleOf(thrown).kind).toMatch(/torn|edited|suspicious|newer/)
    return undefined
  } finally {
    await opened.value.close()
  }
}

async function isHarmless(harmed: Blob): Promise<void> {
  const began = performance.now()
  const read = await rowsIn(harmed)
  expect(performance.now() - began).toBeLessThan(2000)
  // All of it or nothing of it: a book is never built from a part.
  expect(read === undefined || read === whole).toBe(true)
  expect('polluted' in {}).toBe(false)
  expect(Object.keys(Object.prototype)).toEqual([])
}

const spot = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const harm = fc.oneof(
  fc.record({ kind: fc.constant('byte' as const), at: spot, by: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: spot, to: spot }),
  fc.record({ kind: fc.constant('twice' as const), at: spot, to: spot }),
  fc.record({
    kind: fc.constant('number' as const),
    at: spot,
    value: fc.constantFrom(
      0,
      1,
      0xffff,
      0x7fffffff,
      0xffffffff,
      0x02014b50,
      0x04034b50,
      0x06054b50,
    ),
  }),
)

function harmed(
  from: Uint8Array<ArrayBuffer>,
  what: readonly (typeof harm extends fc.Arbitrary<infer H> ? H : never)[],
) {
  let now = from.slice()
  for (const each of what) {
    // Directories are at the end, and there a lie does most: every other blow falls near it.
    const near = each.at < 0.5 ? each.at * 2 : 1 - (1 - each.at) * Math.min(1, 3000 / now.length)
    const at = Math.min(now.length - 1, Math.floor(near * now.length))
    if (at < 0) break
    if (each.kind === 'byte') now[at] = (now[at] ?? 0) ^ each.by
    else if (each.kind === 'number') {
      if (at + 4 <= now.length) new DataView(now.buffer).setUint32(at, each.value, true)
    } else {
      const end = at + Math.floor(each.to * Math.min(5000, now.length - at))
      const parts =
        each.kind === 'cut'
          ? [now.slice(0, at), now.slice(end)]
          : [now.slice(0, end), now.slice(at)]
      const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
      joined.set(parts[0] ?? new Uint8Array(0))
      joined.set(parts[1] ?? new Uint8Array(0), parts[0]?.length ?? 0)
      now = joined
    }
  }
  return new Blob([now])
}

const scribble = fc.record({
  which: fc.nat(),
  at: spot,
  remove: fc.nat({ max: 60 }),
  put: fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      '"__proto__":{"polluted":1},',
      '{',
      '}',
      '\n',
      '[',
      'null',
      '1e999',
      '\\u0000',
      '"rows":0,',
    ),
  ),
})

describe('a backup, whatever befell it', () => {
  it(
    'as a file: read whole or refused, and never a part of it',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(harm, { minLength: 1, maxLength: 4 }), (what) =>
          isHarmless(harmed(bytes, what)),
        ),
        { numRuns: Math.ceil(fuzzRuns / 2) },
      )
    },
    2 * hour,
  )

  it(
    'by hand and zipped again: refused, unless nothing in it was changed',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(scribble, { minLength: 1, maxLength: 3 }), async (scribbles) => {
          const changed = new Map(entries)
          for (const { which, at, remove, put } of scribbles) {
            const name = [...changed.keys()][which % changed.size] ?? ''
            const text = changed.get(name) ?? ''
            const from = Math.floor(at * text.length)
            changed.set(name, text.slice(0, from) + put + text.slice(from + remove))
          }
          await isHarmless(zipOf(changed))
        }),
        { numRuns: Math.ceil(fuzzRuns / 2) },
      )
    },
    2 * hour,
  )
})
