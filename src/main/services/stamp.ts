import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { err, ok, type Result } from '#shared/base/result.ts'
import { type Stamp, stampSchema } from '#shared/book/stamp.ts'
import type { CallOutput, HostFailure } from '#shared/host/contract.ts'
import { type Disk, realDisk } from './disk.ts'
import { failureOf, systemCode } from './failure.ts'
import { safeWriteFile } from './safe-write.ts'

export type StampState = CallOutput<'stamp:read'>

export type StampFile = {
  readonly read: () => Promise<StampState>
  readonly write: (stamp: Stamp) => Promise<Result<undefined, HostFailure>>
  /** The newest Chromium major any stamp here names, even one this version can't read. */
  readonly newestChromium: () => Promise<number | undefined>
}

/** The one file that shows there is a book when the book itself seems empty. */
export function stampFile(folder: string, disk: Disk = realDisk): StampFile {
  const files = {
    stamp: join(folder, 'stamp.json'),
    previous: join(folder, 'stamp.previous.json'),
    broken: join(folder, 'stamp.broken.json'),
  }
  let last: Promise<unknown> = Promise.resolve()
  const read = () => readStamp(files)
  const replace = async (stamp: Stamp): Promise<Result<undefined, HostFailure>> => {
    // An unreadable stamp must not replace a good one.
    const { state } = await read()
    const keepPreviousAs = state === 'unreadable' ? files.broken : files.previous
    const bytes = new TextEncoder().encode(`${JSON.stringify(stamp, null, 2)}\n`)
    const written = await safeWriteFile(files.stamp, bytes, { keepPreviousAs, disk })
    return written.ok ? ok(undefined) : err(written.error)
  }
  return {
    read,
    write: (stamp) => {
      const mine = last.then(() => replace(stamp))
      last = mine.catch(() => undefined)
      return mine
    },
    newestChromium: async () => {
      const named = await Promise.all([files.stamp, files.previous].map(chromiumIn))
      const known = named.filter((major) => major !== undefined)
      return known.length > 0 ? Math.max(...known) : undefined
    },
  }
}

async function readStamp(files: {
  readonly stamp: string
  readonly previous: string
}): Promise<StampState> {
  const text = await textOf(files.stamp)
  if (text.ok) return parsed(text.value)
  if (text.error !== 'ENOENT') return { state: 'unreadable', why: `stamp.json: ${text.error}` }
  const previous = await textOf(files.previous)
  const never = !previous.ok && previous.error === 'ENOENT'
  return never
    ? { state: 'none' }
    : { state: 'unreadable', why: 'stamp.json is missing, but there was one before' }
}

function parsed(text: string): StampState {
  const json = jsonOf(text)
  if (json === undefined) return { state: 'unreadable', why: 'stamp.json is cut off or damaged' }
  const stamp = stampSchema.safeParse(json)
  if (stamp.success) return { state: 'found', stamp: stamp.data }
  const fields = stamp.error.issues.map((issue) => issue.path.join('.') || issue.code)
  return { state: 'unreadable', why: `stamp.json does not fit: ${fields.join(', ')}` }
}

const chromiumOnly = z.looseObject({ chromium: z.number().int().nonnegative() })

async function chromiumIn(path: string): Promise<number | undefined> {
  const text = await textOf(path)
  const found = chromiumOnly.safeParse(text.ok ? jsonOf(text.value) : undefined)
  return found.success ? found.data.chromium : undefined
}

/** The text, or the system's error code. */
async function textOf(path: string): Promise<Result<string, string>> {
  try {
    return ok(await readFile(path, 'utf8'))
  } catch (trouble) {
    failureOf(trouble, 'reading the stamp')
    return err(systemCode(trouble) ?? 'unknown')
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // JSON has no `undefined`, so this can't be a stamp
  }
}
