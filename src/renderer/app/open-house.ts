import { type Book, makeBook } from '#book/book.ts'
import { type Gathering, gatherPeople } from '#book/gather-people.ts'
import type { Opening } from '#book/open.ts'
import { isLiving } from '#book/people-entry.ts'
import type { Records } from '#book/records.ts'
import { keepStamp, type StampKeeper } from '#book/stamp-keeper.ts'
import { customers } from '#features/customers/model.ts'
import { type ShopSettings, settingsTable, shopSettingsId } from '#features/settings/model.ts'
import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'
import { assert } from '#shared/base/assert.ts'
import type { DeviceId } from '#shared/book/ids.ts'
import { allDeeds } from './features.ts'

export type OpenHouse = {
  readonly book: Book
  readonly keeper?: StampKeeper
  /** Nobody is in the book yet. */
  readonly isEmpty?: true
}

type Open = Extract<Opening, { state: 'open' }>

/**
 * From an opened database to a book one can work in: stamp kept, news heard, and people on their way
 * into memory.
 */
export async function openHouse(
  opened: Open,
  parts: {
    readonly host: Host
    readonly clock: Clock
    readonly device: DeviceId
    readonly sample: boolean
  },
  gathering: Gathering = gatherPeople(opened.records, opened.row.bookId),
): Promise<OpenHouse> {
  const { records, row, seq, stamp } = opened
  const { people, news } = gathering
  const [settings, someone, keeper] = await Promise.all([
    records.table(settingsTable).get(shopSettingsId),
    records.table(customers).filter(isLiving).first(),
    parts.sample
      ? undefined
      : keepStamp(
          {
            ...parts,
            bookId: row.bookId,
            database: records.db.name,
            seq,
            ...(stamp ? { stamp } : {}),
          },
          records,
        ),
  ])
  assert(settings, 'A book without settings: the first run writes them with the book')
  const book = makeBook({
    id: row.bookId,
    sample: parts.sample,
    records,
    people,
    clock: parts.clock,
    device: parts.device,
    deeds: allDeeds,
    shop: rememberShop(settings, records, news.listen),
    news,
  })
  keeper?.follow(book)
  return {
    book: {
      ...book,
      close: () => {
        gathering.close()
        book.close()
      },
    },
    ...(someone ? {} : { isEmpty: true }),
    ...(keeper ? { keeper } : {}),
  }
}

function rememberShop(
  first: ShopSettings,
  records: Records,
  listen: Book['onChange'],
): () => ShopSettings {
  let shop = first
  listen((change) => {
    if (!change.rows.some((row) => row.table === settingsTable.name)) return
    void records
      .table(settingsTable)
      .get(shopSettingsId)
      .then((next) => {
        shop = next ?? shop
      })
  })
  return () => shop
}
