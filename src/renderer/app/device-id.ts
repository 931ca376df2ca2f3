import { asId, type DeviceId } from '#shared/book/ids.ts'

const key = 'the-usual-device'

/** Names this computer in Changes; a fresh id each time where storage is blocked. */
export function deviceId(storage: () => Storage): DeviceId {
  const fresh = crypto.randomUUID()
  try {
    const known = storage().getItem(key)
    if (known) return asId<DeviceId>(known)
    storage().setItem(key, fresh)
  } catch {
    // Site data is blocked: opening the book will say so, in words.
  }
  return asId<DeviceId>(fresh)
}
