import { Dexie } from 'dexie'
import { type Instant, instant } from '#shared/base/day.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Change, Image, RowChange } from '#shared/book/change.ts'
import type { BatchId, ChangeId, DeviceId } from '#shared/book/ids.ts'
import type { Row } from '#shared/book/table.ts'
import type { Written } from './day-facts.ts'
import { isEmpty, type RowDraft } from './draft.ts'
import { bearsOnPages, derivePages, lookAtPages, pagesName, putPages } from './people-pages.ts'
import type { Records } from './records.ts'
import { missingReference } from './references.ts'
import {
  bearsOnStanding,
  deriveStanding,
  lookAround,
  putDerived,
  standingTables,
} from './standing.ts'
import { currentVersion } from './versions/all.ts'

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

export type CommitFailure =
  /** Someone wrote the row in between (another window): load and try again. */
  | { readonly code: 'stale' }
  /** A row would hang on one that is not there. */
  | { readonly code: 'orphan'; readonly table: string; readonly id: string }
  /** Another book has taken this one's place. */
  | { readonly code: 'retired' }
  | { readonly code: 'disk-full' }
  /** The database would not write; nothing was changed. */
  | { readonly code: 'failed'; readonly detail: string }

/**
 * The only writer. One strict transaction checks that this book is the living one and that each row
 * is still as the deed read it, writes rows, what is derived from them and the Change; all of it or nothing.
 */
export async function commit(
  records: Records,
  draft: Draft,
  signature: Signature,
): Promise<Result<Change, CommitFailure>> {
  const rows = draft.rows.filter((row) => !isEmpty(row))
  try {
    // Written `async`: only then does Dexie follow native awaits through a slow read.
    const change = await records.db.transaction('rw', scopeOf(records, rows), async () =>
      write(records, { ...draft, rows }, signature),
    )
    return ok(change)
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

function scopeOf(records: Records, rows: readonly RowDraft[]): string[] {
  const scope = new Set<string>(['book', 'changes'])
  for (const { table } of rows) {
    scope.add(table)
    const refers = records.tables.find((each) => each.name === table)?.refers ?? {}
    for (const target of Object.values(refers)) scope.add(target)
    if (bearsOnStanding(table)) for (const each of standingTables) scope.add(each)
    if (bearsOnPages(table)) scope.add(pagesName)
  }
  return [...scope]
}

async function write(records: Records, draft: Draft, signature: Signature): Promise<Change> {
  // One round of reads, one of writes: at the counter every round is felt.
  const fresh = freshRows(draft.rows)
  const [book, last, current, orphan, around, pages] = await Promise.all([
    records.book.get('book'),
    records.changes.toCollection().lastKey(),
    readCurrent(records, draft.rows),
    missingReference(records, fresh),
    // A row that is edited may bring facts along from another day: then it is read afterwards.
    fresh.length === draft.rows.length ? lookAround(records, fresh) : undefined,
    lookAtPages(records, draft.rows),
  ])
  if (!book || book.retiredBy) throw new Refused({ code: 'retired' })
  const seq = Number(last ?? 0) + 1
  const written = draft.rows.map((row, at) => apply(row, current[at], seq, signature.at))
  const lost = orphan ?? (await missingReference(records, written, draft.rows))
  if (lost) throw new Refused({ code: 'orphan', ...lost })
  const change = asChange(draft, signature, seq, written)
  const derived = await deriveStanding(records, written, around)
  await Promise.all([
    putRows(records, written),
    records.changes.add(change),
    putDerived(records, derived),
    putPages(records, derivePages(written, pages)),
  ])
  return change
}

/** Rows that are made, as far as what they refer to goes. */
const freshRows = (rows: readonly RowDraft[]): readonly Written[] =>
  rows.flatMap(({ table, id, was, now }) =>
    was || !now ? [] : [{ table, after: rowOf(now, id, 0, instant(0)) }],
  )

/** Fresh rows are not looked up: their ids are new, and adding one twice fails by itself. */
async function readCurrent(
  records: Records,
  rows: readonly RowDraft[],
): Promise<readonly (Row | undefined)[]> {
  const found: (Row | undefined)[] = new Array(rows.length)
  await Promise.all(
    byTable(rows.map((row, at) => ({ ...row, at })).filter((row) => row.was)).map(
      async ([table, old]) => {
        const current = await records.any(table).bulkGet(old.map((row) => row.id))
        old.forEach((row, n) => {
          found[row.at] = current[n]
        })
      },
    ),
  )
  return found
}

function apply(draft: RowDraft, current: Row | undefined, seq: number, at: Instant): Written {
  const { table, id, was, now } = draft
  if (was && (!current || (draft.rev !== undefined && draft.rev !== current.rev)))
    throw new Refused({ code: 'stale' })
  if (!now) return current ? { table, before: current } : { table }
  if (!was) return { table, after: rowOf({ createdAt: at, ...now }, id, seq, at) }
  // `current` is there: its absence was refused above.
  const next = putFields(current as unknown as Image, was, now)
  return { table, ...(current ? { before: current } : {}), after: rowOf(next, id, seq, at) }
}

/** Sets the fields of `now`; a field in `was` alone goes away. */
export function putFields(row: Image, was: Image, now: Image): Image {
  const gone = Object.keys(was).filter((field) => !(field in now))
  const kept = Object.entries(row).filter(([field]) => !gone.includes(field))
  return { ...Object.fromEntries(kept), ...now }
}

// The image came from a typed draft or from a Change that was read through its schema.
const rowOf = (image: Image, id: string, rev: number, updatedAt: Instant): Row =>
  ({ ...image, id, rev, updatedAt }) as unknown as Row

function asChange(
  draft: Draft,
  signature: Signature,
  seq: number,
  written: readonly Written[],
): Change {
  const { deed, batch, undoes } = draft
  const rows = draft.rows.map((row, at) => asRowChange(row, written[at]))
  return {
    seq,
    ...signature,
    v: currentVersion,
    deed,
    ...(batch === undefined ? {} : { batch }),
    ...(undoes === undefined ? {} : { undoes }),
    rows,
  }
}

/** A created or removed row is kept whole, so the Change alone can bring it back. */
function asRowChange(draft: RowDraft, written: Written | undefined): RowChange {
  const { table, id, was, now } = draft
  if (!now) return { table, id, was: imageOf(written?.before) }
  if (!was) return { table, id, now: imageOf(written?.after) }
  return { table, id, was, now }
}

function imageOf(row: Row | undefined): Image {
  const { rev: _rev, updatedAt: _at, ...image } = row ?? {}
  return image
}

async function putRows(records: Records, written: readonly Written[]): Promise<void> {
  await Promise.all(
    byTable(written).flatMap(([table, rows]): PromiseLike<unknown>[] => {
      const fresh = rows.flatMap((row) => (row.after && !row.before ? [row.after] : []))
      const old = rows.flatMap((row) => (row.after && row.before ? [row.after] : []))
      const gone = rows.flatMap((row) => (row.before && !row.after ? [row.before.id] : []))
      return [
        ...(fresh.length > 0 ? [records.any(table).bulkAdd(fresh)] : []),
        ...(old.length > 0 ? [records.any(table).bulkPut(old)] : []),
        ...(gone.length > 0 ? [records.any(table).bulkDelete(gone)] : []),
      ]
    }),
  )
}

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
  // Dexie and DOM errors are the database refusing; anything else is a bug and must be seen.
  if (thrown instanceof Dexie.DexieError || thrown instanceof DOMException) {
    console.error(`${name}: ${String(thrown)}`, thrown)
    return { code: 'failed', detail: `${name}: ${String(thrown)}` }
  }
  throw thrown
}
