import type { Image } from '#shared/book/change.ts'
import type { BookVersion } from './version.ts'

// Found by their place, so that a new version is one new file.
const files = import.meta.glob<Readonly<Record<string, BookVersion>>>('./[0-9]*.ts', {
  eager: true,
})

/** In order; the last is the shape this program writes. */
export const versions: readonly BookVersion[] = Object.values(files)
  .flatMap((file) => Object.values(file))
  .sort((one, other) => one.version - other.version)

export const currentVersion: number = versions.at(-1)?.version ?? 1

/** A row of version `from` as rows of the current one: for an upgrade, a restore, a replay, an undo. */
export function migrate(table: string, row: Image, from: number): readonly Image[] {
  const steps = versions.filter((step) => step.version > from)
  return steps.reduce<readonly Image[]>(
    (rows, step) => rows.flatMap((each) => step.migrateRow(table, each)),
    [row],
  )
}

/** All stores of the current version with their indexes. */
export function currentStores(): Readonly<Record<string, string>> {
  const all: Readonly<Record<string, string | null>> = Object.assign(
    {},
    ...versions.map((step) => step.stores),
  )
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, keys]) => (keys === null ? [] : [[name, keys]])),
  )
}
