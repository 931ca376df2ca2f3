import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shapeOfBook } from '#app/features.ts'
import { type Compressor, compressorHere } from '#book/backup/compress.ts'
import { rebuildFrom } from '#book/backup/rebuild.ts'
import { blobScratch, scratchFolder } from '#book/backup/scratch.ts'
import { takeBackup } from '#book/backup/take.ts'
import { type Records, recordsOf } from '#book/records.ts'
import { addProduct } from '#features/catalog/deeds.ts'
import { day, instant } from '#shared/base/day.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { fixedClock } from '#test/support/fixed-clock.ts'
import { openTestBook } from '#test/support/open-test-book.ts'
import { live, type Step, stepsWithTakingBack } from '#test/support/random-deeds.ts'
import { removeDatabase } from '#test/support/remove-database.ts'
import { type Snapshot, snapshotOf } from '#test/support/snapshot-book.ts'
import { withBackup } from '#workers/long-work.ts'

const rebuilding = { clock: fixedClock(), shape: shapeOfBook, indexedDB }

/** As `compressorHere`, but the shop does something between any two pieces that are read. */
function pressedMeanwhile(work: () => Promise<void>): Compressor {
  const compressor = compressorHere(blobScratch())
  return {
    ...compressor,
    compress: (name) => {
      const sink = compressor.compress(name)
      return {
        write: async (bytes) => {
          await work()
          await sink.write(bytes)
          await work()
        },
        end: async () => {
          await work()
          return sink.end()
        },
      }
    },
  }
}

async function bookIn(file: Blob): Promise<Snapshot> {
  const rebuilt = await rebuildFrom(file, rebuilding)
  if (!rebuilt.ok) throw new Error(JSON.stringify(rebuilt.error))
  const copy = recordsOf(rebuilt.value.database, shapeOfBook)
  const snapshot = { ...(await snapshotOf(copy, 'whole')), changes: await copy.changes.toArray() }
  await removeDatabase(copy.db)
  return snapshot
}

const snapshotNow = async (records: Records): Promise<Snapshot> => ({
  ...(await snapshotOf(records, 'whole')),
  changes: await records.changes.toArray(),
})

describe('a backup taken while the shop works', () => {
  it('is the book exactly as it was at its sequence, whatever was done between two reads', async () => {
    let touched = 0
    await fc.assert(
      fc.asyncProperty(stepsWithTakingBack, stepsWithTakingBack, async (before, meanwhile) => {
        const shop = await openTestBook()
        const { records } = shop.book
        await live(shop.book, shop.clock, before)
        const start = await records.changes.count()
        const at = new Map<number, Snapshot>()
        const left: Step[] = [...meanwhile]
        const next = async () => {
          const step = left.shift()
          if (step) await live(shop.book, shop.clock, [step])
          // Whatever the steps come to, something is written each time.
          await shop.book.perform(addProduct, { facts: { name: 'Rye', warranty: 'none' } })
          const seq = await records.changes.count()
          if (!at.has(seq)) at.set(seq, await snapshotNow(records))
        }
        // One after the other: a table may end while the next one is read.
        let doing = Promise.resolve()
        const work = () => {
          doing = doing.then(next)
          return doing
        }
        const compressor = pressedMeanwhile(work)
        const taken = await takeBackup({
          app: '1',
          shop: 'S',
          records,
          compressor,
          at: shop.clock.now(),
        })
        expect(await bookIn(taken.blob)).toEqual(at.get(taken.manifest.seq))
        touched += taken.manifest.seq - start
        await shop.close()
      }),
      { numRuns: 8, endOnFailure: true },
    )
    // It was about something: commits did come in between.
    expect(touched).toBeGreaterThan(5)
  })
})

/** Every read of the real database as it is asked for and answered: how many at once, how large. */
async function readsDuring(act: () => Promise<unknown>) {
  const seen = { atOnce: 0, most: 0, reads: 0 }
  let open = 0
  const plain = IDBObjectStore.prototype.getAll
  const keys = IDBObjectStore.prototype.getAllKeys
  const watched = <T>(request: IDBRequest<T[]>): IDBRequest<T[]> => {
    seen.atOnce = Math.max(seen.atOnce, ++open)
    seen.reads++
    request.addEventListener('success', () => {
      open--
      seen.most = Math.max(seen.most, request.result.length)
    })
    return request
  }
  IDBObjectStore.prototype.getAll = function (...asked) {
    return watched(plain.apply(this, asked))
  }
  IDBObjectStore.prototype.getAllKeys = function (...asked) {
    return watched(keys.apply(this, asked))
  }
  try {
    await act()
  } finally {
    IDBObjectStore.prototype.getAll = plain
    IDBObjectStore.prototype.getAllKeys = keys
  }
  return seen
}

it('a sale waits for one read of a backup at most, and for a short one', async () => {
  const shop = await openTestBook()
  const { records } = shop.book
  const rows = Array.from({ length: 5000 }, (_, at) => ({
    id: `note-${String(at).padStart(5, '0')}`,
    createdAt: instant(1),
    updatedAt: instant(1),
    rev: 0,
    customerId: asId<CustomerId>('maria'),
    at: instant(1),
    day: day('2026-03-02'),
    channel: 'phone',
    words: 'Oat',
  }))
  await records.tableByName('notes').bulkAdd(rows)
  const about = { records, app: '1', shop: 'S', at: shop.clock.now() }
  const { atOnce, most, reads } = await readsDuring(() => takeBackup(about))
  expect(atOnce).toBe(1)
  expect(most).toBeLessThanOrEqual(1000)
  expect(reads).toBeGreaterThan(5)
  await shop.close()
})

it('a disk that is full when a table ends is told, though the next one is already being read', async () => {
  const shop = await openTestBook()
  const here = compressorHere(blobScratch())
  const begun: string[] = []
  const compressor: Compressor = {
    ...here,
    compress: (name) => {
      begun.push(name)
      const full = async () => {
        throw new DOMException('The disk is full', 'QuotaExceededError')
      }
      return name === 'customers' ? { ...here.compress(name), end: full } : here.compress(name)
    },
  }
  const about = { records: shop.book.records, app: '1', shop: 'S', at: shop.clock.now() }
  const backup = takeBackup({ ...about, compressor })
  await expect(backup).rejects.toMatchObject({ name: 'QuotaExceededError' })
  expect(begun.at(-1)).not.toBe('customers')
  await here.stop()
  await shop.close()
})

const filesOf = async (): Promise<number> => {
  const all = await (await navigator.storage.getDirectory()).getDirectoryHandle(scratchFolder, {
    create: true,
  })
  let count = 0
  for await (const _name of all.keys()) count++
  return count
}

describe('a backup made off the screen thread', () => {
  it('is a file while it is used, and nothing of it stays behind', async () => {
    const shop = await openTestBook()
    const steps = Array.from({ length: 30 }, (_, at) => ({
      kind: 'deed' as const,
      which: at,
      numbers: [at, 3, 1, 4, 1, 5, 9, 2],
    }))
    await live(shop.book, shop.clock, steps)
    const { records } = shop.book
    const ask = { database: records.db.name, app: '1', shop: 'S', at: shop.clock.now() }
    const inside = await withBackup(ask, {}, async (made) => {
      if (!made.ok) throw new Error(JSON.stringify(made.error))
      expect(await filesOf()).toBe(1)
      return bookIn(made.value.blob)
    })
    expect(inside).toEqual(await snapshotNow(records))
    await expect.poll(filesOf).toBe(0)
    await shop.close()
  })

  it('leaves nothing behind when it is cancelled', async () => {
    const shop = await openTestBook()
    await live(shop.book, shop.clock, [{ kind: 'deed', which: 0, numbers: [1, 2, 3, 4, 5, 6] }])
    const ask = { database: shop.book.records.db.name, app: '1', shop: 'S', at: shop.clock.now() }
    const stop = new AbortController()
    let used = false
    const backup = withBackup(
      ask,
      { signal: stop.signal, onProgress: () => stop.abort() },
      async () => {
        used = true
      },
    )
    await expect(backup).rejects.toThrow(/abort/i)
    expect(used).toBe(false)
    expect(await filesOf()).toBe(0)
    await shop.close()
  })
})
