import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import { batchesName } from '#shared/book/batch.ts'
import type { Change, Image, RowChange } from '#shared/book/change.ts'
import type { ChangeId } from '#shared/book/ids.ts'
import type { Row } from '#shared/book/table.ts'
import type { RowDraft } from './draft.ts'
import { same } from './draft.ts'
import { imageOf } from './image.ts'
import type { Records } from './records.ts'
import { references, rowsReferringTo } from './references.ts'

/** Why a row was left as it is. */
export type Kept = {
  readonly table: string
  readonly id: string
  readonly because: /** The same field was changed since. */
    | { readonly reason: 'changed-since' }
    | { readonly reason: 'gone' }
    /** Other rows refer to it: "3 visits since". */
    | { readonly reason: 'in-use'; readonly by: readonly { table: string; rows: number }[] }
    /** What it referred to no longer exists. */
    | { readonly reason: 'reference-gone' }
    /** What it belongs to stays. */
    | { readonly reason: 'belongs-to-kept' }
    /** What was done since leaves no room for it. */
    | { readonly reason: 'refused'; readonly why: Said }
}

type UndoPlan = { readonly rows: readonly RowDraft[]; readonly kept: readonly Kept[] }

/**
 * The rows that would reverse a Change. Only the fields it wrote are compared, so later edits of
 * other fields stay. A single deed is undone whole or not at all; `piecemeal` (a batch, a merge)
 * keeps what it must and says so.
 */
export async function planUndo(
  records: Records,
  written: Change,
  piecemeal: boolean,
): Promise<Result<UndoPlan, readonly Kept[]>> {
  // It may be of an older version than the rows it is compared with.
  const rows = theirRows(records.versions.migrateChange(written))
  const around = await lookAround(records, rows)
  const kept = new Map<string, Kept>()
  for (;;) {
    const going = rows.filter((row) => !kept.has(placeOf(row)))
    const steps = going.map((row) => stepBack(row, around, kept))
    const refused = steps.flatMap((step) => (step.ok ? [] : [step.error]))
    if (refused.length > 0 && !piecemeal) return err(refused)
    // A row that stays keeps what it refers to and what refers to it: the rest is planned again.
    for (const each of refused) kept.set(placeOf(each), each)
    if (refused.length > 0) continue
    const back = steps.flatMap((step) => (step.ok ? [step.value] : []))
    return ok({ rows: back, kept: [...kept.values()] })
  }
}

/** Where a batch stood is not undone with it. */
const theirRows = ({ rows }: Change): readonly RowChange[] =>
  rows.filter(({ table }) => table !== batchesName)

/** There is nothing to undo: all its rows were about someone erased, or none was the owner's. */
export const holdsNothing = (change: Change): boolean => theirRows(change).length === 0

/** The rows around those of a Change, read in bulk: hundreds of rows take a few reads. */
type Around = {
  readonly current: ReadonlyMap<string, Row>
  /** Places of the rows that refer to a row, by its place. */
  readonly hanging: ReadonlyMap<string, readonly string[]>
  /** Places a row's image refers to. */
  readonly refersTo: (row: RowChange) => readonly string[]
  readonly isThere: (place: string) => boolean
  /** Rows this Change made or removed; they are reversed together. */
  readonly madeHere: ReadonlySet<string>
  readonly returning: ReadonlySet<string>
}

const placeOf = (of: { readonly table: string; readonly id: string }): string =>
  `${of.table} ${of.id}`

async function lookAround(records: Records, rows: readonly RowChange[]): Promise<Around> {
  const refersTo = (row: RowChange): readonly string[] => {
    const definition = records.tables.find((each) => each.name === row.table)
    const image = row.was ?? row.now
    // The image is a whole row but for `rev` and `updatedAt`, which no reference uses.
    const whole = image as unknown as Row
    return definition && image
      ? references(definition, whole).map(({ target, id }) => placeOf({ table: target, id }))
      : []
  }
  const wanted = rows.flatMap((row) => [placeOf(row), ...refersTo(row)])
  const current = await rowsAt(records, new Set(wanted))
  const made = rows.filter((row) => !row.was)
  return {
    current,
    hanging: await rowsReferringTo(records, made),
    refersTo,
    isThere: (place) => current.has(place),
    madeHere: new Set(made.map(placeOf)),
    returning: new Set(rows.filter((row) => !row.now).map(placeOf)),
  }
}

async function rowsAt(
  records: Records,
  places: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Row>> {
  const byTable = new Map<string, string[]>()
  for (const place of places) {
    const [table = '', id = ''] = place.split(' ')
    byTable.set(table, [...(byTable.get(table) ?? []), id])
  }
  const found = new Map<string, Row>()
  for (const [table, ids] of byTable) {
    for (const row of await records.tableByName(table).bulkGet(ids)) {
      if (row) found.set(placeOf({ table, id: row.id }), row)
    }
  }
  return found
}

function stepBack(
  row: RowChange,
  around: Around,
  kept: ReadonlyMap<string, Kept>,
): Result<RowDraft, Kept> {
  const { table, id, was, now } = row
  const keep = (because: Kept['because']): Result<RowDraft, Kept> => err({ table, id, because })
  const current = around.current.get(placeOf(row))
  if (was && !now) {
    if (current) return keep({ reason: 'changed-since' })
    const hangs = around
      .refersTo(row)
      .every((at) => around.isThere(at) || (around.returning.has(at) && !kept.has(at)))
    return hangs ? ok({ table, id, now: was }) : keep({ reason: 'reference-gone' })
  }
  if (!current) return keep({ reason: 'gone' })
  if (!was) return takeAway(row, current, around, kept)
  if (!matches(current, was, now ?? {})) return keep({ reason: 'changed-since' })
  return ok({ table, id, rev: current.rev, was: now ?? {}, now: was })
}

/** A new row is removed only where nothing refers to it and it was not edited since. */
function takeAway(
  row: RowChange,
  current: Row,
  around: Around,
  kept: ReadonlyMap<string, Kept>,
): Result<RowDraft, Kept> {
  const { table, id, now } = row
  const keep = (because: Kept['because']): Result<RowDraft, Kept> => err({ table, id, because })
  const by = (around.hanging.get(placeOf(row)) ?? []).filter(
    (place) => !around.madeHere.has(place) || kept.has(place),
  )
  if (by.length > 0) return keep({ reason: 'in-use', by: countByTable(by) })
  if (!same(imageOf(current), now)) return keep({ reason: 'changed-since' })
  // A row that stays keeps what belongs to it: a person must not stay without their allergies.
  if (around.refersTo(row).some((place) => kept.has(place)))
    return keep({ reason: 'belongs-to-kept' })
  return ok({ table, id, rev: current.rev, was: now ?? {} })
}

function countByTable(
  places: readonly string[],
): readonly { readonly table: string; readonly rows: number }[] {
  const counts = new Map<string, number>()
  for (const place of places) {
    const [table = ''] = place.split(' ')
    counts.set(table, (counts.get(table) ?? 0) + 1)
  }
  return [...counts].map(([table, rows]) => ({ table, rows }))
}

function matches(current: Row, was: Image, now: Image): boolean {
  const fields = imageOf(current)
  return Object.keys({ ...was, ...now }).every((field) => same(fields[field], now[field]))
}

/** A deed and the last step of its chain of undos and redos. */
export type UndoState = {
  readonly deed: Change
  /** The Change to undo: the deed itself, its undo, the redo of that… */
  readonly tip: Change
  readonly applied: boolean
}

/** Follows `undoes` through a piece of history, oldest first; nothing else is stored. */
export function chains(history: readonly Change[]): readonly UndoState[] {
  const byTip = new Map<ChangeId, UndoState>()
  const roots = new Map<ChangeId, UndoState>()
  for (const change of history) {
    const before = change.undoes === undefined ? undefined : byTip.get(change.undoes)
    if (change.undoes !== undefined && !before) continue
    const now: UndoState = before
      ? { deed: before.deed, tip: change, applied: !before.applied }
      : { deed: change, tip: change, applied: true }
    byTip.set(change.id, now)
    roots.set(now.deed.id, now)
  }
  return [...roots.values()]
}
