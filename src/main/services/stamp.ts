import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { err, ok, type Result } from '#shared/base/result.ts'
import { chromiumField, type Stamp, stampSchema } from '#shared/book/stamp.ts'
import type { CallOutput, HostFailure } from '#shared/host/contract.ts'
import { type Disk, realDisk } from './disk.ts'
import { safeWriteFile } from './safe-write.ts'
import { jsonOf, textOf } from './small-file.ts'

export type StampState = CallOutput<'stamp:read'>

export type StampFile = {
  readonly read: () => Promise<StampState>
  readonly write: (stamp: Stamp) => Promise<Result<undefined, HostFailure>>
  /**
   * Before it returns: the stamp says that its book was closed cleanly. For the end of a session,
   * which leaves no time for a safe write; a stamp that can't be written stays as it was.
   */
  readonly endCleanly: () => void
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
    const bytes = new TextEncoder().encode(textFor(stamp))
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
    endCleanly: () => {
      try {
        const found = stampSchema.safeParse(JSON.parse(readFileSync(files.stamp, 'utf8')))
        if (!found.success || found.data.closedCleanly) return
        const next = `${files.stamp}.ending`
        writeFileSync(next, textFor({ ...found.data, closedCleanly: true }), { flush: true })
        renameSync(next, files.stamp)
      } catch {
        // An end that is not told as clean costs a copy of the store at the next start, no record.
      }
    },
    newestChromium: async () => {
      const named = await Promise.all([files.stamp, files.previous].map(chromiumIn))
      const known = named.filter((major) => major !== undefined)
      return known.length > 0 ? Math.max(...known) : undefined
    },
  }
}

const textFor = (stamp: Stamp): string => `${JSON.stringify(stamp, null, 2)}\n`

async function readStamp(files: {
  readonly stamp: string
  readonly previous: string
}): Promise<StampState> {
  const text = await textOf(files.stamp)
  if (text.ok) return parsed(jsonOf(text))
  if (text.error !== 'ENOENT') return { state: 'unreadable', why: `stamp.json: ${text.error}` }
  const previous = await textOf(files.previous)
  const never = !previous.ok && previous.error === 'ENOENT'
  return never
    ? { state: 'none' }
    : { state: 'unreadable', why: 'stamp.json is missing, but there was one before' }
}

function parsed(json: unknown): StampState {
  if (json === undefined) return { state: 'unreadable', why: 'stamp.json is cut off or damaged' }
  const stamp = stampSchema.safeParse(json)
  if (stamp.success) return { state: 'found', stamp: stamp.data }
  const fields = stamp.error.issues.map((issue) => issue.path.join('.') || issue.code)
  return { state: 'unreadable', why: `stamp.json does not fit: ${fields.join(', ')}` }
}

const chromiumOnly = z.looseObject({ chromium: chromiumField })

async function chromiumIn(path: string): Promise<number | undefined> {
  const found = chromiumOnly.safeParse(jsonOf(await textOf(path)))
  return found.success ? found.data.chromium : undefined
}
