import { v7 } from 'uuid'
import { allDeeds, fieldName, shapeOfBook } from '#app/features.ts'
import { keepShop } from '#app/open-app.ts'
import { makeBook } from '#book/book.ts'
import { newsOf } from '#book/news.ts'
import { recordsOf } from '#book/records.ts'
import { peopleIndex } from '#features/customers/derived/people-index.ts'
import { preferences } from '#features/preferences/model.ts'
import { logUsual } from '#features/purchases/deeds/log.ts'
import { settingsTable } from '#features/settings/model.ts'
import { systemClock } from '#platform/clock.ts'
import { assert } from '#shared/base/assert.ts'
import { asId, type DeviceId } from '#shared/book/ids.ts'
import { shopSettingsId } from '#shared/book/shop-settings.ts'

/** Milliseconds of each round: from an open card, with nothing read before, and one raw strict `put`. */
export type UsualTimes = {
  readonly ours: readonly number[]
  readonly cold: readonly number[]
  readonly raw: readonly number[]
}

/** In turn, each first every other time, so that a slow moment hits both of a pair. */
export async function usualInPairs(database: string, rounds: number): Promise<UsualTimes> {
  const counter = await openCounter(database)
  const times = { ours: [] as number[], cold: [] as number[], raw: [] as number[] }
  for (let round = -warmUp; round < rounds; round++) {
    const acts = [
      ['ours', counter.logUsual],
      ['raw', counter.putRaw],
      ['cold', counter.logUsual],
    ] as const
    for (const [name, act] of round % 2 === 0 ? acts : acts.toReversed()) {
      // As at the counter, where the card is open before its Enter is pressed.
      if (name === 'ours') await counter.openCard()
      const took = await timed(act)
      if (round >= 0) times[name].push(took)
    }
  }
  counter.close()
  return times
}

/** The usual at rest, and while `meanwhile` runs; block by block, in turn. */
export async function usualBeside(
  database: string,
  rounds: number,
  meanwhile: () => Promise<unknown>,
): Promise<{ readonly rest: readonly number[]; readonly beside: readonly number[] }> {
  const counter = await openCounter(database)
  const times = { rest: [] as number[], beside: [] as number[] }
  for (let round = 0; round < warmUp; round++) await counter.logUsual()
  for (let block = 1; block <= blocks; block++) {
    const enough = (rounds * block) / blocks
    while (times.rest.length < enough) times.rest.push(await atTheCounter(counter.logUsual))
    // Whole pieces of work: the slow part may be at the end of one.
    do {
      let isOver = false
      const work = meanwhile().finally(() => {
        isOver = true
      })
      while (!isOver) times.beside.push(await atTheCounter(counter.logUsual))
      await work
    } while (times.beside.length < enough)
  }
  counter.close()
  return times
}

const warmUp = 20
const blocks = 3

/** Even a fast owner leaves some time between two customers, in which the other work goes on. */
async function atTheCounter(act: () => Promise<unknown>): Promise<number> {
  await new Promise((go) => setTimeout(go, 20))
  return timed(act)
}

type Counter = {
  /** Reads what the next `logUsual` needs, as a card does when it is shown. */
  readonly openCard: () => Promise<void>
  /** A deed with all it reads, checks and writes; each time for the next regular. */
  readonly logUsual: () => Promise<void>
  readonly putRaw: () => Promise<void>
  readonly close: () => void
}

async function openCounter(database: string): Promise<Counter> {
  const records = recordsOf(database, shapeOfBook)
  const [row, settings] = await Promise.all([
    records.book.get('book'),
    records.table(settingsTable).get(shopSettingsId),
  ])
  assert(row && settings, 'The bench book is not filled')
  const news = newsOf(row.bookId)
  const book = makeBook({
    id: row.bookId,
    sample: false,
    records,
    people: peopleIndex(),
    clock: systemClock,
    device: asId<DeviceId>(v7()),
    deeds: allDeeds,
    fieldName,
    shop: keepShop(settings, records, news.listen),
    news,
  })
  const raw = await rawStore()
  const regulars = await records.table(preferences).limit(500).toArray()
  let at = 0
  const coming = () => {
    const regular = regulars[at % regulars.length]
    assert(regular, 'Nobody has a usual')
    return regular
  }
  const next = () => {
    const regular = coming()
    at++
    return regular
  }
  return {
    openCard: () => book.prepare(logUsual, { customerId: coming().customerId }),
    logUsual: async () => {
      const { customerId } = next()
      const result = await book.perform(logUsual, { customerId, sure: ['again'] })
      assert(result.ok, `The usual was refused: ${JSON.stringify(result)}`)
    },
    putRaw: () => raw.put(next()),
    close: () => {
      raw.close()
      book.close()
    },
  }
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

async function rawStore() {
  const name = 'bench-raw'
  indexedDB.deleteDatabase(name)
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return {
    put: (row: object) =>
      new Promise<void>((resolve, reject) => {
        const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' })
        transaction.objectStore('rows').put(row)
        transaction.oncomplete = () => resolve()
        transaction.onerror = () => reject(transaction.error)
      }),
    close: () => db.close(),
  }
}
