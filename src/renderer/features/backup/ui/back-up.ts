import type { Secret } from '#book/backup/sealed.ts'
import type { TakenBackup } from '#book/backup/take.ts'
import { hasRoomFor, roomTaken } from '#book/room.ts'
import type { AppContext } from '#kit/use-book.ts'
import { dayOf, minuteOf } from '#shared/base/day.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import { versionOf } from '#shared/book/stamp.ts'
import { withBackup } from '#workers/long-work.ts'
import { backupName, factsOf } from '../rules.ts'
import { useBackupWork } from '../state.ts'
import { words } from '../words/en.ts'
import { type KeptFile, keepFile } from './keep-file.ts'
import { deviceKey } from './key-sheet/device-key.ts'
import { noteVerified } from './note-verified.ts'
import { sayKeepFailure } from './troubles.ts'

export type Where = 'backups' | 'elsewhere'

/** The owner's own backup reports its result; a scheduled one reports only a failure. */
type Asked = {
  readonly by: 'owner' | 'schedule'
  readonly signal?: AbortSignal
  /** The passphrase of a one-off copy, instead of this device's key. */
  readonly secret?: Secret
}

/**
 * Makes a backup off the screen thread, reads it back, hands it to the host and notes it. A second
 * call while one is in progress does nothing.
 */
export async function backUp(
  app: AppContext,
  where: Where,
  { signal, ...asked }: Asked = { by: 'owner' },
): Promise<void> {
  if (useBackupWork.getState().working) return
  const stop = new AbortController()
  signal?.addEventListener('abort', () => stop.abort(), { once: true })
  const working = (rows: number): void =>
    useBackupWork.setState({ working: { rows, stop: () => stop.abort() } })
  const { by } = asked
  if (by === 'owner') useBackupWork.setState({ last: undefined })
  working(0)
  const result = await makeAndKeep(app, where, working, stop.signal, asked)
  const last = result.ok
    ? ({ tone: 'done', said: result.value } as const)
    : ({ tone: 'trouble', said: result.error } as const)
  const isQuiet = by === 'schedule' && result.ok
  useBackupWork.setState({ working: undefined, last: isQuiet ? undefined : last })
}

/**
 * The same for callers that show progress themselves and need a verified backup before a risky
 * step. Waits while another backup is in progress.
 */
export function makeAndKeep(
  app: AppContext,
  where: Where,
  onRows: (rows: number) => void,
  signal: AbortSignal,
  asked: Omit<Asked, 'signal'> = { by: 'schedule' },
): Promise<Result<Said, Said>> {
  const make = async (): Promise<Result<Said, Said>> => {
    try {
      return await makeOne(app, where, { ...asked, onRows, signal })
    } catch (thrown) {
      if (signal.aborted) return ok(words.say('cancelled'))
      console.error(thrown)
      return err(words.say('failed'))
    }
  }
  // The lock spans windows of the same records and is released when its window dies.
  return navigator.locks
    .request('the-usual-backup', { signal }, make)
    .catch((thrown: unknown) => {
      if (signal.aborted) return ok(words.say('cancelled'))
      throw thrown
    })
    .finally(() => useBackupWork.setState(({ made }) => ({ made: made + 1 })))
}

type Making = Omit<Asked, 'signal'> & {
  readonly onRows: (rows: number) => void
  readonly signal: AbortSignal
}

async function makeOne(
  app: AppContext,
  where: Where,
  { onRows, signal, by, ...given }: Making,
): Promise<Result<Said, Said>> {
  const { book, host, keeper } = app
  const at = book.clock.now()
  if (where === 'backups' && !(await hasRoom(app))) return err(words.say('noRoom'))
  const key = await deviceKey(host)
  if (!key.ok) return err(words.say('keyUnreadable'))
  const secret = given.secret ?? key.value
  const about = await host.calls['app:about'](undefined)
  const ask = {
    database: book.records.db.name,
    app: about.ok ? about.value.version : '0',
    shop: book.shop.now().shop,
    at,
    erased: keeper?.stamp().erased ?? [],
    ...(secret ? { secret } : {}),
  }
  return withBackup(ask, { onProgress: ({ done }) => onRows(done), signal }, async (made) => {
    if (!made.ok) return err(words.say(made.error.kind === 'disk-full' ? 'diskFull' : 'failed'))
    const ending = secret ? '.age' : ''
    return keepMade(app, where, made.value, { by, signal, ending })
  })
}

/** A copy elsewhere helps with a full disk, so the room here does not matter to it. */
function hasRoom({ host, keeper }: AppContext): Promise<boolean> {
  const { seq = 0, counts = {} } = keeper?.stamp() ?? {}
  const rows = Object.values(counts).reduce((sum, some) => sum + some, seq)
  return hasRoomFor(host, roomTaken.byBackup(rows))
}

async function keepMade(
  app: AppContext,
  where: Where,
  made: TakenBackup,
  { by, signal, ending }: Pick<Making, 'by' | 'signal'> & { readonly ending: string },
): Promise<Result<Said, Said>> {
  const { host, keeper } = app
  const { at, seq } = made.manifest
  const name = `${backupName({ day: dayOf(at), minute: minuteOf(at) }, seq)}${ending}`
  const kept = await keepFile(host, where, name, made, signal)
  if (!kept.ok) return err(sayKeepFailure(kept.error))
  if (kept.value === 'cancelled') return ok(words.say('cancelled'))
  const { blob, sha256, manifest } = made
  const encrypted = kept.value.name.endsWith('.age')
  const said =
    where === 'elsewhere'
      ? words.say('saved', kept.value)
      : await noteVerified(
          app,
          kept.value,
          factsOf(manifest, { size: blob.size, sha256, encrypted, ...versionFor(keeper) }),
        )
  await keeper?.noteBackup({ at, seq, name: kept.value.name })
  if (where === 'backups') await keeper?.keptFromBefore()
  if (where === 'backups' && by === 'owner' && host.kind === 'browser')
    return alsoDownload(app, name, made, kept.value)
  return ok(said)
}

/** The first backup after a change of version holds what the previous version wrote. */
function versionFor(keeper: AppContext['keeper']): { readonly version?: string } {
  const stamp = keeper?.stamp()
  return stamp ? { version: stamp.cameFrom ?? versionOf(stamp) } : {}
}

/** A copy inside the browser is lost with its data, so the owner also gets a file. */
async function alsoDownload(
  { host }: AppContext,
  name: string,
  file: { readonly blob: Blob; readonly sha256: string },
  kept: KeptFile,
): Promise<Result<Said, Said>> {
  const saved = await keepFile(host, 'elsewhere', name, file)
  return ok(words.say('kept', saved.ok && saved.value !== 'cancelled' ? saved.value : kept))
}
