import type { AnyDeed } from '#book/define-deed.ts'
import type { FieldName } from '#book/refusals.ts'
import { bookShape } from '#workers/book-shape.ts'

// In place of app/features.ts where mutants are tried: the same deeds and tables, found by their
// path. Loading every screen for each mutant took longer than its tests.
const files = import.meta.glob<Readonly<Record<string, unknown>>>(
  ['/src/renderer/features/*/deeds.ts', '/src/renderer/features/*/deeds/*.ts'],
  { eager: true },
)

export const shapeOfBook = bookShape
export const allDeeds = [
  ...new Set(Object.values(files).flatMap((file) => Object.values(file).filter(isDeed))),
]
/** The labels of fields are said by the screens' own words. */
export const fieldName: FieldName = (table, field) => ({ of: table, key: `field_${field}` })

function isDeed(value: unknown): value is AnyDeed {
  const keys = ['name', 'input', 'load', 'change', 'sample']
  return typeof value === 'object' && value !== null && keys.every((key) => key in value)
}
