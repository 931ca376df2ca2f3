import type { Image } from '#shared/book/change.ts'
import { opening } from './0001-opening.ts'
import { snoozes } from './0002-snoozes.ts'
import type { BookVersion } from './version.ts'

/** In order; the last is the shape this program writes. */
export const versions: readonly [BookVersion, ...BookVersion[]] = [opening, snoozes]

export const currentVersion: number = versions[versions.length - 1]?.version ?? 1

/** Walks a row written in version `from` up to the current one. */
export function liftRow(table: string, row: Image, from: number): readonly Image[] {
  const steps = versions.filter((step) => step.version > from)
  return steps.reduce<readonly Image[]>(
    (rows, step) => rows.flatMap((each) => step.lift(table, each)),
    [row],
  )
}

/** All stores of the current version with their indexes. */
export function currentStores(): Readonly<Record<string, string>> {
  return Object.assign({}, ...versions.map((step) => step.stores))
}
