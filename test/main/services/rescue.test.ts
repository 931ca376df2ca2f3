import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Disk, realDisk } from '#main/services/disk.ts'
import { type Rescue, rescueCopies } from '#main/services/rescue.ts'
import type { StampState } from '#main/services/stamp.ts'
import { instant } from '#shared/base/day.ts'
import { err, ok } from '#shared/base/result.ts'
import { asId, type BookId } from '#shared/book/ids.ts'
import { systemError } from '#test/support/faulty-disk.ts'
import { well } from '#test/support/journal-shop.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const noon = Date.UTC(2026, 10, 21, 12)
const megabyte = 1024 * 1024

const closed = (closedCleanly: boolean): StampState => ({
  state: 'found',
  stamp: {
    format: 'the-usual-stamp',
    bookId: asId<BookId>('book-1'),
    database: 'usual-book-1',
    seq: 7,
    counts: {},
    schema: 1,
    chromium: 154,
    closedCleanly,
    writtenAt: instant(noon),
  },
})
const unclean = closed(false)
/** Closed cleanly by this version. */
const closedBy = (app: string, chromium: number): StampState => {
  const clean = closed(true)
  return clean.state === 'found' ? { ...clean, stamp: { ...clean.stamp, app, chromium } } : clean
}
const running = { app: '0.1.0', chromium: 154 }

/** A profile whose store contains `words`; `at` moves the clock. */
function shop(of: { readonly disk?: Disk; readonly free?: number } = {}) {
  const folder = tempFolder()
  const session = join(folder, 'Default')
  const store = join(session, 'IndexedDB')
  const level = join(store, 'app_usual_0.indexeddb.leveldb')
  mkdirSync(level, { recursive: true })
  let now = noon
  const write = (words: string) => writeFileSync(join(level, '000003.log'), words)
  write('good')
  const rescue = rescueCopies({
    session,
    folder,
    now: () => now,
    ...(of.disk ? { disk: of.disk } : {}),
    ...(of.free === undefined ? {} : { free: async () => ok(of.free ?? 0) }),
  })
  return {
    rescue,
    store,
    session,
    folder,
    write,
    at: (moment: number) => {
      now = moment
    },
    read: (inside = store) =>
      readFileSync(join(inside, 'app_usual_0.indexeddb.leveldb', '000003.log'), 'utf8'),
    /** The content of each copy, newest first. */
    held: async () =>
      well(await rescue.list()).copies.map(({ id }) =>
        readFileSync(
          join(folder, 'rescue', id, 'IndexedDB', 'app_usual_0.indexeddb.leveldb', '000003.log'),
          'utf8',
        ),
      ),
  }
}

describe('a rescue copy', () => {
  it('Crash then "auto-repair" wiped: the store is copied before a window can touch it', async () => {
    const { rescue, write, held } = shop()
    expect(await rescue.keepIfAtRisk(unclean, running)).toEqual({ ok: true, value: 'kept' })
    write('')

    expect(await held()).toEqual(['good'])
    expect(await rescue.list()).toEqual({
      ok: true,
      value: { copies: [{ id: '1-2026-11-21T12-00-00-000Z', at: noon, size: 4 }] },
    })
  })

  const needless: readonly (readonly [string, StampState])[] = [
    ['after a clean end', closedBy('0.1.0', 154)],
    ['after a clean end whose stamp does not name the app yet', closed(true)],
    ['before the first book', { state: 'none' }],
    ['when the stamp can’t be read', { state: 'unreadable', why: 'cut off' }],
  ]
  it.each(needless)('is not made %s', async (_when, stamp) => {
    const { rescue, folder } = shop()

    expect(await rescue.keepIfAtRisk(stamp, running)).toEqual({ ok: true, value: 'not-needed' })
    expect(existsSync(join(folder, 'rescue'))).toBe(false)
  })

  it.each([
    ['app', closedBy('0.0.9', 154)],
    ['Chromium', closedBy('0.1.0', 153)],
  ])(
    'is made before another version of the %s opens the store, though it was closed cleanly',
    async (_of, stamp) => {
      const { rescue, held } = shop()
      expect(await rescue.keepIfAtRisk(stamp, running)).toEqual({ ok: true, value: 'kept' })
      expect(await held()).toEqual(['good'])
    },
  )

  it('is not made when there is no store', async () => {
    const { rescue, store } = shop()
    rmSync(store, { recursive: true })
    expect(await rescue.keepIfAtRisk(unclean, running)).toMatchObject({ value: 'not-needed' })
    expect(await rescue.list()).toEqual({ ok: true, value: { copies: [] } })
  })

  it('is neither made again nor dropped while the book is not found yet', async () => {
    const { rescue, write, held } = shop()
    await rescue.keepIfAtRisk(unclean, running)
    write('wiped')
    for (const _start of [1, 2, 3]) {
      expect(await rescue.keepIfAtRisk(unclean, running)).toMatchObject({ value: 'not-needed' })
    }

    expect(await held()).toEqual(['good'])
  })

  it('is replaced by later ones only after the book agreed, and two are kept', async () => {
    const { rescue, write, held } = shop()
    for (const words of ['Monday', 'Tuesday', 'Wednesday']) {
      write(words)
      await rescue.keepIfAtRisk(unclean, running)
      expect((await held())[0]).toBe(words)
      expect(await rescue.agreed()).toEqual({ ok: true, value: undefined })
    }

    expect(await held()).toEqual(['Wednesday', 'Tuesday'])
  })

  it('made while the clock said 2099 does not stay the newest for ever', async () => {
    const { rescue, write, held, at } = shop()
    at(Date.UTC(2099, 0, 1))
    await rescue.keepIfAtRisk(unclean, running)
    await rescue.agreed()
    at(noon)
    for (const words of ['Monday', 'Tuesday']) {
      write(words)
      await rescue.keepIfAtRisk(unclean, running)
      await rescue.agreed()
    }

    expect(await held()).toEqual(['Tuesday', 'Monday'])
  })

  it('Full disk: it is never made when the shop would have no room left', async () => {
    const { rescue, folder } = shop({ free: 200 * megabyte + 3 })

    expect(await rescue.keepIfAtRisk(unclean, running)).toMatchObject({
      error: { code: 'disk-full' },
    })
    expect(existsSync(join(folder, 'rescue'))).toBe(false)
    const justEnough = shop({ free: 200 * megabyte + 4 })
    expect(await justEnough.rescue.keepIfAtRisk(unclean, running)).toMatchObject({ value: 'kept' })
  })

  it('is not made when nobody can say how much room there is', async () => {
    const { session, folder } = shop()
    const unknown = err({ code: 'failed', detail: 'no answer' } as const)
    const rescue = rescueCopies({ session, folder, free: async () => unknown })
    expect(await rescue.keepIfAtRisk(unclean, running)).toEqual(unknown)
    expect(existsSync(join(folder, 'rescue'))).toBe(false)
  })

  it('is the newest by its number, the tenth too, whatever else is in the folder', async () => {
    const { rescue, folder, write, held } = shop()
    for (let day = 1; day <= 10; day++) {
      write(`day ${day}`)
      await rescue.keepIfAtRisk(unclean, running)
      await rescue.agreed()
    }
    for (const name of ['my copy of 1-2026-11-21T12-00-00-000Z', '99-2026-11-21T12-00-00-000Z (2)'])
      mkdirSync(join(folder, 'rescue', name))
    expect(await held()).toEqual(['day 10', 'day 9'])
  })

  it('that was interrupted does not count, and the next one removes it', async () => {
    const failing: Disk = {
      ...realDisk,
      copyFile: async (from, to) => {
        await realDisk.copyFile(from, to)
        throw systemError('ENOSPC')
      },
    }
    const { rescue, folder, session } = shop({ disk: failing })
    mkdirSync(join(folder, 'rescue', '.making', 'IndexedDB'), { recursive: true })
    expect(await rescue.keepIfAtRisk(unclean, running)).toMatchObject({
      error: { code: 'disk-full' },
    })
    expect(readdirSync(join(folder, 'rescue'))).toEqual([])

    const better = rescueCopies({ session, folder })
    expect(await better.keepIfAtRisk(unclean, running)).toMatchObject({ value: 'kept' })
  })
})

describe('a rescue copy the owner chooses', () => {
  it('takes the place of the store at the next start; the store is set aside, not deleted', async () => {
    const { rescue, write, read, folder, held } = shop()
    await rescue.keepIfAtRisk(unclean, running)
    write('wiped')
    const [copy] = well(await rescue.list()).copies
    expect(await rescue.askToUse(copy?.id ?? '')).toEqual({ ok: true, value: undefined })
    expect(read()).toBe('wiped')

    expect(await rescue.replaceIfAsked()).toEqual({ ok: true, value: 'used' })
    expect(read()).toBe('good')
    const [aside = ''] = readdirSync(join(folder, 'set-aside'))
    expect(read(join(folder, 'set-aside', aside, 'IndexedDB'))).toBe('wiped')
    expect(await held()).toEqual(['good'])

    write('good, and more')
    expect(await rescue.replaceIfAsked()).toEqual({ ok: true, value: 'not-asked' })
    expect(read()).toBe('good, and more')
  })

  it('is put in place when the store is missing', async () => {
    const { rescue, store, read } = shop()
    await askForTheNewest(rescue)
    rmSync(store, { recursive: true })

    expect(await rescue.replaceIfAsked()).toMatchObject({ value: 'used' })
    expect(read()).toBe('good')
  })

  it('needs room for the shop beside it, when it is chosen and when it is put in place', async () => {
    const { session, folder, rescue, write, read } = shop()
    await rescue.keepIfAtRisk(unclean, running)
    const [copy] = well(await rescue.list()).copies
    write('present')
    const free = async () => ok(200 * megabyte + 3)
    const cramped = rescueCopies({ session, folder, free })
    const noRoom = { ok: false, error: { code: 'disk-full' } }
    expect(await cramped.askToUse(copy?.id ?? '')).toMatchObject(noRoom)
    expect(await rescue.replaceIfAsked()).toMatchObject({ value: 'not-asked' })
    await rescue.askToUse(copy?.id ?? '')
    expect(await cramped.replaceIfAsked()).toMatchObject(noRoom)
    expect(read()).toBe('present')
  })

  it('that was dropped since leaves the store in place', async () => {
    const { rescue, folder, read, write } = shop()
    const id = await askForTheNewest(rescue)
    rmSync(join(folder, 'rescue', id), { recursive: true })
    write('present')
    expect(await rescue.replaceIfAsked()).toMatchObject({ error: { code: 'gone' } })
    expect(read()).toBe('present')
  })

  it('takes its place though a stop left half of it there before', async () => {
    const { rescue, session, read, write } = shop()
    await askForTheNewest(rescue)
    mkdirSync(join(session, '.usual-rescue', 'half'), { recursive: true })
    write('wiped')
    expect(await rescue.replaceIfAsked()).toMatchObject({ value: 'used' })
    expect(read()).toBe('good')
    expect(readdirSync(session)).toEqual(['IndexedDB'])
  })

  it('is the one the owner chose, not the newest', async () => {
    const { rescue, read, write } = shop()
    for (const state of ['yesterday', 'today']) {
      write(state)
      await rescue.keepIfAtRisk(unclean, running)
      await rescue.agreed()
    }
    const [, older] = well(await rescue.list()).copies
    await rescue.askToUse(older?.id ?? '')
    expect(await rescue.replaceIfAsked()).toMatchObject({ value: 'used' })
    expect(read()).toBe('yesterday')
  })

  it('that does not exist is refused at once', async () => {
    const { rescue } = shop()
    expect(await rescue.askToUse('9-2026-01-01T00-00-00-000Z')).toMatchObject({
      error: { code: 'gone' },
    })
    expect(await rescue.replaceIfAsked()).toMatchObject({ value: 'not-asked' })
  })

  it('that can’t be copied leaves the store in place, and never replaces a later, good one', async () => {
    let broken = false
    const disk: Disk = {
      ...realDisk,
      copyFile: async (from, to) => {
        if (broken) throw systemError('EIO')
        return realDisk.copyFile(from, to)
      },
    }
    const { rescue, write, read, session } = shop({ disk })
    await rescue.keepIfAtRisk(unclean, running)
    const [copy] = well(await rescue.list()).copies
    await rescue.askToUse(copy?.id ?? '')
    write('present')
    broken = true

    expect(await rescue.replaceIfAsked()).toMatchObject({ error: { code: 'failed' } })
    expect(read()).toBe('present')
    expect(readdirSync(session)).toEqual(['IndexedDB'])
    broken = false
    expect(await rescue.replaceIfAsked()).toMatchObject({ value: 'not-asked' })
    expect(read()).toBe('present')
  })
})

it('Erase incomplete: forgetting removes every copy, and a request for one', async () => {
  const { rescue, folder } = shop()
  await rescue.keepIfAtRisk(unclean, running)
  const [copy] = well(await rescue.list()).copies
  await rescue.askToUse(copy?.id ?? '')

  expect(await rescue.forget()).toEqual({ ok: true, value: undefined })
  expect(readdirSync(folder)).toEqual(['Default'])
  expect(await rescue.replaceIfAsked()).toMatchObject({ value: 'not-asked' })
})

/** Makes a copy and asks for it; its id. */
async function askForTheNewest(rescue: Rescue): Promise<string> {
  await rescue.keepIfAtRisk(unclean, running)
  const id = well(await rescue.list()).copies[0]?.id ?? ''
  await rescue.askToUse(id)
  return id
}
