import { createHash } from 'node:crypto'
import {
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { tendTheStore } from '#main/app/before-window.ts'
import { isOlder } from '#main/app/older-chromium.ts'
import { backupsIn } from '#main/services/backups.ts'
import { openFiles } from '#main/services/files.ts'
import { journalIn } from '#main/services/journal.ts'
import { keyFile } from '#main/services/key-file.ts'
import { ledgerAt } from '#main/services/ledger.ts'
import { recordsStore } from '#main/services/records-store.ts'
import { rescueCopies } from '#main/services/rescue.ts'
import { markName, secondFolder } from '#main/services/second-folder.ts'
import { stampFile } from '#main/services/stamp.ts'
import { instant } from '#shared/base/day.ts'
import { asId, type BookId } from '#shared/book/ids.ts'
import type { BackupFacts } from '#shared/book/rotation.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import { type CallName, contract } from '#shared/host/contract.ts'
import { anyContent } from '#test/support/any-content.ts'
import { fuzzRuns } from '#test/support/fuzz-runs.ts'
import { book, entries, well } from '#test/support/journal-shop.ts'
import { lastingFolder } from '#test/support/temp-folder.ts'

const running = { app: '0.1.0', chromium: 154 }
const mark = 'ab'.repeat(16)
const backup = Buffer.from('a whole book')
const facts: BackupFacts = {
  bookId: asId<BookId>(book),
  seq: 5,
  at: instant(1_795_000_000_000),
  rows: 3,
  size: backup.length,
  sha256: createHash('sha256').update(backup).digest('hex'),
  encrypted: false,
}
const stamp: Stamp = {
  format: 'the-usual-stamp',
  bookId: asId<BookId>(book),
  database: 'usual-0192d3e4',
  seq: 5,
  counts: { customers: 3 },
  schema: 3,
  chromium: 154,
  app: '0.1.0',
  closedCleanly: false,
  writtenAt: instant(1_795_000_000_000),
  lastBackup: { at: facts.at, seq: 5, name: 'good.usual' },
}

/** Every file of a profile that is read, as the app writes it. */
const files = {
  'data/stamp.json': JSON.stringify(stamp),
  'data/stamp.previous.json': JSON.stringify({ ...stamp, seq: 4 }),
  'data/backups.json': JSON.stringify({
    format: 'the-usual-ledger',
    backups: [{ name: 'good.usual', facts }],
  }),
  'data/second-folder.json': JSON.stringify({
    format: 'the-usual-second-folder',
    folder: 'HOME/stick',
    mark,
  }),
  [`data/second-${mark}.json`]: JSON.stringify({
    format: 'the-usual-ledger',
    backups: [{ name: 'good.usual', facts }],
  }),
  'data/backup-key.json': JSON.stringify({ identity: `AGE-SECRET-KEY-1${'Q'.repeat(58)}` }),
  [`stick/${markName}`]: mark,
  'backups/good.usual': backup.toString(),
  'backups/other.usual': 'another book',
}
/** Asked of the next start; in a good profile nothing is. */
const wishes = ['data/rescue-next', 'data/set-aside-next']
const segment = `data/journal/${book}/0000000000000001.jsonl`

const home = lastingFolder()
const pristine = join(home, 'pristine')
const place = join(home, 'shop')
const journalOf = (shop: string) => journalIn(join(shop, 'data/journal'))

beforeAll(async () => {
  for (const folder of ['data/session/IndexedDB', 'data/rescue', 'stick', 'backups'])
    mkdirSync(join(pristine, folder), { recursive: true })
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(pristine, name), text.replace('HOME', place))
  const copy = join(pristine, 'data/rescue/1-2026-11-21T12-00-00-000Z')
  mkdirSync(join(copy, 'IndexedDB'), { recursive: true })
  writeFileSync(join(copy, 'agreed'), '')
  await journalOf(pristine).append(book, entries(1, 5))
})

/** A start as far as the window, and all it then asks while it looks for a way back. */
async function start() {
  const folder = join(place, 'data')
  const at = {
    session: join(folder, 'session'),
    folder,
    free: async () => ({ ok: true, value: 1e12 }) as const,
  }
  const keeper = stampFile(folder)
  const isRefused = isOlder(running.chromium, await keeper.newestChromium())
  const rescue = rescueCopies(at)
  const parts = { rescue, stamp: keeper, records: recordsStore(at), running }
  await tendTheStore({ ...parts, log: { note: () => undefined } })
  const first = join(place, 'backups')
  const around = { askFolder: async () => undefined, mayUse: async () => true }
  const second = secondFolder({ folder, first, ...around })
  const backups = backupsIn(
    { folder: first },
    {
      files: openFiles(),
      ledger: ledgerAt(join(folder, 'backups.json')),
      second,
      leaving: async () => [],
      showFolder: async () => '',
    },
  )
  return {
    isRefused,
    stamp: asTheWindowReads('stamp:read', await keeper.read()),
    key: await keyFile(folder).read(),
    second: asTheWindowReads('second:state', await second.state()),
    backups: asTheWindowReads('backup:list', well(await backups.list())),
    rescue: asTheWindowReads('rescue:list', well(await rescue.list())),
    journal: asTheWindowReads('journal:read', well(await journalOf(place).read(book, 0))),
  }
}

/** An answer that does not fit the contract reaches no screen. */
const asTheWindowReads = <N extends CallName>(name: N, answer: unknown) =>
  contract[name].output.parse(answer) as ReturnType<(typeof contract)[N]['output']['parse']>

function fresh(): void {
  rmSync(place, { recursive: true, force: true })
  cpSync(pristine, place, { recursive: true })
}

const harmOf = (name: string): fc.Arbitrary<Uint8Array> => {
  const path = join(pristine, name)
  return anyContent(
    wishes.includes(name) ? '7-2026-11-21T12-00-00-000Z' : readFileSync(path, 'utf8'),
  )
}

const anyBadFile = fc
  .constantFrom(...Object.keys(files), ...wishes, segment)
  .chain((name) => fc.record({ name: fc.constant(name), content: fc.constant(name).chain(harmOf) }))

it('any content in the place of any one file of the profile: every other way back is found', async () => {
  await fc.assert(
    fc.asyncProperty(anyBadFile, async ({ name, content }) => {
      fresh()
      writeFileSync(join(place, name), content)
      const found = await start()
      if (!name.startsWith('data/stamp'))
        expect(found.stamp).toMatchObject({ state: 'found', stamp: { seq: 5 } })
      expect(found.backups.entries.map((entry) => entry.name).sort()).toEqual([
        'good.usual',
        'other.usual',
      ])
      expect(found.rescue.copies.map(({ id }) => id)).toContain('1-2026-11-21T12-00-00-000Z')
      if (name !== segment)
        expect(found.journal).toMatchObject({ entries: [{}, {}, {}, {}, {}], follows: 'end' })
    }),
    { numRuns: Math.ceil(fuzzRuns / 3) },
  )
}, 600_000)

it.each([
  [
    'a version of Chromium that there can’t be',
    'stamp.json',
    JSON.stringify({ ...stamp, chromium: 99_999 }),
  ],
  [
    'the same, in a file that says nothing else',
    'stamp.previous.json',
    '{"chromium":9007199254740991}',
  ],
])('%s does not pass for a newer program', async (_what, name, text) => {
  fresh()
  writeFileSync(join(place, 'data', name), text)
  expect(await start()).toMatchObject({ isRefused: false })
})

it('a time that no calendar has is read as the last one there is: the rest of the stamp still holds', async () => {
  fresh()
  writeFileSync(join(place, 'data/stamp.json'), JSON.stringify({ ...stamp, writtenAt: 8.65e15 }))
  const { stamp: read } = await start()
  expect(read).toMatchObject({ state: 'found', stamp: { bookId: book, seq: 5 } })
  if (read.state === 'found') expect(new Date(read.stamp.writtenAt).getUTCFullYear()).toBe(9999)
})

it('a second folder whose name no system takes does not hide the backups of the first', async () => {
  fresh()
  const chosen = { format: 'the-usual-second-folder', folder: 'a\0b', mark }
  writeFileSync(join(place, 'data/second-folder.json'), JSON.stringify(chosen))
  const found = await start()
  expect(found.second).toMatchObject({ state: 'missing' })
  expect(found.backups.entries).toHaveLength(2)
})

// Windows makes such links only for administrators.
it.skipIf(process.platform === 'win32')(
  'a backup that leads round in a circle is listed beside the good ones',
  async () => {
    fresh()
    symlinkSync('round.usual', join(place, 'backups/round.usual'))
    const { backups } = await start()
    expect(backups.entries.map((entry) => entry.name).sort()).toEqual([
      'good.usual',
      'other.usual',
      'round.usual',
    ])
  },
)

it('a backup dated before 1970 is listed', async () => {
  fresh()
  const long = new Date(-1_000_500)
  utimesSync(join(place, 'backups/other.usual'), long, long)
  const { backups } = await start()
  expect(backups.entries.find(({ name }) => name === 'other.usual')).toMatchObject({ at: 0 })
})

it.each([
  ['of a day that does not exist', '2-2026-99-99T99-99-99-999Z', true],
  ['made by a clock in the year 12110', '2-+012110-01-01T00-00-00-000Z', true],
  ['that lost its store', '2-2026-11-22T12-00-00-000Z', false],
])('a rescue copy %s does not hide the others', async (_what, id, isWhole) => {
  fresh()
  const copy = join(place, 'data/rescue', id)
  mkdirSync(isWhole ? join(copy, 'IndexedDB') : copy, { recursive: true })
  writeFileSync(join(copy, 'agreed'), '')
  const { rescue } = await start()
  const ids = rescue.copies.map((each) => each.id)
  expect(ids).toContain('1-2026-11-21T12-00-00-000Z')
  expect(ids.includes(id)).toBe(isWhole)
})

it('a file too large to be a text counts as damaged, and the shop starts', async () => {
  fresh()
  // More than Node reads at once; a file system writes nothing for it.
  writeFileSync(join(place, 'data/rescue-next'), '')
  for (const name of ['stamp.json', 'rescue-next', 'backups.json', 'backup-key.json'])
    truncateSync(join(place, 'data', name), 2 ** 31 + 1)
  const found = await start()
  expect(found.stamp).toMatchObject({ state: 'unreadable' })
  expect(found.key).toMatchObject({ ok: false })
  expect(found.backups.entries).toHaveLength(2)
})
