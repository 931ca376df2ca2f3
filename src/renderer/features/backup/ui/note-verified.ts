import type { AppContext } from '#kit/use-book.ts'
import { impossible } from '#shared/base/assert.ts'
import type { Said } from '#shared/base/said.ts'
import type { BackupFacts, Noted } from '#shared/book/rotation.ts'
import type { BackupEntry } from '#shared/host/contract.ts'
import { newestOf } from '../rules.ts'
import { useBackupWork } from '../state.ts'
import { words } from '../words/en.ts'
import type { KeptFile } from './keep-file.ts'

/** Tells the host, which then copies the backup and may delete an old one; returns the message. */
export async function noteVerified(
  { host }: AppContext,
  kept: KeptFile,
  facts: BackupFacts,
): Promise<Said> {
  const noted = await host.calls['backup:verified']({ name: kept.name, facts })
  if (!noted.ok) {
    // The backup is complete and in its place: only its line in the ledger is missing.
    console.error(`backup:verified: ${noted.error.detail}`)
    return words.say('kept', kept)
  }
  return sayKept(noted.value.second, kept)
}

/** The state of the host's copies, for the strip and the screen. */
export async function lookAround({ host, book }: AppContext): Promise<void> {
  const [second, list] = await Promise.all([
    host.calls['second:state'](undefined),
    host.calls['backup:list'](undefined),
  ])
  if (second.ok) useBackupWork.setState({ second: second.value })
  if (list.ok) useBackupWork.setState({ newest: newestOf(notedIn(list.value.entries), book.id) })
}

export const notedIn = (entries: readonly BackupEntry[]): readonly Noted[] =>
  entries.flatMap(({ name, facts }) => (facts ? [{ name, facts }] : []))

function sayKept(second: 'none' | 'kept' | 'missing' | 'failed', kept: KeptFile): Said {
  switch (second) {
    case 'none':
      return words.say('kept', kept)
    case 'kept':
      return words.say('keptTwice', kept)
    case 'missing':
      return words.say('keptNotSecond', kept)
    case 'failed':
      return words.say('keptSecondFailed', kept)
    default:
      return impossible(second)
  }
}
