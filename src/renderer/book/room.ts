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
