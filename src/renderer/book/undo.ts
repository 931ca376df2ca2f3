import { err, ok, type Result } from '#shared/base/result.ts'
import type { Change, Image, RowChange } from '#shared/book/change.ts'
import type { ChangeId } from '#shared/book/ids.ts'
import type { Row } from '#shared/book/table.ts'
import type { RowDraft } from './draft.ts'
import { same } from './draft.ts'
import type { Records } from './records.ts'
import { hangingOn, references } from './references.ts'

/** Why a row was left as it is. */
export type Kept = {
  readonly table: string
  readonly id: string
  readonly because: /** Someone changed the same field since. */
    | { readonly reason: 'changed-since' }
    | { readonly reason: 'gone' }
    /** Other records hang on it: "3 visits since". */
    | { readonly reason: 'in-use'; readonly by: readonly { table: string; rows: number }[] }
    /** What it hung on is no longer there. */
    | { readonly reason: 'nothing-to-hang-on' }
}

export type UndoPlan = { readonly rows: readonly RowDraft[]; readonly kept: readonly Kept[] }

/**
 * What would put a Change back. Only the fields it wrote are compared, so later edits of other
 * fields stay. A single deed is whole or not at all; `piecemeal` (a batch, a merge) keeps what it
 * must and says so.
 */
export async function planUndo(
  records: Records,
  change: Change,
  piecemeal: boolean,
): Promise<Result<UndoPlan, readonly Kept[]>> {
  const kept: Kept[] = []
  for (;;) {
    const staying = new Set(kept.map((each) => placeOf(each)))
    const going = change.rows.filter((row) => !staying.has(placeOf(row)))
    const part = { ...change, rows: going }
    const steps = await Promise.all(going.map((row) => stepBack(records, part, row)))
    const refused = steps.flatMap((step) => (step.ok ? [] : [step.error]))
    kept.push(...refused)
    if (kept.length > 0 && !piecemeal) return err(kept)
    // A row that stays keeps what it hangs on, so the rest is thought over again.
    if (refused.length === 0)
      return ok({ rows: steps.flatMap((step) => (step.ok ? [step.value] : [])), kept })
  }
}

const placeOf = (of: { readonly table: string; readonly id: string }): string =>
  `${of.table} ${of.id}`

async function stepBack(
  records: Records,
  change: Change,
  row: RowChange,
): Promise<Result<RowDraft, Kept>> {
  const { table, id, was, now } = row
  const keep = (because: Kept['because']): Result<RowDraft, Kept> => err({ table, id, because })
  const current = await records.any(table).get(id)
  if (was && !now) {
    if (current) return keep({ reason: 'changed-since' })
    return (await canHang(records, change, row))
      ? ok({ table, id, now: was })
      : keep({ reason: 'nothing-to-hang-on' })
  }
  if (!current) return keep({ reason: 'gone' })
  if (!was) return takeAway(records, change, row, current)
  if (!matches(current, was, now ?? {})) return keep({ reason: 'changed-since' })
  return ok({ table, id, rev: current.rev, was: now ?? {}, now: was })
}

/** A creation is undone only where nothing hangs on the row and nobody has worked on it since. */
async function takeAway(
  records: Records,
  change: Change,
  { table, id, now }: RowChange,
  current: Row,
): Promise<Result<RowDraft, Kept>> {
  const own = new Set(change.rows.flatMap((row) => (row.was ? [] : [`${row.table} ${row.id}`])))
  const by = await hangingOn(records, table, id, own)
  if (by.length > 0) return err({ table, id, because: { reason: 'in-use', by } })
  if (!same(imageOf(current), now)) return err({ table, id, because: { reason: 'changed-since' } })
  return ok({ table, id, rev: current.rev, was: now ?? {} })
}

async function canHang(records: Records, change: Change, row: RowChange): Promise<boolean> {
  const definition = records.tables.find((each) => each.name === row.table)
  if (!definition) return true
  const returning = new Set(
    change.rows.flatMap((each) => (each.now ? [] : [`${each.table} ${each.id}`])),
  )
  // The image is a whole row but for `rev` and `updatedAt`, which no reference uses.
  for (const { target, id } of references(definition, row.was as unknown as Row)) {
    if (returning.has(`${target} ${id}`)) continue
    if (!(await records.any(target).get(id))) return false
  }
  return true
}

function matches(current: Row, was: Image, now: Image): boolean {
  const fields = imageOf(current)
  return Object.keys({ ...was, ...now }).every((field) => same(fields[field], now[field]))
}

function imageOf(row: Row): Image {
  const { rev: _rev, updatedAt: _at, ...image } = row
  return image
}

/** A deed and the last step of its chain of undos and redos. */
export type Standing = {
  readonly deed: Change
  /** The Change to undo: the deed itself, its undo, the redo of that… */
  readonly tip: Change
  readonly applied: boolean
}

/** Follows `undoes` through a stretch of history, oldest first: nothing but the Changes is kept. */
export function chains(history: readonly Change[]): readonly Standing[] {
  const byTip = new Map<ChangeId, Standing>()
  const roots = new Map<ChangeId, Standing>()
  for (const change of history) {
    const before = change.undoes === undefined ? undefined : byTip.get(change.undoes)
    if (change.undoes !== undefined && !before) continue
    const now: Standing = before
      ? { deed: before.deed, tip: change, applied: !before.applied }
      : { deed: change, tip: change, applied: true }
    byTip.set(change.id, now)
    roots.set(now.deed.id, now)
  }
  return [...roots.values()]
}

/** The deed an undo takes back: the one that took effect last. */
export const nextUndo = (history: readonly Change[]): Standing | undefined =>
  latest(chains(history).filter((each) => each.applied))

/** The deed a redo brings back: undone last, and nothing new done since. */
export function nextRedo(history: readonly Change[]): Standing | undefined {
  const all = chains(history)
  const newest = Math.max(0, ...all.map((each) => each.deed.seq))
  return latest(all.filter((each) => !each.applied && each.tip.seq > newest))
}

const latest = (from: readonly Standing[]): Standing | undefined =>
  [...from].sort((one, other) => other.tip.seq - one.tip.seq)[0]
