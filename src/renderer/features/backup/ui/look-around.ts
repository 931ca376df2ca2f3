import type { AppContext } from '#kit/use-book.ts'
import type { Instant } from '#shared/base/day.ts'
import type { BackupEntry } from '#shared/host/contract.ts'
import { afterLook, type Missing, newestOf } from '../rules.ts'
import { useBackupWork } from '../state.ts'

/**
 * Looks at the host's copies, for all that is said of them. The stamp then names the newest backup
 * that is there as it was noted; a folder that can't be listed counts as empty.
 */
export async function lookAround({ host, book, keeper }: AppContext): Promise<void> {
  const before = keeper?.stamp().lastBackup
  const [second, list] = await Promise.all([
    host.calls['second:state'](undefined),
    host.calls['backup:list'](undefined),
  ])
  const entries = list.ok ? list.value.entries.map(withUnlisted) : []
  // A backup that was noted meanwhile may not be in this list.
  if (keeper && keeper.stamp().lastBackup === before) {
    const { last, missing } = afterLook(keeper.stamp(), book.id, entries)
    if (last !== before) void keeper.noteBackup(last)
    if (last) forgetMissing(last.at)
    if (before && missing) tellMissing({ at: before.at, is: missing, foundAt: book.clock.now() })
  }
  useBackupWork.setState(({ looks }) => ({
    looks: looks + 1,
    newest: newestOf(entries, book.id),
    ...(second.ok ? { second: second.value } : {}),
  }))
}

/** What was said when it was made does not hold any more. */
const tellMissing = (missing: Missing): void =>
  useBackupWork.setState(({ last }) => ({
    missing,
    last: last?.tone === 'done' ? undefined : last,
  }))

/** It is back, or another window made one. */
const forgetMissing = (found: Instant): void =>
  useBackupWork.setState(({ missing }) =>
    missing && found >= missing.at ? { missing: undefined } : {},
  )

/** The host knows no facts of a backup that it could not note. */
function withUnlisted(entry: BackupEntry): BackupEntry {
  const { unlisted } = useBackupWork.getState()
  const isIt = unlisted?.name === entry.name && unlisted.facts.size === entry.size
  return isIt ? { ...entry, facts: unlisted.facts } : entry
}
