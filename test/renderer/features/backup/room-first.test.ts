import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenApp } from '#app/open-app.ts'
import { roomLimits } from '#book/room.ts'
import { makeAndKeep } from '#features/backup/ui/back-up.ts'
import { restoreInto, restoreOver } from '#features/backup/ui/restore.ts'
import { customers } from '#features/customers/model.ts'
import { eraseForGood } from '#features/customers/ui/erase.ts'
import { makeReady } from '#features/transfer/ui/back-up-first.ts'
import type { AppContext } from '#kit/use-book.ts'
import { assert } from '#shared/base/assert.ts'
import { ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import { type Computer, computerWith, meetAll } from '#test/support/shop-with-journal.ts'
import { freshComputer } from '#test/support/window-parts.ts'

let free: number
let written: string[]
let computer: Computer
let open: OpenApp
let app: AppContext
beforeEach(async () => {
  await freshComputer()
  free = 50_000_000_000
  written = []
  computer = computerWith({
    'room:check': async () => ok({ free }),
    'backup:keep-begin': async ({ name }) => {
      written.push(name)
      return { ok: false, error: { code: 'failed', detail: 'not this time' } }
    },
    'file:save-begin': async () => ok(null),
  })
  open = await computer.firstDay()
  await meetAll(open, 'Maria')
  app = { ...open, host: computer.parts.host, features: [] }
})
afterEach(() => open.book.close())

const { signal } = new AbortController()
const watch = { onStep: () => undefined, signal }
const becameOf = (result: Result<unknown, Said>) =>
  result.ok ? 'done' : `${result.error.of}.${result.error.key}`
const bookNames = async () => (await indexedDB.databases()).map(({ name }) => name)

describe('Full disk → IndexedDB reset, all gone: free space is checked before large writes', () => {
  it('a backup is not put on an almost full disk, and the message says to save it elsewhere', async () => {
    free = roomLimits.full - 1
    expect(becameOf(await makeAndKeep(app, 'backups', () => undefined, signal))).toBe(
      'backup.noRoom',
    )
    expect(written).toEqual([])
  })

  it('a backup to elsewhere is made however full the disk is', async () => {
    free = 1
    const away = await makeAndKeep(app, 'elsewhere', () => undefined, signal)
    expect(becameOf(away)).toBe('done')
  })

  it('continues when there is room', async () => {
    await makeAndKeep(app, 'backups', () => undefined, signal)
    expect(written).toHaveLength(1)
  })

  it('a restore does not start when the new book would leave too little room, and nothing is made', async () => {
    const before = await bookNames()
    const file = new File([new Uint8Array(1_000_000)], 'a.usual')
    free = roomLimits.full + 5_000_000
    expect(becameOf(await restoreOver(app, { file }, watch))).toBe('backup.restoreNoRoom')
    expect(becameOf(await restoreInto(computer.parts, { file }, watch))).toBe(
      'backup.restoreNoRoom',
    )
    expect(written).toEqual([])
    expect(await bookNames()).toEqual(before)
  })

  it('neither does an erase, which rebuilds the book', async () => {
    const before = await bookNames()
    const [maria] = await open.book.records.table(customers).toArray()
    assert(maria, 'Maria is in the book')
    free = roomLimits.full
    expect(becameOf(await eraseForGood(app, maria.id, watch))).toBe('customers.eraseFull')
    expect(await bookNames()).toEqual(before)
  })

  it('a list that would fill the disk is refused before anybody is imported', async () => {
    free = roomLimits.full + 50_000_000
    expect(becameOf(await makeReady(app, 50_000))).toBe('transfer.noRoom')
    expect(becameOf(await makeReady(app, 50))).toBe('done')
  })
})
