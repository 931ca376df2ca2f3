import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupsIn } from '#main/services/backups.ts'
import type { Disk } from '#main/services/disk.ts'
import { openFiles } from '#main/services/files.ts'
import { ledgerAt } from '#main/services/ledger.ts'
import { secondFolder } from '#main/services/second-folder.ts'
import { contract } from '#shared/host/contract.ts'
import { fileFlushRefused } from '#test/support/faulty-disk.ts'
import { asOrdinaryUser, tempFolder } from '#test/support/temp-folder.ts'

const ourWindow = 1
const bytes = new TextEncoder().encode('a whole book')
const expected = {
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
}

type Given = { readonly disk?: Disk; readonly showFolder?: () => Promise<string> }

function shop(folder = join(tempFolder(), 'Documents', 'The Usual Backups'), given: Given = {}) {
  const files = openFiles()
  const shown: string[] = []
  const showFolder = async (path: string) => {
    shown.push(path)
    return ''
  }
  const own = tempFolder()
  const ledger = ledgerAt(join(own, 'backups.json'))
  const second = secondFolder({
    folder: own,
    askFolder: async () => undefined,
    first: folder,
    mayUse: async () => true,
  })
  const backups = backupsIn(
    { folder },
    {
      files,
      ledger,
      second,
      leaving: async () => [],
      showFolder,
      ...given,
    },
  )
  const keep = async (name: string) => {
    const begun = await backups.keepBegin(ourWindow, name)
    if (!begun.ok) return begun
    await files.append(ourWindow, begun.value.handle, bytes)
    return files.finish(ourWindow, begun.value.handle, expected)
  }
  const entries = async () => {
    const list = await backups.list()
    if (!list.ok) throw new Error(list.error.detail)
    return list.value.entries
  }
  return { folder, files, backups, keep, entries, shown }
}

describe('backups', () => {
  it('Backup "on" but folder never created: the first backup creates it and tries it by writing', async () => {
    const { folder, backups, keep } = shop()
    expect(await backups.list()).toEqual({ ok: true, value: { folder, entries: [] } })
    expect(existsSync(folder)).toBe(false)

    expect(await keep('Monday.usual')).toEqual({
      ok: true,
      value: { name: 'Monday.usual', folder },
    })
    expect(readdirSync(folder)).toEqual(['Monday.usual'])
  })

  it('are refused by a folder that takes a file and can not keep it', async () => {
    const { folder, keep } = shop(undefined, { disk: fileFlushRefused('EDQUOT') })
    expect(await keep('Monday.usual')).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(readdirSync(folder)).toEqual([])
  })

  it('are listed newest first, as the contract says, and nothing else with them', async () => {
    const { folder, backups, keep } = shop()
    await keep('Monday.usual')
    await keep('Tuesday.usual')
    utimesSync(join(folder, 'Monday.usual'), 1_700_000_000, 1_700_000_000)
    for (const name of ['letter.txt', '.hidden.usual'])
      writeFileSync(join(folder, name), 'not ours')
    mkdirSync(join(folder, 'folder.usual'))

    const list = await backups.list()
    const { entries } = contract['backup:list'].output.parse(list.ok ? list.value : undefined)
    expect(entries.map(({ name, size }) => ({ name, size }))).toEqual([
      { name: 'Tuesday.usual', size: bytes.length },
      { name: 'Monday.usual', size: bytes.length },
    ])
  })

  it('never replace one another', async () => {
    const { keep, entries } = shop()
    for (const name of ['Monday.usual', 'Monday.usual', 'Monday.usual.age', 'Monday.usual.age'])
      await keep(name)

    const names = (await entries()).map(({ name }) => name)
    expect(names.sort()).toEqual([
      'Monday (2).usual',
      'Monday (2).usual.age',
      'Monday.usual',
      'Monday.usual.age',
    ])
  })

  it('are opened by their ids in the list', async () => {
    const { backups, files, keep, entries } = shop()
    await keep('Monday.usual')
    const [entry] = await entries()
    const opened = await backups.open(ourWindow, entry?.id ?? '')

    expect(opened).toMatchObject({ value: { name: 'Monday.usual', size: bytes.length } })
    const handle = opened.ok ? opened.value.handle : ''
    expect(await files.read(ourWindow, handle, { offset: 0, length: 100 })).toEqual({
      ok: true,
      value: bytes,
    })
    await files.dropAll(ourWindow)
  })

  it('are not opened by a path, a name, or the id of a removed file', async () => {
    const { backups, keep, folder } = shop()
    await keep('Monday.usual')
    const gone = { ok: false, error: { code: 'gone' } }

    for (const id of [
      'Monday.usual',
      '../Monday.usual',
      join(folder, 'Monday.usual'),
      'f'.repeat(32),
    ]) {
      expect(await backups.open(ourWindow, id)).toMatchObject(gone)
    }
  })

  it('are only .usual and .usual.age files, whatever name the window gives', async () => {
    const { keep, folder } = shop()
    for (const name of ['run.exe', '.usual', 'Monday.usual.exe', 'key.age']) {
      expect(await keep(name)).toMatchObject({ error: { code: 'invalid' } })
    }
    expect(existsSync(folder)).toBe(false)
  })

  it('remove what a kill left a day ago; nothing younger, and nothing else however old', async () => {
    const { keep, folder } = shop()
    await keep('Monday.usual')
    const left = (name: string, hours: number) => {
      writeFileSync(join(folder, name), 'half')
      const then = Date.now() / 1000 - hours * 60 * 60
      utimesSync(join(folder, name), then, then)
    }
    const stays = ['last year.usual', 'letter.txt', '.usual-fedcba9876543210.part.txt']
    for (const name of stays) left(name, 9000)
    left('.usual-0123456789abcdef.part', 25)
    left('.usual-fedcba9876543210.part', 23)
    await keep('Tuesday.usual')

    const kept = ['Monday.usual', 'Tuesday.usual', '.usual-fedcba9876543210.part', ...stays]
    expect(readdirSync(folder).sort()).toEqual(kept.sort())
  })

  it.skipIf(process.platform === 'win32')('say when the folder is not writable', async () => {
    const folder = tempFolder()
    chmodSync(folder, 0o555)
    const kept = await asOrdinaryUser(() => shop(folder).keep('Monday.usual'))
    chmodSync(folder, 0o755)

    expect(kept).toMatchObject({ error: { code: 'not-allowed' } })
  })

  it('say when a file is in the folder’s place', async () => {
    const place = join(tempFolder(), 'The Usual Backups')
    writeFileSync(place, 'a file')

    expect(await shop(place).keep('Monday.usual')).toMatchObject({ ok: false })
    expect(await shop(join(place, 'deeper')).keep('Monday.usual')).toMatchObject({
      error: { code: 'no-folder' },
    })
  })

  it.skipIf(process.platform === 'win32')('list the rest when one link is broken', async () => {
    const { keep, folder, entries } = shop()
    await keep('Monday.usual')
    symlinkSync(join(folder, 'nowhere'), join(folder, 'Lost.usual'))

    expect((await entries()).map(({ name }) => name)).toEqual(['Monday.usual'])
  })

  it('show their folder and create it if needed', async () => {
    const { backups, shown, folder } = shop()

    expect(await backups.show()).toEqual({ ok: true, value: undefined })
    expect(shown).toEqual([folder])
    expect(existsSync(folder)).toBe(true)
  })

  it('say why their folder could not be shown', async () => {
    const { backups } = shop(undefined, { showFolder: async () => 'no program for folders' })
    expect(await backups.show()).toEqual({
      ok: false,
      error: { code: 'unsupported', detail: 'no program for folders' },
    })
  })

  it.skipIf(process.platform === 'win32')('that may not be listed are not "none"', async () => {
    const folder = tempFolder()
    const { backups } = shop(folder)
    chmodSync(folder, 0)
    const listed = await asOrdinaryUser(() => backups.list())
    chmodSync(folder, 0o755)
    expect(listed).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  })
})
