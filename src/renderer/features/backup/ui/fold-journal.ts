import type { TakenBackup } from '#book/backup/take.ts'
import type { Records } from '#book/records.ts'
import type { AppContext } from '#kit/use-book.ts'
import type { Instant } from '#shared/base/day.ts'
import { err, type Result } from '#shared/base/result.ts'
import type { HostFailure } from '#shared/host/contract.ts'
import { withBackup } from '#workers/long-work.ts'
import { isToFold } from '../rules/fold.ts'
import { isQuiet } from '../rules.ts'
import { hasRoom, oneAtATime } from './back-up.ts'
import { sendTo } from './keep-file.ts'
import { lastTouch } from './last-touch.ts'

const minute = 60_000
/** After one that failed. */
const pause = 60 * minute

/**
 * Folds the second copy into a snapshot of the book whenever it needs one and nobody has touched
 * anything for half a minute. Returns the function that stops it.
 */
export function keepFolded(app: AppContext): () => void {
  const { book, journal } = app
  if (!journal) return () => undefined
  const { clock } = book
  const stopping = new AbortController()
  const touch = lastTouch(app)
  let failedAt: Instant | undefined
  let isFolding = false
  const look = async (): Promise<void> => {
    const now = clock.now()
    const rests = failedAt !== undefined && Math.abs(now - failedAt) < pause
    if (isFolding || rests || !isQuiet({ now, busyAt: touch.at() })) return
    isFolding = true
    const folded = await foldIfNeeded(app, stopping.signal).catch((thrown: unknown) => thrown)
    isFolding = false
    if (folded === undefined || stopping.signal.aborted) return
    // The lines are still all there.
    console.error('The second copy was not folded', folded)
    failedAt = clock.now()
  }
  const endTicks = clock.every(minute, () => void look())
  return () => {
    stopping.abort()
    touch.end()
    endTicks()
  }
}

/** Gives what went wrong. */
async function foldIfNeeded(app: AppContext, signal: AbortSignal): Promise<unknown> {
  const { book, host } = app
  const held = await host.calls['journal:through']({ bookId: book.id })
  if (!held.ok) return held.error.code === 'unsupported' ? undefined : held.error
  // Where there is a snapshot, nobody counts a long history each minute.
  const linesGiveAll = held.value.snapshot !== undefined || (await isFromItsFirst(book.records))
  if (!isToFold(held.value, linesGiveAll)) return undefined
  if (!(await hasRoom(app))) return 'There is too little room'
  const folded = await navigator.locks.request(oneAtATime, { signal }, () => fold(app, signal))
  return folded.ok ? undefined : folded.error
}

/** It was not built from a copy, and its history lacks no Change. */
async function isFromItsFirst({ book, changes }: Records): Promise<boolean> {
  const [row, last] = await Promise.all([book.get('book'), changes.toCollection().lastKey()])
  return row?.parent === undefined && (await changes.count()) >= Number(last ?? 0)
}

/** Made and read back like any backup, but never encrypted: it lies beside lines that are not. */
async function fold({ book, host, keeper }: AppContext, signal: AbortSignal) {
  const about = await host.calls['app:about'](undefined)
  const ask = {
    database: book.records.db.name,
    app: about.ok ? about.value.version : '0',
    shop: book.shop.now().shop,
    at: book.clock.now(),
    erased: keeper?.stamp().erased ?? [],
  }
  return withBackup(ask, { signal }, async (taken): Promise<Result<unknown, unknown>> => {
    if (!taken.ok) return taken
    return putInJournal({ book, host }, taken.value, signal)
  })
}

async function putInJournal(
  { book, host }: Pick<AppContext, 'book' | 'host'>,
  made: TakenBackup,
  signal: AbortSignal,
): Promise<Result<undefined, HostFailure>> {
  const { bookId, seq } = made.manifest
  if (bookId !== book.id) return err({ code: 'invalid', detail: 'It is of another book' })
  const begun = await host.calls['journal:snapshot-begin']({ bookId, seq })
  if (!begun.ok) return begun
  const sent = await sendTo(host, begun.value.handle, made, signal)
  if (!sent.ok) return sent
  return host.calls['journal:fold']({ bookId, seq, size: made.blob.size, sha256: made.sha256 })
}
