import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tendTheStore } from '#main/app/before-window.ts'
import { type Disk, realDisk } from '#main/services/disk.ts'
import { recordsStore } from '#main/services/records-store.ts'
import { rescueCopies } from '#main/services/rescue.ts'
import { stampFile } from '#main/services/stamp.ts'
import { instant } from '#shared/base/day.ts'
import { asId, type BookId } from '#shared/book/ids.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import { systemError } from '#test/support/faulty-disk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

/** A profile after a kill. */
async function leftUncleanly(disk: Disk = realDisk, more: Partial<Stamp> = {}) {
  const folder = tempFolder()
  const session = join(folder, 'Default')
  mkdirSync(join(session, 'IndexedDB'), { recursive: true })
  writeFileSync(join(session, 'IndexedDB', 'CURRENT'), 'MANIFEST-000001')
  const stamp = stampFile(folder)
  await stamp.write({
    format: 'the-usual-stamp',
    bookId: asId<BookId>('book-1'),
    database: 'usual-book-1',
    seq: 7,
    counts: {},
    schema: 1,
    chromium: 154,
    closedCleanly: false,
    writtenAt: instant(1_770_000_000_000),
    app: '0.1.0',
    ...more,
  })
  const noted: string[] = []
  const places = { session, folder, disk }
  const records = recordsStore(places)
  const rescue = rescueCopies(places)
  const log = { note: (what: string) => void noted.push(what) }
  return {
    folder,
    records,
    rescue,
    noted,
    start: (running = { app: '0.1.0', chromium: 154 }) =>
      tendTheStore({ records, rescue, stamp, running, log }),
  }
}

it('copies what an unclean end left before a window opens', async () => {
  const { rescue, start, noted } = await leftUncleanly()
  await start()

  expect(await rescue.list()).toMatchObject({ value: { copies: [{ size: 15 }] } })
  expect(noted).toEqual([])
})

it('makes no copy of a store that was just set aside or just put back', async () => {
  const { rescue, records, folder, start } = await leftUncleanly()
  await start()
  await rescue.agreed()
  const listed = await rescue.list()
  await records.askToSetAside()
  await start()
  expect(await rescue.list()).toEqual(listed)

  await rescue.askToUse(listed.ok ? (listed.value.copies[0]?.id ?? '') : '')
  await start()
  expect(await rescue.list()).toEqual(listed)
  expect(readdirSync(join(folder, 'Default'))).toEqual(['IndexedDB'])
})

it('lets the shop open when a copy can’t be made, and notes why', async () => {
  const noCopy = async () => {
    throw systemError('EIO')
  }
  const { start, noted } = await leftUncleanly({ ...realDisk, copyFile: noCopy })
  await start()

  expect(noted).toEqual(['no rescue copy was made: EIO while making a rescue copy'])
})

it('Backup before any version change: the store is copied before a new app or Chromium touches it', async () => {
  const { rescue, start } = await leftUncleanly(realDisk, { closedCleanly: true })
  const copies = async () => {
    const listed = await rescue.list()
    return listed.ok ? listed.value.copies.length : -1
  }
  await start()
  expect(await copies()).toBe(0)
  await start({ app: '0.2.0', chromium: 154 })
  expect(await copies()).toBe(1)
  // Until a start has opened the book, the first copy is the best one.
  await start({ app: '0.2.0', chromium: 158 })
  expect(await copies()).toBe(1)
  await rescue.agreed()
  await start({ app: '0.1.0', chromium: 158 })
  expect(await copies()).toBe(2)
})
