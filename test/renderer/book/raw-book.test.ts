import { beforeEach, describe, expect, it } from 'vitest'
import { shapeOfBook } from '#app/features.ts'
import { saveEverything } from '#app/recovery/save-everything.ts'
import { lookRaw, ownStores, rawBookNames } from '#book/raw-book.ts'
import { versions } from '#book/versions/all.ts'
import { freshComputer, windowParts } from '#test/support/window-parts.ts'

const newer = 'usual-from-next-year'

beforeEach(async () => {
  await freshComputer()
  await withDatabase(newer, 70, (db) => {
    db.createObjectStore('book', { keyPath: 'id' }).put({ id: 'book', bookId: 'b-1' })
    const people = db.createObjectStore('customers', { keyPath: 'id' })
    people.createIndex('byMood', 'mood')
    for (let at = 0; at < 1234; at++) people.put({ id: `c${at}`, name: `Maria ${at}` })
    const changes = db.createObjectStore('changes', { keyPath: 'seq' })
    for (let seq = 1; seq <= 9; seq++) changes.put({ seq })
    db.createObjectStore('photos', { keyPath: 'id' }).put({
      id: 'p',
      bytes: new Uint8Array([1, 2]),
    })
  })
})

describe('a book of a newer program', () => {
  it('is counted as it is', async () => {
    expect(await rawBookNames(indexedDB)).toEqual([newer])
    const look = await lookRaw(indexedDB, newer)
    expect(look).toMatchObject({
      ok: true,
      value: { version: 70, seq: 9, bookRow: { bookId: 'b-1' } },
    })
    expect(look.ok && look.value.stores).toContainEqual({ name: 'customers', rows: 1234 })
  })

  it('is saved whole as a file, row by row', async () => {
    const saved = await save()
    expect(saved.stores.customers).toHaveLength(1234)
    expect(saved.stores.photos).toEqual([{ id: 'p', bytes: { base64: 'AQI=' } }])
    expect(saved.unread).toEqual({})
  })

  it('has the same version, stores and indexes afterwards', async () => {
    const before = await shapeOf(newer)
    await lookRaw(indexedDB, newer)
    await save()
    expect(await shapeOf(newer)).toEqual(before)
    expect(before).toEqual([70, ['book', 'changes', 'customers', 'photos'], ['byMood']])
  })
})

describe('opening a database that does not exist', () => {
  it('fails in words and creates nothing', async () => {
    const look = await lookRaw(indexedDB, 'usual-gone')
    expect(look.ok).toBe(false)
    expect(await rawBookNames(indexedDB)).toEqual([newer])
  })
})

/** What was sent to the host, as the person who opens the file reads it. */
async function save() {
  const written: Uint8Array[] = []
  const { host, ...rest } = windowParts()
  const calls: typeof host.calls = {
    ...host.calls,
    'file:append': async ({ handle, bytes }) => {
      written.push(bytes)
      return host.calls['file:append']({ handle, bytes })
    },
  }
  const parts = { ...rest, host: { ...host, calls }, onRows: () => undefined }
  const saved = await saveEverything(newer, 'all.json', parts)
  expect(saved).toMatchObject({ ok: true, value: { name: 'all.json', rows: 1245 } })
  return JSON.parse(await new Blob(written.map((each) => new Uint8Array(each))).text())
}

const shapeOf = (name: string) =>
  withDatabase(name, undefined, undefined, (db) => {
    const indexes = db.transaction('customers').objectStore('customers').indexNames
    return [db.version, [...db.objectStoreNames], [...indexes]]
  })

function withDatabase<T>(
  name: string,
  version: number | undefined,
  shape?: (db: IDBDatabase) => void,
  read?: (db: IDBDatabase) => T,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onupgradeneeded = () => shape?.(request.result)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const result = read?.(request.result)
      request.result.close()
      resolve(result)
    }
  })
}

it('every store is a table of the shop, its history, or listed as the program’s own', () => {
  const stores = Object.keys(versions.stores())
  const own = ownStores.filter((store) => stores.includes(store))
  const named = [...shapeOfBook.tables.map((table) => table.name), 'changes', ...own]
  expect(stores.sort()).toEqual(named.sort())
  const computed = shapeOfBook.derived.flatMap((each) => each.tables)
  expect(['book', 'waitingParts', ...computed].sort()).toEqual([...own].sort())
})
