import { z } from 'zod'
import { instant } from '#shared/base/day.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import { backupFacts, type Leaving, type Noted, oneToDrop } from '#shared/book/rotation.ts'
import type { CallOutput, HostFailure } from '#shared/host/contract.ts'
import { sumFile } from './sum-file.ts'

/** A backup being written into the browser's own files. */
export type Written = {
  readonly append: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  readonly finish: (expected: {
    readonly size: number
    readonly sha256: string
  }) => Promise<Result<{ name: string; folder: string }, HostFailure>>
  readonly abandon: () => Promise<void>
}

/** The browser's backups, by the same rule as the folder of the desktop app. */
export type BrowserShelf = {
  readonly begin: (name: string) => Promise<Written>
  readonly list: () => Promise<CallOutput<'backup:list'>>
  readonly open: (id: string) => Promise<File>
  /** Adds a verified backup to the ledger and drops at most one, whose name it returns. */
  readonly verified: (made: Noted, leaving: readonly Leaving[]) => Promise<string | undefined>
}

const folderName = 'backups'
const ledgerKey = 'the-usual-backups'
/** Shown to the owner: these copies are inside the browser and lost when its data is cleared. */
const insideBrowser = 'this browser'

export function browserShelf(window: Window & typeof globalThis): BrowserShelf {
  const folder = async () =>
    (await window.navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create: true })
  const present = async (): Promise<readonly Noted[]> => {
    const sizes = new Map((await filesIn(await folder())).map(({ name, size }) => [name, size]))
    const noted = readLedger(window.localStorage.getItem(ledgerKey))
    return noted.filter(({ name, facts }) => sizes.get(name) === facts.size)
  }
  const write = (noted: readonly Noted[]): void =>
    window.localStorage.setItem(ledgerKey, JSON.stringify(noted))

  return {
    begin: async (name) => {
      await sweep(await folder(), window.navigator.locks)
      return beginIn(await folder(), name, window.navigator.locks)
    },
    list: async () => {
      const known = new Map((await present()).map(({ name, facts }) => [name, facts]))
      const entries = (await filesIn(await folder())).flatMap(
        ({ name, size, lastModified: at }) => {
          const id = idOf(name)
          const facts = known.get(name)
          return id === undefined
            ? []
            : [{ id, name, size, at: instant(at), ...(facts ? { facts } : {}) }]
        },
      )
      entries.sort((one, other) => other.at - one.at)
      return { folder: insideBrowser, entries }
    },
    open: async (id) => (await (await folder()).getFileHandle(nameOf(id))).getFile(),
    verified: async (made, leaving) => {
      const noted = [...(await present()).filter(({ name }) => name !== made.name), made]
      write(noted)
      const one = oneToDrop(noted, made.name, { leaving })
      if (!one) return undefined
      await (await folder()).removeEntry(one.name)
      write(noted.filter((each) => each !== one))
      return one.name
    },
  }
}

// Not yet in TypeScript's types of a file handle; every browser with OPFS has it.
type Movable = FileSystemFileHandle & { readonly move: (name: string) => Promise<void> }

/** Under another name until it is read back, so an unfinished backup is never listed. */
async function beginIn(
  folder: FileSystemDirectoryHandle,
  name: string,
  locks: LockManager,
): Promise<Written> {
  const part = `${crypto.randomUUID()}.part`
  const letGo = await hold(locks, lockOf(part))
  const handle = (await folder.getFileHandle(part, { create: true })) as Movable
  const stream = await handle.createWritable()
  return {
    append: (bytes) => stream.write(bytes),
    finish: async ({ size, sha256 }) => {
      try {
        await stream.close()
        const file = await handle.getFile()
        const isWhole = file.size === size && (await sumFile(file)) === sha256
        if (!isWhole) throw new DOMException(name, 'DataError')
        const free = await freeName(folder, name)
        await handle.move(free)
        return ok({ name: free, folder: insideBrowser })
      } catch (thrown) {
        await folder.removeEntry(part)
        if (thrown instanceof DOMException && thrown.name === 'DataError')
          return err({ code: 'damaged', detail: name })
        throw thrown
      } finally {
        letGo()
      }
    },
    abandon: async () => {
      try {
        await stream.abort()
        await folder.removeEntry(part)
      } finally {
        letGo()
      }
    },
  }
}

/** "x.usual", else "x-2.usual" and so on: the name is also its id. */
async function freeName(folder: FileSystemDirectoryHandle, name: string): Promise<string> {
  const taken = new Set((await filesIn(folder)).map((file) => file.name))
  const [, stem = name, ending = ''] = /^(.*?)(\.usual(?:\.age)?)$/.exec(name) ?? []
  let candidate = name
  for (let count = 2; taken.has(candidate); count++) candidate = `${stem}-${count}${ending}`
  return candidate
}

async function filesIn(folder: FileSystemDirectoryHandle): Promise<File[]> {
  const files: File[] = []
  for await (const handle of folder.values()) {
    // A directory's entry of kind "file" is a file handle.
    if (handle.kind === 'file') files.push(await (handle as FileSystemFileHandle).getFile())
  }
  return files
}

/**
 * Parts left by a tab that was closed while writing. A part still being written has a lock, which
 * ends with its tab, so no clock is needed.
 */
async function sweep(folder: FileSystemDirectoryHandle, locks: LockManager): Promise<void> {
  for (const { name } of await filesIn(folder)) {
    if (!name.endsWith('.part')) continue
    await locks.request(lockOf(name), { ifAvailable: true }, async (free) => {
      if (free) await folder.removeEntry(name)
    })
  }
}

const lockOf = (part: string): string => `the-usual-part-${part}`

/** Held until it is released or this tab is closed. */
const hold = (locks: LockManager, name: string): Promise<() => void> =>
  new Promise((held, refused) => {
    locks.request(name, () => new Promise<void>((letGo) => held(letGo))).catch(refused)
  })

/** Our own backups are named so that the name without its ending is their id. */
const backupName = /^([\w-]{1,38})\.usual(\.age)?$/
const idOf = (name: string): string | undefined => {
  const [, stem, age] = backupName.exec(name) ?? []
  return stem === undefined ? undefined : `${stem}${age ? '_a' : ''}`
}
const nameOf = (id: string): string =>
  id.endsWith('_a') ? `${id.slice(0, -2)}.usual.age` : `${id}.usual`

const ledger = z.array(z.strictObject({ name: z.string(), facts: backupFacts }))

/** An unreadable ledger counts as empty: then no earlier backup is dropped. */
function readLedger(text: string | null): readonly Noted[] {
  try {
    const parsed = ledger.safeParse(JSON.parse(text ?? '[]'))
    return parsed.success ? parsed.data : []
  } catch {
    return [] // not JSON: as above
  }
}
