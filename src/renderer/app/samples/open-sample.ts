import { rebuildDerived } from '#book/derived.ts'
import { createBook, removeBook } from '#book/open.ts'
import { shapeOfBook } from '../features.ts'
import { type OpenApp, openApp } from '../open-app.ts'
import type { AppParts, SampleKind } from '../provided.ts'
import { bakery } from './bakery.ts'
import { itShop } from './it-shop.ts'
import { asTables } from './sample-rows.ts'

/**
 * A sample shop in its own database, which no stamp names: it can't touch the book. It is set up
 * again at every start, so that its dates are always around today.
 */
export function openSample(kind: SampleKind, parts: AppParts): Promise<OpenApp> {
  // Two tabs that open it at once take turns; the later shop stays.
  return navigator.locks.request(`sample-${kind}`, () => setUp(kind, parts))
}

async function setUp(kind: SampleKind, parts: AppParts): Promise<OpenApp> {
  const name = `sample-${kind}`
  await removeBook(name)
  const { records, row } = await createBook({ ...parts, shape: shapeOfBook }, undefined, name)
  const shop = kind === 'bakery' ? bakery(parts.clock.now()) : itShop(parts.clock.now())
  for (const [table, rows] of asTables(shop)) await records.tableByName(table).bulkAdd([...rows])
  await rebuildDerived(records)
  return openApp({ state: 'open', records, row, seq: 0 }, { ...parts, sample: true })
}
