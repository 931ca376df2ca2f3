import type { KeptBackup, OlderBook } from '#book/open.ts'
import { readRaw } from '#book/raw-book.ts'
import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import { shopSettingsId } from '#shared/book/shop-settings.ts'
import { versionOf } from '#shared/book/stamp.ts'
import { settingsTable } from '../../settings/model.ts'
import { words } from '../words/en.ts'
import { type MadeFile, makeFile } from './make-file.ts'
import { isInPlace } from './note-verified.ts'

type Parts = { readonly host: Host; readonly clock: Clock; readonly indexedDB: IDBFactory }

/** A verified backup of a book that is not open yet, in its shape before the upgrade. */
export async function keepOlderBook(
  { host, clock, indexedDB }: Parts,
  { database, stamp }: OlderBook,
): Promise<Result<KeptBackup, Said>> {
  const note = async ({ kept, facts }: MadeFile): Promise<Result<KeptBackup, Said>> => {
    const noted = await host.calls['backup:verified']({ name: kept.name, facts })
    if (!noted.ok) console.error(`backup:verified: ${noted.error.detail}`)
    // Without its line in the ledger it is a backup all the same, if it is there.
    if (!noted.ok && !(await isInPlace(host, kept.name, facts))) return err(words.say('damaged'))
    return ok({ at: facts.at, seq: facts.seq, name: kept.name })
  }
  const order = {
    ...{ database, where: 'backups' as const },
    shop: await shopOf(indexedDB, database),
    at: clock.now(),
    erased: stamp?.erased ?? [],
    version: stamp && versionOf(stamp),
  }
  try {
    const done = await makeFile(host, order, {}, note)
    if (!done.ok) return done
    return done.value ? ok(done.value) : err(words.say('failed'))
  } catch (thrown) {
    console.error(thrown)
    return err(words.say('failed'))
  }
}

/** The shop's name, so that the backup says whose it is. */
async function shopOf(factory: IDBFactory, database: string): Promise<string> {
  const [row] = await readRaw(factory, database, settingsTable.name, [shopSettingsId])
  return typeof row?.shop === 'string' ? row.shop : ''
}
