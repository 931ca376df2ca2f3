import { type Book, makeBook } from '#book/book.ts'
import { type JournalKeeper, keepJournal } from '#book/journal-keeper.ts'
import type { News } from '#book/news.ts'
import type { Opening } from '#book/open.ts'
import type { Records } from '#book/records.ts'
import { keepRoom, type RoomKeeper } from '#book/room.ts'
import { followShop, type Shop } from '#book/shop.ts'
import { keepStamp, type StampKeeper } from '#book/stamp-keeper.ts'
import { type Gathering, gatherPeople } from '#features/customers/derived/gather-people.ts'
import { customers } from '#features/customers/model.ts'
import { settingsTable } from '#features/settings/model.ts'
import { removeOtherDrafts } from '#kit/draft-disk.ts'
import { type Drafts, openDrafts } from '#kit/draft-store.ts'
import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'
import { assert } from '#shared/base/assert.ts'
import type { Instant } from '#shared/base/day.ts'
import type { DeviceId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { type ShopSettings, shopSettingsId } from '#shared/book/shop-settings.ts'
import { allDeeds, fieldName } from './features.ts'

export type OpenApp = {
  readonly book: Book
  readonly drafts: Drafts
  readonly keeper?: StampKeeper
  readonly journal?: JournalKeeper
  readonly room?: RoomKeeper
  /** How many Changes were missing from the book and are back from the second copy. */
  readonly putBack?: number
  /** When it was last written, by the clock of then. */
  readonly lastSeen?: Instant
  /** The book has no people yet. */
  readonly isEmpty?: true
}

type Open = Extract<Opening, { state: 'open' }>

/**
 * From an opened database to a usable book: its stamp is kept, news are received, and people are
 * being loaded into memory.
 */
export async function openApp(
  opened: Open,
  parts: {
    readonly host: Host
    readonly clock: Clock
    readonly device: DeviceId
    readonly sample: boolean
  },
  gathering: Gathering = gatherPeople(opened.records, opened.row.bookId),
): Promise<OpenApp> {
  const { records, row, seq, stamp, copied } = opened
  const { people, news } = gathering
  const [settings, someone, newest, drafts, keeper] = await Promise.all([
    records.table(settingsTable).get(shopSettingsId),
    records.table(customers).filter(isLiving).first(),
    records.changes.toCollection().last(),
    openDrafts({
      bookId: row.bookId,
      now: parts.clock.now,
      indexedDB: parts.sample ? undefined : window.indexedDB,
    }),
    parts.sample
      ? undefined
      : keepStamp(
          {
            ...parts,
            bookId: row.bookId,
            database: records.db.name,
            seq,
            ...(stamp ? { stamp } : {}),
            ...(copied ? { copied } : {}),
          },
          records,
        ),
  ])
  assert(settings, 'A book without settings: the first run writes them with the book')
  const journal = parts.sample ? undefined : followInJournal(opened, parts)
  const room = keepRoom(parts.host, parts.clock)
  const book = makeBook({
    id: row.bookId,
    sample: parts.sample,
    records,
    people,
    clock: parts.clock,
    device: parts.device,
    deeds: allDeeds,
    fieldName,
    shop: keepShop(settings, records, news.listen),
    news,
    room,
    ...(journal ? { journal } : {}),
  })
  keeper?.follow(book)
  if (!parts.sample) void removeOtherDrafts(row.bookId, window.indexedDB)
  // The book is open and agrees with its stamp; a host that keeps no copies says so here.
  if (!parts.sample) void parts.host.calls['rescue:agreed'](undefined)
  return {
    book: {
      ...book,
      close: () => {
        gathering.close()
        void drafts.close()
        book.close()
      },
    },
    ...{ drafts, room },
    ...(journal ? { journal } : {}),
    ...(opened.recovered?.back ? { putBack: opened.recovered.back } : {}),
    ...lastSeen(stamp?.writtenAt, newest?.at),
    ...(someone ? {} : { isEmpty: true }),
    ...(keeper ? { keeper } : {}),
  }
}

/** A stamp is written at every start: only the newest Change still says that the clock was ahead. */
function lastSeen(...moments: readonly (Instant | undefined)[]): Pick<OpenApp, 'lastSeen'> {
  const [latest] = moments.flatMap((each) => each ?? []).sort((one, other) => other - one)
  return latest === undefined ? {} : { lastSeen: latest }
}

function followInJournal(
  { records, row, seq, recovered }: Open,
  { host, clock }: { readonly host: Host; readonly clock: Clock },
): JournalKeeper {
  return keepJournal({
    host,
    clock,
    records,
    bookId: row.bookId,
    seq,
    found: recovered?.journal ?? { state: 'silent' },
  })
}

/** The settings row of a book, kept as it is now. */
export const keepShop = (first: ShopSettings, records: Records, listen: News['listen']): Shop =>
  followShop(
    spoken(first),
    async () => {
      const settings = await records.table(settingsTable).get(shopSettingsId)
      return settings && spoken(settings)
    },
    listen,
    (change) => change.rows.some((row) => row.table === settingsTable.name),
  )

/** A language that no browser knows would end every screen that writes a day. */
function spoken(settings: ShopSettings): ShopSettings {
  try {
    Intl.getCanonicalLocales(settings.language)
    return settings
  } catch {
    return { ...settings, language: 'en' }
  }
}
