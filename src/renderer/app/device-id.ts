import { asId, type DeviceId } from '#shared/book/ids.ts'
import { idField } from '#shared/book/table.ts'

const key = 'the-usual-device'

/** Names this computer in Changes; a fresh id each time where storage is blocked. */
export function deviceId(storage: () => Storage): DeviceId {
  const fresh = crypto.randomUUID()
  try {
    // With one that is no id, no Change could be read again.
    const known = idField<DeviceId>().safeParse(storage().getItem(key))
    if (known.success) return known.data
    storage().setItem(key, fresh)
  } catch {
    // Site data is blocked: opening the book will say so, in words.
  }
  return asId<DeviceId>(fresh)
}
