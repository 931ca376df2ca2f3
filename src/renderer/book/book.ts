import { v7 } from 'uuid'
import type { AnyDeed, Deed, Moment } from '#book/define-deed.ts'
import type { Clock } from '#platform/clock.ts'
import { dayOf, type Instant, minuteOf } from '#shared/base/day.ts'
import { withoutUndefined } from '#shared/base/present.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { Change } from '#shared/book/change.ts'
import { asId, type BatchId, type BookId, type DeviceId } from '#shared/book/ids.ts'
import { type Committed, commit, type Plan } from './commit.ts'
import { commitPrepared } from './commit-prepared.ts'
import type { Draft } from './draft.ts'
import type { JournalKeeper } from './journal-keeper.ts'
import type { Copied } from './journal-state.ts'
import type { News } from './news.ts'
import type { People } from './people.ts'
import { readingAhead } from './reading-ahead.ts'
import type { Records } from './records.ts'
import { explain, explainInput, explainKept, type FieldName } from './refusals.ts'
import type { RoomKeeper } from './room.ts'
import { whyRefused } from './row-check.ts'
import type { Shop } from './shop.ts'
import { chains, type Kept, nextRedo, nextUndo, planUndo } from './undo.ts'
import { words } from './words/en.ts'

/** A deed after it was performed; without a Change when it changed nothing. */
export type Done = {
  readonly change?: Change
  readonly kept: readonly Kept[]
  /** It is in the book, but not yet in the second copy. */
  readonly copied?: 'late'
}

/** The open book: everything that can be done to it and listened to. */
export type Book = {
  readonly id: BookId
  readonly sample: boolean
  readonly records: Records
  readonly people: People
  readonly clock: Clock
  readonly deeds: readonly AnyDeed[]
  readonly shop: Shop
  readonly perform: <I, L>(
    deed: Deed<I, L>,
    input: I,
    batch?: BatchId,
  ) => Promise<Result<Done, Said>>
  /**
   * Reads ahead what a deed needs, so that it is one round when it comes. Where something was written
   * in between, nothing of it is used.
   */
  readonly prepare: <I, L>(deed: Deed<I, L>, input: I) => Promise<void>
  readonly newBatch: () => BatchId
  /** A fresh id, for a caller that needs it before the row is made. */
  readonly newId: <Id extends string>() => Id
  /** Undoes one deed with its whole batch, or redoes it if it was undone. */
  readonly takeBack: (change: Change) => Promise<Result<Done, Said>>
  readonly undo: () => Promise<Result<Done, Said>>
  readonly redo: () => Promise<Result<Done, Said>>
  /** The deed that `undo` would undo. */
  readonly undoable: () => Promise<Change | undefined>
  /** Every Change of this window and of others on the same book, once it is written. */
  readonly onChange: (hear: (change: Change) => void) => () => void
  readonly close: () => void
}

export type BookParts = {
  readonly id: BookId
  readonly sample: boolean
  readonly records: Records
  readonly people: People
  readonly clock: Clock
  readonly device: DeviceId
  readonly deeds: readonly AnyDeed[]
  readonly shop: Shop
  /** For a refusal that names a field. */
  readonly fieldName: FieldName
  readonly news: News
  /** Absent where no second copy is kept: a sample shop, a book that is being built. */
  readonly journal?: JournalKeeper
  readonly room?: RoomKeeper
}

/** How far back one key undoes; older deeds are undone from History. */
const reach = 300

export function makeBook(parts: BookParts): Book {
  const { records, clock } = parts
  const newId = <Id extends string>(): Id => asId<Id>(v7())
  const readAhead = readingAhead(records)
  const momentNow = (): Moment => {
    const now = clock.now()
    return { now, today: dayOf(now), minute: minuteOf(now), newId }
  }

  const write = async <D extends Draft, Why>(at: Instant, plan: Plan<D, Why>, input?: unknown) =>
    handOn(await commit(records, plan, sign(at), input))

  const sign = (at: Instant) => ({ id: newId<Change['id']>(), at, device: parts.device })

  const handOn = <D extends Draft, E>(result: Result<Committed<D>, E>) => {
    if (!result.ok) return result
    const { draft, change } = result.value
    // Sent before listeners are notified; awaited once the whole deed is in the book.
    const copied = change && parts.journal?.keep(change)
    if (change) parts.news.tell(change)
    return ok({ draft, change, copied })
  }

  /** "Saved" is shown once the second copy has it too. */
  const saved = async (done: Done, copied: Promise<Copied> | undefined): Promise<Done> =>
    (await copied) === 'late' ? { ...done, copied: 'late' } : done

  const isFull = async (): Promise<boolean> =>
    parts.room !== undefined && !(await parts.room.mayWrite())

  const perform: Book['perform'] = async (deed, input, batch) => {
    // A form may hand over empty fields as `undefined`; a row never holds it.
    const given = withoutUndefined(input)
    const parsed = deed.input.safeParse(given)
    if (!parsed.success) return err(explainInput(whyRefused(parsed.error, given)))
    if (await isFull()) return err(words.say('noRoom'))
    const moment = momentNow()
    const { now } = moment
    const decide = (loaded: Parameters<typeof deed.change>[0]) => {
      const rows = deed.change(loaded, parsed.data, moment)
      if (!rows.ok) return rows
      return ok({ deed: deed.name, rows: rows.value, ...(batch ? { batch } : {}) })
    }
    const ready = readAhead.take(deed, parsed.data)
    const quick =
      ready && handOn(await commitPrepared(records, decide(ready.loaded), sign(now), ready))
    const plan = async () => decide(await deed.load(records, parsed.data, moment))
    const result =
      quick && (quick.ok || quick.error.code !== 'stale')
        ? quick
        : await write(now, plan, parsed.data)
    if (!result.ok)
      return err(
        result.error.code === 'declined'
          ? result.error.why
          : explain(result.error, parts.fieldName),
      )
    const { change, copied } = result.value
    return ok(change ? await saved({ change, kept: [] }, copied) : { kept: [] })
  }

  const prepare: Book['prepare'] = (deed, input) => readAhead.fill(deed, input, momentNow())

  const isLasting = (change: Change): boolean =>
    parts.deeds.find((deed) => deed.name === change.deed)?.lasting === true

  const history = async (): Promise<readonly Change[]> =>
    (await records.changes.orderBy('seq').reverse().limit(reach).toArray())
      // A version may have dropped all the rows of one: there is nothing left to undo in it.
      .map(records.versions.migrateChange)
      .filter((change) => !isLasting(change) && !isErased(change))
      .reverse()

  const reverse = async (
    change: Change,
  ): Promise<
    Result<{ readonly done: Done; readonly copied?: Promise<Copied> | undefined }, Said>
  > => {
    const result = await write(clock.now(), async () => {
      const plan = await planUndo(records, change, change.batch !== undefined)
      if (!plan.ok) return plan
      const batch = change.batch ? { batch: change.batch } : {}
      return ok({ ...plan.value, deed: change.deed, undoes: change.id, ...batch })
    })
    if (!result.ok)
      return err(
        result.error.code === 'declined'
          ? explainKept(result.error.why)
          : explain(result.error, parts.fieldName),
      )
    const { draft, change: undone, copied } = result.value
    const { kept } = draft
    return ok({ done: undone ? { change: undone, kept } : { kept }, copied })
  }

  const step = async (next: ReturnType<typeof nextUndo>, none: Said) => {
    if (!next) return err(none)
    // A batch of hundreds must not be undone by a slip of the finger.
    return next.deed.batch ? err(words.say('fromHistory')) : takeBack(next.deed)
  }

  const takeBack: Book['takeBack'] = async (change) => {
    if (isLasting(change)) return err(words.say('lasting'))
    if (isErased(change)) return err(words.say('erasedForGood'))
    if (await isFull()) return err(words.say('noRoom'))
    const tips = await tipsOf(records, change)
    let done: Done = { kept: [] }
    let copied: Promise<Copied> | undefined
    for (const tip of tips) {
      const result = await reverse(tip)
      if (!result.ok) return result
      done = { ...done, ...result.value.done, kept: [...done.kept, ...result.value.done.kept] }
      copied = result.value.copied ?? copied
    }
    return done.change ? ok(await saved(done, copied)) : err(explainKept(done.kept))
  }

  return {
    ...parts,
    perform,
    prepare,
    newBatch: () => newId<BatchId>(),
    newId,
    takeBack,
    undo: async () => step(nextUndo(await history()), words.say('nothingToUndo')),
    redo: async () => step(nextRedo(await history()), words.say('nothingToRedo')),
    undoable: async () => nextUndo(await history())?.deed,
    onChange: parts.news.listen,
    close: () => {
      parts.journal?.close()
      parts.room?.close()
      parts.news.close()
      records.db.close()
    },
  }
}

/** All its rows were about someone who was erased since: only the empty Change is left. */
const isErased = (change: Change): boolean => change.rows.length === 0

/** What to reverse, newest first: the end of the deed's own chain, and of each in its batch. */
async function tipsOf(records: Records, change: Change): Promise<readonly Change[]> {
  const related = change.batch
    ? await records.changes.where('batch').equals(change.batch).toArray()
    : await chainOf(records, change)
  const left = related.filter((each) => !isErased(each))
  const all = chains([...left].sort((one, other) => one.seq - other.seq))
  const state = all.find((each) => each.deed.id === change.id)?.applied ?? true
  return all
    .filter((each) => each.applied === state)
    .map((each) => each.tip)
    .sort((one, other) => other.seq - one.seq)
}

async function chainOf(records: Records, change: Change): Promise<readonly Change[]> {
  const found: Change[] = [change]
  for (let tip: Change | undefined = change; tip; ) {
    tip = await records.changes.where('undoes').equals(tip.id).first()
    if (tip) found.push(tip)
  }
  return found
}
