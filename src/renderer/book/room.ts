import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'

/** How much free room the owner is warned at, and at how little nothing more is written. Bytes. */
export const roomLimits = { scarce: 1_000_000_000, full: 200_000_000 } as const

/** `unknown`: this host can't tell, and nobody is kept from working for that. */
export type Room = 'ample' | 'scarce' | 'full' | 'unknown'

type RoomHost = { readonly calls: Pick<Host['calls'], 'room:check'> }

/** Before anything large is written; `more` bytes will be needed for it. */
export async function checkRoom({ calls }: RoomHost, more = 0): Promise<Room> {
  const told = await calls['room:check'](undefined)
  return told.ok ? roomOf(told.value.free - more) : 'unknown'
}

/** Whether as many bytes more leave the shop room to go on; a host that can't tell stops nobody. */
export const hasRoomFor = async (host: RoomHost, bytes: number): Promise<boolean> =>
  (await checkRoom(host, bytes)) !== 'full'

/** What large work takes on the disk, in bytes, by what is known before it begins: rather too much. */
export const roomTaken = {
  /** It is put together beside the folder it goes to, so there are two of it for a moment. */
  byBackup: (rows: number): number => rows * 150,
  /** Each row stands in its table, in the history and in the second copy. */
  byRows: (rows: number): number => rows * 2000,
  /** A backup unpacks to many times its size, and the book it becomes has a second copy as well. */
  byRestore: (file: number): number => file * 12,
} as const

export const roomOf = (free: number): Room =>
  free < roomLimits.full ? 'full' : free < roomLimits.scarce ? 'scarce' : 'ample'

/** Watches the room where the records live. */
export type RoomKeeper = {
  readonly room: () => Room
  /** May something be written now? Looks again before it says no: there may be room by now. */
  readonly mayWrite: () => Promise<boolean>
  readonly onChange: (hear: () => void) => () => void
  readonly close: () => void
}

const everyFewMinutes = 3 * 60_000

export function keepRoom(host: RoomHost, clock: Clock): RoomKeeper {
  const hearers = new Set<() => void>()
  let room: Room = 'unknown'
  const look = async (): Promise<Room> => {
    const found = await checkRoom(host)
    const changed = found !== room
    room = found
    if (changed) for (const hear of hearers) hear()
    return found
  }
  void look()
  const stop = clock.every(everyFewMinutes, () => void look())
  return {
    room: () => room,
    mayWrite: async () => room !== 'full' || (await look()) !== 'full',
    onChange: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    close: stop,
  }
}
