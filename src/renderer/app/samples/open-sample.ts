import { createBook, removeBook } from '#book/open.ts'
import { rebuildDerived } from '#book/rebuild-derived.ts'
import { allTables } from '../features.ts'
import { type OpenHouse, openHouse } from '../open-house.ts'
import type { HouseParts, SampleKind } from '../provided.ts'
import { bakery } from './bakery.ts'
import { itShop } from './it-shop.ts'
import { asTables } from './sample-rows.ts'

/**
 * A sample shop in a database of its own, which no stamp names: it can't touch the book. It is set
 * up afresh at every start, so that its dates are always around today.
 */
export function openSample(kind: SampleKind, parts: HouseParts): Promise<OpenHouse> {
  // Two tabs that open it at once take turns; the later one's is the one that stays.
  return navigator.locks.request(`sample-${kind}`, () => setUp(kind, parts))
}

async function setUp(kind: SampleKind, parts: HouseParts): Promise<OpenHouse> {
  const name = `sample-${kind}`
  await removeBook(name)
  const { records, row } = await createBook({ ...parts, tables: allTables }, undefined, name)
  const shop = kind === 'bakery' ? bakery(parts.clock.now()) : itShop(parts.clock.now())
  for (const [table, rows] of asTables(shop)) await records.any(table).bulkAdd([...rows])
  await rebuildDerived(records)
  return openHouse({ state: 'open', records, row, seq: 0 }, { ...parts, sample: true })
}
