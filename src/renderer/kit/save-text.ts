import { ok, type Result } from '#shared/base/result.ts'
import { chunkLimit, type HostFailure } from '#shared/host/contract.ts'
import type { AppContext } from './use-book.ts'

export type Saved = { readonly name: string; readonly folder: string }

/** Asks where to save and writes safely; counts as saved only after it was read back the same. */
export async function saveText(
  { calls }: Pick<AppContext['host'], 'calls'>,
  file: { readonly name: string; readonly kind: 'json' | 'html' | 'csv'; readonly text: string },
): Promise<Result<Saved | 'cancelled', HostFailure>> {
  const bytes = new TextEncoder().encode(file.text)
  const begun = await calls['file:save-begin']({ name: file.name, kind: file.kind })
  if (!begun.ok) return begun
  if (begun.value === null) return ok('cancelled')
  const { handle } = begun.value
  for (let at = 0; at < bytes.length; at += chunkLimit) {
    const appended = await calls['file:append']({ handle, bytes: bytes.slice(at, at + chunkLimit) })
    if (appended.ok) continue
    await calls['file:abandon']({ handle })
    return appended
  }
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const sha256 = Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return calls['file:finish']({ handle, size: bytes.length, sha256 })
}
