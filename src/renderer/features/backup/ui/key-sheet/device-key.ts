import type { Secret } from '#book/backup/sealed.ts'
import type { Host } from '#platform/host.ts'
import { ok, type Result } from '#shared/base/result.ts'
import type { HostFailure } from '#shared/host/contract.ts'

/**
 * What backups are sealed with here; nothing while they are plain. A key that can't be read is a
 * failure: a backup must not go out plain because of it.
 */
export async function deviceKey(host: Host): Promise<Result<Secret | undefined, HostFailure>> {
  const read = await host.calls['key:read'](undefined)
  if (!read.ok) return read
  const { identity } = read.value
  return ok(identity === null ? undefined : { kind: 'identity', identity })
}
