import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tendOldBook } from '#app/old-book.ts'
import type { OpenApp } from '#app/open-app.ts'
import { sweepHalfBuilt } from '#book/backup/half-built.ts'
import { forgetErased } from '#book/erase/forget.ts'
import { type NextWithout, putInPlace } from '#book/erase/put-in-place.ts'
import { rebuildWithout } from '#book/erase/rebuild-without.ts'
import { keptFor, switchTo } from '#book/switch.ts'
import { customers } from '#features/customers/model.ts'
import { assert } from '#shared/base/assert.ts'
import { ok } from '#shared/base/result.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import type { CallOutput, HostCalls } from '#shared/host/contract.ts'
import { type Computer, computerWith, meetAll } from '#test/support/shop-with-journal.ts'
import { freshComputer, stampHere } from '#test/support/window-parts.ts'

let locked: CallOutput<'records:forget'>['left'] = []
let asked: string[] = []
let backups: CallOutput<'backup:list'>['entries'] = []
const forgetting: Partial<HostCalls> = {
  'backup:list': async () => ok({ folder: 'Backups', entries: backups }),
  'records:forget': async ({ bookId }) => {
    asked.push(bookId)
    return ok({ left: locked })
  },
}
let computer: Computer
let app: OpenApp
beforeEach(async () => {
  await freshComputer()
  locked = []
  asked = []
  backups = []
  computer = computerWith(forgetting)
  app = await computer.firstDay()
  await meetAll(app, 'Maria', 'Jonas')
})
afterEach(() => app.book.close())

/** The book without Maria, as the screen has it after the backup. */
async function withoutMaria(): Promise<NextWithout> {
  const { records } = app.book
  const people = await records.table(customers).toArray()
  const maria = people.find(({ name }) => name === 'Maria')
  assert(maria, 'Maria is in the book')
  const made = await rebuildWithout(records, new Set([maria.id]), computer.parts)
  const lastBackup = { at: computer.clock.now(), seq: made.seq, name: 'without.usual' }
  return { ...made, erased: [maria.id], lastBackup }
}
async function erase(): Promise<{ readonly old: OpenApp; readonly next: OpenApp }> {
  const old = app
  const put = await putInPlace(await withoutMaria(), old.book.records, computer.parts)
  expect(put.ok).toBe(true)
  old.book.close()
  app = await computer.open()
  return { old, next: app }
}
const stamp = () => stampHere() as Stamp
const parts = () => ({ host: computer.parts.host, indexedDB })
const names = async () => (await indexedDB.databases()).map(({ name }) => name)

describe('Erase incomplete: what could not be deleted', () => {
  it('is named, and the old book stays so that the next start tries again', async () => {
    locked = ['journal']
    const { old, next } = await erase()
    const database = old.book.records.db.name
    expect(await names()).toContain(database)
    const again = await forgetErased(stamp(), parts())
    expect(again).toEqual({ taken: [], left: ['journal', 'book'] })

    locked = []
    asked = []
    await tendOldBook(next, computer.parts.host)
    expect(asked).toEqual([old.book.id])
    expect(await names()).not.toContain(database)
    expect(await forgetErased(stamp(), parts())).toEqual({ taken: [], left: [] })
  })

  it('is nothing when everything could be deleted', async () => {
    const { old } = await erase()
    expect(await names()).not.toContain(old.book.records.db.name)
    expect(await forgetErased(stamp(), parts())).toEqual({ taken: [], left: [] })
  })

  it('old backups may be removed thirty days after the new one, and the day stays', async () => {
    const { old, next } = await erase()
    const from = computer.clock.now() + keptFor
    expect(stamp().leaving).toEqual([{ bookId: old.book.id, from }])
    await meetAll(next, 'Aylin')
    await next.keeper?.settle(true)
    const put = {
      bookId: next.book.newId<Stamp['bookId']>(),
      database: 'usual-x',
      seq: 1,
      counts: {},
    }
    await switchTo(put, computer.parts)
    expect(stamp().leaving).toEqual([{ bookId: old.book.id, from }])
  })
})

describe('An erase that is killed', () => {
  /** At the write of the stamp, before it or right after it: nothing that comes then is done. */
  async function killedAt(when: 'before' | 'after'): Promise<NextWithout> {
    const next = await withoutMaria()
    const { calls } = computer.parts.host
    await new Promise<void>((resolve) => {
      const write: HostCalls['stamp:write'] = async (stamp) => {
        if (when === 'after') await calls['stamp:write'](stamp)
        resolve()
        return new Promise(() => undefined)
      }
      const host = { ...computer.parts.host, calls: { ...calls, 'stamp:write': write } }
      void putInPlace(next, app.book.records, { ...computer.parts, host })
    })
    app.book.close()
    return next
  }
  const people = async () =>
    (await app.book.records.table(customers).toArray()).map(({ name }) => name).sort()

  it('before the stamp names the new book goes on in the old one, and that is said', async () => {
    const { id, records } = app.book
    await killedAt('before')
    app = await computer.open()
    expect(app.book.id).toBe(id)
    await meetAll(app, 'Aylin')
    expect(await people()).toEqual(['Aylin', 'Jonas', 'Maria'])
    const told: string[] = []
    await tendOldBook(app, computer.parts.host, () => told.push('stopped'))
    expect(told).toEqual(['stopped'])
    expect(await names()).toEqual([records.db.name])
  })

  it('right after it goes on in the new book, which no start takes for an unfinished one', async () => {
    const { bookId, database } = await killedAt('after')
    expect(await sweepHalfBuilt(parts())).toBe(false)
    app = await computer.open()
    expect(app.book.id).toBe(bookId)
    await tendOldBook(app, computer.parts.host)
    expect(await names()).toEqual([database])
    expect(await people()).toEqual(['Jonas'])
    expect(await app.book.records.book.get('book')).not.toHaveProperty('unfinished')
  })

  it('leaves a book that was retired for another reason as it is', async () => {
    const { next } = await erase()
    const { records, id } = next.book
    await records.book.update('book', { retiredBy: id })
    app.book.close()
    expect(await computer.start()).toMatchObject({ opening: { trouble: { kind: 'retired' } } })
  })
})

describe('the previous book', () => {
  const restored = async () => {
    const old = app
    const { records, id } = old.book
    const made = await rebuildWithout(records, new Set(), computer.parts)
    const at = computer.clock.now()
    const facts = { bookId: made.bookId, seq: 1, at, rows: 1, size: 1, encrypted: false }
    backups = [{ id: 'a', name: 'a', size: 1, at, facts: { ...facts, sha256: 'a'.repeat(64) } }]
    await switchTo({ ...made, lastBackup: { at, seq: 1, name: 'a' } }, computer.parts)
    old.book.close()
    app = await computer.open()
    computer.clock.pass(keptFor)
    return { id, database: records.db.name }
  }

  it('is removed together with its second copy', async () => {
    const { id, database } = await restored()
    expect(computer.journal.lines(id)).not.toEqual([])
    await tendOldBook(app, computer.parts.host)
    expect(computer.journal.lines(id)).toEqual([])
    expect(await names()).not.toContain(database)
    expect(stamp().before).toBeUndefined()
  })

  it('stays while the new one has no backup: its file is looked for', async () => {
    const { database } = await restored()
    backups = []
    await tendOldBook(app, computer.parts.host)
    expect(await names()).toContain(database)
  })

  it('stays for the next start when its second copy cannot be deleted', async () => {
    const { id, database } = await restored()
    computer.journal.refuse('not-allowed')
    await tendOldBook(app, computer.parts.host)
    expect(await names()).toContain(database)
    expect(stamp().before?.bookId).toBe(id)
    computer.journal.refuse(undefined)
    await tendOldBook(app, computer.parts.host)
    expect(await names()).not.toContain(database)
  })
})
