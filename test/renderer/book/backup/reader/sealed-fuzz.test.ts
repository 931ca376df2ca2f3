import { openAsBlob } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { generateIdentity } from 'age-encryption'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { verifyBackup } from '#book/backup/read.ts'
import { blobScratch } from '#book/backup/scratch.ts'
import { type Secret, sealedBy, sealWith, unseal } from '#book/backup/sealed.ts'
import { fuzzRuns } from '#test/support/fuzz-runs.ts'
import { bookShape } from '#workers/book-shape.ts'

const fixture = fileURLToPath(new URL('../../../../fixtures/backups/v1.usual', import.meta.url))
const hour = 3_600_000

let secret: Secret
let plain: Uint8Array
let sealed: Uint8Array<ArrayBuffer>
let headerEnds: number
beforeAll(async () => {
  secret = { kind: 'identity', identity: await generateIdentity() }
  const file = await openAsBlob(fixture)
  plain = new Uint8Array(await file.arrayBuffer())
  const stream = await sealWith(secret)(file.stream())
  sealed = new Uint8Array(await new Response(stream).arrayBuffer())
  headerEnds = new TextDecoder('latin1').decode(sealed).indexOf('\n--- ') + 49
})

const spot = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const blow = fc.record({
  // Most fall on the header, which is all that is believed before a key was tried.
  place: fc.constantFrom('header', 'header', 'header', 'body'),
  at: spot,
  remove: fc.nat({ max: 80 }),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc
      .constantFrom(
        '-> X25519 ',
        '-> scrypt AAAAAAAAAAAAAAAAAAAAAA 18\n',
        '-> scrypt AAAAAAAAAAAAAAAAAAAAAA 99\n',
        '\n--- ',
        '-> grease \n\n',
        '\n',
        '=',
        'age-encryption.org/v1\n',
        'A'.repeat(40_000),
      )
      .map((text) => new TextEncoder().encode(text)),
  ),
})

function struck(blows: readonly (typeof blow extends fc.Arbitrary<infer B> ? B : never)[]): Blob {
  let now = sealed
  for (const { place, at, remove, put } of blows) {
    const from = Math.floor(
      place === 'header' ? at * headerEnds : headerEnds + at * (now.length - headerEnds),
    )
    const next = new Uint8Array([...now.subarray(0, from), ...put, ...now.subarray(from + remove)])
    now = next
  }
  return new Blob([now])
}

/** What became of it, within two seconds, or the test says which file it hung on. */
async function opened(file: Blob, by: Secret): Promise<string> {
  const began = performance.now()
  const unsealed = await unseal(file, by, blobScratch())
  expect(performance.now() - began).toBeLessThan(2000)
  if (!unsealed.ok) return unsealed.error.kind
  const bytes = new Uint8Array(await unsealed.value.arrayBuffer())
  const isWhole = bytes.length === plain.length && bytes.every((byte, at) => byte === plain[at])
  // No longer taken for a sealed one, it is as any file that is no zip.
  return isWhole ? 'whole' : await asRead(unsealed.value)
}

async function asRead(file: Blob): Promise<string> {
  const read = await verifyBackup(file, bookShape)
  return read.ok ? 'another book' : read.error.kind
}

it('a sealed one is whole as it was made', async () => {
  expect(await sealedBy(new Blob([sealed]))).toBe('key')
  expect(await opened(new Blob([sealed]), secret)).toBe('whole')
})

it(
  'a sealed backup, whatever befell its header: opened whole or refused, and never for long',
  async () => {
    const passphrase: Secret = { kind: 'passphrase', passphrase: 'a guess' }
    await fc.assert(
      fc.asyncProperty(
        fc.array(blow, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 0, max: 9 }),
        async (blows, which) => {
          const file = struck(blows)
          // A passphrase is worked at for a second on purpose, so it is tried on few.
          const by = which === 0 && (await sealedBy(file)) !== 'passphrase' ? passphrase : secret
          expect(await opened(file, by)).toMatch(
            /^(whole|torn|locked|not-a-backup|empty-file|too-big|suspicious)$/,
          )
        },
      ),
      { numRuns: fuzzRuns },
    )
  },
  2 * hour,
)

it('a header that asks for endless work at a passphrase is refused before it is begun', async () => {
  const passphrase: Secret = { kind: 'passphrase', passphrase: 'a guess' }
  for (const work of ['21', '22', '30', '63', '64', '99', '-1', '1e9']) {
    const header = `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} ${work}\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`
    const file = new Blob([header, sealed.subarray(headerEnds)])
    expect(await opened(file, passphrase), work).toMatch(/^(torn|locked)$/)
  }
})
