import type { Secret } from '#book/backup/sealed.ts'
import type { TakenBackup } from '#book/backup/take.ts'
import type { Host } from '#platform/host.ts'
import { dayOf, type Instant, minuteOf } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { BackupFacts } from '#shared/book/rotation.ts'
import { withBackup } from '#workers/long-work.ts'
import { backupName, factsOf } from '../rules.ts'
import { words } from '../words/en.ts'
import { type KeptFile, keepFile } from './keep-file.ts'
import { deviceKey } from './key-sheet/device-key.ts'
import { sayKeepFailure } from './troubles.ts'

export type FileOrder = {
  readonly database: string
  readonly shop: string
  readonly at: Instant
  readonly where: 'backups' | 'elsewhere'
  /** Who was erased from this book, by id alone. */
  readonly erased: readonly CustomerId[]
  /** Instead of this device's key: the passphrase of a one-off copy. */
  readonly secret?: Secret | undefined
  /** `versionOf` what wrote the book. */
  readonly version?: string | undefined
}

/** The file stays readable for as long as it is used. */
export type MadeFile = {
  readonly made: TakenBackup
  readonly kept: KeptFile
  readonly facts: BackupFacts
}

/** Makes a verified backup of a database and puts it in its place; `use` notes it. Nothing when cancelled. */
export async function makeFile<T>(
  host: Host,
  { where, version, secret: given, ...order }: FileOrder,
  watch: { readonly onRows?: (rows: number) => void; readonly signal?: AbortSignal },
  use: (file: MadeFile) => Promise<Result<T, Said>>,
): Promise<Result<T | undefined, Said>> {
  const key = await deviceKey(host)
  if (!key.ok) return err(words.say('keyUnreadable'))
  const secret = given ?? key.value
  const about = await host.calls['app:about'](undefined)
  const ask = present({ ...order, app: about.ok ? about.value.version : '0', secret })
  const { onRows, signal } = watch
  const onProgress = ({ done }: { readonly done: number }) => onRows?.(done)
  return withBackup(ask, present({ onProgress, signal }), async (taken) => {
    if (!taken.ok) return err(words.say(taken.error.kind === 'disk-full' ? 'diskFull' : 'failed'))
    const made = taken.value
    const { manifest, blob, sha256 } = made
    const moment = { day: dayOf(order.at), minute: minuteOf(order.at) }
    const name = `${backupName(moment, manifest.seq)}${secret ? '.age' : ''}`
    const kept = await keepFile(host, where, name, made, signal)
    if (!kept.ok) return err(sayKeepFailure(kept.error))
    if (kept.value === 'cancelled') return ok(undefined)
    const encrypted = kept.value.name.endsWith('.age')
    const facts = factsOf(manifest, present({ size: blob.size, sha256, encrypted, version }))
    return use({ made, kept: kept.value, facts })
  })
}
