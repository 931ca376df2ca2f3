import type { Secret } from '#book/backup/sealed.ts'
import { hasRoomFor, roomTaken } from '#book/room.ts'
import type { AppContext } from '#kit/use-book.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import { versionOf } from '#shared/book/stamp.ts'
import { isFarOff } from '../rules.ts'
import { useBackupWork } from '../state.ts'
import { words } from '../words/en.ts'
import { type KeptFile, keepFile } from './keep-file.ts'
import { lookAround } from './look-around.ts'
import { type MadeFile, makeFile } from './make-file.ts'
import { noteVerified } from './note-verified.ts'

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

/** The lock spans windows of the same records and is released when its window dies. */
export const oneAtATime = 'the-usual-backup'

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
      const made = await makeOne(app, where, { ...asked, onRows, signal })
      return made.ok ? made : err(withReason(made.error, app))
    } catch (thrown) {
      if (signal.aborted) return ok(words.say('cancelled'))
      console.error(thrown)
      return err(withReason(words.say('failed'), app))
    }
  }
  return navigator.locks
    .request(oneAtATime, { signal }, make)
    .catch((thrown: unknown) => {
      if (signal.aborted) return ok(words.say('cancelled'))
      throw thrown
    })
    .finally(() => void lookAround(app))
}

/** A failure that nothing else explains may come of a clock that no computer should have. */
const withReason = (why: Said, { book }: AppContext): Said =>
  why.key === 'failed' && isFarOff(book.clock.now()) ? words.say('failedByClock') : why

type Making = Omit<Asked, 'signal'> & {
  readonly onRows: (rows: number) => void
  readonly signal: AbortSignal
}

async function makeOne(
  app: AppContext,
  where: Where,
  { onRows, signal, by, secret }: Making,
): Promise<Result<Said, Said>> {
  const { book, host, keeper } = app
  // A copy elsewhere helps with a full disk, so the room here does not matter to it.
  if (where === 'backups' && !(await hasRoom(app))) return err(words.say('noRoom'))
  const stamp = keeper?.stamp()
  const order = {
    ...{ where, secret },
    database: book.records.db.name,
    shop: book.shop.now().shop,
    at: book.clock.now(),
    erased: stamp?.erased ?? [],
    // The first backup after a change of version holds what the previous version wrote.
    version: stamp && (stamp.cameFrom ?? versionOf(stamp)),
  }
  const done = await makeFile(host, order, { onRows, signal }, (file) =>
    noteMade(app, where, by, file),
  )
  return done.ok ? ok(done.value ?? words.say('cancelled')) : done
}

/** For one more file that holds the whole book, here. */
export function hasRoom({ host, keeper }: AppContext): Promise<boolean> {
  const { seq = 0, counts = {} } = keeper?.stamp() ?? {}
  const rows = Object.values(counts).reduce((sum, some) => sum + some, seq)
  return hasRoomFor(host, roomTaken.byBackup(rows))
}

async function noteMade(
  app: AppContext,
  where: Where,
  by: Asked['by'],
  { made, kept, facts }: MadeFile,
): Promise<Result<Said, Said>> {
  const { host, keeper } = app
  // Nobody can look later whether that one is still there, so it is not the last backup.
  if (where === 'elsewhere') return ok(words.say('saved', kept))
  const said = await noteVerified(app, kept, facts)
  if (!said.ok) return said
  const { at, seq } = facts
  await keeper?.noteBackup({ at, seq, name: kept.name })
  await keeper?.keptFromBefore()
  return by === 'owner' && host.kind === 'browser' ? alsoDownload(app, made, kept) : said
}

/** A copy inside the browser is lost with its data, so the owner also gets a file. */
async function alsoDownload(
  { host }: AppContext,
  file: { readonly blob: Blob; readonly sha256: string },
  kept: KeptFile,
): Promise<Result<Said, Said>> {
  const saved = await keepFile(host, 'elsewhere', kept.name, file)
  return ok(words.say('kept', saved.ok && saved.value !== 'cancelled' ? saved.value : kept))
}
