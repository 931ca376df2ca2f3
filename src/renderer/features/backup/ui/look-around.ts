import type { AppContext } from '#kit/use-book.ts'
import type { BackupEntry } from '#shared/host/contract.ts'
import { afterLook, type Missing, newestOf } from '../rules.ts'
import { useBackupWork } from '../state.ts'

/**
 * Looks at the host's copies, for all that is said of them. The stamp then names the newest backup
 * that is there as it was noted; of a folder that can't be read, none is.
 */
export async function lookAround({ host, book, keeper }: AppContext): Promise<void> {
  const before = keeper?.stamp().lastBackup
  const [second, list] = await Promise.all([
    host.calls['second:state'](undefined),
    host.calls['backup:list'](undefined),
  ])
  const entries = list.ok ? list.value.entries.map(withUnlisted) : undefined
  // A backup that was noted meanwhile may not be in this list.
  if (keeper && keeper.stamp().lastBackup === before) {
    const { last, missing } = afterLook(keeper.stamp(), book.id, entries)
    if (last !== before) void keeper.noteBackup(last)
    if (before && missing)
      tellMissing({ at: before.at, seq: before.seq, is: missing, foundAt: book.clock.now() })
  }
  useBackupWork.setState({
    listed: { ...(list.ok ? list.value : { folder: '' }), entries: entries ?? [] },
    newest: newestOf(entries ?? [], book.id),
    ...(second.ok ? { second: second.value } : {}),
  })
}

/** What was said when it was made does not hold any more. */
const tellMissing = (missing: Missing): void =>
  useBackupWork.setState(({ last }) => ({
    missing,
    last: last?.tone === 'done' ? undefined : last,
  }))

/** The host knows no facts of a backup that it could not note. */
function withUnlisted(entry: BackupEntry): BackupEntry {
  const { unlisted } = useBackupWork.getState()
  const isIt = unlisted?.name === entry.name && unlisted.facts.size === entry.size
  return isIt ? { ...entry, facts: unlisted.facts } : entry
}
