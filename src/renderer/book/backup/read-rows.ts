import type { Change, Image } from '#shared/book/change.ts'
import { putFields } from '../commit.ts'
import type { Records } from '../records.ts'

/** Some hundred rows as JSON lines, and which ids they are: small enough to write again. */
export type Piece = { readonly ids: readonly string[]; readonly text: string }

const chunk = 1000

/** A table in short reads: one long one would keep the shop from saving for seconds. */
export async function* readPieces(records: Records, table: string): AsyncGenerator<Piece> {
  for (let last: string | undefined = ''; last !== undefined; ) {
    const rows: readonly { readonly id: string }[] = await records.db
      .table(table)
      .where(':id')
      .above(last)
      .limit(chunk)
      .toArray()
    if (rows.length > 0) yield pieceOf(rows)
    last = rows.length === chunk ? rows.at(-1)?.id : undefined
  }
}

/** The history after a sequence, in short reads. */
export async function* readChanges(
  records: Records,
  after: number,
): AsyncGenerator<readonly Change[]> {
  for (let last: number | undefined = after; last !== undefined; ) {
    const rows: readonly Change[] = await records.changes
      .where('seq')
      .above(last)
      .limit(chunk)
      .toArray()
    if (rows.length > 0) yield rows
    last = rows.length === chunk ? rows.at(-1)?.seq : undefined
  }
}

export const pieceOf = (rows: readonly { readonly id: string }[]): Piece => ({
  ids: rows.map((row) => row.id),
  text: linesOf(rows),
})

export const linesOf = (rows: readonly unknown[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('')

type Kept = Image & { readonly id: string; readonly rev: number }

/**
 * Brings a table that was read while the shop worked to where the Changes end: each row takes the
 * Changes it had not seen when it was read, which its `rev` tells. Ids stay in order.
 */
export function catchUp(
  table: string,
  pieces: readonly Piece[],
  changes: readonly Change[],
): Piece[] {
  const touched = new Set(
    changes.flatMap((change) =>
      change.rows.flatMap((row) => (row.table === table ? [row.id] : [])),
    ),
  )
  if (touched.size === 0) return [...pieces]
  const rows = new Map<string, Kept>()
  for (const piece of pieces) {
    if (!piece.ids.some((id) => touched.has(id))) continue
    for (const row of rowsOf(piece)) if (touched.has(row.id)) rows.set(row.id, row)
  }
  for (const change of changes) {
    for (const row of change.rows) if (row.table === table) step(rows, change, row)
  }
  return merge(pieces, touched, rows)
}

function step(rows: Map<string, Kept>, change: Change, row: Change['rows'][number]): void {
  const { id, was, now } = row
  const current = rows.get(id)
  if (current && current.rev >= change.seq) return
  const written = { id, rev: change.seq, updatedAt: change.at }
  if (!now) rows.delete(id)
  else if (!was) rows.set(id, { ...now, ...written })
  else if (current) rows.set(id, { ...putFields(current, was, now), ...written })
}

function merge(
  pieces: readonly Piece[],
  touched: ReadonlySet<string>,
  rows: ReadonlyMap<string, Kept>,
): Piece[] {
  const fresh = [...rows.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
  const merged = pieces.map((piece, at) => {
    const next = pieces[at + 1]?.ids[0]
    const added = fresh.filter(
      ({ id }) => (at === 0 || id >= (piece.ids[0] ?? '')) && (next === undefined || id < next),
    )
    if (added.length === 0 && !piece.ids.some((id) => touched.has(id))) return piece
    const stay = rowsOf(piece).filter((row) => !touched.has(row.id))
    return pieceOf([...stay, ...added].sort((one, other) => (one.id < other.id ? -1 : 1)))
  })
  return pieces.length === 0 && fresh.length > 0 ? [pieceOf(fresh)] : merged
}

// Our own lines, written a moment ago from rows of the book.
const rowsOf = (piece: Piece): readonly Kept[] =>
  piece.text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Kept)
