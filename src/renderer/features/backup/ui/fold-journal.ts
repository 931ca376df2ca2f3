import type { TakenBackup } from '#book/backup/take.ts'
import type { Records } from '#book/records.ts'
import { hasRoomFor, roomTaken } from '#book/room.ts'
import type { AppContext } from '#kit/use-book.ts'
import { err, type Result } from '#shared/base/result.ts'
import type { HostFailure } from '#shared/host/contract.ts'
import { withBackup } from '#workers/long-work.ts'
import { isToFold } from '../rules/fold.ts'
import { sendTo } from './keep-file.ts'

const minute = 60_000
/** After one that failed. */
const pause = 60 * minute
const signs = ['keydown', 'pointerdown'] as const

/**
 * Folds the second copy into a snapshot of the book whenever it needs one and nobody has touched
 * anything for a while. Returns the function that stops it.
 */
export function keepFolded(app: AppContext): () => void {
  const { book, journal } = app
  if (!journal) return () => undefined
  const { clock } = book
  const stopping = new AbortController()
  let restUntil = 0
  let isBusy = false
  let isFolding = false
  const touched = (): void => {
    isBusy = true
  }
  const look = async (): Promise<void> => {
    const wasBusy = isBusy
    isBusy = false
    if (wasBusy || isFolding || clock.now() < restUntil) return
    isFolding = true
    const folded = await foldIfNeeded(app, stopping.signal).catch((thrown: unknown) => thrown)
    isFolding = false
    if (folded === undefined || stopping.signal.aborted) return
    // The lines are still all there.
    console.error('The second copy was not folded', folded)
    restUntil = clock.now() + pause
  }
  for (const sign of signs) window.addEventListener(sign, touched, { capture: true, passive: true })
  const ends = [book.onChange(touched), clock.every(minute, () => void look())]
  return () => {
    stopping.abort()
    for (const sign of signs) window.removeEventListener(sign, touched, { capture: true })
    for (const end of ends) end()
  }
}

/** Gives what went wrong. */
async function foldIfNeeded(app: AppContext, signal: AbortSignal): Promise<unknown> {
  const { book, host, keeper } = app
  const held = await host.calls['journal:through']({ bookId: book.id })
  if (!held.ok) return held.error.code === 'unsupported' ? undefined : held.error
  if (!isToFold(held.value, await aboutHistory(book.records))) return undefined
  const { seq = 0, counts = {} } = keeper?.stamp() ?? {}
  const rows = Object.values(counts).reduce((sum, some) => sum + some, seq)
  if (!(await hasRoomFor(host, roomTaken.byBackup(rows)))) return 'There is too little room'
  const folded = await navigator.locks.request('the-usual-backup', { signal }, () =>
    fold(app, signal),
  )
  return folded.ok ? undefined : folded.error
}

async function aboutHistory({ book, changes }: Records) {
  const [row, last] = await Promise.all([book.get('book'), changes.toCollection().lastKey()])
  const all = await changes.count()
  return { lacksHistory: all < Number(last ?? 0), isRebuilt: row?.parent !== undefined }
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
