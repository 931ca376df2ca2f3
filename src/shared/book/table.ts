import { z } from 'zod'
import { type Day, type Instant, instant, isDay, type Minute, type Weekday } from '../base/day.ts'
import type { Money } from '../base/money.ts'
import type { CustomerId } from './ids.ts'

/** What every row carries. `rev` is the sequence of the Change that last wrote it. */
export type Row = {
  readonly id: string
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly rev: number
  /** In the trash since then. */
  readonly deletedAt?: Instant
}

/**
 * A row before `commit` adds the fields that only it knows. An optional field may be given as
 * `undefined`: `create` leaves it out.
 */
export type Fresh<R extends Row> = Loose<Omit<R, 'createdAt' | 'updatedAt' | 'rev'>>

/** The same fields; an optional one may be `undefined`. */
export type Loose<T> = {
  [F in keyof T]: Record<never, never> extends Pick<T, F> ? T[F] | undefined : T[F]
}

/**
 * A table as its feature describes it. `refers` names the fields that hold another table's id (or
 * a list of them); `person` says whose row it is. Backup, restore, erase, merge, undo and import
 * use these two, so both are required.
 */
export type Table<R extends Row = Row> = {
  readonly name: string
  readonly schema: z.ZodType<R>
  readonly refers: Readonly<Partial<Record<keyof R & string, string>>>
  readonly person: (row: R) => CustomerId | undefined
}

/** Any table, for the registry. `never` makes `person` safe to store, not to call. */
export type AnyTable = {
  readonly name: string
  readonly schema: z.ZodType
  readonly refers: Readonly<Record<string, string>>
  readonly person: (row: never) => CustomerId | undefined
}

export const defineTable = <R extends Row>(table: Table<R>): Table<R> => table

/** A table that is computed from rows. `holds` is never there: it says what a row of it is. */
export type DerivedTable<R> = { readonly name: string; readonly holds?: R }

export const defineDerivedTable = <R>(name: string): DerivedTable<R> => ({ name })

/** For tables whose rows are about no customer. */
export const nobody = (): undefined => undefined

/** Fields for a row's schema: `z.strictObject({ ...rowFields<'NoteId'>(), text: z.string() })`. */
export const rowFields = <Id extends string>() => ({
  id: idField<Id>(),
  createdAt: instantField,
  updatedAt: instantField,
  rev: countField,
  deletedAt: z.exactOptional(instantField),
})

export const idField = <Id extends string>() =>
  z.custom<Id>(
    (value) => typeof value === 'string' && /^[\w:-]{1,80}$/.test(value),
    'must be an id',
  )

/** Any number is read as the nearest moment: one wrong time must not make a file unreadable. */
export const instantField = z.number().transform(instant)

/** A sequence, a size or a number of things: `int` refuses what is no longer counted exactly. */
export const countField = z.number().int().nonnegative()

export const dayField = z.custom<Day>(
  (value) => typeof value === 'string' && isDay(value),
  'must be a day, YYYY-MM-DD',
)

export const minuteField = z.custom<Minute>(
  (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1440,
  'must be minutes since midnight, 0 to 1439',
)

export const weekdayField = z.custom<Weekday>(
  (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 7,
  'must be a day of the week, Monday 1 to Sunday 7',
)

export const moneyField = z.custom<Money>(
  (value) => Number.isSafeInteger(value),
  'must be whole minor units of money',
)

/** Text an owner wrote; the limit keeps one field from making a book unreadable. */
export const words = (limit = 20_000) => z.string().min(1).max(limit)

/**
 * A list that grows by use: moves, steps, gifts. No real shop reaches its limit; it keeps one row
 * from filling a backup.
 */
export const growingList = <T extends z.ZodType>(of: T) => z.array(of).max(10_000)
