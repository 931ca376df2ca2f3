import { err, ok, type Result } from '#shared/base/result.ts'
import type { HostCalls, HostFailure } from '#shared/host/contract.ts'

type FileCalls = Pick<
  HostCalls,
  | 'file:save-begin'
  | 'backup:keep-begin'
  | 'file:append'
  | 'file:finish'
  | 'file:abandon'
  | 'backup:list'
  | 'backup:open'
  | 'file:read'
  | 'file:close'
>

type Writing = {
  readonly name: string
  readonly to: 'download' | 'backups'
  readonly parts: Uint8Array<ArrayBuffer>[]
}

const folderName = 'backups'
/** As the owner reads it: these copies are inside the browser, and go when its data is cleared. */
const insideBrowser = 'this browser'

/** Files of the browser host: safety backups in OPFS, everything else as a download. */
export function browserFiles(window: Window & typeof globalThis): FileCalls {
  const writing = new Map<string, Writing>()
  const reading = new Map<string, File>()
  let count = 0
  const begin = (name: string, to: Writing['to']): { handle: string } => {
    const handle = `f${++count}`
    writing.set(handle, { name, to, parts: [] })
    return { handle }
  }
  const folder = async () =>
    (await window.navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create: true })

  return {
    'file:save-begin': async ({ name }) => ok(begin(name, 'download')),
    'backup:keep-begin': async ({ name }) => ok(begin(name, 'backups')),
    'file:append': async ({ handle, bytes }) => {
      const file = writing.get(handle)
      if (!file) return gone(handle)
      file.parts.push(new Uint8Array(bytes))
      return ok(undefined)
    },
    'file:finish': ({ handle, size, sha256 }) =>
      guarded(async () => {
        const file = writing.get(handle)
        if (!file) return gone(handle)
        writing.delete(handle)
        const blob = new Blob(file.parts)
        if (file.to === 'download') return finishDownload(window, file.name, blob, size, sha256)
        return keep(await folder(), file.name, blob, size, sha256)
      }),
    'file:abandon': async ({ handle }) => {
      writing.delete(handle)
      return ok(undefined)
    },
    'backup:list': () => guarded(async () => ok(await list(await folder()))),
    'backup:open': ({ id }) =>
      guarded(async () => {
        const name = nameOf(id)
        const file = await (await (await folder()).getFileHandle(name)).getFile()
        const handle = `f${++count}`
        reading.set(handle, file)
        return ok({ handle, name, size: file.size })
      }),
    'file:read': ({ handle, offset, length }) =>
      guarded(async () => {
        const file = reading.get(handle)
        if (!file) return gone(handle)
        return ok(new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()))
      }),
    'file:close': async ({ handle }) => {
      reading.delete(handle)
      return ok(undefined)
    },
  }
}

const gone = (handle: string): Result<never, HostFailure> =>
  err({ code: 'gone', detail: `no open file ${handle}` })

async function finishDownload(
  window: Window & typeof globalThis,
  name: string,
  blob: Blob,
  size: number,
  sha256: string,
): Promise<Result<{ name: string; folder: string }, HostFailure>> {
  if (!(await isWhole(blob, size, sha256))) return err({ code: 'damaged', detail: name })
  const url = window.URL.createObjectURL(blob)
  const link = window.document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the blob after the click; a minute is ample on the slowest till.
  window.setTimeout(() => window.URL.revokeObjectURL(url), 60_000)
  return ok({ name, folder: 'Downloads' })
}

async function keep(
  folder: FileSystemDirectoryHandle,
  name: string,
  blob: Blob,
  size: number,
  sha256: string,
): Promise<Result<{ name: string; folder: string }, HostFailure>> {
  const handle = await folder.getFileHandle(name, { create: true })
  // A writable stream writes beside the file and takes its place on close, all or nothing.
  const stream = await handle.createWritable()
  await stream.write(blob)
  await stream.close()
  if (await isWhole(await handle.getFile(), size, sha256))
    return ok({ name, folder: insideBrowser })
  await folder.removeEntry(name)
  return err({ code: 'damaged', detail: name })
}

async function isWhole(blob: Blob, size: number, sha256: string): Promise<boolean> {
  if (blob.size !== size) return false
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex === sha256
}

async function list(folder: FileSystemDirectoryHandle) {
  const entries = []
  for await (const [name, handle] of folder.entries()) {
    const id = idOf(name)
    if (handle.kind !== 'file' || id === undefined) continue
    // A directory's entry of kind "file" is a file handle.
    const file = await (handle as FileSystemFileHandle).getFile()
    entries.push({ id, name, size: file.size, at: file.lastModified })
  }
  entries.sort((one, other) => other.at - one.at)
  return { folder: insideBrowser, entries }
}

/** Our own backups are named so that the name without its ending is their id. */
const backupName = /^([\w-]{1,40})\.usual$/
const idOf = (name: string): string | undefined => backupName.exec(name)?.[1]
const nameOf = (id: string): string => `${id}.usual`

async function guarded<T>(
  act: () => Promise<Result<T, HostFailure>>,
): Promise<Result<T, HostFailure>> {
  try {
    return await act()
  } catch (thrown) {
    const name = thrown instanceof Error ? thrown.name : ''
    const code =
      name === 'QuotaExceededError' ? 'disk-full' : name === 'NotFoundError' ? 'gone' : 'failed'
    return err({ code, detail: String(thrown) })
  }
}
