import type { Change } from '#shared/book/change.ts'
import { batches } from '../model.ts'

/** For each Change that undid another (by sequence), which one. A redo undoes an undo. */
export type Undos = ReadonlyMap<number, number>

/** What a Change was: something new, an undo, or a redo. */
export type UndoStep = 'done' | 'undone' | 'redone'

export function stepOf(seq: number, undos: Undos): UndoStep {
  let depth = 0
  for (let at = undos.get(seq); at !== undefined; at = undos.get(at)) depth++
  if (depth === 0) return 'done'
  return depth % 2 === 1 ? 'undone' : 'redone'
}

/** Those Changes that are in effect now, after all later undos and redos. */
export function holding(seqs: readonly number[], undos: Undos): readonly number[] {
  const undoneBy = new Map([...undos].map(([by, which]) => [which, by]))
  return seqs.filter((seq) => {
    let steps = 0
    for (let at = undoneBy.get(seq); at !== undefined; at = undoneBy.get(at)) steps++
    return steps % 2 === 0
  })
}

/** It says only where its batch stands. */
export const isMark = ({ rows }: Change): boolean =>
  rows.length > 0 && rows.every(({ table }) => table === batches.name)

/**
 * How many Changes belong to the line that ends with `seq`: those just before it in the same batch,
 * as long as they are the same kind of step.
 */
export function lengthOfRun(seq: number, batch: ReadonlySet<number>, undos: Undos): number {
  const step = stepOf(seq, undos)
  let length = 1
  while (batch.has(seq - length) && stepOf(seq - length, undos) === step) length++
  return length
}
