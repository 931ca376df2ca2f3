import { type Instant, instantOf } from '#shared/base/day.ts'
import type { BackupEntry } from '#shared/host/contract.ts'
import { madeAt } from '../rules.ts'

/** When a backup was made: copying a folder changes file times, not notes and names. */
export function momentOf({ name, at, facts }: BackupEntry): Instant {
  if (facts) return facts.at
  const made = madeAt(name)
  return made ? instantOf(made.day, made.minute) : at
}

export const newestBackupFirst = (entries: readonly BackupEntry[]): readonly BackupEntry[] =>
  [...entries].sort((one, other) => momentOf(other) - momentOf(one))
