import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenApp } from '#app/open-app.ts'
import { checkRoom, roomLimits } from '#book/room.ts'
import { err, ok } from '#shared/base/result.ts'
import type { HostCalls } from '#shared/host/contract.ts'
import { type Computer, computerWith, meetAll } from '#test/support/shop-with-journal.ts'
import { freshComputer } from '#test/support/window-parts.ts'

let free: number | undefined
const disk: Pick<HostCalls, 'room:check'> = {
  'room:check': async () =>
    free === undefined ? err({ code: 'unsupported', detail: 'a tab' }) : ok({ free }),
}
let computer: Computer
let app: OpenApp
beforeEach(async () => {
  await freshComputer()
  free = 50_000_000_000
  computer = computerWith(disk)
  app = await computer.firstDay()
})
afterEach(() => app.book.close())

const look = async (at: number | undefined) => {
  free = at
  computer.clock.pass(3 * 60_000)
  const wanted = await checkRoom({ calls: disk })
  await expect.poll(() => app.room?.room()).toBe(wanted)
  return wanted
}

describe('Full disk → IndexedDB reset, all gone: check free space, stop writing below a floor', () => {
  it('warns under a gigabyte, and writing goes on', async () => {
    expect(await look(roomLimits.scarce - 1)).toBe('scarce')
    const [done] = await meetAll(app, 'Maria')
    expect(done).toMatchObject({ ok: true })
  })

  it('writes nothing new under 200 megabytes, and says so: deeds, undo and redo alike', async () => {
    await meetAll(app, 'Maria')
    expect(await look(roomLimits.full - 1)).toBe('full')
    const before = await app.book.records.changes.count()
    const [change] = await app.book.records.changes.reverse().limit(1).toArray()
    const refused = { ok: false, error: { of: 'book', key: 'noRoom' } }
    const [done] = await meetAll(app, 'Jonas')
    expect(done).toMatchObject(refused)
    expect(await app.book.undo()).toMatchObject(refused)
    expect(change && (await app.book.takeBack(change))).toMatchObject(refused)
    expect(await app.book.records.changes.count()).toBe(before)
  })

  it('writes again as soon as there is room, without waiting for the next check', async () => {
    await look(1)
    free = 50_000_000_000
    const [done] = await meetAll(app, 'Maria')
    expect(done).toMatchObject({ ok: true })
    expect(app.room?.room()).toBe('ample')
  })

  it('includes what a large write will need', async () => {
    free = 5_000_000_000
    expect(await checkRoom({ calls: disk })).toBe('ample')
    expect(await checkRoom({ calls: disk }, 4_500_000_000)).toBe('scarce')
    expect(await checkRoom({ calls: disk }, 4_900_000_000)).toBe('full')
  })

  it('prevents nothing where the host cannot tell', async () => {
    expect(await look(undefined)).toBe('unknown')
    const [done] = await meetAll(app, 'Maria')
    expect(done).toMatchObject({ ok: true })
  })
})
