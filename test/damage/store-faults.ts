import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What power cuts and bad disks do to Chromium's folder of the book. */
export type StoreFault = {
  readonly name: string
  /** `grown`: LevelDB moves its log into tables (.ldb) after some megabytes. */
  readonly after?: 'grown'
  readonly hurt: (store: string) => Promise<void>
}

export const storeFaults: readonly StoreFault[] = [
  {
    name: 'the end of the log was zeroed by a power cut',
    hurt: async (store) => {
      const log = await newest(store, /\.log$/)
      const { length } = await readFile(log)
      await overwrite(log, length - 100, Buffer.alloc(100))
    },
  },
  {
    name: 'the log was cut in the middle of a record',
    hurt: async (store) => {
      const log = await newest(store, /\.log$/)
      const { length } = await readFile(log)
      await truncate(log, Math.floor(length * 0.9))
    },
  },
  {
    name: 'CURRENT was emptied',
    hurt: (store) => truncate(join(store, 'CURRENT'), 0),
  },
  {
    name: 'the MANIFEST is gone',
    hurt: async (store) => rm(await newest(store, /^MANIFEST-/)),
  },
  {
    name: 'there is garbage in the log',
    hurt: async (store) => {
      const log = await newest(store, /\.log$/)
      const { length } = await readFile(log)
      await overwrite(log, Math.floor(length / 2), Buffer.alloc(400, 0xa5))
    },
  },
  {
    name: 'there is garbage in a table',
    after: 'grown',
    hurt: async (store) => {
      const tables = (await readdir(store)).filter((name) => name.endsWith('.ldb'))
      if (tables.length === 0) throw new Error('LevelDB has written no table yet')
      for (const name of tables) {
        const { length } = await readFile(join(store, name))
        const garbage = Buffer.alloc(Math.floor(length * 0.8), 0xa5)
        await overwrite(join(store, name), 0, garbage)
      }
    },
  },
  {
    name: 'the whole store has vanished',
    hurt: (store) => rm(store, { recursive: true }),
  },
]

async function newest(store: string, ending: RegExp): Promise<string> {
  const names = (await readdir(store)).filter((name) => ending.test(name)).sort()
  const last = names.at(-1)
  if (last === undefined) throw new Error(`no ${ending} in ${store}`)
  return join(store, last)
}

async function overwrite(file: string, from: number, bytes: Buffer): Promise<void> {
  const whole = await readFile(file)
  bytes.copy(whole, Math.max(0, from))
  await writeFile(file, whole)
}

/** Runs in the page: fills a database beside the book, which shares its LevelDB. */
export async function growBeside(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('beside', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('bytes')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  // Values over 64 KB would be separate files, so many small ones.
  const write = db.transaction('bytes', 'readwrite')
  for (let at = 0; at < 800; at++)
    write.objectStore('bytes').put(crypto.getRandomValues(new Uint8Array(30_000)), at)
  await new Promise<void>((resolve, reject) => {
    write.oncomplete = () => resolve()
    write.onerror = () => reject(write.error)
  })
  db.close()
}
