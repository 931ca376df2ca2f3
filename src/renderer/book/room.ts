import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'

/** The free space at which the owner is warned, and at which writing stops. Bytes. */
export const roomLimits = { scarce: 1_000_000_000, full: 200_000_000 } as const

/** `unknown`: this host can't tell, which prevents nothing. */
export type Room = 'ample' | 'scarce' | 'full' | 'unknown'

type RoomHost = { readonly calls: Pick<Host['calls'], 'room:check'> }

/** Before any large write, which will need `more` bytes. */
export async function checkRoom({ calls }: RoomHost, more = 0): Promise<Room> {
  const told = await calls['room:check'](undefined)
  return told.ok ? roomOf(told.value.free - more) : 'unknown'
}

/** Whether the shop can go on after this many bytes; a host that can't tell prevents nothing. */
export const hasRoomFor = async (host: RoomHost, bytes: number): Promise<boolean> =>
  (await checkRoom(host, bytes)) !== 'full'

/** The disk space large work needs, in bytes, estimated beforehand and rather too high. */
export const roomTaken = {
  /** It is built beside the folder it is saved to, so for a moment there are two of it. */
  byBackup: (rows: number): number => rows * 150,
  /** Each row is in its table, in the history and in the second copy. */
  byRows: (rows: number): number => rows * 2000,
  /** A backup unpacks to many times its size, and the restored book has a second copy as well. */
  byRestore: (file: number): number => file * 12,
} as const

export const roomOf = (free: number): Room =>
  free < roomLimits.full ? 'full' : free < roomLimits.scarce ? 'scarce' : 'ample'

/** Watches the free space where the records are stored. */
export type RoomKeeper = {
  readonly room: () => Room
  /** Whether writing is allowed. Checks again before it says no: there may be room by now. */
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
