import type { AnyDeed, Deed } from '#book/define-deed.ts'
import type { Clock } from '#platform/clock.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { BatchUnderWay } from '#shared/book/batch.ts'
import type { Change } from '#shared/book/change.ts'
import type { BookId } from '#shared/book/ids.ts'
import { type BatchWork, batchWork } from './batch-work.ts'
import { commitPrepared } from './commit-prepared.ts'
import type { People } from './people.ts'
import { readingAhead } from './reading-ahead.ts'
import type { Records } from './records.ts'
import { explainKept } from './refusals.ts'
import { reverse } from './reverse.ts'
import type { Shop } from './shop.ts'
import { holdsNothing, type UndoState } from './undo.ts'
import { nextRedo, nextUndo } from './undo-next.ts'
import { words } from './words/en.ts'
import { type Done, readInput, type WriterParts, writerOf } from './writer.ts'

/** The open book: everything that can be done to it and listened to. */
export type Book = {
  readonly id: BookId
  readonly sample: boolean
  readonly records: Records
  readonly people: People
  readonly clock: Clock
  readonly deeds: readonly AnyDeed[]
  readonly shop: Shop
  readonly perform: <I, L>(deed: Deed<I, L>, input: I) => Promise<Result<Done, Said>>
  /**
   * Reads ahead what a deed needs, so that it is one round when it comes. Where something was written
   * in between, nothing of it is used.
   */
  readonly prepare: <I, L>(deed: Deed<I, L>, input: I) => Promise<void>
  /** A fresh id, for a caller that needs it before the row is made. */
  readonly newId: <Id extends string>() => Id
  /** Work that spans several Changes. */
  readonly batches: BatchWork
  /**
   * Undoes one deed with its whole batch, or redoes it if it was undone; of a batch that is in only
   * partly, `way` says which.
   */
  readonly takeBack: (change: Change, way?: BatchUnderWay['way']) => Promise<Result<Done, Said>>
  readonly undo: () => Promise<Result<Done, Said>>
  readonly redo: () => Promise<Result<Done, Said>>
  /** The deed that `undo` would undo. */
  readonly undoable: () => Promise<Change | undefined>
  /** Every Change of this window and of others on the same book, once it is written. */
  readonly onChange: (hear: (change: Change) => void) => () => void
  readonly close: () => void
}

export type BookParts = WriterParts & {
  readonly id: BookId
  readonly sample: boolean
  readonly people: People
  readonly deeds: readonly AnyDeed[]
  readonly shop: Shop
}

export function makeBook(parts: BookParts): Book {
  const { records } = parts
  const writer = writerOf(parts)
  const readAhead = readingAhead(records)
  const batches = batchWork({ records, deeds: parts.deeds, writer })

  const perform: Book['perform'] = async (deed, input) => {
    const read = readInput(deed, input)
    if (!read.ok) return read
    const refusal = await writer.refusal()
    if (refusal) return err(refusal)
    const moment = writer.momentNow()
    const { now } = moment
    const decide = (loaded: Parameters<typeof deed.change>[0]) => {
      const rows = deed.change(loaded, read.value, moment)
      return rows.ok ? ok({ deed: deed.name, rows: rows.value }) : rows
    }
    const ready = readAhead.take(deed, read.value)
    const quick =
      ready &&
      writer.handOn(await commitPrepared(records, decide(ready.loaded), writer.sign(now), ready))
    const plan = async () => decide(await deed.load(records, read.value, moment))
    const result =
      quick && (quick.ok || quick.error.code !== 'stale')
        ? quick
        : await writer.write(now, plan, read.value)
    if (!result.ok) return err(writer.explain(result.error, (why: Said) => why))
    const { change, copied } = result.value
    return ok(change ? await writer.saved({ change, kept: [] }, copied) : { kept: [] })
  }

  const prepare: Book['prepare'] = (deed, input) => readAhead.fill(deed, input, writer.momentNow())

  const isLasting = (change: Change): boolean =>
    parts.deeds.find((deed) => deed.name === change.deed)?.lasting === true

  const step = (next: Result<UndoState, Said>) => {
    if (!next.ok) return next
    const { deed } = next.value
    // A batch of hundreds must not be undone by a slip of the finger.
    return deed.batch ? err(words.say('fromHistory')) : takeBack(deed)
  }

  const takeBack: Book['takeBack'] = async (change, way) => {
    if (isLasting(change)) return err(words.say('lasting'))
    const chain = await chainOf(records, change)
    const holds = chain.length % 2 === 1
    if (change.batch) return batches.turn(change.batch, way ?? (holds ? 'out' : 'in'))
    if (holdsNothing(change)) return err(words.say('erasedForGood'))
    const refusal = await writer.refusal()
    if (refusal) return err(refusal)
    const result = await reverse({ records, writer }, chain.at(-1) ?? change)
    if (!result.ok) return result
    const { done, copied } = result.value
    return done.change ? ok(await writer.saved(done, copied)) : err(explainKept(done.kept))
  }

  return {
    ...parts,
    perform,
    prepare,
    newId: writer.newId,
    batches,
    takeBack,
    undo: async () => step(await nextUndo(records, isLasting)),
    redo: async () => step(await nextRedo(records, isLasting)),
    undoable: async () => {
      const next = await nextUndo(records, isLasting)
      return next.ok ? next.value.deed : undefined
    },
    onChange: parts.news.listen,
    close: () => {
      parts.journal?.close()
      parts.room?.close()
      parts.news.close()
      records.db.close()
    },
  }
}

/** A deed, its undo, the redo of that… */
async function chainOf(records: Records, change: Change): Promise<readonly Change[]> {
  const found: Change[] = [change]
  for (let tip: Change | undefined = change; tip; ) {
    const next: Change | undefined = await records.changes.where('undoes').equals(tip.id).first()
    // A damaged Change must not make a circle.
    tip = next && next.seq > tip.seq ? next : undefined
    if (tip) found.push(tip)
  }
  return found
}
