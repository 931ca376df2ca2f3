import type { Secret } from '#book/backup/sealed.ts'
import type { Host } from '#platform/host.ts'
import { ok, type Result } from '#shared/base/result.ts'
import type { HostFailure } from '#shared/host/contract.ts'

/**
 * The key that backups are encrypted with here; absent while they are plain. A key that can't be
 * read is a failure: the backup must not be written plain instead.
 */
export async function deviceKey(host: Host): Promise<Result<Secret | undefined, HostFailure>> {
  const read = await host.calls['key:read'](undefined)
  if (!read.ok) return read
  const { identity } = read.value
  return ok(identity === null ? undefined : { kind: 'identity', identity })
}
