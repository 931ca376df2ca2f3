import { restoreInto } from '#features/backup/ui/restore.ts'
import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'
import type { DeviceId } from '#shared/book/ids.ts'
import type { OpenHouse } from './open-house.ts'
import type { RestoreInto } from './recovery/restore-seam.ts'

export type SampleKind = 'bakery' | 'it'

/** Everything a book is opened with. */
export type HouseParts = {
  readonly host: Host
  readonly clock: Clock
  readonly device: DeviceId
  readonly indexedDB: IDBFactory
}

/** Opens a sample shop, filling it when it is not there yet; always in a database of its own. */
export type OpenSample = (kind: SampleKind, parts: HouseParts) => Promise<OpenHouse>

/** What other parts of the house do for the app; a door without its part is not shown. */
export type Provided = {
  readonly openSample?: OpenSample
  readonly restoreInto?: RestoreInto
}

export const provided: Provided = {
  // Sixty invented regulars are fetched only when someone looks around.
  openSample: async (kind, parts) =>
    (await import('./samples/open-sample.ts')).openSample(kind, parts),
  restoreInto,
}
