import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { Change } from '#shared/book/change.ts'
import { markOf, type Standing } from './batch-row.ts'
import type { Copied } from './journal-state.ts'
import type { Records } from './records.ts'
import { explainKept } from './refusals.ts'
import { type RefusedReturn, refusedReturn } from './returning.ts'
import { type Kept, planUndo } from './undo.ts'
import type { Done, Writer } from './writer.ts'

/** One Change of several; it is on its way to the second copy. */
export type Stepped = { readonly done: Done; readonly copied?: Promise<Copied> | undefined }

type Parts = { readonly records: Records; readonly writer: Writer }

/** Undoes one Change, or redoes what it undid; `standing` is where its batch is after that. */
export async function reverse(
  { records, writer }: Parts,
  change: Change,
  standing?: Standing,
): Promise<Result<Stepped, Said>> {
  const result = await writer.write(writer.momentNow().now, async () => {
    const plan = await planUndo(records, change, change.batch !== undefined)
    if (!plan.ok) return plan
    const { rows, kept } = plan.value
    const refused = await refusedReturn(records, rows)
    if (refused) return err([keptOut(refused)])
    const undoes = rows.length > 0 ? { undoes: change.id } : {}
    const batch = change.batch ? { batch: change.batch } : {}
    // A part that is kept whole is no Change, unless it is the last.
    const isNothing = rows.length === 0 && standing?.left !== 0
    const mark = standing && !isNothing ? await markOf(records, standing) : undefined
    const all = { rows: [...rows, ...(mark?.rows ?? [])], aside: mark?.aside ?? [] }
    return ok({ ...all, kept, deed: change.deed, ...undoes, ...batch })
  })
  if (!result.ok) return err(writer.explain(result.error, explainKept))
  const { draft, change: undone, copied } = result.value
  const { kept } = draft
  return ok({ done: undone?.undoes ? { change: undone, kept } : { kept }, copied })
}

const keptOut = ({ table, id, why }: RefusedReturn): Kept => ({
  table,
  id,
  because: { reason: 'refused', why },
})
