import type { z } from 'zod'
import type { Day, Instant, Minute } from '#shared/base/day.ts'
import type { Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { Change } from '#shared/book/change.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { Trade } from '#shared/book/shop-settings.ts'
import type { RowDraft } from './draft.ts'
import type { Records } from './records.ts'

/** The time of the deed and fresh ids for its rows: all a deed knows of the outside world. */
export type Moment = {
  readonly now: Instant
  readonly today: Day
  readonly minute: Minute
  readonly newId: <Id extends string>() => Id
}

/** Picks for a random run of deeds; the property tests drive it, so failures shrink and replay. */
export type Pick = {
  readonly int: (from: number, to: number) => number
  readonly one: <T>(from: readonly [T, ...T[]]) => T
  /** An id of a living row of that table, if there is one. */
  readonly row: <Id extends string>(table: string) => Id | undefined
  /** An id of a row of that table in the trash, if there is one. */
  readonly trashed: <Id extends string>(table: string) => Id | undefined
  /** An id of a customer who is not in the trash. */
  readonly customer: () => CustomerId | undefined
  readonly day: () => Day
  readonly text: () => string
}

/**
 * Something the owner can do. `change` is pure; `load` alone reads the book, inside the transaction
 * that writes, so it must wait for nothing else.
 */
export type Deed<Input = unknown, Loaded = unknown> = {
  /** Never changes: history names deeds by it. */
  readonly name: string
  readonly input: z.ZodType<Input>
  readonly load: (records: Records, input: Input, moment: Moment) => Promise<Loaded>
  /**
   * What `load` reads by, besides the book and the moment: then it may be read ahead (`book.prepare`).
   * `change` must hold by itself what a moment that has passed since would change.
   */
  readonly readsBy?: (input: Input) => string
  readonly change: (
    loaded: Loaded,
    input: Input,
    moment: Moment,
  ) => Result<readonly RowDraft[], Said>
  /**
   * Names the deed in Just now, undo and history: "the usual for {{who}}". `who` is filled in; a
   * shop of clients has jobs.
   */
  readonly words: (change: Change, who: string, trade?: Trade) => Said
  /** A random input that makes sense for the book as it is; none when nothing fits. */
  readonly sample: (pick: Pick) => Input | undefined
  /** It can't be undone: without it there would be no shop. */
  readonly lasting?: true
}

/** The registry's view of a deed. `never` lets deeds of any type in; none is called through it. */
export type AnyDeed = {
  readonly name: string
  readonly input: z.ZodType
  readonly load: (records: Records, input: never, moment: Moment) => Promise<unknown>
  readonly change: (
    loaded: never,
    input: never,
    moment: Moment,
  ) => Result<readonly RowDraft[], Said>
  readonly words: (change: Change, who: string, trade?: Trade) => Said
  readonly sample: (pick: Pick) => unknown
  readonly lasting?: true
}

export const defineDeed = <Input, Loaded>(deed: Deed<Input, Loaded>): Deed<Input, Loaded> => deed
