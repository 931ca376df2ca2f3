import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { BatchUnderWay } from '#shared/book/batch.ts'
import type { Change } from '#shared/book/change.ts'
import type { BatchId } from '#shared/book/ids.ts'
import { alone, whenIdle } from './batch-lock.ts'
import {
  endOf,
  isWaiting,
  markOf,
  rowOfBatch,
  type Standing,
  waiting,
  waitingInput,
} from './batch-row.ts'
import { failureOf } from './commit-failure.ts'
import type { AnyDeed, Deed } from './define-deed.ts'
import type { Copied } from './journal-state.ts'
import type { Records } from './records.ts'
import { explainKept } from './refusals.ts'
import { reverse, type Stepped } from './reverse.ts'
import { chains, holdsNothing } from './undo.ts'
import { words } from './words/en.ts'
import { type Done, readInput, type Writer } from './writer.ts'

/** What came of a deed in parts; those done stay, whatever became of the others. */
export type InParts = {
  /** How many parts are in the book. */
  readonly done: number
  readonly first?: Change
  /** Why the others are not. */
  readonly why?: Said
}

/**
 * Work that spans several Changes. A row says what is under way from its first Change to its last; so
 * after a stop, at any moment and however often, all of it can be done or all of it undone.
 */
export type BatchWork = {
  /** Does a deed part by part; `people` is how many all parts are about. */
  readonly performInParts: <I, L>(
    deed: Deed<I, L>,
    inputs: readonly I[],
    people: number,
    onDone?: (parts: number) => void,
  ) => Promise<InParts>
  /** All of a batch into the book, or out of it, from wherever it stands. */
  readonly turn: (id: BatchId, way: BatchUnderWay['way']) => Promise<Result<Done, Said>>
  /** Leaves a stopped batch as it stands. */
  readonly leave: (id: BatchId) => Promise<Result<Done, Said>>
  /** Whether all parts that never began still wait in this book: a restored one no longer has them. */
  readonly hasRest: (row: BatchUnderWay) => Promise<boolean>
  /** Resolves when no window works on it. */
  readonly whenIdle: (id: BatchId, signal: AbortSignal) => Promise<void>
}

type Parts = {
  readonly records: Records
  readonly deeds: readonly AnyDeed[]
  readonly writer: Writer
}

type Step = (standing: Pick<Standing, 'way' | 'left'>) => Promise<Result<Stepped, Said>>

export function batchWork({ records, deeds, writer }: Parts): BatchWork {
  const performPart = async <I, L>(
    deed: Deed<I, L>,
    input: I,
    standing: Standing,
    aside: ReturnType<typeof waiting> = [],
  ): Promise<Result<Stepped, Said>> => {
    const read = readInput(deed, input)
    if (!read.ok) return read
    const moment = writer.momentNow()
    const plan = async () => {
      const [loaded, mark] = await Promise.all([
        deed.load(records, read.value, moment),
        markOf(records, standing),
      ])
      const rows = deed.change(loaded, read.value, moment)
      if (!rows.ok) return rows
      const all = { rows: [...rows.value, ...mark.rows], aside: [...mark.aside, ...aside] }
      return ok({ ...all, deed: deed.name, batch: standing.id })
    }
    const result = await writer.write(moment.now, plan, read.value)
    if (!result.ok) return err(writer.explain(result.error, (why) => why))
    const { change, copied } = result.value
    return ok({ done: change ? { change, kept: [] } : { kept: [] }, copied })
  }

  const performInParts: BatchWork['performInParts'] = async (deed, inputs, people, onDone) => {
    const id = writer.newId<BatchId>()
    const begin = { id, deed: deed.name, way: 'in', parts: inputs.length, people } as const
    const performAll = async (): Promise<InParts> => {
      let first: Change | undefined
      for (const [at, input] of inputs.entries()) {
        const standing = { ...begin, begun: at + 1, left: inputs.length - 1 - at }
        const why = await writer.refusal()
        const part = why
          ? err(why)
          : await performPart(deed, input, standing, at === 0 ? waiting(id, inputs) : [])
        const soFar = { done: at, ...(first ? { first } : {}) }
        if (!part.ok) return { ...soFar, why: part.error }
        await part.value.copied
        first ??= part.value.done.change
        onDone?.(at + 1)
      }
      return { done: inputs.length, ...(first ? { first } : {}) }
    }
    // Nobody else knows the id yet.
    return (await alone(id, performAll)) ?? { done: 0 }
  }

  /** What is to be done, in order: the newest part is undone first and redone last. */
  const stepsOf = async (
    id: BatchId,
    way: BatchUnderWay['way'],
    row: BatchUnderWay | undefined,
  ): Promise<readonly Step[]> => {
    const written = await records.changes.where('batch').equals(id).sortBy('seq')
    const all = chains(written.filter((each) => !holdsNothing(each)))
    // Of a stopped batch the row knows the deed, also where no part of it has changed anything yet.
    const deed = row?.deed ?? all[0]?.deed.deed
    if (deed === undefined) return []
    const whole = row ?? { id, deed, parts: all.length, begun: all.length }
    const turning = all.filter((each) => each.applied === (way === 'out'))
    const reversing = turning.map(
      ({ tip }): Step =>
        (standing) =>
          reverse({ records, writer }, tip, { ...whole, ...standing }),
    )
    if (way === 'out') return reversing.toReversed()
    return [...reversing, ...(row ? await waitingSteps(row) : [])]
  }

  const waitingSteps = async (row: BatchUnderWay): Promise<readonly Step[]> => {
    const deed = deeds.find((each) => each.name === row.deed)
    if (!deed || !(await isWaiting(records, row))) return []
    return Array.from({ length: row.parts - row.begun }, (_, n) => {
      const at = row.begun + n
      return async (standing): Promise<Result<Stepped, Said>> => {
        const input = await waitingInput(records, row.id, at)
        // What waits is an input of this very deed.
        return performPart(deed as unknown as Deed, input, { ...row, ...standing, begun: at + 1 })
      }
    })
  }

  const turnAlone = async (id: BatchId, way: BatchUnderWay['way']): Promise<Result<Done, Said>> => {
    const full = await writer.refusal()
    if (full) return err(full)
    const row = await rowOfBatch(records, id)
    const steps = await stepsOf(id, way, row)
    if (steps.length === 0 && row) return end(row)
    let done: Done = { kept: [] }
    let copied: Promise<Copied> | undefined
    for (const [at, step] of steps.entries()) {
      const result = await step({ way, left: steps.length - 1 - at })
      if (!result.ok) return result
      const { done: stepped } = result.value
      done = { ...done, ...stepped, kept: [...done.kept, ...stepped.kept] }
      copied = result.value.copied ?? copied
    }
    return done.change ? ok(await writer.saved(done, copied)) : err(explainKept(done.kept))
  }

  /** The row goes, and the batch stays as it is. */
  const end = async (row: BatchUnderWay): Promise<Result<Done, Said>> => {
    const plan = async () => ok({ ...endOf(row), deed: row.deed, batch: row.id })
    const result = await writer.write(writer.momentNow().now, plan)
    if (!result.ok) return err(writer.explain(result.error, () => words.say('failed')))
    return ok(await writer.saved({ kept: [] }, result.value.copied))
  }

  /** A database that closes meanwhile is told like a write that failed. */
  const unlessUnderWay = async (
    id: BatchId,
    work: () => Promise<Result<Done, Said>>,
  ): Promise<Result<Done, Said>> => {
    try {
      return (await alone(id, work)) ?? err(words.say('underWay'))
    } catch (thrown) {
      return err(writer.explain(failureOf(thrown), explainKept))
    }
  }

  const leaveAlone = async (id: BatchId): Promise<Result<Done, Said>> => {
    const row = await rowOfBatch(records, id)
    return row ? end(row) : ok({ kept: [] })
  }

  return {
    performInParts,
    turn: (id, way) => unlessUnderWay(id, () => turnAlone(id, way)),
    leave: (id) => unlessUnderWay(id, () => leaveAlone(id)),
    hasRest: (row) => isWaiting(records, row),
    whenIdle,
  }
}
