import type { Clock } from '#platform/clock.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { buildBook, type Rebuilt } from '../backup/rebuild.ts'
import type { Records } from '../records.ts'
import { removeDatabase } from '../remove-database.ts'
import { mayHoldUnfit } from '../unfit-rows.ts'
import { lastSequence, sourceOf } from './read-book.ts'
import { type BookSource, withoutErased } from './without-erased.ts'

/** A book beside the old one that never held these people; the stamp does not name it yet. */
export type BookWithout = Omit<Rebuilt, 'erased'>

type WithoutParts = {
  readonly clock: Clock
  readonly indexedDB: IDBFactory
  readonly onProgress?: (done: number, of: number) => void
  readonly signal?: AbortSignal
}

/** The old book was written to meanwhile: it must be read again. */
export class MovedOn extends Error {}

/** Builds it from the living book; after a failure or a cancel it is removed again. */
export async function rebuildWithout(
  old: Records,
  people: ReadonlySet<CustomerId>,
  parts: WithoutParts,
): Promise<BookWithout> {
  const before = await old.book.get('book')
  if (!before || before.retiredBy) throw new MovedOn()
  const source = await sourceOf(old)
  const clean = checked(await withoutErased(source, old.tables, people), people)
  const made = await buildBook(clean, {
    ...parts,
    shape: old,
    parent: before.bookId,
    of: await countAll(old),
    unchecked: () => mayHoldUnfit(before),
  })
  if ((await lastSequence(old)) === made.seq) return made
  await removeDatabase(parts.indexedDB, made.database)
  throw new MovedOn()
}

/** A reference that no `refers` names would be our bug, and must not pass as erased. */
function checked(source: BookSource, people: ReadonlySet<CustomerId>): BookSource {
  const look = async function* <T>(of: AsyncIterable<readonly T[]>): AsyncGenerator<readonly T[]> {
    for await (const rows of of) {
      const text = JSON.stringify(rows)
      for (const id of people) if (text.includes(id)) throw new Error(`A row still names ${id}`)
      yield rows
    }
  }
  return {
    seq: source.seq,
    rows: (table) => look(source.rows(table)),
    changes: () => look(source.changes()),
  }
}

async function countAll(old: Records): Promise<number> {
  let all = await old.changes.count()
  for (const { name } of old.tables) all += await old.tableByName(name).count()
  return all
}
