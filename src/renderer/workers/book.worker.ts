import { readBack, verifyBackup } from '#book/backup/read.ts'
import { rebuildFrom } from '#book/backup/rebuild.ts'
import { openScratch } from '#book/backup/scratch.ts'
import { type Secret, sealedBy, sealWith, unseal } from '#book/backup/sealed.ts'
import { takeBackup } from '#book/backup/take.ts'
import type { BackupTrouble } from '#book/backup/trouble.ts'
import { recordsAsTheyAre } from '#book/records.ts'
import { unfitRows } from '#book/unfit-rows.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import { bookShape } from './book-shape.ts'
import { compressHelper } from './compress-helper.ts'
import { keySheet } from './key-sheet.ts'
import type { LongWork, WorkMessage, WorkReply, WorkRequest } from './long-work.ts'
import { leaveOutPerson, tellEverything } from './person.ts'
import { readAndMatch } from './read-list.ts'

type Full = { readonly kind: 'disk-full' }

const stop = new AbortController()
/** Releases what the answer still needed: the file of a backup that has been handed over. */
let letGo = async (): Promise<void> => undefined

self.onmessage = ({ data: asked }: MessageEvent<WorkMessage>) => {
  switch (asked.kind) {
    case 'stop':
      return stop.abort()
    case 'let-go':
      return void letGo().finally(() => self.close())
    default:
      perform(asked).then(
        (result) => tell({ kind: 'done', result }),
        (thrown: unknown) => tell({ kind: 'broke', detail: String(thrown) }),
      )
  }
}

const tell = (told: WorkReply): void => self.postMessage(told)

async function perform(order: WorkRequest): Promise<LongWork[WorkRequest['kind']]['gives']> {
  switch (order.kind) {
    case 'back-up':
      return unlessFull(() => backUp(order.ask))
    case 'look':
      return look(order.ask)
    case 'restore':
      return unlessFull(() => restore(order.ask))
    case 'key-sheet':
      return keySheet(order.ask.identity)
    case 'read-list':
      return readAndMatch(order.ask)
    case 'unfit-rows':
      return lookAtRows(order.ask)
    case 'everything-about':
      return tellEverything(order.ask)
    case 'rebuild-without':
      return leaveOutPerson(order.ask, (done, of) => tell(progress(done, of)))
  }
}

/** Made, then read back whole from the disk: a file that would not restore is never handed over. */
async function backUp(ask: LongWork['back-up']['ask']): Promise<LongWork['back-up']['gives']> {
  const scratch = await openScratch()
  const [compressor, records] = await Promise.all([
    compressHelper(scratch),
    recordsAsTheyAre(ask.database, bookShape),
  ])
  const { secret } = ask
  const seal = secret ? { seal: sealWith(secret) } : {}
  const making = { ...ask, ...seal, records, scratch, compressor, signal: stop.signal }
  let isKept = false
  try {
    const onProgress = nowAndThen((done) => tell(progress(done)))
    const { sum, ...taken } = await takeBackup({ ...making, onProgress })
    const plain = await unseal(taken.blob, secret, scratch)
    const verified = plain.ok ? await readBack(plain.value, bookShape, sum) : plain
    stop.signal.throwIfAborted()
    isKept = verified.ok
    if (isKept) letGo = scratch.discard
    return verified.ok ? ok(taken) : verified
  } finally {
    records.db.close()
    await compressor.stop()
    if (!isKept) await scratch.discard()
  }
}

async function lookAtRows(
  ask: LongWork['unfit-rows']['ask'],
): Promise<LongWork['unfit-rows']['gives']> {
  const records = await recordsAsTheyAre(ask.database, bookShape)
  try {
    return await unfitRows(records)
  } finally {
    records.db.close()
  }
}

function look({ file, secret }: LongWork['look']['ask']): Promise<LongWork['look']['gives']> {
  return opened(file, secret, async (plain) => {
    const compressor = await compressHelper()
    try {
      return await verifyBackup(plain, bookShape, compressor.sum)
    } finally {
      await compressor.stop()
    }
  })
}

/** The decrypted content is on the disk only while it is read. */
async function opened<T, E>(
  file: Blob,
  secret: Secret | undefined,
  read: (plain: Blob) => Promise<Result<T, E>>,
): Promise<Result<T, E | BackupTrouble>> {
  if ((await sealedBy(file)) === undefined) return read(file)
  const scratch = await openScratch()
  try {
    const plain = await unseal(file, secret, scratch)
    return plain.ok ? await read(plain.value) : plain
  } finally {
    await scratch.discard()
  }
}

function restore(ask: LongWork['restore']['ask']): Promise<LongWork['restore']['gives']> {
  const { file, secret, now, ...rest } = ask
  const clock = { now: () => now, every: () => () => undefined }
  const build = (from: Blob | undefined) =>
    rebuildFrom(from, {
      ...rest,
      clock,
      shape: bookShape,
      indexedDB: self.indexedDB,
      signal: stop.signal,
      onProgress: (done, of) => tell(progress(done, of)),
    })
  return file ? opened(file, secret, build) : build(undefined)
}

async function unlessFull<T, E>(
  act: () => Promise<Result<T, E | Full>>,
): Promise<Result<T, E | Full>> {
  try {
    return await act()
  } catch (thrown) {
    const isFull = thrown instanceof Error && thrown.name === 'QuotaExceededError'
    if (isFull) return err({ kind: 'disk-full' })
    throw thrown
  }
}

/** At the rate an eye can follow: drawing every piece would slow the screen down. */
function nowAndThen(tellOf: (done: number) => void): (done: number) => void {
  let last = Number.NEGATIVE_INFINITY
  return (done) => {
    const now = performance.now()
    if (now - last < 100) return
    last = now
    tellOf(done)
  }
}

const progress = (done: number, of?: number): WorkReply => ({
  kind: 'progress',
  progress: { done, ...(of === undefined ? {} : { of }) },
})
