import { afterEach, beforeEach, expect, it } from 'vitest'
import { openFirstBook } from '#app/first-run/open-first-book.ts'
import { useBackupWork } from '#features/backup/state.ts'
import { backUpBeforeClosing } from '#features/backup/ui/before-closing.ts'
import { keepSchedule } from '#features/backup/ui/keep-schedule.ts'
import { meet as meetDeed } from '#features/customers/deeds/meet.ts'
import type { AppContext } from '#kit/use-book.ts'
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
