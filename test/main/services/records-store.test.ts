import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { realDisk } from '#main/services/disk.ts'
import { recordsStore } from '#main/services/records-store.ts'
import { refusingRename } from '#test/support/faulty-disk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const noon = Date.UTC(2026, 10, 21, 12)

function shop(disk?: Parameters<typeof recordsStore>[0]['disk']) {
  const folder = tempFolder()
  const store = join(folder, 'IndexedDB', 'app_usual_0.indexeddb.leveldb')
  mkdirSync(store, { recursive: true })
  writeFileSync(join(store, 'CURRENT'), 'MANIFEST-000001')
  const records = recordsStore({
    session: folder,
    folder,
    now: () => noon,
    ...(disk ? { disk } : {}),
  })
  return { folder, store, records }
}

describe('a store that will not open', () => {
  it('stays where it is until the next start, because it is still open', async () => {
    const { records, store } = shop()

    expect(await records.askToSetAside()).toEqual({ ok: true, value: undefined })
    expect(existsSync(store)).toBe(true)
  })

  it('is moved aside at the next start, whole, and only once', async () => {
    const { records, folder } = shop()
    await records.askToSetAside()
    const aside = join(folder, 'set-aside', '2026-11-21T12-00-00.000Z')

    expect(await records.setAsideIfAsked()).toEqual({ ok: true, value: aside })
    expect(existsSync(join(folder, 'IndexedDB'))).toBe(false)
    const current = join(aside, 'IndexedDB', 'app_usual_0.indexeddb.leveldb', 'CURRENT')
    expect(readFileSync(current, 'utf8')).toBe('MANIFEST-000001')

    mkdirSync(join(folder, 'IndexedDB'))
    expect(await records.setAsideIfAsked()).toEqual({ ok: true, value: undefined })
    expect(existsSync(join(folder, 'IndexedDB'))).toBe(true)
  })

  it('is left alone without a request, or when there is none', async () => {
    const { records, store } = shop()
    expect(await records.setAsideIfAsked()).toEqual({ ok: true, value: undefined })
    expect(existsSync(store)).toBe(true)

    const empty = recordsStore({ session: tempFolder(), folder: tempFolder() })
    await empty.askToSetAside()
    expect(await empty.setAsideIfAsked()).toEqual({ ok: true, value: undefined })
  })

  it('that can’t be moved stays, and a later, good one is not moved instead', async () => {
    const { records, store, folder } = shop({
      ...realDisk,
      // The store is held open, not the request.
      rename: (from, to) =>
        (from.endsWith('IndexedDB') ? refusingRename('EIO', 1) : realDisk).rename(from, to),
    })
    expect(await records.askToSetAside()).toMatchObject({ ok: true })

    expect(await records.setAsideIfAsked()).toMatchObject({ error: { code: 'failed' } })
    expect(existsSync(store)).toBe(true)
    expect(await records.setAsideIfAsked()).toEqual({ ok: true, value: undefined })
    expect(readdirSync(folder)).toContain('IndexedDB')
  })
})
