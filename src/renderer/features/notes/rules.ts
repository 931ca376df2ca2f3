import { type Day, type Minute, minuteOf } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { isLiving } from '#shared/book/living.ts'
import { readWhen, restOf } from '#shared/said/when.ts'
import type { WhenTrouble } from '#shared/said/when-day.ts'
import type { Note } from './model.ts'

export type Became = NonNullable<Note['became']>

/** Not yet an issue, a promise or an order; it can still become one. */
export const isJustANote = (of: Note): boolean => of.became === undefined && isLiving(of)

/** What a note promises or orders; its day is as said when it was noted. */
export type Agreed = {
  readonly words: string
  readonly day?: Day
  readonly minute?: Minute
  /** Why the day must be asked. */
  readonly trouble?: WhenTrouble | { readonly kind: 'no day' }
}

/** "Tomorrow" in a note is the day after it was noted. */
export function agreedIn(note: Note, language: string): Agreed {
  const when = readWhen(note.words, { today: note.day, minute: minuteOf(note.at), language })
  const rest = restOf(when)
  const { day, minute } = when
  const noDay = day === undefined ? ({ kind: 'no day' } as const) : undefined
  return present({
    ...{ words: rest === '' ? note.words : rest, day, minute },
    trouble: when.trouble ?? noDay,
  })
}
