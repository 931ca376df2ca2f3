import type { Records } from '#book/records.ts'
import type { Day, Instant, Minute } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import type { CustomerId } from '#shared/book/ids.ts'

/** What a feature brings to the calendar file, which any program that gets at it can read. */
export type CalendarPart = {
  /** Reads through the feature's repo by a range of days, both of them included. */
  readonly load: (records: Records, from: Day, to: Day) => Promise<readonly CalendarEntry[]>
  /** The tables it reads: the file is looked at again after a Change of one of them. */
  readonly tables: readonly string[]
}

export type CalendarEntry = {
  /** `<table>-<id of its row>`: the same for ever, so that a phone changes it and adds no second one. */
  readonly id: string
  readonly customerId: CustomerId
  /** Someone inside the customer, whose it is. */
  readonly personId?: string
  /** When it last changed. */
  readonly updatedAt: Instant
  readonly day: Day
  /** Absent: it is of the whole day. */
  readonly minute?: Minute
  /** How long it takes; absent: as the settings say. */
  readonly minutes?: number
  /** It comes round every year on this `MM-DD`, from that day on; 29 February on the 28th as well. */
  readonly yearly?: string
  /**
   * Its one line, about a short name; none is given for somebody without a name. Never a note, a
   * price, a phone, a tag or a description.
   */
  readonly title: (who: string | undefined) => Said
}
