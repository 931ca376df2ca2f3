import type { Collection } from 'dexie'
import type { Records } from '#book/records.ts'
import type { Change } from '#shared/book/change.ts'
import { holds, lengthOfRun, stepOf, type UndoStep, type Undos } from './rules/undone.ts'

/** One line of history: a Change, or all consecutive Changes of a batch. */
export type HistoryLine = {
  /** The newest Change of the line. */
  readonly change: Change
  readonly length: number
  readonly step: UndoStep
  readonly holds: boolean
}

export type HistoryPage = { readonly lines: readonly HistoryLine[]; readonly hasEarlier: boolean }

/** The newest lines. Only the newest Change of a batch is read, however many there are. */
export async function newestLines(records: Records, limit: number): Promise<HistoryPage> {
  const undos = await undosOf(records)
  const lines: HistoryLine[] = []
  let newest: Change | undefined = await changeUpTo(records, Number.POSITIVE_INFINITY)
  while (newest && lines.length < limit) {
    const change: Change = newest
    const length = change.batch
      ? lengthOfRun(change.seq, await seqsOf(records, change.batch), undos)
      : 1
    lines.push({
      change,
      length,
      step: stepOf(change.seq, undos),
      holds: holds(change.seq, undos),
    })
    newest = await changeUpTo(records, change.seq - length)
  }
  return { lines, hasEarlier: newest !== undefined }
}

/** The Changes of a line one by one, so that only one is in memory at a time. */
export async function eachOf(
  records: Records,
  line: HistoryLine,
  see: (change: Change) => Promise<void>,
): Promise<void> {
  for (let back = 0; back < line.length; back++) {
    const change = await records.changes.get(line.change.seq - back)
    if (change) await see(change)
  }
}

const changeUpTo = (records: Records, seq: number): Promise<Change | undefined> =>
  records.changes.where('seq').belowOrEqual(seq).reverse().first()

const seqsOf = async (records: Records, batch: string): Promise<ReadonlySet<number>> =>
  new Set(await records.changes.where('batch').equals(batch).primaryKeys())

/** Read from indexes alone: a Change may hold a thousand rows, its place in a chain two numbers. */
async function undosOf(records: Records): Promise<Undos> {
  const undoing = await entriesOf(records.changes.where('undoes').above(''))
  const undone = records.changes.where('id').anyOf(undoing.map(([id]) => id))
  const seqOf = new Map(await entriesOf(undone))
  return new Map(
    undoing.flatMap(([id, seq]) => {
      const which = seqOf.get(id)
      // Only an older Change can be undone: a damaged one must not make a circle.
      return which !== undefined && which < seq ? [[seq, which] as const] : []
    }),
  )
}

type Entry = readonly [key: string, seq: number]

/** Key and place in one walk: two walks over one collection disturb each other. */
async function entriesOf(found: Collection<Change, number>): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  await found.eachKey((key, { primaryKey }) => void entries.push([String(key), primaryKey]))
  return entries
}
