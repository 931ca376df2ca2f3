import type { Change, Image } from '#shared/book/change.ts'
import type { Records } from '../records.ts'
import { rowChecker } from './read-lines.ts'
import { changesTable } from './tables.ts'

/** Some hundred rows as JSON lines, in the order of their ids. */
export type Piece = {
  readonly first: string
  readonly rows: number
  readonly text: string
  /** The latest `updatedAt` among them. */
  readonly newest: number
}

type Kept = { readonly id: string; readonly updatedAt: number }

/** A read should give about this many characters: the shop's own writes wait for it to end. */
const goal = 256 * 1024
const most = 1000

/** A table in short reads: one long one would keep the shop from saving for seconds. */
export async function* readPieces(records: Records, table: string): AsyncGenerator<Piece> {
  const size = { rows: 16 }
  const lines = lineWriter(records, table)
  for await (const rows of readAll<Image & Kept>(records, table, ({ id }) => id, size)) {
    const text = lines(rows)
    size.rows = nextSize(rows.length, text.length)
    const newest = rows.reduce((latest, row) => Math.max(latest, row.updatedAt), 0)
    yield { first: rows[0]?.id ?? '', rows: rows.length, text, newest }
  }
}

/** The whole history in short reads, each as it is and as JSON lines. */
export async function* readHistory(
  records: Records,
): AsyncGenerator<{ readonly changes: readonly Change[]; readonly text: string }> {
  const size = { rows: 16 }
  const lines = lineWriter(records, changesTable)
  for await (const changes of readAll<Change>(records, changesTable, ({ seq }) => seq, size)) {
    const text = lines(changes)
    size.rows = nextSize(changes.length, text.length)
    yield { changes, text }
  }
}

/** Rows as JSON lines, each checked first: what would be refused when it is read is not written. */
export function lineWriter(
  { tables }: Pick<Records, 'tables'>,
  table: string,
): (rows: readonly Image[]) => string {
  const check = rowChecker(table, tables)
  return (rows) => {
    for (const row of rows) check(row, () => String(row.id))
    return linesOf(rows)
  }
}

export const linesOf = (rows: readonly unknown[]): string => {
  const lines = rows.map((row) => JSON.stringify(row))
  lines.push('')
  return lines.join('\n')
}

const nextSize = (rows: number, characters: number): number =>
  Math.min(most, Math.max(1, Math.round((rows * goal) / Math.max(1, characters))))

/**
 * Rows by key, some at a time, the next asked for as soon as it is known where they begin. A row that
 * comes in before that place meanwhile is missed here, and is in the Changes since.
 */
async function* readAll<R>(
  records: Records,
  table: string,
  keyOf: (row: R) => IDBValidKey,
  size: { readonly rows: number },
): AsyncGenerator<readonly R[]> {
  const db = await rawOf(records)
  const read = (range: IDBKeyRange | undefined, count: number) => ({
    count,
    rows: answerOf<R[]>(db.transaction(table).objectStore(table).getAll(range, count)),
  })
  for (let reading = read(undefined, size.rows); ; ) {
    const rows = await reading.rows
    const last = rows.length === reading.count ? rows.at(-1) : undefined
    if (last !== undefined) reading = read(IDBKeyRange.lowerBound(keyOf(last), true), size.rows)
    if (rows.length > 0) yield rows
    if (last === undefined) return
  }
}

async function rawOf(records: Records): Promise<IDBDatabase> {
  if (!records.db.isOpen()) await records.db.open()
  return records.db.backendDB()
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  const answered = new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  // When whoever reads has given up meanwhile, nobody waits for this one any more.
  answered.catch(() => undefined)
  return answered
}
