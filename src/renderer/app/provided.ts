import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'
import type { DeviceId } from '#shared/book/ids.ts'
import type { OpenApp } from './open-app.ts'

export type SampleKind = 'bakery' | 'it'

/** Everything a book is opened with. */
export type AppParts = {
  readonly host: Host
  readonly clock: Clock
  readonly device: DeviceId
  readonly indexedDB: IDBFactory
}

/** Opens a sample shop, always in its own database, and fills it if it is not there yet. */
export type OpenSample = (kind: SampleKind, parts: AppParts) => Promise<OpenApp>
