import { whileBuilding } from '#book/backup/half-built.ts'
import type { Rebuilt } from '#book/backup/rebuild.ts'
import type { Secret } from '#book/backup/sealed.ts'
import { hasRoomFor, roomTaken } from '#book/room.ts'
import { stampIn } from '#book/stamp-keeper.ts'
import { switchTo } from '#book/switch.ts'
import type { AppContext } from '#kit/use-book.ts'
import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'
import { err, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { BookId } from '#shared/book/ids.ts'
import { type WorkProgress, workOff } from '#workers/long-work.ts'
import { words } from '../words/en.ts'
import { makeAndKeep } from './back-up.ts'
import { type LookedIn, silentKey } from './look-in.ts'
import { sayBackupTrouble } from './troubles.ts'

export type RestoreStep = { readonly doing: Said; readonly done: number }

export type RestoreWatch = {
  readonly onStep: (step: RestoreStep) => void
  /** Until the new book is put in place, the restore can be stopped and nothing has changed. */
  readonly signal: AbortSignal
}

/** What a book is built from: a backup, the journal above it, or a whole journal. */
export type Source = {
  readonly file?: File
  /** The secret that opens the file, if this device's key does not. */
  readonly secret?: Secret
  readonly journal?: Blob
  /** The owner was asked about a list that was changed. */
  readonly evenIfListEdited?: true
}

/** Taken after a look, which asked about a list that was changed. */
export const sourceOf = ({ file, secret, isListEdited }: LookedIn): Source => ({
  file,
  ...(secret ? { secret } : {}),
  ...(isListEdited ? { evenIfListEdited: true } : {}),
})

type Parts = { readonly host: Host; readonly clock: Clock; readonly indexedDB: IDBFactory }

/** Replaces the open book, after a backup of it, with the chosen backup. */
export async function restoreOver(
  app: AppContext,
  source: Source,
  watch: RestoreWatch,
): Promise<Result<undefined, Said>> {
  const { book, host, keeper } = app
  // Checked before the safety backup, which takes room itself.
  if (!(await hasRoom(host, source))) return err(words.say('restoreNoRoom'))
  if (keeper && keeper.stamp().seq > 1) {
    watch.onStep({ doing: words.say('safety'), done: 0 })
    const safe = await makeAndKeep(app, 'backups', () => undefined, watch.signal)
    if (watch.signal.aborted) return err(words.say('restoreStopped'))
    if (!safe.ok) return err(words.say('safetyFailed'))
  }
  await keeper?.settle(false)
  const parts = { host, clock: book.clock, indexedDB: window.indexedDB }
  return restoreInto(parts, source, watch, book.id)
}

/** The same when no book could be opened: there is nothing to back up. */
export const restoreInto = (
  parts: Parts,
  source: Source,
  watch: RestoreWatch,
  parent?: BookId,
): Promise<Result<undefined, Said>> =>
  whileBuilding(async () => {
    const rebuilt = await rebuild(parts, source, watch, parent)
    if (!rebuilt.ok) return rebuilt
    watch.onStep({ doing: words.say('switching'), done: 1 })
    const switched = await switchTo(rebuilt.value, parts)
    return switched.ok ? switched : err(words.say('restoreFailed'))
  })

async function rebuild(
  { host, clock }: Parts,
  source: Source,
  { onStep, signal }: RestoreWatch,
  parent?: BookId,
): Promise<Result<Rebuilt, Said>> {
  if (!(await hasRoom(host, source))) return err(words.say('restoreNoRoom'))
  const onProgress = ({ done, of = done }: WorkProgress): void =>
    onStep({ doing: words.say('replacing', { done, of }), done: of === 0 ? 1 : done / of })
  try {
    const secret = source.secret ?? (await silentKey(host))
    const ask = {
      ...source,
      ...(secret ? { secret } : {}),
      now: clock.now(),
      ...(parent === undefined ? {} : { parent }),
      erased: (await stampIn(host))?.erased ?? [],
    }
    const rebuilt = await workOff('restore', ask, { onProgress, signal })
    return rebuilt.ok ? rebuilt : err(sayBackupTrouble(rebuilt.error, source.file?.name ?? ''))
  } catch (thrown) {
    if (signal.aborted) return err(words.say('restoreStopped'))
    console.error(thrown)
    return err(words.say('restoreFailed'))
  }
}

const hasRoom = (host: Host, { file, journal }: Source): Promise<boolean> =>
  hasRoomFor(host, roomTaken.byRestore((file?.size ?? 0) + (journal?.size ?? 0)))
