import { sha256Of } from '#book/backup/sha256.ts'
import type { Host } from '#platform/host.ts'
import type { Result } from '#shared/base/result.ts'
import { type CallOutput, chunkLimit, type HostFailure } from '#shared/host/contract.ts'

/** A text as the host keeps it. */
export type TextFile = { readonly bytes: Uint8Array; readonly sha256: string }

export const textFile = async (text: string): Promise<TextFile> => ({
  bytes: new TextEncoder().encode(text),
  sha256: await sha256Of(text),
})

/** Into a safe write that is begun; it is given up where the host refuses a part. */
export async function sendTextFile(
  { calls }: Pick<Host, 'calls'>,
  handle: string,
  { bytes, sha256 }: TextFile,
): Promise<Result<CallOutput<'file:finish'>, HostFailure>> {
  for (let at = 0; at < bytes.length; at += chunkLimit) {
    const appended = await calls['file:append']({ handle, bytes: bytes.slice(at, at + chunkLimit) })
    if (appended.ok) continue
    await calls['file:abandon']({ handle })
    return appended
  }
  return calls['file:finish']({ handle, size: bytes.length, sha256 })
}
