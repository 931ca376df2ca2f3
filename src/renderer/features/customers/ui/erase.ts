import { whileBuilding } from '#book/backup/half-built.ts'
import { putInPlace } from '#book/erase/put-in-place.ts'
import { recordsOf } from '#book/records.ts'
import { removeDatabase } from '#book/remove-database.ts'
import { hasRoomFor, roomTaken } from '#book/room.ts'
import type { AppContext } from '#kit/use-book.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import { type WorkProgress, workOff } from '#workers/long-work.ts'
import { words } from '../words/en.ts'

export type EraseStep = { readonly doing: Said; readonly done: number; readonly last?: true }

export type EraseWatch = {
  readonly onStep: (step: EraseStep) => void
  /** Until the new book is put in place, it can be stopped and nothing has changed. */
  readonly signal: AbortSignal
}

type Made = Parameters<typeof putInPlace>[0]

/**
 * Builds the book without them, backs it up, and only then puts it in place of this one. This book
 * is removed with everything kept beside it.
 */
export async function eraseForGood(
  app: AppContext,
  id: CustomerId,
  watch: EraseWatch,
): Promise<Result<undefined, Said>> {
  const { host, keeper } = app
  const counts = Object.values(keeper?.stamp().counts ?? {})
  const rows = counts.reduce((sum, some) => sum + some, 0)
  if (!(await hasRoomFor(host, roomTaken.byRows(rows)))) return err(words.say('eraseFull'))
  await keeper?.settle(false)
  return whileBuilding(() => buildAndPut(app, id, watch))
}

async function buildAndPut(
  app: AppContext,
  id: CustomerId,
  watch: EraseWatch,
): Promise<Result<undefined, Said>> {
  const { book, host } = app
  const made = await buildWithout(app, id, watch)
  if (!made.ok) return made
  const backup = await backUpFirst(app, made.value, watch)
  if (!backup.ok || watch.signal.aborted) {
    await removeBook(made.value.database)
    return backup.ok ? err(words.say('eraseStopped')) : backup
  }
  watch.onStep({ doing: words.say('erasePutting'), done: 1, last: true })
  const next = { ...made.value, ...(backup.value ? { lastBackup: backup.value } : {}) }
  const parts = { host, clock: book.clock, indexedDB: window.indexedDB }
  const put = await putInPlace(next, book.records, parts)
  if (put.ok) {
    await app.drafts.carryTo(next.bookId, next.erased)
    return put
  }
  await removeBook(made.value.database)
  return err(words.say(put.error === 'moved-on' ? 'eraseMovedOn' : 'eraseFailed'))
}

async function buildWithout(
  { book }: AppContext,
  id: CustomerId,
  { onStep, signal }: EraseWatch,
): Promise<Result<Made, Said>> {
  const onProgress = ({ done, of = done }: WorkProgress): void =>
    onStep({ doing: words.say('eraseBuilding'), done: of === 0 ? 0.8 : (done / of) * 0.8 })
  try {
    const ask = { database: book.records.db.name, id, now: book.clock.now() }
    const made = await workOff('rebuild-without', ask, { onProgress, signal })
    if (made.ok) return made
    return err(words.say(made.error.kind === 'disk-full' ? 'eraseFull' : 'eraseMovedOn'))
  } catch (thrown) {
    if (signal.aborted) return err(words.say('eraseStopped'))
    console.error(thrown)
    return err(words.say('eraseFailed'))
  }
}

/** A verified backup of the new book, made like any other; its note goes into the next stamp. */
async function backUpFirst(
  app: AppContext,
  made: Made,
  { onStep, signal }: EraseWatch,
): Promise<Result<Stamp['lastBackup'], Said>> {
  const safety = app.features.flatMap((each) => each.safety ?? [])[0]
  if (!app.keeper || !safety) return err(words.say('eraseFailed'))
  onStep({ doing: words.say('eraseBackingUp'), done: 0.85 })
  const records = recordsOf(made.database, app.book.records)
  let noted: Stamp['lastBackup']
  const before = app.keeper.stamp()
  const stamp = (): Stamp => ({
    ...before,
    bookId: made.bookId,
    database: made.database,
    seq: made.seq,
    counts: made.counts,
    erased: [...new Set([...(before.erased ?? []), ...made.erased])],
  })
  const keeper: AppContext['keeper'] = {
    ...app.keeper,
    stamp,
    noteBackup: async (backup) => {
      noted = backup
    },
  }
  const book = { ...app.book, id: made.bookId, records }
  const { journal: _of, ...rest } = app
  try {
    const safe = await safety.make({ ...rest, book, keeper }, () => undefined, signal)
    if (signal.aborted) return err(words.say('eraseStopped'))
    return safe.ok && noted ? ok(noted) : err(words.say('eraseNoBackup'))
  } finally {
    records.db.close()
  }
}

/** The rest holds nobody who was erased; it is removed with the other unfinished books. */
const removeBook = (name: string): Promise<void> =>
  removeDatabase(window.indexedDB, name).catch(() => undefined)
