import type { Change, Image } from '#shared/book/change.ts'
import { fitsOf } from '../fits.ts'
import type { Records } from '../records.ts'
import { type UnfitRow, whyUnfit } from '../row-check.ts'
import { rowSchema } from './read-lines.ts'
import { changesTable } from './tables.ts'

/** Some hundred rows as JSON lines, in the order of their ids. */
type Piece = {
  readonly first: string
  readonly rows: number
  readonly text: string
  /** The latest `updatedAt` among them. */
  readonly newest: number
}

type Kept = { readonly id: string; readonly updatedAt: number }

/** A read should give about this many characters: the shop's own writes wait for it to end. */
const goal = 96 * 1024
const most = 1000

/** A table in short reads: one long one would keep the shop from saving for seconds. */
export async function* readPieces(
  records: Records,
  table: string,
  { lines }: Pick<LineWriter, 'lines'>,
): AsyncGenerator<Piece> {
  const size = { rows: 16 }
  for await (const rows of readAll<Image & Kept>(records, table, (row) => row.id, size)) {
    const text = lines(rows)
    size.rows = nextSize(rows.length, text.length)
    const newest = rows.reduce((latest, row) => Math.max(latest, row.updatedAt), 0)
    yield { first: rows[0]?.id ?? '', rows: rows.length, text, newest }
  }
}

/** The whole history in short reads, each as it is and as JSON lines. */
export async function* readHistory(
  records: Records,
  { lines }: Pick<LineWriter, 'lines'>,
): AsyncGenerator<{ readonly changes: readonly Change[]; readonly text: string }> {
  const size = { rows: 16 }
  for await (const changes of readAll<Change>(records, changesTable, ({ seq }) => seq, size)) {
    const text = lines(changes)
    size.rows = nextSize(changes.length, text.length)
    yield { changes, text }
  }
}

/** Every row of a table, in short reads. */
export const readRows = (records: Records, table: string): AsyncGenerator<readonly Kept[]> =>
  readAll<Kept>(records, table, (row) => row.id, { rows: most / 2 })

export type LineWriter = {
  readonly lines: (rows: readonly Image[]) => string
  /** By id, those among the rows so far that a restore refuses unless they are named to it. */
  readonly unfit: Map<string, UnfitRow>
}

/** Rows as JSON lines, each looked at: a backup knows of every row that is not as it should be. */
export function lineWriter(
  { tables, versions, schema: version }: Pick<Records, 'tables' | 'versions' | 'schema'>,
  table: string,
): LineWriter {
  const schema = rowSchema(table, tables)
  const fits = fitsOf(schema)
  const isCurrent = table === changesTable || version === versions.current
  const unfit = new Map<string, UnfitRow>()
  // A row of an older book is what its restore makes of it.
  const look = (row: Image): void => {
    for (const each of isCurrent ? [row] : versions.migrateRow(table, row, version)) {
      const found = whyUnfit(schema, each)
      const id = String(row.id)
      if (found) unfit.set(id, { table, id, ...found })
    }
  }
  const lines: LineWriter['lines'] = (rows) => {
    for (const row of rows) if (!isCurrent || !fits(row)) look(row)
    return linesOf(rows)
  }
  return { lines, unfit }
}

export const linesOf = (rows: readonly unknown[]): string => {
  const lines = rows.map((row) => JSON.stringify(row))
  lines.push('')
  return lines.join('\n')
}

const nextSize = (rows: number, characters: number): number =>
  Math.min(most, Math.max(1, Math.round((rows * goal) / Math.max(1, characters))))

/**
 * Rows by key, some at a time, one read after the other: whoever wants to write waits for one of
 * them at most. The next is on its way while the rows of this one are put to use.
 */
async function* readAll<R>(
  records: Records,
  table: string,
  keyOf: (row: R) => string | number,
  size: { readonly rows: number },
): AsyncGenerator<readonly R[]> {
  const db = await rawOf(records)
  const read = (after: string | number | undefined) => {
    const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true)
    return asked<R[]>(db.transaction(table).objectStore(table).getAll(range, size.rows))
  }
  for (let next = read(undefined); ; ) {
    const rows = (await next).result
    const last = rows.at(-1)
    if (!last) return
    next = read(keyOf(last))
    yield rows
  }
}

async function rawOf(records: Records): Promise<IDBDatabase> {
  if (!records.db.isOpen()) await records.db.open()
  return records.db.backendDB()
}

function asked<T>(request: IDBRequest<T>): Promise<IDBRequest<T>> {
  const answered = new Promise<IDBRequest<T>>((resolve, reject) => {
    request.onsuccess = () => resolve(request)
    request.onerror = () => reject(request.error)
  })
  // When an earlier read fails nobody waits for this one any more.
  answered.catch(() => undefined)
  return answered
}
