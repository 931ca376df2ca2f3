import { verifyBackup } from '#book/backup/read.ts'
import { rebuildFrom } from '#book/backup/rebuild.ts'
import { takeBackup } from '#book/backup/take.ts'
import { recordsOf } from '#book/records.ts'
import { err, ok } from '#shared/base/result.ts'
import type { LongWork, Order, Told } from './long-work.ts'
import { readAndMatch } from './read-list.ts'
import { tablesOfModels } from './tables-of-models.ts'

self.onmessage = (event: MessageEvent<Order>) => {
  perform(event.data).then(
    (result) => tell({ kind: 'done', result }),
    (thrown: unknown) => tell({ kind: 'broke', detail: String(thrown) }),
  )
}

const tell = (told: Told): void => self.postMessage(told)
const full = { kind: 'disk-full' } as const

async function perform(order: Order): Promise<LongWork[Order['kind']]['gives']> {
  switch (order.kind) {
    case 'back-up':
      return backUp(order.ask)
    case 'look':
      return verifyBackup(order.ask.file, tablesOfModels)
    case 'restore':
      return restore(order.ask)
    case 'read-list':
      return readAndMatch(order.ask)
  }
}

/** Made, then read back whole: a file that would not restore is never handed out. */
async function backUp(ask: LongWork['back-up']['ask']): Promise<LongWork['back-up']['gives']> {
  const records = recordsOf(ask.database, tablesOfModels)
  try {
    const taken = await takeBackup({ ...ask, records, onProgress: (done) => tell(progress(done)) })
    const verified = await verifyBackup(taken.blob, tablesOfModels)
    return verified.ok ? ok(taken) : verified
  } finally {
    records.db.close()
  }
}

async function restore(ask: LongWork['restore']['ask']): Promise<LongWork['restore']['gives']> {
  const clock = { now: () => ask.now, every: () => () => undefined }
  try {
    return await rebuildFrom(ask.file, {
      clock,
      tables: tablesOfModels,
      indexedDB: self.indexedDB,
      ...(ask.parent === undefined ? {} : { parent: ask.parent }),
      onProgress: (done, of) => tell(progress(done, of)),
    })
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'QuotaExceededError') return err(full)
    throw thrown
  }
}

const progress = (done: number, of?: number): Told => ({
  kind: 'progress',
  progress: { done, ...(of === undefined ? {} : { of }) },
})
