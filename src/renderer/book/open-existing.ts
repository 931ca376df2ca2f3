import type { Stamp } from '#shared/book/stamp.ts'
import { guardedFactory, type Permission } from './guard.ts'
import type { Opening, OpeningParts, Trouble } from './open.ts'
import { lookRaw } from './raw-book.ts'
import { type Records, recordsOf, schemaOf } from './records.ts'

export type Existing = Extract<Opening, { state: 'open' | 'recovery' | 'newer' | 'no-copy' }>

/** Opens a book that is there, whatever its version: a newer one is not opened, an older one upgraded. */
export function openExisting(
  parts: OpeningParts,
  name: string,
  nativeVersion: number,
  stamp?: Stamp,
): Promise<Existing> | Existing {
  const { current } = parts.shape.versions
  const schema = schemaOf(nativeVersion)
  // Dexie would open a newer one and change it.
  if (schema > current) return { state: 'newer', database: name, schema }
  return schema === current ? openNow(parts, name, nativeVersion) : openUpgraded(parts, name, stamp)
}

/** One window at a time: two would each make a backup, and the first upgrade would end the other's. */
const openUpgraded = (parts: OpeningParts, name: string, stamp?: Stamp): Promise<Existing> =>
  navigator.locks.request('the-usual upgrades a book', async (): Promise<Existing> => {
    const found = await lookRaw(parts.indexedDB, name)
    if (!found.ok) return recovery({ kind: 'will-not-open', detail: found.error })
    const { version, stores, bookRow } = found.value
    if (schemaOf(version) >= parts.shape.versions.current)
      return openExisting(parts, name, version, stamp)
    // What can't be copied is not upgraded, and a book that nobody works in is left as it is.
    const unread = stores.find((store) => 'unread' in store)
    if (unread && 'unread' in unread)
      return recovery({ kind: 'will-not-open', detail: `${unread.name}: ${unread.unread}` })
    if (!bookRow) return recovery({ kind: 'empty' })
    if (bookRow.retiredBy || (bookRow.unfinished && !stamp)) return recovery({ kind: 'retired' })
    const copied = await parts.keepOlder({ database: name, stamp })
    if (!copied.ok) return { state: 'no-copy', why: copied.error }
    const opened = await openNow(parts, name, version)
    return opened.state === 'open' ? { ...opened, copied: copied.value } : opened
  })

async function openNow(
  parts: OpeningParts,
  name: string,
  nativeVersion: number,
): Promise<Existing> {
  const { records, trespass } = openGuarded(parts, name, { kind: 'existing', nativeVersion })
  try {
    await records.db.open()
    const [row, last] = await Promise.all([
      records.book.get('book'),
      records.changes.toCollection().lastKey(),
      probe(records),
    ])
    if (row) return { state: 'open', records, row, seq: Number(last ?? 0) }
    records.db.close()
    return recovery({ kind: 'empty' })
  } catch (thrown) {
    records.db.close()
    return recovery(troubleOf(trespass(), thrown))
  }
}

const recovery = (trouble: Trouble): Existing => ({ state: 'recovery', trouble })

/** Reads both ends of every table: damage shows when reading, not when opening. */
async function probe(records: Records): Promise<void> {
  await Promise.all(
    records.db.tables.flatMap((table) => [
      table.toCollection().first(),
      table.toCollection().last(),
    ]),
  )
}

function troubleOf(
  trespass: ReturnType<ReturnType<typeof guardedFactory>['trespass']>,
  thrown: unknown,
): Trouble {
  if (trespass?.kind === 'lost') return { kind: 'lost', detail: trespass.detail }
  if (trespass?.kind === 'vanished') return { kind: 'missing' }
  return { kind: 'will-not-open', detail: String(thrown) }
}

/** The book's tables behind a guard; the caller opens them. */
export function openGuarded(
  parts: Pick<OpeningParts, 'indexedDB' | 'shape'>,
  name: string,
  permission: Permission,
) {
  const guard = guardedFactory(parts.indexedDB, permission)
  const records = recordsOf(name, parts.shape, {
    indexedDB: guard.factory,
    IDBKeyRange: globalThis.IDBKeyRange,
    autoOpen: false,
  })
  return { records, trespass: guard.trespass }
}
