import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { type Customer, calledOf } from '#features/customers/model.ts'

/** What an owner types, key by key: each prefix is a query of its own. */
const typed = [
  'mar',
  'mar k',
  'jon',
  'müll',
  'sch',
  'osterk',
  'anna w',
  '4711',
  'scarf',
  'kow',
  'zoë',
  'ngu',
]
const queries = typed.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)))

export type SearchTimes = {
  readonly ours: readonly number[]
  readonly mini: readonly number[]
  readonly fuse: readonly number[]
}

/** Times of one query each, in turn, so that a slow moment hits all of them. */
export function searchPeers(
  rows: readonly Customer[],
  find: (query: string) => readonly unknown[],
  rounds: number,
): SearchTimes {
  const docs = rows.map((row) => ({
    id: row.id,
    called: calledOf(row),
    description: row.description ?? '',
    phone: row.phones[0]?.number.replace(/\D/g, '') ?? '',
  }))
  const mini = new MiniSearch({
    fields: ['called', 'description', 'phone'],
    searchOptions: { prefix: true, combineWith: 'AND' },
  })
  mini.addAll(docs)
  const fuse = new Fuse(docs, { keys: ['called', 'description', 'phone'], threshold: 0.2 })
  const times = { ours: [] as number[], mini: [] as number[], fuse: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    for (const query of queries) {
      times.ours.push(timed(() => find(query)))
      times.mini.push(timed(() => mini.search(query).slice(0, 8)))
      // A tenth of the rounds is enough for a peer that takes a quarter of a second.
      if (round === 0) times.fuse.push(timed(() => fuse.search(query, { limit: 8 })))
    }
  }
  return times
}

function timed(act: () => unknown): number {
  const start = performance.now()
  act()
  return performance.now() - start
}
