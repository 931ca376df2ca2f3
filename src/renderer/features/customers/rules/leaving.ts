import { fold } from '#shared/base/text.ts'
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
