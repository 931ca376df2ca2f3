import { z } from 'zod'
import type { Day, Minute, Weekday } from '../base/day.ts'
import { weekdayField } from '../book/table.ts'
import type { Span } from './plain.ts'
import type { PartOfDay } from './when-words.ts'

/** The moment something is said, and how the shop says it. */
export type SaidAt = {
  readonly today: Day
  readonly minute: Minute
  /** BCP 47; decides which of 5/3 is the month, and which short words are days. */
  readonly language: string
  /** For what may have been: a date that is over is one; "meant" also when it could be either. */
  readonly past?: 'allowed' | 'meant'
}

/**
 * How often it comes: every second Friday is `every` 2, `unit` week, on 5. With `nth` it is the first,
 * or the last (-1), of that one weekday in the month.
 */
export type Repeat = {
  readonly every: number
  readonly unit: 'day' | 'week' | 'month'
  readonly weekdays?: readonly Weekday[]
  readonly nth?: NthInMonth
}
export type NthInMonth = 1 | 2 | 3 | 4 | -1

/** A repeat in the input of a deed. */
export const repeatField = z.strictObject({
  every: z.number().int().positive().max(400),
  unit: z.enum(['day', 'week', 'month']),
  weekdays: z.exactOptional(z.array(weekdayField).min(1).max(7).readonly()),
  nth: z.exactOptional(z.literal([1, 2, 3, 4, -1])),
}) satisfies z.ZodType<Repeat>

/** A time as said: `isSure` when it can't be twelve hours later. */
export type ClockSaid = {
  readonly hour: number
  readonly minutes: number
  readonly isSure: boolean
}

/** What a phrase says by itself. */
export type Meaning =
  | { readonly is: 'date'; readonly month: number; readonly of: number; readonly year?: number }
  /** 31 April, 30 February, 25:00. */
  | { readonly is: 'nothing real' }
  | { readonly is: 'weekday'; readonly weekday: Weekday; readonly which: WhichWeek }
  | { readonly is: 'day'; readonly day: Day }
  /** "in an hour": a moment of a day. */
  | { readonly is: 'moment'; readonly day: Day; readonly minute: Minute }
  /** "next week", "the weekend", "from Saturday": it could be several days. */
  | { readonly is: 'some day' }
  /** "last friday", "3 days ago". */
  | { readonly is: 'past'; readonly day: Day }
  | { readonly is: 'time'; readonly time: ClockSaid }
  | { readonly is: 'two times' }
  | { readonly is: 'part'; readonly part: PartOfDay }
  | { readonly is: 'repeat'; readonly repeat: Repeat }

export type WhichWeek = 'coming' | 'next' | 'in next week' | 'a week later'

/** How sure a phrase is: 1 may be another word ("sun"), 2 stands where a day stands, 3 is a day. */
export type Sure = 1 | 2 | 3

export type Piece = Span & { readonly sure: Sure; readonly meaning: Meaning }

/** What the named groups of a pattern matched. */
export type Groups = Readonly<Record<string, string | undefined>>

export type Phrase = {
  readonly sure: Sure
  readonly pattern: RegExp
  /** Absent when the words turn out to mean something else. */
  readonly read: (
    groups: Groups,
    at: SaidAt,
  ) => Meaning | readonly [Meaning, ...Meaning[]] | undefined
}

/** Small words that lead to a day or a time and mean nothing without it. */
const leads =
  'on|by|b4|for|auf|latest|spatestens|spaetestens|until|till|til|before|this|at|the|of|due|from now|am|an|bis|zum|zu|fur|fuer|vor|dem|den|der|um|gegen|el|la|las|para|pal|pa|hasta|a\\s+mas\\s+tardar|como\\s+(?:muy\\s+tarde|mucho)|antes|de|del|al|a'

/** A phrase between blanks or marks, with the small words that lead to it. */
export const phrase = (sure: Sure, pattern: string, read: Phrase['read']): Phrase => ({
  sure,
  pattern: new RegExp(
    `(?<=^|[\\s,;(/*])(?:(?:${leads})\\s+){0,3}(?:${pattern})(?=$|[\\s,;:!?)./-])(?![.,:/-]\\d)`,
    'gu',
  ),
  read,
})

/** Whether it names a day by itself. */
export const isDaySaid = (meaning: Meaning): boolean =>
  ['date', 'day', 'weekday', 'moment', 'past', 'nothing real'].includes(meaning.is)
