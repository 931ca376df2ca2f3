import type { OlderBook } from '#book/open.ts'
import { readRaw } from '#book/raw-book.ts'
import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'
import { dayOf, minuteOf } from '#shared/base/day.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import { shopSettingsId } from '#shared/book/shop-settings.ts'
import { versionOf } from '#shared/book/stamp.ts'
import { withBackup } from '#workers/long-work.ts'
import { settingsTable } from '../../settings/model.ts'
import { backupName, factsOf } from '../rules.ts'
import { words } from '../words/en.ts'
import { keepFile } from './keep-file.ts'
import { deviceKey } from './key-sheet/device-key.ts'
import { sayKeepFailure } from './troubles.ts'

type Parts = { readonly host: Host; readonly clock: Clock; readonly indexedDB: IDBFactory }

/** A verified backup of a book that is not open yet, in its shape before the upgrade. */
export async function keepOlderBook(
  { host, clock, indexedDB }: Parts,
  { database, stamp }: OlderBook,
): Promise<Result<undefined, Said>> {
  const key = await deviceKey(host)
  if (!key.ok) return err(words.say('keyUnreadable'))
  const about = await host.calls['app:about'](undefined)
  const at = clock.now()
  const ask = {
    database,
    app: stamp?.app ?? (about.ok ? about.value.version : '0'),
    shop: await shopOf(indexedDB, database),
    at,
    erased: stamp?.erased ?? [],
    ...(key.value ? { secret: key.value } : {}),
  }
  return withBackup(ask, {}, async (made) => {
    if (!made.ok) return err(words.say(made.error.kind === 'disk-full' ? 'diskFull' : 'failed'))
    const { manifest, blob, sha256 } = made.value
    const moment = { day: dayOf(at), minute: minuteOf(at) }
    const name = `${backupName(moment, manifest.seq)}${key.value ? '.age' : ''}`
    const kept = await keepFile(host, 'backups', name, made.value)
    if (!kept.ok) return err(sayKeepFailure(kept.error))
    if (kept.value === 'cancelled') return err(words.say('failed'))
    const version = stamp ? { version: versionOf(stamp) } : {}
    const facts = factsOf(manifest, {
      size: blob.size,
      sha256,
      encrypted: kept.value.name.endsWith('.age'),
      ...version,
    })
    const noted = await host.calls['backup:verified']({ name: kept.value.name, facts })
    // The backup is complete and in its place: only its line in the ledger is missing.
    if (!noted.ok) console.error(`backup:verified: ${noted.error.detail}`)
    return ok(undefined)
  })
}

/** The shop's name, so that the backup says whose it is. */
async function shopOf(factory: IDBFactory, database: string): Promise<string> {
  const row = await readRaw(factory, database, settingsTable.name, shopSettingsId)
  return typeof row?.shop === 'string' ? row.shop : ''
}
