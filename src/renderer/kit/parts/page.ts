import type { ComponentType } from 'react'
import type { Records } from '#book/records.ts'
import type { Day, Instant } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { Trade } from '#shared/book/shop-settings.ts'

/** Facts on the right of the customer page; a part with nothing to show renders nothing. */
export type PagePart = {
  readonly order: number
  readonly trade?: Trade
  readonly View: ComponentType<{ readonly customerId: CustomerId }>
}

export type TimelineEntry = {
  readonly key: string
  readonly at: Instant
  readonly day: Day
  readonly words: Said
  /** A second line, in a quieter colour. */
  readonly more?: Said
  readonly kind: 'purchase' | 'order' | 'issue' | 'promise' | 'note' | 'visit' | 'other'
  readonly to?: string
  /** Several of the same in a row are one line: "12 × the usual: tea since October". */
  readonly alike?: Said
}

export type TimelinePart = {
  /** Newest first, at most `limit`, all before `before` if given. */
  readonly load: (
    records: Records,
    customerIds: readonly CustomerId[],
    limit: number,
    before?: Instant,
  ) => Promise<readonly TimelineEntry[]>
}
