import type { Change, Image } from '#shared/book/change.ts'
import { putFields } from '../image.ts'
import type { Compressed, Sink } from './compress.ts'
import type { LineWriter } from './read-rows.ts'

/** A table that was read while the shop worked: its rows, and where each piece of them begins. */
export type ReadTable = {
  readonly rows: number
  readonly compressed: Compressed
  readonly pieces: readonly { readonly first: string; readonly size: number }[]
  readonly writer: LineWriter
}

type Kept = Image & { readonly id: string; readonly rev: number }

/**
 * Writes a table anew as it is where the Changes end: each row takes the Changes it had not seen
 * when it was read, which its `rev` tells. Only pieces that hold such a row are taken apart.
 */
export async function catchUp(
  table: string,
  read: ReadTable,
  changes: readonly Change[],
  sink: Sink<Compressed>,
): Promise<{ readonly rows: number; readonly compressed: Compressed }> {
  const steps = stepsOf(table, changes)
  const { lines, unfit } = read.writer
  const ids = [...steps.keys()].sort()
  const encoder = new TextEncoder()
  let rows = read.rows
  let at = 0
  for await (const { bytes, next } of piecesOf(read)) {
    const touched: string[] = []
    for (let id = ids[at]; id !== undefined && (next === undefined || id < next); id = ids[at])
      touched.push(ids[at++] ?? '')
    if (touched.length === 0) {
      await sink.write(bytes)
      continue
    }
    // Said again of those that still are.
    for (const id of touched) unfit.delete(id)
    const before = rowsOf(bytes)
    const after = applied(before, touched, steps)
    rows += after.length - before.length
    if (after.length > 0) await sink.write(encoder.encode(lines(after)))
  }
  return { rows, compressed: await sink.end() }
}

type Step = { readonly change: Change; readonly row: Change['rows'][number] }
type Steps = ReadonlyMap<string, readonly Step[]>

function stepsOf(table: string, changes: readonly Change[]): Steps {
  const steps = new Map<string, Step[]>()
  for (const change of changes) {
    for (const row of change.rows) {
      if (row.table !== table) continue
      const known = steps.get(row.id)
      if (known) known.push({ change, row })
      else steps.set(row.id, [{ change, row }])
    }
  }
  return steps
}

function applied(before: readonly Kept[], touched: readonly string[], steps: Steps): Kept[] {
  const rows = new Map(before.map((row) => [row.id, row]))
  for (const id of touched) {
    for (const step of steps.get(id) ?? []) apply(rows, step)
  }
  return [...rows.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}

function apply(rows: Map<string, Kept>, { change, row }: Step): void {
  const { id, was, now } = row
  const current = rows.get(id)
  if (current && current.rev >= change.seq) return
  const written = { id, rev: change.seq, updatedAt: change.at }
  if (!now) rows.delete(id)
  else if (!was) rows.set(id, { ...now, ...written })
  else if (current) rows.set(id, { ...putFields(current, was, now), ...written })
}

// Our own lines, written a moment ago from rows of the book.
const rowsOf = (bytes: Uint8Array): readonly Kept[] =>
  new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Kept)

/** The pieces as they were written, and where the next one begins; an empty table is one of them. */
async function* piecesOf({ compressed, pieces }: ReadTable): AsyncGenerator<{
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly next: string | undefined
}> {
  if (pieces.length === 0) yield { bytes: new Uint8Array(0), next: undefined }
  const inflated = compressed.blob.stream().pipeThrough(new DecompressionStream('deflate-raw'))
  let at = 0
  let filled = 0
  let bytes = new Uint8Array(pieces[0]?.size ?? 0)
  for await (const chunk of inflated) {
    for (let from = 0; from < chunk.length; ) {
      const part = chunk.subarray(from, from + bytes.length - filled)
      bytes.set(part, filled)
      filled += part.length
      from += part.length
      if (filled < bytes.length) continue
      yield { bytes, next: pieces[++at]?.first }
      bytes = new Uint8Array(pieces[at]?.size ?? 0)
      filled = 0
    }
  }
}
