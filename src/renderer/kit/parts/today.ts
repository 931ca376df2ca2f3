import type { ComponentType } from 'react'
import type { AnyDeed } from '#book/define-deed.ts'
import type { Records } from '#book/records.ts'
import type { Day, Instant, Minute } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { Trade } from '#shared/book/shop-settings.ts'

/** "today", "waiting on you", "when it's quiet". */
export type TodayGroup = 'today' | 'waiting' | 'quiet'

export type TodayRow = {
  readonly key: string
  readonly group: TodayGroup
  readonly words: Said
  /** Within its group, lowest first: days late as a negative number, say. */
  readonly order: number
  readonly tone?: 'broken' | 'due' | 'good' | 'theirs'
  /** Its time today, if it has one. */
  readonly minute?: Minute
  /** Not for the greeting to count: it asks about something that is over, or counted already. */
  readonly isUncounted?: true
  /** What each key does while the row has the focus. */
  readonly keys?: readonly RowKey[]
} & (
  | {
      /** Rows of one customer are shown as one. */
      readonly customerId: CustomerId
      /** Where Enter goes; absent: the customer's page. */
      readonly to?: string
    }
  | {
      /** About the shop itself. */
      readonly customerId?: undefined
      readonly to: string
    }
)

/** A deed done at once on the focused row, or a panel that asks first. */
export type RowKey = {
  /** S is taken: it puts the row off. */
  readonly letter: 'K' | 'T' | 'L' | 'Enter' | 'B' | 'M' | 'N' | 'Y'
  readonly label: Said
  /** Beside the main ones, and so less to see. */
  readonly isQuiet?: true
} & (
  | { readonly deed: AnyDeed; readonly input: unknown }
  | { readonly Panel: ComponentType<RowPanelProps>; readonly about: string }
)

export type RowPanelProps = {
  /** The id that the row's key named. */
  readonly about: string
  readonly done: () => void
}

export type TodayPart = {
  /** Reads through the feature's repo: ranges and single rows, never a whole table. */
  readonly load: (records: Records, today: Day, now: Instant) => Promise<readonly TodayRow[]>
  /** Its rows are for when it's quiet, or tell of other rows: `Matters` neither reads nor counts them. */
  readonly isUncounted?: true
  /** "2 promises", for the line under the greeting; absent: its rows are not counted there. */
  readonly greeting?: (count: number, trade: Trade) => Said
}

/**
 * How much Today shows as due and as waiting for the owner, and at which times today something is
 * due: for lines and notices that anyone may read.
 */
export type MattersPart = {
  readonly load: (
    records: Records,
    parts: readonly TodayPart[],
    today: Day,
    now: Instant,
  ) => Promise<Matters>
}
export type Matters = {
  readonly today: number
  readonly waiting: number
  readonly times: readonly Minute[]
}
