import type { Image, RowChange } from '#shared/book/change.ts'
import { imageOf, putFields } from '../image.ts'

/** One row's part of a Change. */
export type TimelineStep = { readonly seq: number; readonly row: RowChange }

/** A row before and after a step, whole; absent where it did not exist. */
export type Stretch = {
  readonly step: TimelineStep
  readonly before: Image | undefined
  readonly after: Image | undefined
}

/**
 * The states of a row, from its steps in order and the row as it is at `seq` (absent: it is gone).
 * Nothing when the steps do not fit together: a history that was folded or cut.
 */
export function statesOf(
  steps: readonly TimelineStep[],
  now: Image | undefined,
  seq: number,
): readonly Stretch[] | undefined {
  const upTo = steps.filter((step) => step.seq <= seq)
  const later = steps.filter((step) => step.seq > seq)
  const past = backwards(upTo, now && imageOf(now))
  const future = forwards(later, now && imageOf(now))
  return past && future && [...past, ...future]
}

function backwards(
  steps: readonly TimelineStep[],
  now: Image | undefined,
): readonly Stretch[] | undefined {
  const found: Stretch[] = []
  let after = now
  for (const step of [...steps].reverse()) {
    const { was, now: made } = step.row
    if ((made === undefined) !== (after === undefined)) return undefined
    const before: Image | undefined =
      was && made && after ? putFields(after, made, was) : was && imageOf(was)
    found.unshift({ step, before, after })
    after = before
  }
  return found
}

function forwards(
  steps: readonly TimelineStep[],
  now: Image | undefined,
): readonly Stretch[] | undefined {
  const found: Stretch[] = []
  let before = now
  for (const step of steps) {
    const { was, now: made } = step.row
    if ((was === undefined) !== (before === undefined)) return undefined
    const after: Image | undefined =
      was && made && before ? putFields(before, was, made) : made && imageOf(made)
    found.push({ step, before, after })
    before = after
  }
  return found
}
