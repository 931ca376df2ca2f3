import { openRaw, rowsOf } from '#book/raw-book.ts'
import type { Host } from '#platform/host.ts'
import { sumFile } from '#platform/sum-file.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import { chunkLimit, type HostFailure } from '#shared/host/contract.ts'

export type SavedAway = { readonly name: string; readonly folder: string; readonly rows: number }

type Parts = {
  readonly host: Host
  readonly indexedDB: IDBFactory
  readonly onRows: (rows: number) => void
}

/**
 * Everything that can still be read, as one JSON file a person can open: a row per line under the
 * name of its store. What can't be read is named at the end. The database is left as it is.
 */
export async function saveEverything(
  database: string,
  name: string,
  parts: Parts,
): Promise<Result<SavedAway | 'cancelled', HostFailure>> {
  const begun = await parts.host.calls['file:save-begin']({ name, kind: 'json' })
  if (!begun.ok) return begun
  if (begun.value === null) return ok('cancelled')
  const { handle } = begun.value
  const file = fileOf(parts.host, handle)
  try {
    const rows = await writeBook(database, file.write, parts)
    if (!rows.ok) throw new Error(rows.error)
    const finished = await file.finish()
    return finished.ok ? ok({ ...finished.value, rows: rows.value }) : finished
  } catch (thrown) {
    await parts.host.calls['file:abandon']({ handle })
    return err(
      thrown instanceof NotWritten ? thrown.failure : { code: 'failed', detail: `${thrown}` },
    )
  }
}

async function writeBook(
  database: string,
  write: (text: string) => Promise<void>,
  { indexedDB, onRows }: Parts,
): Promise<Result<number, string>> {
  const opened = await openRaw(indexedDB, database)
  if (!opened.ok) return opened
  const db = opened.value
  const unread: Record<string, string> = {}
  let rows = 0
  await write(
    `{"format":"the-usual-records","database":${json(database)},"version":${db.version},"stores":{`,
  )
  for (const [at, store] of [...db.objectStoreNames].entries()) {
    await write(`${at === 0 ? '' : ','}\n${json(store)}:[`)
    let first = true
    try {
      for await (const some of rowsOf(db, store)) {
        await write(`${first ? '' : ','}\n${some.map(json).join(',\n')}`)
        first = false
        rows += some.length
        onRows(rows)
      }
    } catch (thrown) {
      if (thrown instanceof NotWritten) throw thrown
      unread[store] = String(thrown)
    }
    await write(']')
  }
  await write(`\n},"unread":${json(unread)}}\n`)
  db.close()
  return ok(rows)
}

class NotWritten extends Error {
  readonly failure: HostFailure
  constructor(failure: HostFailure) {
    super(failure.detail)
    this.failure = failure
  }
}

/** Gathers text into chunks of the size the host takes, and keeps their checksum. */
function fileOf(host: Host, handle: string) {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const append = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    for (let at = 0; at < bytes.length; at += chunkLimit) {
      const part = bytes.slice(at, at + chunkLimit)
      const appended = await host.calls['file:append']({ handle, bytes: part })
      if (!appended.ok) throw new NotWritten(appended.error)
      parts.push(part)
    }
  }
  return {
    write: (text: string) => append(new TextEncoder().encode(text)),
    finish: async () => {
      const whole = new Blob(parts)
      const sha256 = await sumFile(whole)
      return host.calls['file:finish']({ handle, size: whole.size, sha256 })
    },
  }
}

/** Bytes have no form in JSON, so they are written as base64 under that name. */
const json = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Uint8Array
      ? { base64: btoa(Array.from(part, (byte) => String.fromCharCode(byte)).join('')) }
      : part,
  )
