import { beforeEach, describe, expect, it } from 'vitest'
import { boot } from '#app/boot.ts'
import { shapeOfBook } from '#app/features.ts'
import { openFirstBook } from '#app/first-run/open-first-book.ts'
import { createBook } from '#book/open.ts'
import { meet } from '#features/customers/deeds/meet.ts'
import { settingsTable } from '#features/settings/model.ts'
import { freshComputer, stampHere, windowParts } from '#test/support/window-parts.ts'

const answers = {
  shop: 'Corner Bakery',
  trade: 'counter',
  currency: 'EUR',
  language: 'en',
} as const

beforeEach(freshComputer)

const opened = async () => {
  const app = await openFirstBook(windowParts(), answers)
  if (!app.ok) throw new Error(app.error.key)
  return app.value.book
}

describe('the first book', () => {
  it('holds the shop’s settings, and the stamp names it', async () => {
    const book = await opened()
    expect(book.shop.now()).toMatchObject(answers)
    expect(stampHere()).toMatchObject({ bookId: book.id, seq: 1, counts: { settings: 1 } })
    book.close()
  })

  it('is named by the stamp before anything is written into it', async () => {
    const parts = windowParts()
    const order: string[] = []
    const host: typeof parts.host = {
      ...parts.host,
      calls: {
        ...parts.host.calls,
        'stamp:write': async (stamp) => {
          order.push(`stamp at ${stamp.seq}`)
          return parts.host.calls['stamp:write'](stamp)
        },
      },
    }
    const app = await openFirstBook({ ...parts, host }, answers)
    expect(app.ok).toBe(true)
    expect(order[0]).toBe('stamp at 0')
    if (app.ok) app.value.book.close()
  })

  it('is not made when the stamp cannot be written', async () => {
    const { host, ...rest } = windowParts()
    const calls: typeof host.calls = {
      ...host.calls,
      'stamp:write': async () => ({ ok: false, error: { code: 'disk-full', detail: 'full' } }),
    }
    const app = await openFirstBook({ ...rest, host: { ...host, calls } }, answers)
    expect(app).toMatchObject({ ok: false, error: { key: 'noStamp' } })
  })

  it('is one book when two tabs finish the first run at the same moment', async () => {
    const [one, other] = await Promise.all([opened(), opened()])
    expect(other.id).toBe(one.id)
    expect(await indexedDB.databases()).toHaveLength(1)
    one.close()
    other.close()
  })
})

describe('a first run that was interrupted', () => {
  it('asks again when the book was made but the shop not written, and continues that book', async () => {
    const { records, row } = await createBook({ ...windowParts(), shape: shapeOfBook })
    records.db.close()
    expect(await boot(windowParts())).toMatchObject({ at: 'first-run', found: 'nothing' })
    const book = await opened()
    expect(book.id).toBe(row.bookId)
    book.close()
  })

  it('differs from a book that has lost its settings, whose records are kept', async () => {
    const book = await opened()
    await book.perform(meet, { typed: 'Maria' })
    await book.records.table(settingsTable).clear()
    book.close()
    expect(await boot(windowParts())).toMatchObject({ at: 'first-run', found: 'records' })
    const again = await opened()
    await again.people.whole()
    expect(again.people.size()).toBe(1)
    again.close()
  })

  it('opens the app the next time, at the doors while nothing else is written', async () => {
    const first = await opened()
    first.close()
    const stage = await boot(windowParts())
    expect(stage).toMatchObject({ at: 'app', start: '/welcome' })
    if (stage.at === 'app') stage.app.book.close()
  })
})

describe('a computer with records on it', () => {
  it('never gets a new book from the first-run form', async () => {
    const first = await opened()
    first.close()
    localStorage.setItem('the-usual-stamp', '{ torn')
    await Promise.all(
      (await indexedDB.databases()).map(
        ({ name = '' }) =>
          new Promise((resolve) => {
            indexedDB.deleteDatabase(name).onsuccess = resolve
          }),
      ),
    )
    const app = await openFirstBook(windowParts(), answers)
    expect(app).toMatchObject({ ok: false, error: { key: 'somethingIsHere' } })
    expect(await indexedDB.databases()).toEqual([])
  })
})
