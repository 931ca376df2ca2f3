import type { Instant } from '#shared/base/day.ts'
import { fold } from '#shared/base/text.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import type { BackupEntry } from '#shared/host/contract.ts'

/** Whether the typed text is their name: accents and capitals do not matter. */
export const isTheirName = (typed: string, called: string): boolean =>
  tidy(typed) !== '' && tidy(typed) === tidy(called)

const tidy = (text: string): string => fold(text).replace(/\s+/g, ' ').trim()

/**
 * Backups of earlier books, which still hold customers erased since. A file that somebody put there
 * may be of any book.
 */
export const madeBefore = (
  entries: readonly BackupEntry[],
  bookId: string,
): readonly BackupEntry[] => entries.filter(({ facts }) => facts?.bookId !== bookId)

export type Going = {
  /** The latest day on which deletion may begin; absent when only the owner may delete them. */
  readonly from?: Instant | 'after-thirty-days'
  /** How many only the owner may delete: of another book, or put there from elsewhere. */
  readonly byHand: number
}

/** Until when backups that hold an erased customer stay. */
export function goingOf(
  entries: readonly BackupEntry[],
  of: {
    readonly when: 'before' | 'after'
    readonly bookId: string
    readonly leaving: NonNullable<Stamp['leaving']>
  },
): Going {
  const days = entries.map(({ facts }) =>
    of.when === 'before' && facts?.bookId === of.bookId
      ? 'after-thirty-days'
      : of.leaving.find(({ bookId }) => bookId === facts?.bookId)?.from,
  )
  const byHand = days.filter((each) => each === undefined).length
  const known = days.filter((each) => typeof each === 'number')
  if (days.includes('after-thirty-days')) return { from: 'after-thirty-days', byHand }
  const latest = known.toSorted((one, other) => other - one)[0]
  return latest === undefined ? { byHand } : { from: latest, byHand }
}
