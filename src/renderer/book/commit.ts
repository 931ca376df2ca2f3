import { Dexie, type Transaction } from 'dexie'
import type { Instant } from '#shared/base/day.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Change, Image, RowChange } from '#shared/book/change.ts'
import type { BatchId, ChangeId, DeviceId } from '#shared/book/ids.ts'
import type { Row } from '#shared/book/table.ts'
import { answer } from './answer.ts'
import { deriveAll, type LookedAhead, lookAhead, putDerived, type WrittenRow } from './derived.ts'
import { isEmpty, type RowDraft } from './draft.ts'
import type { BookRow, Records } from './records.ts'
import { missingReference } from './references.ts'
import { firstUnfit, type UnfitRow } from './row-check.ts'

export type Draft = {
  readonly deed: string
  readonly rows: readonly RowDraft[]
  readonly batch?: BatchId
  readonly undoes?: ChangeId
}

/** Who commits and when; `id` is a fresh UUIDv7. */
export type Signature = {
  readonly id: ChangeId
  readonly at: Instant
  readonly device: DeviceId
}

/** The plan declined, for a reason of its own. */
export type Declined<Why> = { readonly code: 'declined'; readonly why: Why }

export type CommitFailure =
  /** A row has changed since it was planned. */
  | { readonly code: 'stale' }
  /** A row would refer to one that is not there. */
  | { readonly code: 'orphan'; readonly table: string; readonly id: string }
  /** A row does not fit its own table: usually a field is too long. */
  | { readonly code: 'unfit'; readonly row: UnfitRow }
  /** Another book has taken this one's place. */
  | { readonly code: 'retired' }
  | { readonly code: 'disk-full' }
  /** The database would not write; nothing was changed. */
  | { readonly code: 'failed'; readonly detail: string }

/** Reads the book and plans what to write, or declines with a reason. */
export type Plan<D extends Draft, Why> = () => Promise<Result<D, Why>>

/** What was planned, and the Change it became; none when there was nothing to change. */
export type Committed<D extends Draft> = { readonly draft: D; readonly change?: Change }

/**
 * The only writer. One strict transaction reads and plans, checks that this book is not retired,
 * and writes rows, what is derived from them and the Change; all of it or nothing. No other write
 * comes in between, so what was read still holds. It is open on every table, since only the plan
 * knows which it needs; it must wait for nothing but the book.
 */
export async function commit<D extends Draft, Why>(
  records: Records,
  plan: Plan<D, Why>,
  signature: Signature,
  /** The deed's input: by it, what derived tables need is read along with the rest. */
  input?: unknown,
): Promise<Result<Committed<D>, CommitFailure | Declined<Why>>> {
  try {
    // `async`: only then does Dexie follow native awaits through a slow read.
    return await records.db.transaction('rw', records.db.tables, async (transaction) => {
      const [planned, { book, last }, ahead] = await Promise.all([
        plan(),
        lookAtHead(records, transaction),
        lookAhead(records, transaction, input),
      ])
      if (!planned.ok) return err({ code: 'declined', why: planned.error })
      const draft = planned.value
      const rows = draft.rows.filter((row) => !isEmpty(row))
      if (rows.length === 0) return ok({ draft })
      if (!book || book.retiredBy) throw new Refused({ code: 'retired' })
      const around = { last, ahead }
      const change = await write(records, transaction, { ...draft, rows }, signature, around)
      return ok({ draft, change })
    })
  } catch (thrown) {
    return err(failureOf(thrown))
  }
}

/** Carries an expected failure out of the transaction, which must throw to be rolled back. */
class Refused extends Error {
  readonly failure: CommitFailure
  constructor(failure: CommitFailure) {
    super(failure.code)
    this.failure = failure
  }
}

/** Which book this is, and how far it has come. */
type Head = { readonly book: BookRow | undefined; readonly last: number }

async function lookAtHead(records: Records, { idbtrans }: Transaction): Promise<Head> {
  const [book, [last]] = await Promise.all([
    answer<BookRow | undefined>(idbtrans.objectStore('book').get('book')),
    records.changes.toCollection().reverse().limit(1).primaryKeys(),
  ])
  return { book, last: last ?? 0 }
}

async function write(
  records: Records,
  transaction: Transaction,
  draft: Draft,
  signature: Signature,
  { last, ahead }: { readonly last: number; readonly ahead: LookedAhead },
): Promise<Change> {
  const current = await readCurrent(records, draft.rows)
  const written = draft.rows.map((row, at) => apply(row, current[at], last + 1, signature.at))
  const unfit = firstUnfit(records, written)
  if (unfit) throw new Refused({ code: 'unfit', row: unfit })
  const known = new Set(draft.rows.flatMap((row) => row.references ?? []))
  // Reads that don't wait for each other run together: at the counter every round is felt.
  const [lost, derived] = await Promise.all([
    missingReference(records, written, known),
    deriveAll(records, written, ahead),
  ])
  if (lost) throw new Refused({ code: 'orphan', ...lost })
  const change = asChange(records, draft, signature, last + 1, written)
  const puts = Promise.all([
    ...putRows(records, written),
    records.changes.add(change),
    ...putDerived(records, derived),
  ])
  // No request follows, so the disk need not wait until every answer is back. From here on the
  // browser itself undoes all of it if any of it fails.
  transaction.idbtrans.commit()
  await puts
  return change
}

/** Fresh rows are not looked up: their ids are new, and adding one twice fails by itself. */
async function readCurrent(
  records: Records,
  rows: readonly RowDraft[],
): Promise<readonly (Row | undefined)[]> {
  const found: (Row | undefined)[] = new Array(rows.length)
  await Promise.all(
    byTable(rows.map((row, at) => ({ ...row, at })).filter((row) => row.was)).map(
      async ([table, old]) => {
        const current = await records.tableByName(table).bulkGet(old.map((row) => row.id))
        old.forEach((row, n) => {
          found[row.at] = current[n]
        })
      },
    ),
  )
  return found
}

function apply(draft: RowDraft, current: Row | undefined, seq: number, at: Instant): WrittenRow {
  const { table, id, was, now } = draft
  if (was && (!current || (draft.rev !== undefined && draft.rev !== current.rev)))
    throw new Refused({ code: 'stale' })
  if (!now) return current ? { table, before: current } : { table }
  if (!was) return { table, after: rowOf({ createdAt: at, ...now }, id, seq, at) }
  // `current` is there: its absence was refused above.
  const next = putFields(current as unknown as Image, was, now)
  return { table, ...(current ? { before: current } : {}), after: rowOf(next, id, seq, at) }
}

/** Sets the fields of `now`; a field in `was` alone is removed. */
export function putFields(row: Image, was: Image, now: Image): Image {
  const gone = Object.keys(was).filter((field) => !(field in now))
  const kept = Object.entries(row).filter(([field]) => !gone.includes(field))
  return { ...Object.fromEntries(kept), ...now }
}

// The image came from a typed draft or from a Change that was read through its schema.
const rowOf = (image: Image, id: string, rev: number, updatedAt: Instant): Row =>
  ({ ...image, id, rev, updatedAt }) as unknown as Row

function asChange(
  { versions: { current: v } }: Records,
  draft: Draft,
  signature: Signature,
  seq: number,
  written: readonly WrittenRow[],
): Change {
  const { deed, batch, undoes } = draft
  const rows = draft.rows.map((row, at) => asRowChange(row, written[at]))
  return {
    seq,
    ...signature,
    v,
    deed,
    ...(batch === undefined ? {} : { batch }),
    ...(undoes === undefined ? {} : { undoes }),
    rows,
  }
}

/** A created or removed row is kept whole, so the Change alone can bring it back. */
function asRowChange(draft: RowDraft, written: WrittenRow | undefined): RowChange {
  const { table, id, was, now } = draft
  if (!now) return { table, id, was: imageOf(written?.before) }
  if (!was) return { table, id, now: imageOf(written?.after) }
  return { table, id, was, now }
}

function imageOf(row: Row | undefined): Image {
  const { rev: _rev, updatedAt: _at, ...image } = row ?? {}
  return image
}

const putRows = (
  records: Records,
  written: readonly WrittenRow[],
): readonly PromiseLike<unknown>[] =>
  byTable(written).flatMap(([table, rows]) => {
    const fresh = rows.flatMap((row) => (row.after && !row.before ? [row.after] : []))
    const old = rows.flatMap((row) => (row.after && row.before ? [row.after] : []))
    const gone = rows.flatMap((row) => (row.before && !row.after ? [row.before.id] : []))
    return [
      ...(fresh.length > 0 ? [records.tableByName(table).bulkAdd(fresh)] : []),
      ...(old.length > 0 ? [records.tableByName(table).bulkPut(old)] : []),
      ...(gone.length > 0 ? [records.tableByName(table).bulkDelete(gone)] : []),
    ]
  })

function byTable<T extends { readonly table: string }>(rows: readonly T[]): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.table)
    if (group) group.push(row)
    else groups.set(row.table, [row])
  }
  return [...groups]
}

function failureOf(thrown: unknown): CommitFailure {
  if (thrown instanceof Refused) return thrown.failure
  const name = thrown instanceof Error ? thrown.name : ''
  const inner = thrown instanceof Dexie.DexieError ? thrown.inner?.name : undefined
  if (name === 'QuotaExceededError' || inner === 'QuotaExceededError') return { code: 'disk-full' }
  // A fresh row that is there already was written by another window in between.
  if (name === 'ConstraintError' || String(thrown).includes('ConstraintError'))
    return { code: 'stale' }
  // Dexie and DOM errors are the database refusing; anything else is a bug and must surface.
  if (thrown instanceof Dexie.DexieError || thrown instanceof DOMException) {
    console.error(`${name}: ${String(thrown)}`, thrown)
    return { code: 'failed', detail: `${name}: ${String(thrown)}` }
  }
  throw thrown
}
