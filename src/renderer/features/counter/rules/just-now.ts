import { settingsTable } from '#features/settings/model.ts'
import type { Change } from '#shared/book/change.ts'

/**
 * The newest deeds that still hold, newest first. Undone ones leave and come back with a redo; what
 * was brought in by the hundred is undone from History, a setting where it was set. `changes` are
 * newest first.
 */
export function justNow(changes: readonly Change[], limit: number): readonly Change[] {
  const undone = new Set<Change['id']>()
  const holding: Change[] = []
  for (const change of changes) {
    const holds = !undone.has(change.id)
    // An undo that holds takes its deed away; one that was undone itself does not.
    if (holds && change.undoes !== undefined) undone.add(change.undoes)
    else if (holds && isDeedOfTheDay(change)) holding.push(change)
    if (holding.length === limit) return holding
  }
  return holding
}

const isDeedOfTheDay = ({ batch, rows }: Change): boolean =>
  batch === undefined && !rows.some((row) => row.table === settingsTable.name)

/** The row a deed made, for what else can be done about it; else the one it changed. */
export const rowOf = (change: Change): string =>
  (change.rows.find((row) => !row.was) ?? change.rows[0])?.id ?? change.id
