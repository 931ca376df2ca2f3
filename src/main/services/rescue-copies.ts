import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Instant, instant } from '#shared/base/day.ts'
import type { CallOutput } from '#shared/host/contract.ts'
import { type Disk, makeFolder, removeForGood, renameFirmly, syncFolder } from './disk.ts'
import { failureOf } from './failure.ts'
import { copyFolder, sizeOfFolder } from './folder-copy.ts'
import { isThere, namesIn } from './presence.ts'
import { safeWriteFile } from './safe-write.ts'

export type StoreCopy = CallOutput<'rescue:list'>['copies'][number] & {
  /** The path of Chromium's folder in it. */
  readonly store: string
  /** A later start opened the book and found that it agrees with its stamp. */
  readonly agreed: boolean
}

/** Newest first: by a count, because the clock may have been wrong when one was made. */
export async function copiesIn(folder: string): Promise<readonly StoreCopy[]> {
  const numbers = (await namesIn(folder)).flatMap((id) => {
    const named = copyName.exec(id)
    return named ? [{ id, count: Number(named[1]), at: asMoment(named[2] ?? '') }] : []
  })
  const copies = numbers
    .sort((one, other) => other.count - one.count)
    .map(({ id, at }) => copyIn(folder, id, at))
  return (await Promise.all(copies)).flat()
}

/** None for one that lost its store: it must not hide the others. */
async function copyIn(folder: string, id: string, at: Instant): Promise<readonly StoreCopy[]> {
  const store = join(folder, id, 'IndexedDB')
  try {
    const agreed = await isThere(join(folder, id, 'agreed'))
    return [{ id, at, store, agreed, size: await sizeOfFolder(store) }]
  } catch (trouble) {
    failureOf(trouble, 'looking at a rescue copy')
    return []
  }
}

/** It gets its name only when it is complete and flushed. */
export async function makeCopy(disk: Disk, store: string, folder: string, at: Date): Promise<void> {
  const making = join(folder, '.making')
  await rm(making, { recursive: true, force: true })
  await makeFolder(disk, folder)
  await mkdir(making)
  try {
    await copyFolder(disk, store, join(making, 'IndexedDB'))
    await syncFolder(disk, making)
    await renameFirmly(disk, making, join(folder, await nextName(folder, at)))
    await syncFolder(disk, folder)
  } finally {
    await rm(making, { recursive: true, force: true })
  }
}

export const markAgreed = (disk: Disk, folder: string, { id }: StoreCopy) =>
  safeWriteFile(join(folder, id, 'agreed'), new Uint8Array(), { disk })

export const dropCopy = (disk: Disk, folder: string, { id }: StoreCopy): Promise<void> =>
  removeForGood(disk, join(folder, id))

/** "7-2026-11-21T12-00-00-000Z": no colons, which Windows refuses; a sign where a clock was far off. */
const copyName = /^(\d{1,9})-([+-]?\d{4,6}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)$/

async function nextName(folder: string, at: Date): Promise<string> {
  const counts = (await namesIn(folder)).map((name) => Number(copyName.exec(name)?.[1] ?? 0))
  return `${Math.max(0, ...counts) + 1}-${new Date(instant(at.getTime())).toISOString().replaceAll(/[:.]/g, '-')}`
}

const asMoment = (name: string): Instant =>
  instant(Date.parse(name.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/, 'T$1:$2:$3.$4Z')))
