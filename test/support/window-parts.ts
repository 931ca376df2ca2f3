import type { AppParts } from '#app/provided.ts'
import { browserHost } from '#platform/browser-host.ts'
import { asId, type DeviceId } from '#shared/book/ids.ts'
import { fixedClock } from './fixed-clock.ts'

/** What a window opens its book with: the real browser host and the real IndexedDB. */
export const windowParts = (): AppParts => ({
  host: browserHost(window),
  clock: fixedClock(),
  device: asId<DeviceId>('this-till'),
  indexedDB,
})

/** A computer that has never seen the app. */
export async function freshComputer(): Promise<void> {
  localStorage.clear()
  const all = await indexedDB.databases()
  await Promise.all(all.map(({ name }) => name !== undefined && removed(name)))
}

export const stampHere = (): Record<string, unknown> | undefined => {
  const text = localStorage.getItem('the-usual-stamp')
  return text === null ? undefined : JSON.parse(text)
}

const removed = (name: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = resolve
    request.onerror = () => reject(request.error)
    // A worker that just ended closes a moment later; a longer connection is a leak.
    request.onblocked = () =>
      setTimeout(() => reject(new Error(`${name} is still open in this test`)), 5000)
  })
