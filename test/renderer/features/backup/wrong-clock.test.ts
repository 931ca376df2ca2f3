import { afterEach, beforeEach, expect, it } from 'vitest'
import type { OpenApp } from '#app/open-app.ts'
import { makeAndKeep } from '#features/backup/ui/back-up.ts'
import { err } from '#shared/base/result.ts'
import type { HostCalls } from '#shared/host/contract.ts'
import { type Computer, computerWith, meetAll } from '#test/support/shop-with-journal.ts'
import { freshComputer } from '#test/support/window-parts.ts'

let computer: Computer
let open: OpenApp
beforeEach(async () => {
  await freshComputer()
  computer = computerWith()
  open = await computer.firstDay()
  await meetAll(open, 'Maria')
})
afterEach(() => open.book.close())

const backUp = (more: Partial<HostCalls> = {}) => {
  const { host } = computer.parts
  const app = { ...open, host: { ...host, calls: { ...host.calls, ...more } }, features: [] }
  return makeAndKeep(app, 'backups', () => undefined, new AbortController().signal)
}
const refused = {
  'backup:keep-begin': async () => err({ code: 'failed', detail: 'who knows' } as const),
}
const setYear = (year: number): void =>
  computer.clock.add(Date.UTC(year, 5, 1) - computer.clock.now())

it.each([1970, 2107, 9999, 12_110])('a backup is made with the clock in %i', async (year) => {
  setYear(year)
  expect(await backUp()).toMatchObject({ ok: true, value: { key: 'kept' } })
})

it('one that fails with a clock that is far off says so; any other failure does not', async () => {
  expect(await backUp(refused)).toMatchObject({ ok: false, error: { key: 'failed' } })
  for (const year of [1954, 12_110]) {
    setYear(year)
    expect(await backUp(refused)).toMatchObject({ ok: false, error: { key: 'failedByClock' } })
  }
})
