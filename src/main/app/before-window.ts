import type { Log } from '../services/log.ts'
import type { RecordsStore } from '../services/records-store.ts'
import type { Rescue, Running } from '../services/rescue.ts'
import type { StampFile } from '../services/stamp.ts'

/**
 * What can be done only while no window holds Chromium's files open. A refusal is noted and the
 * shop opens all the same, because nothing was changed.
 */
export async function tendTheStore(by: {
  readonly records: Pick<RecordsStore, 'setAsideIfAsked'>
  readonly rescue: Pick<Rescue, 'replaceIfAsked' | 'keepIfAtRisk'>
  readonly stamp: Pick<StampFile, 'read'>
  readonly running: Running
  readonly log: Log
}): Promise<void> {
  const aside = await by.records.setAsideIfAsked()
  if (!aside.ok) by.log.note(`the store was not set aside: ${aside.error.detail}`)
  const used = await by.rescue.replaceIfAsked()
  if (!used.ok) by.log.note(`the rescue copy was not put in place: ${used.error.detail}`)
  // The store is now the rescue copy that the owner is trying: copying it again gains nothing.
  if (used.ok && used.value === 'used') return
  const kept = await by.rescue.keepIfAtRisk(await by.stamp.read(), by.running)
  if (!kept.ok) by.log.note(`no rescue copy was made: ${kept.error.detail}`)
}
