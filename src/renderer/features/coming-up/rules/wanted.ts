import type { Day, Minute } from '#shared/base/day.ts'
import type { Money } from '#shared/base/money.ts'
import type { Said } from '#shared/base/said.ts'
import type { CustomerId } from '#shared/book/ids.ts'

/** What Coming up needs of a row to sort, sum and print it; the rest belongs to its feature. */
export type Wanted = {
  readonly key: string
  readonly kind: 'order' | 'promise'
  readonly customerId: CustomerId
  readonly day: Day
  readonly minute?: Minute
  readonly what: string
  readonly number?: string
  readonly surprise?: true
  readonly state: 'open' | 'ready' | 'done' | 'off'
  readonly lines?: readonly WantedLine[]
  readonly left?: Said
  readonly pay?: Pay
  readonly sheetOf?: string
}

export type WantedLine = {
  readonly productId?: string
  readonly words: string
  readonly quantity: number
}

export type Pay = {
  readonly price?: Money
  readonly deposit?: Money
  readonly paid?: true
  readonly slate?: true
}
