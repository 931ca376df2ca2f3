import { beforeAll, describe, expect, it } from 'vitest'
import { shapeOfBook } from '#app/features.ts'
import { verifyBackup } from '#book/backup/read.ts'
import { takeBackup } from '#book/backup/take.ts'
import { openTestBook } from '#test/support/open-test-book.ts'
import { workOff } from '#workers/long-work.ts'

const [url = ''] = Object.values(
  import.meta.glob<string>('../../../fixtures/backups/v1.usual', {
    eager: true,
    query: '?url',
    import: 'default',
  }),
)
let whole: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  whole = new Uint8Array(await (await fetch(url)).arrayBuffer())
})

/** Some megabytes that do not shrink: read in many pieces, with more on their way when one is bad. */
async function large(): Promise<Uint8Array<ArrayBuffer>> {
  const shop = await openTestBook()
  const rows = Array.from({ length: 12_000 }, (_, at) => ({
    id: `p${String(at).padStart(6, '0')}`,
    createdAt: 1,
    updatedAt: 2,
    rev: 0,
    name: Array.from({ length: 4 }, () => crypto.randomUUID()).join(' '),
    warranty: 'none',
    active: true,
  }))
  await shop.book.records.db.table('products').bulkAdd(rows)
  const { records, clock } = shop.book
  const { blob } = await takeBackup({ records, app: '1', shop: 'Bakery', at: clock.now() })
  await shop.close()
  return new Uint8Array(await blob.arrayBuffer())
}

const worn = (at: number, bit: number, from = whole): Blob => {
  const bytes = from.slice()
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
  return new Blob([bytes])
}

const within = <T>(milliseconds: number, work: Promise<T>): Promise<T | 'still reading'> =>
  Promise.race([
    work,
    new Promise<'still reading'>((give) => setTimeout(give, milliseconds, 'still reading')),
  ])

/** In the browser's own inflater, which gives up in another way than that of Node. */
describe('a bit that is turned round anywhere in a backup', () => {
  it('is answered within two seconds: refused, unless nothing of the book is in that byte', async () => {
    const step = Math.max(1, Math.floor(whole.length / 60))
    for (let at = 0, bit = 0; at < whole.length; at += step, bit = (bit + 3) % 8) {
      const read = await within(2000, verifyBackup(worn(at, bit), shapeOfBook))
      expect(read, `bit ${bit} of byte ${at}`).not.toBe('still reading')
    }
  })

  it('is answered in a backup of megabytes too, and never accepted in the middle of its rows', async () => {
    const bytes = await large()
    expect((await verifyBackup(new Blob([bytes]), shapeOfBook)).ok).toBe(true)
    for (let part = 2; part < 8; part++) {
      const file = worn(Math.floor((bytes.length * part) / 10), part, bytes)
      expect(await within(2000, verifyBackup(file, shapeOfBook))).toMatchObject({ ok: false })
    }
  })

  it('is answered by the worker that looks into a backup as well', async () => {
    for (let part = 1; part < 4; part++) {
      const at = Math.floor((whole.length * part) / 4)
      const look = workOff('look', { file: worn(at, 4) })
      expect(await within(4000, look), `byte ${at}`).not.toBe('still reading')
    }
  })
})
