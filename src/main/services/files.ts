import { randomBytes } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { HostFailure } from '#shared/host/contract.ts'
import { type Disk, realDisk } from './disk.ts'
import { failureOf, gone } from './failure.ts'
import type { SafeWrite } from './safe-write.ts'
import {
  beginSafeWrite,
  type Expected,
  type SafeWriteOptions,
  type WrittenFile,
} from './safe-write.ts'

type Failed<T> = Promise<Result<T, HostFailure>>

/** Files a window has open, by handles it can't guess; it never sees or sends a path. */
export type Files = {
  readonly begin: (
    owner: number,
    target: string,
    options: SafeWriteOptions,
  ) => Failed<{ readonly handle: string }>
  readonly append: (owner: number, handle: string, bytes: Uint8Array) => Failed<undefined>
  readonly finish: (owner: number, handle: string, expected: Expected) => Failed<WrittenFile>
  readonly abandon: (owner: number, handle: string) => Failed<undefined>
  readonly openToRead: (
    owner: number,
    path: string,
  ) => Failed<{ readonly handle: string; readonly name: string; readonly size: number }>
  readonly read: (owner: number, handle: string, at: Span) => Failed<Uint8Array<ArrayBuffer>>
  readonly close: (owner: number, handle: string) => Failed<undefined>
  /** Closes all the window still has open: it was closed, or loaded a new page. */
  readonly dropAll: (owner: number) => Promise<void>
}
export type Span = { readonly offset: number; readonly length: number }

type Open =
  | { readonly kind: 'writing'; readonly owner: number; readonly write: SafeWrite }
  | { readonly kind: 'reading'; readonly owner: number; readonly file: FileHandle }

/** More than any screen of ours needs; a broken page must not use up the system's handles. */
const limit = 8

export function openFiles(disk: Disk = realDisk): Files {
  const held = new Map<string, Open>()
  const hold = (open: Open): string => {
    const handle = randomBytes(16).toString('hex')
    held.set(handle, open)
    return handle
  }
  const mine = <K extends Open['kind']>(kind: K, owner: number, handle: string) => {
    const open = held.get(handle)
    return open?.owner === owner && isOf(kind, open) ? open : undefined
  }

  return {
    begin: async (owner, target, options) => {
      if (held.size >= limit) return tooMany
      const begun = await beginSafeWrite(target, { disk, ...options })
      if (!begun.ok) return begun
      return ok({ handle: hold({ kind: 'writing', owner, write: begun.value }) })
    },
    append: async (owner, handle, bytes) =>
      mine('writing', owner, handle)?.write.append(bytes) ?? noFile,
    finish: async (owner, handle, expected) => {
      const open = mine('writing', owner, handle)
      held.delete(open ? handle : '')
      return open?.write.finish(expected) ?? noFile
    },
    abandon: async (owner, handle) => {
      const open = mine('writing', owner, handle)
      if (!open) return noFile
      held.delete(handle)
      await open.write.abandon()
      return ok(undefined)
    },
    openToRead: async (owner, path) => {
      if (held.size >= limit) return tooMany
      const opened = await openSized(disk, path)
      if (!opened.ok) return opened
      const handle = hold({ kind: 'reading', owner, file: opened.value.file })
      return ok({ handle, name: basename(path), size: opened.value.size })
    },
    read: async (owner, handle, at) => {
      const open = mine('reading', owner, handle)
      return open ? readSpan(open.file, at) : noFile
    },
    close: async (owner, handle) => {
      const open = mine('reading', owner, handle)
      if (!open) return noFile
      held.delete(handle)
      await open.file.close()
      return ok(undefined)
    },
    dropAll: async (owner) => {
      const theirs = [...held].filter(([, open]) => open.owner === owner)
      for (const [handle] of theirs) held.delete(handle)
      await Promise.all(theirs.map(([, open]) => letGo(open)))
    },
  }
}

const noFile = err(gone('The file'))
const tooMany = err({ code: 'failed', detail: 'Too many files are open' } as const)

const isOf = <K extends Open['kind']>(kind: K, open: Open): open is Extract<Open, { kind: K }> =>
  open.kind === kind

const letGo = (open: Open): Promise<void> =>
  open.kind === 'writing' ? open.write.abandon() : open.file.close()

async function openSized(disk: Disk, path: string): Failed<{ file: FileHandle; size: number }> {
  try {
    const file = await disk.open(path, 'r')
    return ok({ file, size: (await file.stat()).size })
  } catch (trouble) {
    const failure = failureOf(trouble, 'opening')
    return err(failure.code === 'no-folder' ? gone('The file') : failure)
  }
}

/** Fewer bytes than asked for only at the end of the file. */
async function readSpan(
  file: FileHandle,
  { offset, length }: Span,
): Failed<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length)
  let filled = 0
  try {
    while (filled < length) {
      const { bytesRead } = await file.read(bytes, filled, length - filled, offset + filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return ok(bytes.slice(0, filled))
  } catch (trouble) {
    return err(failureOf(trouble, 'reading'))
  }
}
