import { err, ok, type Result } from '#shared/base/result.ts'
import type { HostFailure } from '#shared/host/contract.ts'

/** Puts a text on the clipboard: one call for both hosts, since Electron grants our own page writing. */
export async function copyText(text: string): Promise<Result<undefined, HostFailure>> {
  try {
    await navigator.clipboard.writeText(text)
    return ok(undefined)
  } catch (thrown) {
    // NotAllowedError: the window lost the focus. TypeError: no clipboard at this address.
    return err({ code: 'not-allowed', detail: String(thrown) })
  }
}
