import { afterEach, beforeEach, expect, it } from 'vitest'
import { openFirstBook } from '#app/first-run/open-first-book.ts'
import { stillMissing } from '#features/backup/rules.ts'
import { lacksSecond, useBackupWork } from '#features/backup/state.ts'
import { makeAndKeep } from '#features/backup/ui/back-up.ts'
import { backUpBeforeClosing } from '#features/backup/ui/before-closing.ts'
import { keepSchedule } from '#features/backup/ui/keep-schedule.ts'
import { lookAround } from '#features/backup/ui/look-around.ts'
import { meet as meetDeed } from '#features/customers/deeds/meet.ts'
import type { AppContext } from '#kit/use-book.ts'
import type { Host } from '#platform/host.ts'
import { err, ok } from '#shared/base/result.ts'
import type { HostCalls } from '#shared/host/contract.ts'
import { type TickingClock, tickingClock } from '#test/support/ticking-clock.ts'
import { freshComputer, windowParts } from '#test/support/window-parts.ts'

const answers = {
  shop: 'Corner Bakery',
  trade: 'counter',
  currency: 'EUR',
  language: 'en',
} as const
const minutes = 60_000

let clock: TickingClock
let app: AppContext
let stop: () => void = () => undefined
beforeEach(async () => {
  await freshComputer()
  const root = await navigator.storage.getDirectory()
  await root.removeEntry('backups', { recursive: true }).catch(() => undefined)
  useBackupWork.setState(useBackupWork.getInitialState(), true)
  clock = tickingClock()
  const parts = { ...windowParts(), clock }
  const opened = await openFirstBook(parts, answers)
  if (!opened.ok) throw new Error(opened.error.key)
  app = { ...opened.value, host: parts.host, features: [] }
  stop = keepSchedule(app)
})
afterEach(async () => {
  stop()
  await isResting()
  app.book.close()
})

const meet = (name: string) => app.book.perform(meetDeed, { typed: name })
const backups = async () => {
  const list = await app.host.calls['backup:list'](undefined)
  return list.ok ? list.value.entries : []
}
const isResting = () =>
  expect.poll(() => useBackupWork.getState().working, { timeout: 15_000 }).toBeUndefined()

it('an hour after a change one scheduled backup is made', async () => {
  clock.pass(90 * minutes)
  await isResting()
  expect(await backups()).toEqual([])

  await meet('Maria')
  clock.pass(minutes)
  const seq = async () => (await backups())[0]?.facts?.seq
  // The page has to load its first worker.
  await expect.poll(seq, { timeout: 15_000 }).toBe(2)
  await isResting()
  clock.pass(90 * minutes)
  await isResting()
  expect(await backups()).toHaveLength(1)
})

it('Backup-before-save holds only old data: the day’s last backup is made before the window closes', async () => {
  await backUpBeforeClosing(app)
  expect(await backups()).toEqual([])
  await meet('Maria')
  const closing = backUpBeforeClosing(app)
  expect(useBackupWork.getState().closing).toBeDefined()
  await closing
  expect((await backups()).map(({ facts }) => facts?.seq)).toEqual([2])
  expect(useBackupWork.getState().closing).toBeUndefined()
})

it('the owner can close at once, and no half-written backup is left', async () => {
  await meet('Maria')
  const closing = backUpBeforeClosing(app)
  useBackupWork.getState().closing?.closeNow()
  await closing
  await isResting()
  expect(await backups()).toEqual([])
})

const backUpAll = async () => {
  await meet('Maria')
  await makeAndKeep(app, 'backups', () => undefined, new AbortController().signal)
  await expect.poll(() => app.keeper?.stamp().lastBackup?.seq).toBe(2)
  await expect.poll(() => useBackupWork.getState().newest?.noted.facts.seq).toBe(2)
}
const missing = () =>
  app.keeper && stillMissing(useBackupWork.getState().missing, app.keeper.stamp())
const clearFolder = async () => {
  const root = await navigator.storage.getDirectory()
  await root.removeEntry('backups', { recursive: true })
}

it('a backup whose file is gone counts no longer, and another is made in the first quiet half minute', async () => {
  await backUpAll()
  await clearFolder()
  clock.pass(5 * minutes)
  await expect.poll(missing).toMatchObject({ is: 'gone' })
  expect(app.keeper?.stamp()).not.toHaveProperty('lastBackup')
  expect(await backups()).toEqual([])
  clock.pass(15_000)
  await expect.poll(async () => (await backups())[0]?.facts?.seq, { timeout: 15_000 }).toBe(2)
  await isResting()
  expect(missing()).toBeUndefined()
  expect(app.keeper?.stamp().lastBackup).toMatchObject({ seq: 2 })
})

it('a folder that can’t be read is not said to be empty, and counts for nothing until it can', async () => {
  await backUpAll()
  stop()
  const unread = { code: 'not-allowed', detail: 'as asked' } as const
  const calls = { ...app.host.calls, 'backup:list': async () => err(unread) }
  await lookAround({ ...app, host: { ...app.host, calls } })
  expect(missing()).toMatchObject({ seq: 2, is: 'unseen' })
  expect(app.keeper?.stamp()).not.toHaveProperty('lastBackup')
  await lookAround(app)
  expect(missing()).toBeUndefined()
  expect(app.keeper?.stamp().lastBackup).toMatchObject({ seq: 2 })
})

it('a window that closes looks first: the backup that is gone is made again', async () => {
  await backUpAll()
  await clearFolder()
  await backUpBeforeClosing(app)
  expect((await backups()).map(({ facts }) => facts?.seq)).toEqual([2])
})

it('a backup that the host lost before it could note it is not said to be made', async () => {
  await meet('Maria')
  const host: Host = {
    ...app.host,
    calls: {
      ...app.host.calls,
      'backup:verified': async () => {
        await clearFolder()
        return { ok: false, error: { code: 'damaged', detail: 'not in its place' } }
      },
    },
  }
  const signal = new AbortController().signal
  const made = await makeAndKeep({ ...app, host }, 'backups', () => undefined, signal)
  expect(made).toMatchObject({ ok: false, error: { key: 'damaged' } })
  expect(app.keeper?.stamp()).not.toHaveProperty('lastBackup')
})

it('one that could not be noted counts while this window is open, and is not made over and over', async () => {
  await meet('Maria')
  const broken = { code: 'disk-full', detail: 'no room for a line' } as const
  const calls = { ...app.host.calls, 'backup:verified': async () => err(broken) }
  const other = { ...app, host: { ...app.host, calls } }
  await makeAndKeep(other, 'backups', () => undefined, new AbortController().signal)
  for (let looks = 0; looks < 3; looks++) await lookAround(other)
  expect(app.keeper?.stamp().lastBackup).toMatchObject({ seq: 2 })
  expect(missing()).toBeUndefined()
})

it('the list is read again after a backup of a shop that keeps no stamp, too', async () => {
  stop()
  const { keeper: _none, ...sample } = app
  await lookAround(sample)
  const listed = () => useBackupWork.getState().listed?.entries.length
  expect(listed()).toBe(0)
  await makeAndKeep(sample, 'backups', () => undefined, new AbortController().signal)
  await expect.poll(listed).toBe(1)
})

it('a copy saved elsewhere is no last backup, because nobody can look whether it is still there', async () => {
  await meet('Maria')
  await makeAndKeep(app, 'elsewhere', () => undefined, new AbortController().signal)
  expect(app.keeper?.stamp()).not.toHaveProperty('lastBackup')
})

it('a copy that was deleted from the second folder is made again when it is quiet, once', async () => {
  await backUpAll()
  stop()
  const copied: string[] = []
  const calls: HostCalls = {
    ...app.host.calls,
    'second:state': async () => ok({ state: 'there', folder: '/media/stick' }),
    'backup:verified': async ({ name }) => {
      copied.push(name)
      return ok({ second: 'failed' })
    },
  }
  stop = keepSchedule({ ...app, host: { ...app.host, calls } })
  await expect.poll(() => lacksSecond(useBackupWork.getState())).toBe(true)
  clock.pass(15_000)
  expect(copied).toEqual([])
  clock.pass(15_000)
  clock.pass(15_000)
  const names = (await backups()).map(({ name }) => name)
  await expect.poll(() => copied).toEqual(names)
})
