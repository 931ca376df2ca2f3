import { createHash, type Hash, randomBytes } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { HostFailure } from '#shared/host/contract.ts'
import {
  copyFlushed,
  type Disk,
  freeName,
  hashOf,
  realDisk,
  renameFirmly,
  syncFolder,
} from './disk.ts'
import { failureOf } from './failure.ts'

/** A file being written. The file in its place stays whole until the new one is verified. */
export type SafeWrite = {
  readonly append: (bytes: Uint8Array) => Promise<Result<undefined, HostFailure>>
  /** SHA-256 in lower-case hex, of what the sender believes it sent. */
  readonly finish: (expected: Expected) => Promise<Result<WrittenFile, HostFailure>>
  readonly abandon: () => Promise<void>
}
export type Expected = { readonly size: number; readonly sha256: string }
export type WrittenFile = { readonly name: string; readonly folder: string }

export type SafeWriteOptions = {
  /** `keep-both` finds a free name beside a file that is already there. */
  readonly ifTaken?: 'replace' | 'keep-both'
  /** Where the replaced file is kept. */
  readonly keepPreviousAs?: string
  readonly disk?: Disk
}

type Draft = {
  readonly part: string
  readonly target: string
  readonly file: FileHandle
  readonly hash: Hash
  readonly disk: Disk
  readonly options: SafeWriteOptions
  size: number
  /** Why no more can be written to it. */
  ended?: HostFailure
  /** Calls are done one after the other, in the order they came. */
  last: Promise<unknown>
}

/** Unfinished files are named like this, so that what a kill left can be found and removed. */
export const partName = /^\.usual-[0-9a-f]{16}\.part$/

export async function beginSafeWrite(
  target: string,
  options: SafeWriteOptions = {},
): Promise<Result<SafeWrite, HostFailure>> {
  const disk = options.disk ?? realDisk
  // In the same folder, because a rename can't cross into another disk.
  const part = join(dirname(target), `.usual-${randomBytes(8).toString('hex')}.part`)
  try {
    const file = await disk.open(part, 'wx')
    const hash = createHash('sha256')
    return ok(asSafeWrite({ part, target, file, hash, disk, options, size: 0, last: nothingYet }))
  } catch (trouble) {
    return err(failureOf(trouble, 'beginning to write'))
  }
}

/** A whole small file at once. */
export async function safeWriteFile(
  target: string,
  bytes: Uint8Array,
  options: SafeWriteOptions = {},
): Promise<Result<WrittenFile, HostFailure>> {
  const begun = await beginSafeWrite(target, options)
  if (!begun.ok) return begun
  const appended = await begun.value.append(bytes)
  if (!appended.ok) return appended
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return begun.value.finish({ size: bytes.length, sha256 })
}

const nothingYet = Promise.resolve()

const asSafeWrite = (draft: Draft): SafeWrite => ({
  append: (bytes) => inTurn(draft, 'writing', () => append(draft, bytes)),
  finish: (expected) => inTurn(draft, 'finishing', () => finish(draft, expected)),
  abandon: async () => {
    await inTurn(draft, 'giving up', async () => err({ code: 'gone', detail: 'It was given up' }))
  },
})

function inTurn<T>(
  draft: Draft,
  doing: string,
  step: () => Promise<Result<T, HostFailure>>,
): Promise<Result<T, HostFailure>> {
  const turn = async (): Promise<Result<T, HostFailure>> => {
    if (draft.ended) return err(draft.ended)
    const done = await step().catch((trouble) => err(failureOf(trouble, doing)))
    if (!done.ok) await discard(draft, done.error)
    return done
  }
  const mine = draft.last.then(turn)
  // A bug in one call reaches its caller; the next call must still run.
  draft.last = mine.catch(() => undefined)
  return mine
}

async function append(draft: Draft, bytes: Uint8Array): Promise<Result<undefined, HostFailure>> {
  // Unlike a single `write`, this goes on until all is written or the disk says why not.
  await draft.file.appendFile(bytes)
  draft.hash.update(bytes)
  draft.size += bytes.length
  return ok(undefined)
}

async function finish(draft: Draft, expected: Expected): Promise<Result<WrittenFile, HostFailure>> {
  const arrived = draft.hash.digest('hex')
  if (draft.size !== expected.size || arrived !== expected.sha256) {
    return err({ code: 'damaged', detail: 'What arrived is not what was sent' })
  }
  await draft.file.sync()
  const { size } = await draft.file.stat()
  await draft.file.close()
  if (size !== expected.size || (await hashOf(draft.disk, draft.part)) !== arrived) {
    return err({ code: 'damaged', detail: 'Read back and found different' })
  }
  return ok(await putInPlace(draft))
}

async function putInPlace(draft: Draft): Promise<WrittenFile> {
  const { disk, options, part } = draft
  const place = options.ifTaken === 'keep-both' ? await freeName(disk, draft.target) : draft.target
  if (options.keepPreviousAs !== undefined) {
    await keepPrevious(disk, place, `${part}.previous`, options.keepPreviousAs)
  }
  await renameFirmly(disk, part, place)
  await syncFolder(disk, dirname(place))
  draft.ended = { code: 'gone', detail: 'It is finished' }
  return { name: basename(place), folder: dirname(place) }
}

/** By a copy, so that there is a file in its place at every moment. */
async function keepPrevious(disk: Disk, from: string, copy: string, to: string): Promise<void> {
  if (!(await disk.exists(from))) return
  try {
    await copyFlushed(disk, from, copy)
    await renameFirmly(disk, copy, to)
  } finally {
    await disk.remove(copy)
  }
}

async function discard(draft: Draft, why: HostFailure): Promise<void> {
  draft.ended = why
  try {
    await draft.file.close().finally(() => draft.disk.remove(draft.part))
  } catch (trouble) {
    // The failure itself is already reported; a part that can't be removed now is swept up later.
    failureOf(trouble, 'clearing up')
  }
}
