import type { Change, Image, RowChange } from '#shared/book/change.ts'
import { same } from './draft.ts'
import type { BookVersion } from './versions/version.ts'

/** The shapes a book has had, and the one way from an older shape to the current one. */
export type Versions = {
  readonly current: number
  readonly steps: readonly BookVersion[]
  /** All stores of one version with their indexes. */
  readonly stores: (version?: number) => Readonly<Record<string, string>>
  /** Stores of any version that are computed from rows. */
  readonly derived: readonly string[]
  /** A whole row of version `from`, as rows of the current version. */
  readonly migrateRow: (table: string, row: Image, from: number) => readonly Image[]
  /** Whether rows of a table written in version `from` may be gone since. */
  readonly mayDrop: (table: string, from: number) => boolean
  /** The same Change as if it had been written in the current version. */
  readonly migrateChange: (change: Change) => Change
}

export function versionsOf(list: readonly BookVersion[]): Versions {
  const steps = [...list].sort((one, other) => one.version - other.version)
  const current = steps.at(-1)?.version ?? 1
  const migrateRow: Versions['migrateRow'] = (table, row, from) =>
    steps
      .filter((step) => step.version > from)
      .reduce<readonly Image[]>(
        (rows, step) => rows.flatMap((each) => step.migrateRow?.[table]?.(each) ?? [each]),
        [row],
      )
  return {
    current,
    steps,
    stores: (version = current) => storesOf(steps.filter((step) => step.version <= version)),
    derived: steps.flatMap((step) => step.derived ?? []),
    migrateRow,
    mayDrop: (table, from) =>
      steps.some((step) => step.version > from && step.migrateRow?.[table] !== undefined),
    migrateChange: (change) =>
      change.v >= current
        ? change
        : {
            ...change,
            v: current,
            rows: change.rows.flatMap((row) =>
              migrateRowChange(row, (image) => migrateRow(row.table, image, change.v)),
            ),
          },
  }
}

function storesOf(steps: readonly BookVersion[]): Readonly<Record<string, string>> {
  const all: Readonly<Record<string, string | null>> = Object.assign(
    {},
    ...steps.map((step) => step.stores),
  )
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, keys]) => (keys === null ? [] : [[name, keys]])),
  )
}

/** Both images of each row that this one becomes; an edit that changes nothing is left out. */
function migrateRowChange(
  { table, id, was, now }: RowChange,
  migrate: (image: Image) => readonly Image[],
): readonly RowChange[] {
  const before = byId(was && migrate({ ...was, id }))
  const after = byId(now && migrate({ ...now, id }))
  const ids = [...new Set([...before.keys(), ...after.keys()])]
  return ids.flatMap((each): readonly RowChange[] => {
    const [old, fresh] = [before.get(each), after.get(each)]
    if (!was || !now || !old || !fresh)
      return [{ table, id: each, ...(old ? { was: old } : {}), ...(fresh ? { now: fresh } : {}) }]
    const edit = { was: differing(old, fresh), now: differing(fresh, old) }
    const isEmpty = Object.keys(edit.was).length + Object.keys(edit.now).length === 0
    return isEmpty ? [] : [{ table, id: each, ...edit }]
  })
}

const byId = (images: readonly Image[] | undefined): ReadonlyMap<string, Image> =>
  new Map((images ?? []).map((image) => [String(image.id), image]))

/** What a version fills in by itself is in both images of an edit, which did not change it. */
const differing = (image: Image, other: Image): Image =>
  Object.fromEntries(Object.entries(image).filter(([field, value]) => !same(value, other[field])))
