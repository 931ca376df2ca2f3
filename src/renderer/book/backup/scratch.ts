/**
 * Where a backup is put together: files of the origin's own file system, so that the size of a book
 * is never a matter of memory. The window sees the folder of each work; nobody else does.
 */
export type Scratch = {
  /** Writes over a file of that name. */
  readonly begin: (name: string) => Promise<ScratchFile>
  /** Removes every file of this work; the blobs that came of it can't be read any more. */
  readonly discard: () => Promise<void>
}

export type ScratchFile = {
  readonly write: (bytes: Uint8Array) => void
  /** Not flushed to the disk: only copies of it are kept, and each is held against its sum. */
  readonly close: () => Promise<Blob>
  /** Lets go of a file that nobody will want. */
  readonly abandon: () => void
}

/** The one folder that holds them all. What is in it is no one's record: it may always be removed. */
export const scratchFolder = 'unfinished-work'

/** A folder of its own; only dedicated workers may write to it, as the platform has it. */
export async function openScratch(): Promise<Scratch & { readonly id: string }> {
  await sweepScratch()
  const id = crypto.randomUUID()
  const release = await hold(id)
  const all = await folderOfAll()
  const discard = async (): Promise<void> => {
    await removeQuietly(all, id)
    release()
  }
  return { ...(await joinScratch(id)), id, discard }
}

/** The same folder for a helper of the one that opened it, which is also the one to discard it. */
export async function joinScratch(id: string): Promise<Pick<Scratch, 'begin'>> {
  const folder = await (await folderOfAll()).getDirectoryHandle(id, { create: true })
  return { begin: async (name) => writeTo(await folder.getFileHandle(name, { create: true })) }
}

/** Where there is no worker: blobs, which the browser keeps outside this page's memory. */
export function blobScratch(): Scratch {
  return {
    begin: async () => {
      const parts: Blob[] = []
      return {
        write: (bytes) => {
          parts.push(new Blob([new Uint8Array(bytes)]))
        },
        close: async () => new Blob(parts),
        abandon: () => undefined,
      }
    },
    discard: async () => undefined,
  }
}

/** Removes what works that were killed left behind; those still at it, here or in another window, stay. */
export async function sweepScratch(): Promise<void> {
  const all = await folderOfAll()
  const ids: string[] = []
  for await (const id of all.keys()) ids.push(id)
  for (const id of ids) {
    await navigator.locks.request(lockOf(id), { ifAvailable: true }, async (free) => {
      if (free) await removeQuietly(all, id)
    })
  }
}

const lockOf = (id: string): string => `the-usual-unfinished-${id}`

const folderOfAll = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(scratchFolder, { create: true })

/** Held for as long as this context lives, or until it is released. */
function hold(id: string): Promise<() => void> {
  return new Promise((held, refused) => {
    navigator.locks
      .request(lockOf(id), () => new Promise<void>((release) => held(release)))
      .catch(refused)
  })
}

async function removeQuietly(all: FileSystemDirectoryHandle, id: string): Promise<void> {
  try {
    await all.removeEntry(id, { recursive: true })
  } catch (thrown) {
    // A file another worker has only just let go of: the next sweep takes it.
    if (!(thrown instanceof DOMException)) throw thrown
  }
}

/** File System Standard, 2.6: only in dedicated workers, and so not among the window's types. */
type SyncAccess = {
  readonly write: (bytes: Uint8Array, to: { readonly at: number }) => number
  readonly truncate: (size: number) => void
  readonly close: () => void
}
type WorkerFileHandle = FileSystemFileHandle & {
  readonly createSyncAccessHandle: () => Promise<SyncAccess>
}

async function writeTo(handle: FileSystemFileHandle): Promise<ScratchFile> {
  // Every dedicated worker has it.
  const access = await (handle as WorkerFileHandle).createSyncAccessHandle()
  access.truncate(0)
  let at = 0
  return {
    write: (bytes) => {
      const written = access.write(bytes, { at })
      // A full disk shows as a short write.
      if (written < bytes.length) throw new DOMException('The disk is full', 'QuotaExceededError')
      at += written
    },
    close: async () => {
      access.close()
      return handle.getFile()
    },
    abandon: () => access.close(),
  }
}
