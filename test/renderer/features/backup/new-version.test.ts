import { afterEach, beforeEach, expect, it } from 'vitest'
import { useBackupWork } from '#features/backup/state.ts'
import { keepSchedule } from '#features/backup/ui/keep-schedule.ts'
import type { AppContext } from '#kit/use-book.ts'
import { versionOf } from '#shared/book/stamp.ts'
import { type Computer, computerWith, firstDayOver } from '#test/support/shop-with-journal.ts'
import { freshComputer, stampHere } from '#test/support/window-parts.ts'

let computer: Computer
let app: AppContext
let stop: () => void = () => undefined
beforeEach(async () => {
  await freshComputer()
  const root = await navigator.storage.getDirectory()
  await root.removeEntry('backups', { recursive: true }).catch(() => undefined)
  localStorage.removeItem('the-usual-backups')
  computer = computerWith()
  await firstDayOver(computer, 'Maria')
})
afterEach(async () => {
  stop()
  await isResting()
  app.book.close()
})

const start = async (): Promise<void> => {
  app = { ...(await computer.open()), host: computer.parts.host, features: [] }
  stop = keepSchedule(app)
}
const changeStamp = (change: object): void =>
  localStorage.setItem('the-usual-stamp', JSON.stringify({ ...stampHere(), ...change }))
const facts = async () => {
  const list = await app.host.calls['backup:list'](undefined)
  return list.ok ? list.value.entries.map((entry) => entry.facts) : []
}
const isResting = () =>
  expect.poll(() => useBackupWork.getState().working, { timeout: 15_000 }).toBeUndefined()
const older = { app: '0.0.9', chromium: 100, schema: 1 }

it('Backup before any version change, keyed by version: a book of an older app is backed up at once', async () => {
  changeStamp(older)
  await start()
  expect(stampHere()).toMatchObject({ app: '0.0.0-test', cameFrom: versionOf(older) })
  await expect.poll(async () => (await facts()).length, { timeout: 15_000 }).toBe(1)
  await isResting()
  expect(await facts()).toMatchObject([{ seq: 2, version: versionOf(older) }])
  expect(stampHere()).not.toHaveProperty('cameFrom')
})

it('is still due after an interrupted start, whatever version comes next', async () => {
  changeStamp({ app: '0.0.10', chromium: 101, cameFrom: versionOf(older) })
  await start()
  await expect.poll(async () => (await facts()).length, { timeout: 15_000 }).toBe(1)
  await isResting()
  expect(await facts()).toMatchObject([{ version: versionOf(older) }])
})

it('a start of the same version makes none, and later backups belong to this version', async () => {
  await start()
  await isResting()
  expect(await facts()).toEqual([])
  computer.clock.pass(70 * 60_000)
  await expect.poll(async () => (await facts()).length, { timeout: 15_000 }).toBe(1)
  await isResting()
  expect((await facts())[0]?.version).toContain('0.0.0')
})
