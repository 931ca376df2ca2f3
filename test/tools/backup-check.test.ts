import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blobScratch } from '#book/backup/scratch.ts'
import { type Secret, sealWith, unseal } from '#book/backup/sealed.ts'
import { asRoot } from '#test/support/as-root.ts'
import { backupOf, entriesOf, zipOf } from '#test/support/backup-file.ts'
import { backupCheck } from '../../src/tools/backup-check.ts'

const fixture = fileURLToPath(new URL('../fixtures/backups/v1.usual', import.meta.url))
const passphrase = 'four words stand here'
let folder = ''
let zip: Uint8Array<ArrayBuffer>
let identity = ''
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'the-usual-check-'))
  zip = new Uint8Array(await readFile(fixture))
  identity = await generateX25519Identity()
  await writeFile(at('key.txt'), `# the key sheet\n${identity}\n`)
  await writeFile(at('other.txt'), `${await generateX25519Identity()}\n`)
  await writeFile(at('words.txt'), `${passphrase}\n`)
  await writeFile(at('sealed.usual.age'), await sealed({ kind: 'identity', identity }))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function sealed(secret: Secret): Promise<Uint8Array> {
  const stream = await sealWith(secret)(new Blob([zip]).stream())
  // `Response` needs bytes of a plain buffer, which the library makes.
  return new Uint8Array(
    await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
  )
}

const openSealed = async (bytes: Uint8Array, secret: Secret) => {
  const opened = await unseal(new Blob([new Uint8Array(bytes)]), secret, blobScratch())
  return opened.ok ? new Uint8Array(await opened.value.arrayBuffer()) : opened.error
}

const aNote = (words: string) => ({
  id: 'long',
  createdAt: 1,
  updatedAt: 2,
  rev: 1,
  customerId: 'maria',
  at: 1,
  day: '2026-03-02',
  channel: 'phone',
  words,
})

describe('a backup is checked in a terminal', () => {
  it('and its contents are printed as JSON', async () => {
    const { code, out } = await backupCheck([fixture])
    expect(code).toBe(0)
    const report = JSON.parse(out ?? '')
    expect(report).toMatchObject({ format: 'the-usual-backup', formatVersion: 1 })
    expect(report.counts.customers).toBeGreaterThan(0)
  })

  it('with every row that its own table refuses, by table and id', async () => {
    const why = { is: 'too-long', most: 20_000, size: 27_002 } as const
    const unfit = [{ table: 'notes', id: 'long', field: 'words', why }]
    const file = await backupOf({ notes: [aNote('x'.repeat(27_002))] }, { formatVersion: 2, unfit })
    await writeFile(at('unfit.usual'), new Uint8Array(await file.arrayBuffer()))
    const { code, out } = await backupCheck([at('unfit.usual')])
    expect(code).toBe(0)
    expect(JSON.parse(out ?? '')).toMatchObject({ unfit, counts: { notes: 1 } })
  })

  it('and one whose list was changed by hand is told', async () => {
    const entries = await entriesOf(await backupOf({}))
    const erased = ['01931c2e-7c1a-7000-8000-000000000001']
    const list = JSON.stringify({ ...JSON.parse(entries.get('manifest.json') ?? ''), erased })
    const file = zipOf(entries.set('manifest.json', list))
    await writeFile(at('edited.usual'), new Uint8Array(await file.arrayBuffer()))
    const { code, sentence } = await backupCheck([at('edited.usual')])
    expect(code).toBe(1)
    expect(sentence).toContain('edited.usual was changed after it was made')
  })

  it('by its key when it is encrypted, with the same answer', async () => {
    const plain = await backupCheck([fixture])
    expect(await backupCheck([at('sealed.usual.age'), '--key-file', at('key.txt')])).toEqual(plain)
  })

  it('and every unusable file gets its own message', async () => {
    const whole = new Uint8Array(await readFile(at('sealed.usual.age')))
    const worn = whole.slice()
    worn[whole.length - 100] = (worn[whole.length - 100] ?? 0) ^ 1
    const key = ['--key-file', at('key.txt')]
    const said = async (bytes: Uint8Array | string, args: readonly string[] = []) => {
      await writeFile(at('f'), bytes)
      const { code, sentence } = await backupCheck([at('f'), ...args])
      expect(code).toBe(1)
      return sentence
    }
    expect(await said('')).toBe('f is empty.')
    expect(await said('hello')).toBe('f is not a backup of The Usual.')
    expect(await said(whole)).toContain('encrypted with a key: give it with --key-file')
    expect(await said(whole, ['--key-file', at('other.txt')])).toContain('does not open it')
    expect(await said(worn, key)).toContain('f is damaged')
    expect(await said(whole.slice(0, 60), key)).toContain('f is damaged')
    expect(await said(whole.slice(0, -1), key)).toContain('f is damaged')
    expect(await said(zip.slice(0, -40))).toContain('f is damaged')
    expect((await backupCheck([at('nowhere')])).sentence).toContain('can’t be read')
    expect((await backupCheck([])).sentence).toContain('npm run backup-check')
  })

  it('by its passphrase, and no other', async () => {
    const encrypter = new Encrypter()
    encrypter.setScryptWorkFactor(10)
    encrypter.setPassphrase(passphrase)
    await writeFile(at('copy.usual.age'), await encrypter.encrypt(zip))
    const check = (file: string) =>
      backupCheck([at('copy.usual.age'), '--passphrase-file', at(file)])
    expect((await check('words.txt')).code).toBe(0)
    expect((await check('other.txt')).sentence).toContain('does not open it')
  })

  it('as npm runs it, with its exit code', () => {
    const script = fileURLToPath(new URL('../../scripts/backup-check.mjs', import.meta.url))
    const run = (file: string) => spawnSync(process.execPath, [script, file], { encoding: 'utf8' })
    const good = run(fixture)
    expect(good.status).toBe(0)
    expect(JSON.parse(good.stdout).counts.customers).toBeGreaterThan(0)
    expect(run(at('sealed.usual.age')).status).toBe(1)
  }, 60_000)
})

it('an encrypted file that was cut at the end of a chunk is not taken for a whole one', async () => {
  const encrypter = new Encrypter()
  encrypter.addRecipient(await identityToRecipient(identity))
  const pieces = await encrypter.encrypt(new Uint8Array(3 * 65_536))
  const cut = pieces.slice(0, -(65_536 + 16))
  expect(await openSealed(cut, { kind: 'identity', identity })).toMatchObject({ kind: 'torn' })
})

describe('Debian’s age', () => {
  let missing: string | undefined
  beforeAll(() => {
    missing = installAge()
  }, 200_000)

  it('opens our backup byte for byte, and we open what it encrypted', async (test) => {
    test.skip(missing !== undefined, missing)
    const opened = execFileSync('age', ['-d', '-i', at('key.txt'), at('sealed.usual.age')])
    expect(Buffer.compare(opened, zip)).toBe(0)
    const recipient = await identityToRecipient(identity)
    const theirs = execFileSync('age', ['-r', recipient, fixture])
    expect(await openSealed(theirs, { kind: 'identity', identity })).toEqual(zip)
  })

  it('opens a copy with a passphrase, typed at a terminal', async (test) => {
    test.skip(missing !== undefined, missing)
    const mine = await sealed({ kind: 'passphrase', passphrase })
    await writeFile(at('copy.usual.age'), mine)
    const command = `age -d -o ${at('copy.usual')} ${at('copy.usual.age')}`
    execFileSync('script', ['-qec', command, '/dev/null'], { input: `${passphrase}\n` })
    expect(Buffer.compare(await readFile(at('copy.usual')), zip)).toBe(0)
  })
})

/** Why it is not available; `undefined` when it is. */
function installAge(): string | undefined {
  if (process.platform !== 'linux') return 'not Linux'
  const isThere = () => spawnSync('age', ['--version']).status === 0
  const install = () => asRoot('apt-get', ['install', '-y', '--no-install-recommends', 'age'])
  // A computer that is set up anew has no list of packages yet.
  const isInstalled = isThere() || install() || (asRoot('apt-get', ['update']) && install())
  return isInstalled && isThere() ? undefined : 'age is not installed: apt-get install age'
}
