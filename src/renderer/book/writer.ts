import { v7 } from 'uuid'
import type { Deed, Moment } from '#book/define-deed.ts'
import type { Clock } from '#platform/clock.ts'
import { dayOf, type Instant, minuteOf } from '#shared/base/day.ts'
import { withoutUndefined } from '#shared/base/present.ts'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { Change } from '#shared/book/change.ts'
import { asId, type DeviceId } from '#shared/book/ids.ts'
import { type Committed, commit, type Declined, type Plan } from './commit.ts'
import type { CommitFailure } from './commit-failure.ts'
import type { Draft } from './draft.ts'
import type { JournalKeeper } from './journal-keeper.ts'
import type { Copied } from './journal-state.ts'
import type { News } from './news.ts'
import type { Records } from './records.ts'
import { explain, explainInput, type FieldName } from './refusals.ts'
import type { RoomKeeper } from './room.ts'
import { whyRefused } from './row-check.ts'
import type { Kept } from './undo.ts'
import { words } from './words/en.ts'

/** A deed after it was performed; without a Change when it changed nothing. */
export type Done = {
  readonly change?: Change
  readonly kept: readonly Kept[]
  /** It is in the book, but not yet in the second copy. */
  readonly copied?: 'late'
}

export type WriterParts = {
  readonly records: Records
  readonly clock: Clock
  readonly device: DeviceId
  /** For a refusal that names a field. */
  readonly fieldName: FieldName
  readonly news: News
  /** Absent where no second copy is kept: a sample shop, a book that is being built. */
  readonly journal?: JournalKeeper
  readonly room?: RoomKeeper
}

/** What was committed, on its way to the second copy. */
type HandedOn<D extends Draft> = Committed<D> & {
  readonly copied: Promise<Copied> | undefined
}

export type Writer = ReturnType<typeof writerOf>

/** Commits in the name of this device, and hands each Change on to the second copy and the windows. */
export function writerOf(parts: WriterParts) {
  const { records, clock } = parts
  const newId = <Id extends string>(): Id => asId<Id>(v7())
  const momentNow = (): Moment => {
    const now = clock.now()
    return { now, today: dayOf(now), minute: minuteOf(now), newId }
  }
  const sign = (at: Instant) => ({ id: newId<Change['id']>(), at, device: parts.device })

  const handOn = <D extends Draft, E>(result: Result<Committed<D>, E>): Result<HandedOn<D>, E> => {
    if (!result.ok) return result
    const { change } = result.value
    // Sent before listeners are notified; awaited once the whole deed is in the book.
    const copied = change && parts.journal?.keep(change)
    if (change) parts.news.tell(change)
    return ok({ ...result.value, copied })
  }

  return {
    newId,
    momentNow,
    sign,
    handOn,
    write: async <D extends Draft, Why>(at: Instant, plan: Plan<D, Why>, input?: unknown) =>
      handOn(await commit(records, plan, sign(at), input)),
    /** Why nothing may be written now. */
    refusal: async (): Promise<Said | undefined> =>
      parts.room && !(await parts.room.mayWrite()) ? words.say('noRoom') : undefined,
    explain: <Why>(error: CommitFailure | Declined<Why>, why: (declined: Why) => Said): Said =>
      error.code === 'declined' ? why(error.why) : explain(error, parts.fieldName),
    /** "Saved" is shown once the second copy has it too. */
    saved: async (done: Done, copied: Promise<Copied> | undefined): Promise<Done> =>
      (await copied) === 'late' ? { ...done, copied: 'late' } : done,
  }
}

/** A form may hand over empty fields as `undefined`; a row never holds it. */
export function readInput<I, L>(deed: Deed<I, L>, input: I): Result<I, Said> {
  const given = withoutUndefined(input)
  const parsed = deed.input.safeParse(given)
  return parsed.success ? ok(parsed.data) : err(explainInput(whyRefused(parsed.error, given)))
}
