import { err, ok } from '#shared/base/result.ts'
import { contract, type HostCalls } from '#shared/host/contract.ts'

const place = 'the-usual-key'

/** The secret that backups are encrypted to; here it lies beside the book it protects. */
export function browserKey(window: Window): Pick<HostCalls, 'key:read' | 'key:write'> {
  return {
    'key:read': async () => {
      try {
        const kept = { identity: window.localStorage.getItem(place) }
        const key = contract['key:read'].output.safeParse(kept)
        return key.success ? ok(key.data) : err({ code: 'damaged', detail: key.error.message })
      } catch (thrown) {
        return err({ code: 'not-allowed', detail: String(thrown) })
      }
    },
    'key:write': async ({ identity }) => {
      try {
        if (identity === null) window.localStorage.removeItem(place)
        else window.localStorage.setItem(place, identity)
        return ok(undefined)
      } catch (thrown) {
        return err({ code: 'failed', detail: String(thrown) })
      }
    },
  }
}
