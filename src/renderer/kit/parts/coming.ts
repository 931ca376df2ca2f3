import type { Records } from '#book/records.ts'
import type { Day, Minute } from '#shared/base/day.ts'
import type { Money } from '#shared/base/money.ts'
import type { Said } from '#shared/base/said.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { RowKey } from './today.ts'

/** What a feature brings to Coming up: what somebody wants on one of these days. */
export type ComingPart = {
  /** Reads through the feature's repo by a range of days, both of them included. */
  readonly load: (records: Records, from: Day, to: Day) => Promise<readonly ComingRow[]>
}

export type ComingRow = {
  readonly key: string
  /** A promise is no thing to hand over: a counter's printed list leaves it out. */
  readonly kind: 'order' | 'promise'
  readonly customerId: CustomerId
  readonly day: Day
  readonly minute?: Minute
  /** In the words used. */
  readonly what: string
  /** Its number, which names it where its person has no name to be called by. */
  readonly number?: string
  /** Its words are not shown before it is handed over. */
  readonly surprise?: true
  readonly state: 'open' | 'ready' | 'done' | 'off'
  /** The state in words, where it is no longer simply open. */
  readonly stateWords?: Said
  /** On the screen alone: what was said beside the day, the device. */
  readonly beside?: readonly (string | Said)[]
  /** What is still to be made or handed over. */
  readonly lines?: readonly ComingLine[]
  /** "12 rolls left": a part of it was handed over. */
  readonly left?: Said
  readonly pay?: Pay
  /** The job whose sheet is printed; an order has a slip. */
  readonly sheetOf?: string
  /** What each key does while the row has the focus; R prints its slip or sheet and is taken. */
  readonly keys?: readonly RowKey[]
}

export type ComingLine = {
  readonly productId?: string
  readonly words: string
  readonly quantity: number
}

/** The price of what is left, as far as it is known, and what was paid of it. */
export type Pay = {
  readonly price?: Money
  readonly deposit?: Money
  readonly paid?: true
  /** What is to pay goes on the slate. */
  readonly slate?: true
}
