import type { AppContext } from '#kit/use-book.ts'
import type { Host } from '#platform/host.ts'
import { impossible } from '#shared/base/assert.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { BackupFacts } from '#shared/book/rotation.ts'
import { useBackupWork } from '../state.ts'
import { words } from '../words/en.ts'
import type { KeptFile } from './keep-file.ts'

/** Tells the host, which then copies the backup and may delete an old one; returns the message. */
export async function noteVerified(
  { host }: AppContext,
  kept: KeptFile,
  facts: BackupFacts,
): Promise<Result<Said, Said>> {
  const noted = await host.calls['backup:verified']({ name: kept.name, facts })
  if (!noted.ok) {
    console.error(`backup:verified: ${noted.error.detail}`)
    if (!(await isInPlace(host, kept.name, facts))) return err(words.say('damaged'))
    // Only its line in the ledger is missing.
    useBackupWork.setState({ unlisted: { name: kept.name, facts } })
    return ok(words.say('kept', kept))
  }
  return ok(sayKept(noted.value.second, kept))
}

/** For when the host could not say that it is there as it was verified. */
export async function isInPlace(host: Host, name: string, facts: BackupFacts): Promise<boolean> {
  const list = await host.calls['backup:list'](undefined)
  return (
    list.ok && list.value.entries.some((each) => each.name === name && each.size === facts.size)
  )
}

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
