import { present } from '#shared/base/present.ts'
import { type BatchUnderWay, batchesName } from '#shared/book/batch.ts'
import type { BatchId } from '#shared/book/ids.ts'
import type { DerivedRows } from './derived.ts'
import { edit, type RowDraft } from './draft.ts'
import { imageOf } from './image.ts'
import type { Records } from './records.ts'

/** Where a batch stands once the next Change of it is written. */
export type Standing = Pick<BatchUnderWay, 'id' | 'deed' | 'way' | 'parts' | 'begun' | 'people'> & {
  readonly left: number
}

/** What that Change writes besides the rows of the deed. */
export type Mark = {
  readonly rows: readonly RowDraft[]
  readonly aside: readonly DerivedRows[]
}

const waitingName = 'waitingParts'
type WaitingPart = { readonly id: string; readonly input: unknown }

export const rowOfBatch = async (
  records: Records,
  id: BatchId,
): Promise<BatchUnderWay | undefined> =>
  // Its own table holds nothing else.
  (await records.tableByName(batchesName).get(id)) as BatchUnderWay | undefined

/** The first Change of several makes the row, the last removes it with all that waited. */
export async function markOf(records: Records, standing: Standing): Promise<Mark> {
  const { id, way, begun, left } = standing
  const row = await rowOfBatch(records, id)
  if (left === 0) return row ? endOf(row) : { rows: [], aside: [] }
  const draft = row
    ? edit({ name: batchesName }, row, { way, begun, left })
    : { table: batchesName, id, now: present(standing) }
  return { rows: [draft], aside: [] }
}

export const endOf = (row: BatchUnderWay): Mark => ({
  rows: [{ table: batchesName, id: row.id, rev: row.rev, was: imageOf(row) }],
  aside: [{ table: waitingName, put: [], remove: placesOf(row.id, 0, row.parts) }],
})

/** The parts after the first: they wait in the book until they are done. */
export const waiting = (id: BatchId, inputs: readonly unknown[]): readonly DerivedRows[] => {
  const [, ...put] = inputs.map((input, at): WaitingPart => ({ id: placeOf(id, at), input }))
  return put.length > 0 ? [{ table: waitingName, put, remove: [] }] : []
}

/** False for what a restored or rebuilt book no longer has. */
export async function isWaiting(
  { db }: Records,
  { id, begun, parts }: Pick<BatchUnderWay, 'id' | 'begun' | 'parts'>,
): Promise<boolean> {
  const found = await db
    .table(waitingName)
    .where('id')
    .anyOf(placesOf(id, begun, parts))
    .count()
  return found === parts - begun
}

export async function waitingInput({ db }: Records, id: BatchId, at: number): Promise<unknown> {
  const found: WaitingPart | undefined = await db.table(waitingName).get(placeOf(id, at))
  return found?.input
}

const placeOf = (id: BatchId, at: number): string => `${id}:${at}`

const placesOf = (id: BatchId, from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, at) => placeOf(id, from + at))
