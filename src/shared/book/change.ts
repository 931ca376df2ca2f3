import { z } from 'zod'
import type { Instant } from '../base/day.ts'
import type { BatchId, ChangeId, DeviceId } from './ids.ts'
import { idField, instantField } from './table.ts'

/** Fields of a row by name; a row's whole image on creation and removal. Never holds `undefined`. */
export type Image = Readonly<Record<string, unknown>>

/**
 * One row before and after. Without `was` the row was created, without `now` it was removed.
 * Else both hold the changed fields only; a field in only one of them was added or removed.
 * `rev` and `updatedAt` are never in an image: they follow from the Change itself.
 */
export type RowChange = {
  readonly table: string
  readonly id: string
  readonly was?: Image
  readonly now?: Image
}

/** What one deed did to the book: the unit of saving, history, undo, replay and the journal. */
export type Change = {
  /** Counts from 1 in each book, without gaps. */
  readonly seq: number
  readonly id: ChangeId
  /** The schema version its images are written in. */
  readonly v: number
  readonly at: Instant
  readonly device: DeviceId
  readonly deed: string
  readonly batch?: BatchId
  readonly undoes?: ChangeId
  readonly rows: readonly RowChange[]
}

const image = z.record(z.string(), z.unknown())

export const changeSchema: z.ZodType<Change> = z.strictObject({
  seq: z.number().int().positive(),
  id: idField<ChangeId>(),
  v: z.number().int().positive(),
  at: instantField,
  device: idField<DeviceId>(),
  deed: z.string().min(1),
  batch: z.exactOptional(idField<BatchId>()),
  undoes: z.exactOptional(idField<ChangeId>()),
  rows: z.array(
    z.strictObject({
      table: z.string().min(1),
      id: z.string().min(1),
      was: z.exactOptional(image),
      now: z.exactOptional(image),
    }),
  ),
})
