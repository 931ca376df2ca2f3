import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { openEarly } from '#app/early.ts'
import { openApp } from '#app/open-app.ts'
import { readBackup } from '#book/backup/read.ts'
import { freshStamp } from '#book/stamp-keeper.ts'
import { opening } from '#book/versions/0001-opening.ts'
import { currentVersion } from '#book/versions/all.ts'
import { fetchBackup } from '#features/backup/ui/keep-file.ts'
import { customers } from '#features/customers/model.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import type { Host } from '#platform/host.ts'
import { instant } from '#shared/base/day.ts'
import { asId, type BookId } from '#shared/book/ids.ts'
import { freshComputer, stampHere, windowParts } from '#test/support/window-parts.ts'
import { bookShape } from '#workers/book-shape.ts'

const name = 'usual-of-the-first-version'

beforeEach(async () => {
  await freshComputer()
  const db = new Dexie(name)
  db.version(1).stores({ ...opening.stores })
  await db.open()
  await db.table('book').add({ id: 'book', bookId: 'b-1', createdAt: 0 })
  const times = { createdAt: instant(0), updatedAt: instant(0), rev: 1 }
  await db.table(customers.name).add({ ...nobodyYet, ...times, id: 'c1', name: 'Maria' })
  await db.table('settings').add({
    ...{ ...times, id: 'shop', shop: 'Corner Bakery', trade: 'counter', currency: 'EUR' },
    ...{ language: 'en', theme: 'system', quietFactor: 3 },
  })
  db.close()
})

describe('a book of an older version, met by a new one', () => {
  it('is backed up and verified in its older shape before it is upgraded', async () => {
    const parts = windowParts()
    const { opening: opened } = await upgraded(parts)
    expect(opened.state).toBe('open')
    if (opened.state === 'open') opened.records.db.close()
    const manifest = await newestBackup(parts.host)
    expect(manifest).toMatchObject({
      schema: 1,
      bookId: 'b-1',
      shop: 'Corner Bakery',
      tables: { customers: { rows: 1 } },
    })
    expect(Object.keys(manifest?.tables ?? {})).not.toContain('snoozes')
  })

  it('has that backup and the new counts in its stamp, and the upgrade is over: no other backup is made for it', async () => {
    const parts = windowParts()
    const bookId = asId<BookId>('b-1')
    const before = freshStamp({ clock: parts.clock, bookId, database: name, seq: 0 }, 100)
    await parts.host.calls['stamp:write']({ ...before, schema: 1, app: '0.1.0' })
    const { opening: opened, gathering } = await upgraded(parts)
    if (opened.state !== 'open') throw new Error(JSON.stringify(opened))
    const app = await openApp(opened, { ...parts, sample: false }, gathering)
    const manifest = await newestBackup(parts.host)
    expect(stampHere()).toMatchObject({ schema: currentVersion, counts: { customers: 1 } })
    expect(stampHere()).toMatchObject({ lastBackup: { seq: manifest?.seq } })
    expect(stampHere()).not.toHaveProperty('cameFrom')
    app.book.close()
  })

  it('is not upgraded when that backup is not there as it was verified', async () => {
    const { calls } = windowParts().host
    const lost = { code: 'damaged', detail: 'not in its place' } as const
    const host: Host = {
      ...windowParts().host,
      calls: {
        ...calls,
        'backup:verified': async () => {
          const root = await navigator.storage.getDirectory()
          await root.removeEntry('backups', { recursive: true })
          return { ok: false, error: lost }
        },
      },
    }
    const { opening: opened } = await upgraded({ ...windowParts(), host })
    expect(opened).toMatchObject({ state: 'no-copy', why: { key: 'damaged' } })
  })

  it('is not upgraded when that backup can not be kept', async () => {
    const { calls } = windowParts().host
    const refused = { code: 'disk-full', detail: 'no room' } as const
    const host: Host = {
      ...windowParts().host,
      calls: { ...calls, 'backup:keep-begin': async () => ({ ok: false, error: refused }) },
    }
    const { opening: opened } = await upgraded({ ...windowParts(), host })
    expect(opened).toMatchObject({ state: 'no-copy', why: { of: 'backup' } })
    const found = (await indexedDB.databases()).find((each) => each.name === name)
    expect(found?.version).toBe(10)
  })
})

async function upgraded(parts: Parameters<typeof openEarly>[0]) {
  const early = await openEarly(parts)
  if (!('opening' in early)) throw new Error('A sample shop was opened')
  if (early.gathering) {
    await early.gathering.people.whole()
    early.gathering.close()
  }
  return early
}

async function newestBackup(host: Host) {
  const list = await host.calls['backup:list'](undefined)
  const [entry] = list.ok ? list.value.entries : []
  const file = entry && (await fetchBackup(host, entry))
  const read = file?.ok ? await readBackup(file.value, bookShape) : undefined
  if (!read?.ok) return undefined
  await read.value.close()
  return read.value.manifest
}
