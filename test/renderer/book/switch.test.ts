import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boot } from '#app/boot.ts'
import { shapeOfBook } from '#app/features.ts'
import { openFirstBook } from '#app/first-run/open-first-book.ts'
import { tendOldBook } from '#app/old-book.ts'
import type { OpenApp } from '#app/open-app.ts'
import { rebuildFrom } from '#book/backup/rebuild.ts'
import { takeBackup } from '#book/backup/take.ts'
import { createBook } from '#book/open.ts'
import { isTimeToPart, keptFor, onReplaced, switchBack, switchTo } from '#book/switch.ts'
import { makeAndKeep } from '#features/backup/ui/back-up.ts'
import { createCustomer } from '#features/customers/deeds.ts'
import { customers } from '#features/customers/model.ts'
import { nobodyYet } from '#features/customers/rules/facts.ts'
import { type Instant, instant } from '#shared/base/day.ts'
import { asId, type BookId, type CustomerId } from '#shared/book/ids.ts'
import { freshComputer, stampHere, windowParts } from '#test/support/window-parts.ts'

const parts = windowParts()
const day = 24 * 3_600_000
const app: { open: OpenApp[] } = { open: [] }

beforeEach(freshComputer)
afterEach(async () => {
  for (const each of app.open.splice(0)) each.book.close()
})

const opened = <T extends OpenApp>(one: T): T => {
  app.open.push(one)
  return one
}

async function firstBook(): Promise<OpenApp> {
  const answers = { shop: 'Bakery', trade: 'counter', currency: 'EUR', language: 'en' } as const
  const made = await openFirstBook(parts, answers)
  if (!made.ok) throw new Error('no book')
  return opened(made.value)
}

/** As the next start of the app opens it. */
async function start(): Promise<OpenApp> {
  const stage = await boot(parts)
  if (stage.at !== 'app') throw new Error(`it came up as ${stage.at}`)
  return opened(stage.app)
}

const meet = ({ book }: OpenApp, name: string) =>
  book.perform(createCustomer, { facts: { ...nobodyYet, name } })

/** What an owner reads after writing in a window of the old book. */
const toldToReload = async (app: OpenApp): Promise<boolean> => {
  const late = await meet(app, 'Too late')
  return !late.ok && JSON.stringify(late.error).includes('retired')
}

const namesIn = async ({ book }: OpenApp) =>
  (await book.records.table(customers).toArray()).map(({ name }) => name).sort()

/** A book with Maria is backed up, Jonas is added, and the backup is put in place. */
async function restored() {
  const old = await firstBook()
  await meet(old, 'Maria')
  const { records, clock } = old.book
  const taken = await takeBackup({ app: '1', shop: 'Bakery', records, at: clock.now() })
  await meet(old, 'Jonas')
  await old.keeper?.settle(false)
  const rebuilt = await rebuildFrom(taken.blob, { ...parts, shape: shapeOfBook })
  if (!rebuilt.ok) throw new Error(rebuilt.error.kind)
  const heard: string[] = []
  const stopHearing = onReplaced(old.book.id, () => heard.push('replaced'))
  expect(await switchTo(rebuilt.value, parts)).toEqual({ ok: true, value: undefined })
  await expect.poll(() => heard).toEqual(['replaced'])
  stopHearing()
  return { old, next: await start() }
}

describe('a restored book', () => {
  it('is the book; the old one stays thirty days, and its windows ask for a reload', async () => {
    const { old, next } = await restored()
    expect(await namesIn(next)).toEqual(['Maria'])
    expect(stampHere()).toMatchObject({
      bookId: next.book.id,
      before: {
        bookId: old.book.id,
        database: old.book.records.db.name,
        until: parts.clock.now() + keptFor,
      },
    })
    expect(await toldToReload(old)).toBe(true)
    expect(await namesIn(old)).toEqual(['Jonas', 'Maria'])
    await old.keeper?.settle(true)
    expect(stampHere()).toMatchObject({ bookId: next.book.id })
  })

  it('can be left for the old one and restored again, and neither loses anything', async () => {
    const { old, next } = await restored()
    await meet(next, 'Aylin')
    await next.keeper?.settle(true)
    expect((await switchBack(parts)).ok).toBe(true)
    const again = await start()
    expect(again.book.id).toBe(old.book.id)
    expect(await namesIn(again)).toEqual(['Jonas', 'Maria'])
    expect((await meet(again, 'Rosa')).ok).toBe(true)
    expect(await toldToReload(next)).toBe(true)
    await again.keeper?.settle(true)
    expect((await switchBack(parts)).ok).toBe(true)
    expect(await namesIn(await start())).toEqual(['Aylin', 'Maria'])
    expect(stampHere()).toMatchObject({ before: { bookId: old.book.id } })
  })

  it('still knows who was erased, in the old book and in the backup', async () => {
    const old = await firstBook()
    await meet(old, 'Maria')
    await old.keeper?.settle(false)
    const one = asId<CustomerId>('one')
    const other = asId<CustomerId>('other')
    const stamp = { ...stampHere(), erased: [one] }
    localStorage.setItem('the-usual-stamp', JSON.stringify(stamp))
    const next = { bookId: asId<BookId>('b'), database: 'usual-b', seq: 0, counts: {} }
    await switchTo({ ...next, erased: [other, one] }, parts)
    expect(stampHere()).toMatchObject({ erased: [one, other] })
  })

  it('stays the only living one when the stop came between the two writes', async () => {
    const { old, next } = await restored()
    await old.book.records.book.update('book', { retiredBy: undefined })
    await tendOldBook(next, parts.host)
    expect(await toldToReload(old)).toBe(true)
  })
})

const names = async () => (await indexedDB.databases()).map(({ name }) => name)

/** What a stop in the middle of a restore leaves. */
async function halfBuilt(): Promise<void> {
  const shape = { ...parts, shape: shapeOfBook }
  const { db } = (await createBook(shape, undefined, undefined, 'unfinished')).records
  db.close()
}

it('what a stop in the middle of a restore left is swept away, and no other book', async () => {
  await halfBuilt()
  const app = await firstBook()
  await tendOldBook(app, parts.host)
  expect(await names()).toEqual([app.book.records.db.name])
})

it('a book that a restore has built, and whose stamp could not be written, is swept away', async () => {
  const old = await firstBook()
  await meet(old, 'Maria')
  const { records, clock } = old.book
  const taken = await takeBackup({ app: '1', shop: 'Bakery', records, at: clock.now() })
  const built = await rebuildFrom(taken.blob, { ...parts, shape: shapeOfBook })
  expect(built.ok).toBe(true)
  await tendOldBook(old, parts.host)
  expect(await names()).toEqual([records.db.name])
})

it('a book that was still being built is never opened, even when the stamp is lost', async () => {
  await halfBuilt()
  const { book, keeper } = await firstBook()
  await keeper?.settle(true)
  localStorage.removeItem('the-usual-stamp')
  expect((await start()).book.id).toBe(book.id)
})

describe('the previous book', () => {
  const before = {
    bookId: asId<BookId>('b'),
    database: 'usual-b',
    until: instant(100 * day),
  }
  const lastBackup = { at: instant(90 * day), seq: 9, name: 'a.usual' }
  const at = (days: number): Instant => instant(days * day)

  it('is removed on its day, if the new one has a backup and the clock can be trusted', () => {
    expect(isTimeToPart({ before, lastBackup }, at(99.9))).toBe(false)
    expect(isTimeToPart({ before, lastBackup }, at(100))).toBe(true)
    expect(isTimeToPart({ before }, at(100))).toBe(false)
    expect(isTimeToPart({ before, lastBackup }, at(27_000))).toBe(false)
  })

  it('is removed at a start after that day, and no longer offered', async () => {
    const { old, next } = await restored()
    const app = { ...next, host: parts.host, features: [] }
    await makeAndKeep(app, 'backups', () => undefined, new AbortController().signal)
    await tendOldBook(next, parts.host)
    expect(await names()).toContain(old.book.records.db.name)
    const later = { ...next.book.clock, now: () => instant(parts.clock.now() + keptFor) }
    await tendOldBook({ ...next, book: { ...next.book, clock: later } }, parts.host)
    expect(await names()).not.toContain(old.book.records.db.name)
    expect(stampHere()).not.toHaveProperty('before')
  })

  it('stays after that day when the backup of the new one is no longer in its folder', async () => {
    const { old, next } = await restored()
    await next.keeper?.noteBackup({ at: parts.clock.now(), seq: 2, name: 'a.usual' })
    const later = { ...next.book.clock, now: () => instant(parts.clock.now() + keptFor) }
    await tendOldBook({ ...next, book: { ...next.book, clock: later } }, parts.host)
    expect(await names()).toContain(old.book.records.db.name)
  })
})
