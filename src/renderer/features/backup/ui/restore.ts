import { type Rebuilt, switchTo } from '#book/backup/rebuild.ts'
import type { House } from '#kit/use-book.ts'
import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { BackupEntry } from '#shared/host/contract.ts'
import { type Progress, workOff } from '#workers/long-work.ts'
import { words } from '../words/en.ts'
import { makeAndKeep } from './back-up.ts'
import { fetchBackup } from './keep-file.ts'
import { sayTrouble } from './troubles.ts'

export type Step = { readonly doing: Said; readonly done: number }

/** Puts a looked-at backup in the place of the open book, which is backed up first. */
export async function restoreOver(
  house: House,
  file: File,
  onStep: (step: Step) => void,
): Promise<Result<undefined, Said>> {
  if (house.keeper && house.keeper.stamp().seq > 1) {
    onStep({ doing: words.say('safety'), done: 0 })
    const safe = await makeAndKeep(house, 'backups', () => undefined, new AbortController().signal)
    if (!safe.ok) return err(words.say('safetyFailed'))
  }
  const { book, host } = house
  const rebuilt = await rebuild(book.clock, file, onStep, book.id)
  if (!rebuilt.ok) return rebuilt
  onStep({ doing: words.say('switching'), done: 1 })
  const switched = await switchTo(rebuilt.value, book.records, { host, clock: book.clock })
  if (!switched.ok) return err(words.say('restoreFailed'))
  return ok(undefined)
}

/** The same where no book could be opened: there is nothing to back up, nothing to retire. */
export async function restoreInto(
  host: Host,
  clock: Clock,
  source: File | BackupEntry,
  onStep: (step: Step) => void,
): Promise<Result<undefined, Said>> {
  const file = source instanceof File ? ok(source) : await fetchBackup(host, source)
  if (!file.ok) return err(words.say('gone'))
  const rebuilt = await rebuild(clock, file.value, onStep)
  if (!rebuilt.ok) return rebuilt
  const switched = await switchTo(rebuilt.value, undefined, { host, clock })
  if (!switched.ok) return err(words.say('restoreFailed'))
  window.location.reload()
  return ok(undefined)
}

async function rebuild(
  clock: Clock,
  file: File,
  onStep: (step: Step) => void,
  parent?: House['book']['id'],
): Promise<Result<Rebuilt, Said>> {
  const onProgress = ({ done, of = done }: Progress): void =>
    onStep({ doing: words.say('replacing', { done, of }), done: of === 0 ? 1 : done / of })
  try {
    const ask = { file, now: clock.now(), ...(parent === undefined ? {} : { parent }) }
    const rebuilt = await workOff('restore', ask, { onProgress })
    return rebuilt.ok ? rebuilt : err(sayTrouble(rebuilt.error, file.name))
  } catch (thrown) {
    console.error(thrown)
    return err(words.say('restoreFailed'))
  }
}
