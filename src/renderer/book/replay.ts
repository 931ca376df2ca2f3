import type { Change, Image } from '#shared/book/change.ts'
import type { Row } from '#shared/book/table.ts'
import { rebuildDerived, type WrittenRow } from './derived.ts'
import { putFields } from './image.ts'
import type { Records } from './records.ts'
import { missingReference } from './references.ts'
import { firstChecked, unfitAmong } from './row-check.ts'
import { mayHoldUnfit } from './unfit-rows.ts'

/** Few enough for memory and for short waits; a Change has at most 1,000 rows. */
const perTransaction = 200

/** A Change that can't follow on this book; all Changes before it are in the book. */
export class ReplayStopped extends Error {
  readonly seq: number
  constructor(seq: number, why: string) {
    super(`Change ${seq} ${why}`)
    this.seq = seq
  }
}

/**
 * Applies Changes in order to a book that lacks them, and skips those it has. Each chunk is one
 * strict transaction under commit's own rules, so after a stop in between the book is whole up to a
 * sequence. Returns how many were new; `settleDerived` then rebuilds the derived tables.
 */
export async function replay(records: Records, changes: readonly Change[]): Promise<number> {
  let added = 0
  for (let at = 0; at < changes.length; at += perTransaction) {
    const chunk = changes.slice(at, at + perTransaction).map((written) => ({
      written,
      change: records.versions.migrateChange(written),
    }))
    // `async`: only then does Dexie follow native awaits through a slow read.
    added += await records.db.transaction('rw', scopeOf(records, chunk), async () =>
      replayChunk(records, chunk),
    )
  }
  return added
}

/** Rebuilds the derived tables if a replay, now or at a start that was cut short, requires it. */
export async function settleDerived(records: Records): Promise<void> {
  if (!(await records.book.get('book'))?.underived) return
  await rebuildDerived(records)
  await records.book.update('book', { underived: undefined })
}

/** A Change as it was written, which goes into the history, and as it is applied. */
type Replayed = { readonly written: Change; readonly change: Change }

/** A Change of another version or history may name a table that is not there. */
function scopeOf(records: Records, chunk: readonly Replayed[]): string[] {
  const scope = new Set(['book', 'changes'])
  for (const {
    change: { seq, rows },
  } of chunk) {
    for (const { table } of rows) {
      const definition = records.tables.find((each) => each.name === table)
      if (!definition) throw new ReplayStopped(seq, `writes ${table}, which is not a table`)
      scope.add(table)
      for (const target of Object.values(definition.refers)) scope.add(target)
    }
  }
  return [...scope]
}

/** Rows by table and id; a missing row is kept as `undefined`. */
type Touched = ReadonlyMap<string, Map<string, Row | undefined>>

async function replayChunk(records: Records, chunk: readonly Replayed[]): Promise<number> {
  const [book, last] = await Promise.all([
    records.book.get('book'),
    records.changes.toCollection().lastKey(),
  ])
  const fresh = chunk.filter(({ written }) => written.seq > Number(last ?? 0))
  const history = fresh.map(({ written }) => written)
  const [first] = history
  if (!first) return 0
  if (!book || book.retiredBy) throw new ReplayStopped(first.seq, 'comes to a book that is retired')
  checkOrder(history, Number(last ?? 0), records.versions.current)
  const changes = fresh.map(({ change }) => change)
  const before = await readTouched(records, changes)
  const after: Touched = new Map([...before].map(([table, rows]) => [table, new Map(rows)]))
  fresh.forEach(({ change, written: { v } }) => {
    for (const row of change.rows)
      step(after.get(row.table) ?? new Map(), change, row, records.versions.mayDrop(row.table, v))
  })
  const isUnchecked = mayHoldUnfit(book) || history.some(({ v }) => v < firstChecked)
  const hasLong = await check(records, changes, compare(before, after), isUnchecked)
  await putAll(records, after)
  await records.changes.bulkAdd(history)
  const unchecked = hasLong || (isUnchecked && !book.unfit) ? { unchecked: true as const } : {}
  await records.book.update('book', { underived: true, ...unchecked })
  return fresh.length
}

function checkOrder(changes: readonly Change[], last: number, current: number): void {
  for (const [at, { seq, v }] of changes.entries()) {
    if (seq !== last + at + 1) throw new ReplayStopped(seq, `does not follow on ${last + at}`)
    if (v > current) throw new ReplayStopped(seq, `was written by a newer version (${v})`)
  }
}

async function readTouched(records: Records, changes: readonly Change[]): Promise<Touched> {
  const ids = new Map<string, Set<string>>()
  for (const { table, id } of changes.flatMap((change) => change.rows))
    ids.set(table, (ids.get(table) ?? new Set()).add(id))
  const read = [...ids].map(async ([table, asked]) => {
    const keys = [...asked]
    const rows = await records.tableByName(table).bulkGet(keys)
    return [table, new Map(keys.map((id, at) => [id, rows[at]]))] as const
  })
  return new Map(await Promise.all(read))
}

function step(
  rows: Map<string, Row | undefined>,
  change: Change,
  { table, id, was, now }: Change['rows'][number],
  mayBeDropped: boolean,
): void {
  const current = rows.get(id)
  // A version may have dropped the row: then its edits are dropped too.
  if (was && !current && mayBeDropped) return
  if (!now) return void rows.set(id, undefined)
  // An edit of a missing row would invent one; the Change that made the row is missing.
  if (was && !current) throw new ReplayStopped(change.seq, `edits ${table} ${id}, which is gone`)
  const image = was && current ? putFields(imageOf(current), was, now) : { ...now, id }
  // The image came from a Change that was read through its schema; `check` reads the whole row.
  rows.set(id, { ...image, rev: change.seq, updatedAt: change.at } as unknown as Row)
}

// A row is a plain object; an image is its fields by name.
const imageOf = (row: Row): Image => row as unknown as Image

const compare = (before: Touched, after: Touched): readonly WrittenRow[] =>
  [...after].flatMap(([table, rows]) =>
    [...rows].map(([id, row]) => {
      const old = before.get(table)?.get(id)
      return { table, ...(old ? { before: old } : {}), ...(row ? { after: row } : {}) }
    }),
  )

/**
 * Commit's own rules: every row it refers to exists, and a row fits its table, except in a book that
 * may hold rows which do not: such a row may be edited further, and is found at the next opening. So
 * is one that is only too long; whether there is one is returned.
 */
async function check(
  records: Records,
  changes: readonly Change[],
  written: readonly WrittenRow[],
  isUnchecked: boolean,
): Promise<boolean> {
  const last = changes.at(-1)?.seq ?? 0
  let hasLong = false
  for (const { row, isLong } of isUnchecked ? [] : unfitAmong(records, written)) {
    if (!isLong) throw new ReplayStopped(last, `leaves ${row.table} ${row.id} torn: ${row.field}`)
    hasLong = true
  }
  const lost = await missingReference(records, written)
  if (lost)
    throw new ReplayStopped(last, `leaves ${lost.table} ${lost.id} without what it refers to`)
  return hasLong
}

async function putAll(records: Records, after: Touched): Promise<void> {
  for (const [table, rows] of after) {
    const gone = [...rows].flatMap(([id, row]) => (row ? [] : [id]))
    await records.tableByName(table).bulkPut([...rows.values()].filter((row) => row !== undefined))
    await records.tableByName(table).bulkDelete(gone)
  }
}
