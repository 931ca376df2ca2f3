import { type Day, type Minute, plusDays } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { readWhen } from '#shared/base/read-when.ts'
import type { DateOrder } from '#shared/base/when-phrases.ts'
import { isLiving } from '#shared/book/living.ts'
import type { Note } from './model.ts'

export type Became = NonNullable<Note['became']>

/** Not yet an issue, a promise or an order; it can still become one. */
export const isJustANote = (of: Note): boolean => of.became === undefined && isLiving(of)

export type Agreed = { readonly words: string; readonly day: Day; readonly minute?: Minute }

/**
 * What a note promises or orders, and for when. "Tomorrow" is the day after it was noted; without a
 * day a promise is due today and an order is for tomorrow.
 */
export function agreedIn(
  note: Note,
  as: 'promise' | 'order',
  today: Day,
  dates: DateOrder,
): Agreed {
  const { day, minute, rest } = readWhen(note.words, note.day, dates)
  return present({
    words: rest === '' ? note.words : rest,
    day: day ?? (as === 'promise' ? today : plusDays(today, 1)),
    minute,
  })
}
