import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { Change } from '#shared/book/change.ts'
import type { ChangeId } from '#shared/book/ids.ts'
import type { Records } from './records.ts'
import { holdsNothing, planUndo, type UndoState } from './undo.ts'
import { words } from './words/en.ts'

/** How many steps one key undoes; older ones are undone from History. */
const reach = 300

const perRead = 50

type Lasting = (change: Change) => boolean

/**
 * The deed to undo next: the one that took effect last. Undos don't count for the reach, and a batch
 * counts once.
 */
export async function nextUndo(
  records: Records,
  isLasting: Lasting,
): Promise<Result<UndoState, Said>> {
  const steps = new Set<string>()
  for await (const state of newestFirst(records, isLasting)) {
    steps.add(state.deed.batch ?? state.deed.id)
    if (steps.size > reach) return err(words.say('undoneSoFar', { count: reach }))
    if (state.isLast && state.applied && !(await isGone(records, state))) return ok(state)
  }
  return err(words.say('nothingToUndo'))
}

/** What it wrote left the book when an older deed was undone from History: it can't be undone itself. */
async function isGone(records: Records, { deed, tip }: UndoState): Promise<boolean> {
  const plan = await planUndo(records, tip, deed.batch !== undefined)
  return !plan.ok && plan.error.every(({ because }) => because.reason === 'gone')
}

/** The deed to redo next: the one undone last, if nothing new was done since. */
export async function nextRedo(
  records: Records,
  isLasting: Lasting,
): Promise<Result<UndoState, Said>> {
  for await (const state of newestFirst(records, isLasting)) {
    if (state.tip === state.deed) break
    if (state.isLast && !state.applied) return ok(state)
  }
  return err(words.say('nothingToRedo'))
}

/** `isLast`: nothing undid this Change since. */
type Place = UndoState & { readonly isLast: boolean }

/** Every Change with its place in its chain, as far back as the caller looks. */
async function* newestFirst(records: Records, isLasting: Lasting): AsyncGenerator<Place> {
  const undone = new Set<ChangeId>()
  let below = Number.POSITIVE_INFINITY
  while (below > 1) {
    const read = records.changes.where('seq').below(below).reverse().limit(perRead)
    const found = await read.toArray()
    below = found.at(-1)?.seq ?? 0
    const states = await placesOf(records, found)
    for (const { id, undoes } of found) {
      const state = states.get(id)
      if (undoes !== undefined) undone.add(undoes)
      // A version may have dropped all the rows of one: there is nothing left to undo in it.
      const deed = state && records.versions.migrateChange(state.deed)
      if (deed && !isLasting(deed) && !holdsNothing(deed))
        yield { ...state, isLast: !undone.has(id) }
    }
  }
}

/** The deed that each of them belongs to, and whether it holds after it. */
async function placesOf(
  records: Records,
  changes: readonly Change[],
): Promise<ReadonlyMap<ChangeId, UndoState>> {
  const states = new Map<ChangeId, UndoState>()
  let open = changes.map((tip): UndoState => ({ deed: tip, tip, applied: true }))
  while (open.length > 0) {
    for (const each of open) if (each.deed.undoes === undefined) states.set(each.tip.id, each)
    const ids = open.flatMap(({ deed: { undoes } }) => undoes ?? [])
    const before = await records.changes.where('id').anyOf(ids).toArray()
    const byId = new Map(before.map((change) => [change.id, change]))
    open = open.flatMap(({ deed, tip, applied }) => {
      const next = deed.undoes && byId.get(deed.undoes)
      // Only an older Change can be undone: a damaged one must not make a circle.
      return next && next.seq < deed.seq ? [{ deed: next, tip, applied: !applied }] : []
    })
  }
  return states
}
