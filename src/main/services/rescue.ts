import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Stamp } from '#shared/book/stamp.ts'
import type { CallOutput, HostFailure } from '#shared/host/contract.ts'
import { type Disk, realDisk, removeForGood, renameFirmly, syncFolder } from './disk.ts'
import { attempt, gone } from './failure.ts'
import { copyFolder, sizeOfFolder } from './folder-copy.ts'
import { isThere } from './presence.ts'
import { moveStoreAside } from './records-store.ts'
import { copiesIn, dropCopy, makeCopy, markAgreed } from './rescue-copies.ts'
import { freeRoom } from './room.ts'
import { safeWriteFile } from './safe-write.ts'
import { textOf } from './small-file.ts'
import type { StampState } from './stamp.ts'

type Failed<T> = Promise<Result<T, HostFailure>>

/** Copies of Chromium's own folder, made after an unclean end and before a window opens. */
export type Rescue = {
  /** Before any window opens: puts the chosen copy in the store's place. */
  readonly replaceIfAsked: () => Failed<'used' | 'not-asked'>
  /**
   * Before any window opens: after an unclean end, and before another version of the app or of
   * Chromium opens the store. An earlier copy that is not agreed to yet is the better one to keep.
   */
  readonly keepIfAtRisk: (stamp: StampState, running: Running) => Failed<'kept' | 'not-needed'>
  readonly list: () => Failed<CallOutput<'rescue:list'>>
  /** Writes the request down; the next start does it, because Chromium holds its files open. */
  readonly askToUse: (id: string) => Failed<undefined>
  readonly agreed: () => Failed<undefined>
  readonly forget: () => Failed<undefined>
}

export type Running = { readonly app: string; readonly chromium: number }

type Places = {
  /** Where Chromium keeps the session's files. */
  readonly session: string
  /** Ours, beside the stamp. */
  readonly folder: string
  readonly now?: () => number
  readonly disk?: Disk
  /** Free bytes. */
  readonly free?: () => Failed<number>
}

const copiesKept = 2
/** With less than this the shop itself could not save. */
const leftFree = 200 * 1024 * 1024

export function rescueCopies(of: Places): Rescue {
  const places = {
    session: of.session,
    folder: of.folder,
    store: join(of.session, 'IndexedDB'),
    copies: join(of.folder, 'rescue'),
    wish: join(of.folder, 'rescue-next'),
    now: of.now ?? Date.now,
    disk: of.disk ?? realDisk,
    free: of.free ?? (() => freeRoom(of.folder)),
  }
  return {
    replaceIfAsked: () => attempt('putting a rescue copy in place', () => replaceIfAsked(places)),
    keepIfAtRisk: (stamp, running) =>
      attempt('making a rescue copy', () => keepIfAtRisk(places, stamp, running)),
    list: () =>
      attempt('listing rescue copies', async () => {
        const copies = await copiesIn(places.copies)
        return ok({ copies: copies.map(({ id, at, size }) => ({ id, at, size })) })
      }),
    askToUse: (id) => attempt('asking for a rescue copy', () => askToUse(places, id)),
    agreed: () => attempt('keeping rescue copies', () => agreed(places)),
    forget: () =>
      attempt('forgetting rescue copies', async () => {
        await removeForGood(places.disk, places.wish)
        await removeForGood(places.disk, places.copies)
        return ok(undefined)
      }),
  }
}

type Known = Required<Places> & {
  readonly store: string
  readonly copies: string
  readonly wish: string
}

async function keepIfAtRisk(
  of: Known,
  found: StampState,
  running: Running,
): Failed<'kept' | 'not-needed'> {
  if (found.state !== 'found' || !(await isThere(of.store))) return ok('not-needed')
  if (found.stamp.closedCleanly && !isOtherVersion(found.stamp, running)) return ok('not-needed')
  if ((await copiesIn(of.copies)).some((copy) => !copy.agreed)) return ok('not-needed')
  const room = await roomFor(of, await sizeOfFolder(of.store))
  if (!room.ok) return room
  await makeCopy(of.disk, of.store, of.copies, new Date(of.now()))
  return ok('kept')
}

const isOtherVersion = ({ app, chromium }: Stamp, running: Running): boolean =>
  chromium !== running.chromium || (app !== undefined && app !== running.app)

async function askToUse(of: Known, id: string): Failed<undefined> {
  const copy = (await copiesIn(of.copies)).find((each) => each.id === id)
  if (!copy) return err(gone('This rescue copy'))
  const room = await roomFor(of, copy.size)
  if (!room.ok) return room
  const written = await safeWriteFile(of.wish, new TextEncoder().encode(id), { disk: of.disk })
  return written.ok ? ok(undefined) : written
}

async function replaceIfAsked(of: Known): Failed<'used' | 'not-asked'> {
  const wish = await textOf(of.wish)
  if (!wish.ok && wish.error === 'ENOENT') return ok('not-asked')
  if (!wish.ok) return err({ code: 'failed', detail: `${wish.error} while reading what was asked` })
  const fresh = join(of.session, '.usual-rescue')
  try {
    const copy = (await copiesIn(of.copies)).find((each) => each.id === wish.value)
    if (!copy) return err(gone('This rescue copy'))
    const room = await roomFor(of, copy.size)
    if (!room.ok) return room
    await rm(fresh, { recursive: true, force: true })
    await copyFolder(of.disk, copy.store, fresh)
    // The request is removed first: a stop in between must not replace a later, good store.
    await removeForGood(of.disk, of.wish)
    await moveStoreAside(of, new Date(of.now()))
    await renameFirmly(of.disk, fresh, of.store)
    await syncFolder(of.disk, of.session)
    return ok('used')
  } finally {
    await rm(of.wish, { force: true })
    await rm(fresh, { recursive: true, force: true })
  }
}

async function agreed(of: Known): Failed<undefined> {
  const copies = await copiesIn(of.copies)
  for (const copy of copies.filter((each) => !each.agreed)) {
    const marked = await markAgreed(of.disk, of.copies, copy)
    if (!marked.ok) return marked
  }
  for (const copy of copies.slice(copiesKept)) await dropCopy(of.disk, of.copies, copy)
  return ok(undefined)
}

async function roomFor(of: Known, size: number): Failed<undefined> {
  const free = await of.free()
  if (!free.ok) return free
  return free.value - size >= leftFree
    ? ok(undefined)
    : err({ code: 'disk-full', detail: 'There is too little room for a copy of the store' })
}
