import { err, ok, type Result } from '#shared/base/result.ts'
import { backupFacts, type Leaving } from '#shared/book/rotation.ts'
import type { HostCalls, HostFailure } from '#shared/host/contract.ts'
import { type BrowserShelf, browserShelf, type Written } from './browser-shelf.ts'
import { sumFile } from './sum-file.ts'

type FileCalls = Pick<
  HostCalls,
  | 'file:save-begin'
  | 'backup:keep-begin'
  | 'file:append'
  | 'file:finish'
  | 'file:abandon'
  | 'backup:list'
  | 'backup:verified'
  | 'backup:open'
  | 'file:read'
  | 'file:close'
>

type Writing =
  /** Pieces as blobs, which the browser may put on its disk. */
  | { readonly to: 'download'; readonly name: string; readonly parts: Blob[] }
  | { readonly to: 'backups'; readonly file: Written }

/** Files of the browser host: safety backups in OPFS, everything else as a download. */
export function browserFiles(
  window: Window & typeof globalThis,
  leaving: () => readonly Leaving[],
): FileCalls {
  const shelf = browserShelf(window)
  const writing = new Map<string, Writing>()
  const reading = new Map<string, File>()
  let count = 0
  const hold = (held: Writing): { handle: string } => {
    const handle = `f${++count}`
    writing.set(handle, held)
    return { handle }
  }

  return {
    'file:save-begin': async ({ name }) => ok(hold({ to: 'download', name, parts: [] })),
    'backup:keep-begin': ({ name }) =>
      guarded(async () => ok(hold({ to: 'backups', file: await shelf.begin(name) }))),
    'file:append': ({ handle, bytes }) =>
      guarded(async () => {
        const held = writing.get(handle)
        if (!held) return gone(handle)
        if (held.to === 'backups') await held.file.append(new Uint8Array(bytes))
        else held.parts.push(new Blob([new Uint8Array(bytes)]))
        return ok(undefined)
      }),
    'file:finish': ({ handle, ...expected }) =>
      guarded(async () => {
        const held = writing.get(handle)
        if (!held) return gone(handle)
        writing.delete(handle)
        if (held.to === 'backups') return held.file.finish(expected)
        return finishDownload(window, held.name, new Blob(held.parts), expected)
      }),
    'file:abandon': ({ handle }) =>
      guarded(async () => {
        const held = writing.get(handle)
        writing.delete(handle)
        if (held?.to === 'backups') await held.file.abandon()
        return ok(undefined)
      }),
    ...shelfCalls(shelf, leaving),
    'backup:open': ({ id }) =>
      guarded(async () => {
        const file = await shelf.open(id)
        const handle = `f${++count}`
        reading.set(handle, file)
        return ok({ handle, name: file.name, size: file.size })
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

const shelfCalls = (
  shelf: BrowserShelf,
  leaving: () => readonly Leaving[],
): Pick<FileCalls, 'backup:list' | 'backup:verified'> => ({
  'backup:list': () => guarded(async () => ok(await shelf.list())),
  'backup:verified': ({ name, facts }) =>
    guarded(async () => {
      const made = { name, facts: backupFacts.parse(facts) }
      const dropped = await shelf.verified(made, leaving())
      return ok({ second: 'none', ...(dropped === undefined ? {} : { dropped }) })
    }),
})

const gone = (handle: string): Result<never, HostFailure> =>
  err({ code: 'gone', detail: `no open file ${handle}` })

async function finishDownload(
  window: Window & typeof globalThis,
  name: string,
  blob: Blob,
  expected: { readonly size: number; readonly sha256: string },
): Promise<Result<{ name: string; folder: string }, HostFailure>> {
  if (blob.size !== expected.size || (await sumFile(blob)) !== expected.sha256)
    return err({ code: 'damaged', detail: name })
  const url = window.URL.createObjectURL(blob)
  const link = window.document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the blob after the click; a minute is enough on the slowest computer.
  window.setTimeout(() => window.URL.revokeObjectURL(url), 60_000)
  return ok({ name, folder: 'Downloads' })
}

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
