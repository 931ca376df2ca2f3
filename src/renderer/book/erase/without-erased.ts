import type { Change, Image, RowChange } from '#shared/book/change.ts'
import type { AnyTable } from '#shared/book/table.ts'
import { type PlaceKey, placeOf } from '../references.ts'
import { editWithout, isTheirs, withoutReferences } from './places.ts'
import { statesOf, type TimelineStep } from './timeline.ts'

/**
 * A book that can be read more than once: the living one, or a backup. `changes` may go beyond
 * `seq`, the sequence of the rows: a journal above its backup.
 */
export type BookSource = {
  readonly seq: number
  readonly rows: (table: string) => AsyncIterable<readonly Image[]>
  readonly changes: () => AsyncIterable<readonly Change[]>
}

/**
 * The same book as if these people had never been in it. It leaves out their rows and every image
 * of such a row in the history, whether or not the row still exists. A row that was theirs once and
 * is someone else's now begins (or ends) where it changed hands. References to removed rows are
 * removed. Replaying the remaining Changes gives the remaining rows.
 */
export async function withoutErased(
  source: BookSource,
  tables: readonly AnyTable[],
  people: ReadonlySet<string>,
): Promise<BookSource> {
  if (people.size === 0) return source
  const known = new Map(tables.map((table) => [table.name, table]))
  const touched = await findTouched(source, known, people)
  const steps = await collectSteps(source, touched)
  const fates = new Map(
    [...touched].map(([place, now]) => [
      place,
      fateOf(known, people, steps.get(place) ?? [], now, source.seq),
    ]),
  )
  const isGone = (target: string, id: string): boolean =>
    people.has(id) || fates.get(placeOf(target, id)) === 'gone'
  return {
    seq: source.seq,
    rows: (name) => keptRows(source, known.get(name), isGone, people),
    changes: () => keptChanges(source, known, fates, isGone),
  }
}

type Tables = ReadonlyMap<string, AnyTable>
/** By sequence: what becomes of the row's part in that Change. */
type Fate = 'gone' | ReadonlyMap<number, RowChange | 'left-out'>

/** Every row that is or ever was theirs, in its present state; absent: it is gone. */
async function findTouched(
  source: BookSource,
  tables: Tables,
  people: ReadonlySet<string>,
): Promise<Map<PlaceKey, Image | undefined>> {
  const touched = new Map<PlaceKey, Image | undefined>()
  for await (const changes of source.changes()) {
    for (const { table, id, was, now } of changes.flatMap((change) => change.rows)) {
      const definition = tables.get(table)
      if (isTheirs(definition, was, id, people) || isTheirs(definition, now, id, people))
        touched.set(placeOf(table, id), undefined)
    }
  }
  for (const table of tables.values()) {
    for await (const rows of source.rows(table.name)) {
      for (const row of rows) {
        const place = placeOf(table.name, String(row.id))
        if (touched.has(place) || isTheirs(table, row, String(row.id), people))
          touched.set(place, row)
      }
    }
  }
  return touched
}

async function collectSteps(
  source: BookSource,
  touched: ReadonlyMap<PlaceKey, unknown>,
): Promise<ReadonlyMap<PlaceKey, readonly TimelineStep[]>> {
  const found = new Map<PlaceKey, TimelineStep[]>()
  for await (const changes of source.changes()) {
    for (const { seq, rows } of changes) {
      for (const row of rows) {
        const place = placeOf(row.table, row.id)
        if (!touched.has(place)) continue
        const steps = found.get(place) ?? []
        steps.push({ seq, row })
        found.set(place, steps)
      }
    }
  }
  return found
}

function fateOf(
  tables: Tables,
  people: ReadonlySet<string>,
  steps: readonly TimelineStep[],
  now: Image | undefined,
  seq: number,
): Fate {
  const states = statesOf(steps, now, seq)
  const shows = (image: Image | undefined, { table, id }: RowChange): boolean =>
    image !== undefined && !isTheirs(tables.get(table), image, id, people)
  // A history that can't be followed can't be split: all of it is removed.
  if (!states) {
    const last = steps.at(-1)
    const stays = last !== undefined && shows(now, last.row)
    return stays ? new Map(steps.map(({ seq: at }) => [at, 'left-out'] as const)) : 'gone'
  }
  if (!states.some(({ step, before, after }) => shows(before, step.row) || shows(after, step.row)))
    return 'gone'
  return new Map<number, RowChange | 'left-out'>(
    states.map(({ step: { seq: at, row }, before, after }) => {
      const was = before && shows(before, row) ? before : undefined
      const is = after && shows(after, row) ? after : undefined
      if (!was && !is) return [at, 'left-out'] as const
      if (was && is) return [at, row] as const
      const { table, id } = row
      return [at, { table, id, ...(was ? { was } : {}), ...(is ? { now: is } : {}) }] as const
    }),
  )
}

async function* keptRows(
  source: BookSource,
  table: AnyTable | undefined,
  isGone: (target: string, id: string) => boolean,
  people: ReadonlySet<string>,
): AsyncGenerator<readonly Image[]> {
  if (!table) return
  for await (const rows of source.rows(table.name)) {
    const kept = rows
      .filter((row) => !isTheirs(table, row, String(row.id), people))
      .map((row) => withoutReferences(table, row, isGone))
    if (kept.length > 0) yield kept
  }
}

async function* keptChanges(
  source: BookSource,
  tables: Tables,
  fates: ReadonlyMap<PlaceKey, Fate>,
  isGone: (target: string, id: string) => boolean,
): AsyncGenerator<readonly Change[]> {
  const keep = (seq: number, row: RowChange): readonly RowChange[] => {
    const fate = fates.get(placeOf(row.table, row.id))
    if (fate === 'gone') return []
    const kept = fate?.get(seq) ?? row
    if (kept === 'left-out') return []
    return rowChangeWithout(tables.get(row.table), kept, isGone)
  }
  // The Change itself stays, even when empty: sequences have no gaps.
  for await (const changes of source.changes())
    yield changes.map((change) => ({
      ...change,
      rows: change.rows.flatMap((row) => keep(change.seq, row)),
    }))
}

function rowChangeWithout(
  table: AnyTable | undefined,
  row: RowChange,
  isGone: (target: string, id: string) => boolean,
): readonly RowChange[] {
  if (!table) return [row]
  const { was, now } = row
  if (was && now) {
    const kept = editWithout(table, { ...row, was, now }, isGone)
    return kept ? [kept] : []
  }
  return [
    {
      ...row,
      ...(was ? { was: withoutReferences(table, was, isGone) } : {}),
      ...(now ? { now: withoutReferences(table, now, isGone) } : {}),
    },
  ]
}
