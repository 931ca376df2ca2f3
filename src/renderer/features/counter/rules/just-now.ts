import { settingsTable } from '#features/settings/model.ts'
import type { Change } from '#shared/book/change.ts'

/**
 * The newest deeds that still hold, newest first; `changes` are newest first as well. An undone deed
 * leaves, and a redo brings it back. Imports and settings are not among them: an import is undone
 * from History, a setting is changed back in Settings.
 */
export function justNow(changes: readonly Change[], limit: number): readonly Change[] {
  const undone = new Set<Change['id']>()
  const holding: Change[] = []
  for (const change of changes) {
    const holds = !undone.has(change.id)
    // An undo that holds removes its deed; an undo that was itself undone does not.
    if (holds && change.undoes !== undefined) undone.add(change.undoes)
    else if (holds && isDeedOfTheDay(change)) holding.push(change)
    if (holding.length === limit) return holding
  }
  return holding
}

const isDeedOfTheDay = ({ batch, rows }: Change): boolean =>
  batch === undefined && !rows.some((row) => row.table === settingsTable.name)

/** The row a deed made, or else the one it changed, for the other actions on it. */
export const rowOf = (change: Change): string =>
  (change.rows.find((row) => !row.was) ?? change.rows[0])?.id ?? change.id
