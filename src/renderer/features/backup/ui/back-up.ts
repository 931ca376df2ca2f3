import type { House } from '#kit/use-book.ts'
import { dayOf, minuteOf } from '#shared/base/day.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import { workOff } from '#workers/long-work.ts'
import { backupName } from '../rules.ts'
import { useBackupWork } from '../state.ts'
import { words } from '../words/en.ts'
import { type Kept, keepFile } from './keep-file.ts'
import { sayKeepFailure } from './troubles.ts'

export type Where = 'backups' | 'elsewhere'

/**
 * Makes a backup off the screen thread, reads it back, hands it to the host and notes it in the
 * stamp. One at a time: a second call while one is made says so by doing nothing.
 */
export async function backUp(house: House, where: Where): Promise<void> {
  if (useBackupWork.getState().working) return
  const stop = new AbortController()
  const working = (rows: number): void =>
    useBackupWork.setState({ working: { rows, stop: () => stop.abort() }, last: undefined })
  working(0)
  const result = await makeAndKeep(house, where, working, stop.signal)
  const last = result.ok
    ? ({ tone: 'done', said: result.value } as const)
    : ({ tone: 'trouble', said: result.error } as const)
  useBackupWork.setState({ working: undefined, last })
}

/** The same, for who has its own place to show how it goes: a restore's safety copy. */
export async function makeAndKeep(
  house: House,
  where: Where,
  onRows: (rows: number) => void,
  signal: AbortSignal,
): Promise<Result<Said, Said>> {
  const { book, host, keeper } = house
  const at = book.clock.now()
  const about = await host.calls['app:about'](undefined)
  try {
    const made = await workOff(
      'back-up',
      {
        database: book.records.db.name,
        app: about.ok ? about.value.version : '0',
        shop: book.shop().shop,
        at,
      },
      { onProgress: ({ done }) => onRows(done), signal },
    )
    if (!made.ok) return err(words.say(made.error.kind === 'disk-full' ? 'diskFull' : 'failed'))
    const { seq } = made.value.manifest
    const name = backupName({ day: dayOf(at), minute: minuteOf(at) }, seq)
    const kept = await keepFile(host, where, name, made.value)
    if (!kept.ok) return err(sayKeepFailure(kept.error))
    if (kept.value === 'cancelled') return ok(words.say('cancelled'))
    await keeper?.noteBackup({ at, seq, name })
    if (where === 'backups' && host.kind === 'browser')
      return alsoDownload(house, name, made.value, kept.value)
    return ok(words.say(where === 'backups' ? 'kept' : 'saved', kept.value))
  } catch (thrown) {
    if (signal.aborted) return ok(words.say('cancelled'))
    console.error(thrown)
    return err(words.say('failed'))
  }
}

/** A copy inside the browser goes with its data, so the owner gets a file of their own as well. */
async function alsoDownload(
  { host }: House,
  name: string,
  file: { readonly blob: Blob; readonly sha256: string },
  kept: Kept,
): Promise<Result<Said, Said>> {
  const saved = await keepFile(host, 'elsewhere', name, file)
  return ok(words.say('kept', saved.ok && saved.value !== 'cancelled' ? saved.value : kept))
}
