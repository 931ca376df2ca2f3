import type { Instant } from '#shared/base/day.ts'
import { fold } from '#shared/base/text.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import type { BackupEntry } from '#shared/host/contract.ts'

/** Whether what was typed is their name: accents and capitals are no hurdle, another name is. */
export const isTheirName = (typed: string, called: string): boolean =>
  tidy(typed) !== '' && tidy(typed) === tidy(called)

const tidy = (text: string): string => fold(text).replace(/\s+/g, ' ').trim()

/**
 * Backups of the books before this one: who was erased from them since is still inside. A file that
 * somebody put there may be of any book.
 */
export const madeBefore = (
  entries: readonly BackupEntry[],
  bookId: string,
): readonly BackupEntry[] => entries.filter(({ facts }) => facts?.bookId !== bookId)

export type Going = {
  /** The last day on which the first of them may begin to go; absent when all are the owner's to delete. */
  readonly from?: Instant | 'after-thirty-days'
  /** So many go only by the owner's hand: of another book, or put there from elsewhere. */
  readonly byHand: number
}

/** Until when backups that hold somebody who is erased stay. */
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
