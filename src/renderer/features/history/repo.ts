import type { Collection } from 'dexie'
import type { Records } from '#book/records.ts'
import type { BatchUnderWay } from '#shared/book/batch.ts'
import type { Change } from '#shared/book/change.ts'
import { batches } from './model.ts'
import { holding, isMark, lengthOfRun, stepOf, type UndoStep, type Undos } from './rules/undone.ts'

/** One line of history: a Change, or all consecutive Changes of a batch. */
export type HistoryLine = {
  /** The newest Change of the line. */
  readonly change: Change
  readonly length: number
  readonly step: UndoStep
  /** Those of its Changes that hold; of a batch it may be some. */
  readonly holds: 'all' | 'none' | readonly number[]
}

export type HistoryPage = { readonly lines: readonly HistoryLine[]; readonly hasEarlier: boolean }

/** The newest lines. Only the newest Change of a batch is read, however many there are. */
export async function newestLines(records: Records, limit: number): Promise<HistoryPage> {
  const undos = await undosOf(records)
  const lines: HistoryLine[] = []
  let newest: Change | undefined = await changeUpTo(records, Number.POSITIVE_INFINITY)
  while (newest && lines.length < limit) {
    const change: Change = newest
    if (isMark(change)) {
      newest = await changeUpTo(records, change.seq - 1)
      continue
    }
    const length = change.batch
      ? lengthOfRun(change.seq, await seqsOf(records, change.batch), undos)
      : 1
    lines.push({
      change,
      length,
      step: stepOf(change.seq, undos),
      holds: await holdingIn(records, seqsOfLine({ change, length }), undos),
    })
    newest = await changeUpTo(records, change.seq - length)
  }
  return { lines, hasEarlier: newest !== undefined }
}

/** Batches that are under way, or were stopped. */
export const batchesUnderWay = (records: Records): Promise<readonly BatchUnderWay[]> =>
  records.table(batches).toArray()

/** All that was ever done of a batch, as one line, whatever came in between. */
export async function lineOfBatch(
  records: Records,
  { id }: BatchUnderWay,
): Promise<{ readonly done: readonly number[]; readonly holds: HistoryLine['holds'] }> {
  const undos = await undosOf(records)
  const seqs = [...(await seqsOf(records, id))]
  const done = seqs.filter((seq) => stepOf(seq, undos) === 'done')
  return { done, holds: await holdingIn(records, done, undos) }
}

/** Only where some hold and others don't, they are read: what is no deed can't be undone. */
async function holdingIn(
  records: Records,
  seqs: readonly number[],
  undos: Undos,
): Promise<HistoryLine['holds']> {
  const still = holding(seqs, undos)
  if (still.length === seqs.length) return 'all'
  const found = await records.changes.bulkGet([...still])
  const deeds = found.flatMap((change) => (change && !isMark(change) ? change.seq : []))
  return deeds.length === 0 ? 'none' : deeds
}

export const seqsOfLine = ({
  change,
  length,
}: Pick<HistoryLine, 'change' | 'length'>): readonly number[] =>
  Array.from({ length }, (_, back) => change.seq - back)

/** The Changes of a line one by one, so that only one is in memory at a time. */
export async function eachOf(
  records: Records,
  seqs: readonly number[],
  see: (change: Change) => Promise<void>,
): Promise<void> {
  for (const seq of seqs) {
    const change = await records.changes.get(seq)
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
