import type { Prepared } from './commit-prepared.ts'
import type { Deed, Moment } from './define-deed.ts'
import { lookAhead } from './derived.ts'
import type { Records } from './records.ts'

/** What was read for the deed that is likely to come next: one at a time, and used once. */
export function readingAhead(records: Records) {
  let ready: { readonly by: string; readonly prepared: Prepared<unknown> } | undefined
  const byOf = <I, L>(deed: Deed<I, L>, input: I): string | undefined =>
    deed.readsBy && `${deed.name} ${deed.readsBy(input)}`

  return {
    /** Never rejects: a deed that finds nothing reads for itself. */
    fill: async <I, L>(deed: Deed<I, L>, input: I, moment: Moment): Promise<void> => {
      const by = byOf(deed, input)
      if (by === undefined) return
      ready = undefined
      const read = records.db.transaction('r', records.db.tables, async (transaction) => {
        const [loaded, ahead, last] = await Promise.all([
          deed.load(records, input, moment),
          lookAhead(records, transaction, input),
          records.changes.toCollection().lastKey(),
        ])
        return { seq: Number(last ?? 0), loaded, ahead }
      })
      await read.then(
        (prepared) => {
          ready = { by, prepared }
        },
        () => undefined,
      )
    },
    take: <I, L>(deed: Deed<I, L>, input: I): Prepared<L> | undefined => {
      const by = byOf(deed, input)
      if (by === undefined || ready?.by !== by) return undefined
      // Filled by the same deed, whose `load` gave it.
      const { prepared } = ready as { readonly prepared: Prepared<L> }
      ready = undefined
      return prepared
    },
  }
}
