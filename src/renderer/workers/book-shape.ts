import type { AnyDerivedTables, BookShape } from '#book/derived.ts'
import { versions } from '#book/versions/all.ts'
import type { AnyTable } from '#shared/book/table.ts'

// A worker can't import the registry: that would load every screen. These are the same tables,
// found by their path, so a feature is still one folder.
const models = import.meta.glob<Readonly<Record<string, unknown>>>('../features/*/model.ts', {
  eager: true,
})
const derived = import.meta.glob<Readonly<Record<string, unknown>>>('../features/*/derived.ts', {
  eager: true,
})

/** Every table of every feature's `model.ts` and `derived.ts`. */
export const bookShape: BookShape = {
  tables: exportsOf(models).filter(isTable),
  derived: exportsOf(derived).filter(isDerived),
  versions,
}

function exportsOf(files: Readonly<Record<string, Readonly<Record<string, unknown>>>>) {
  return Object.values(files).flatMap((file) => Object.values(file))
}

function isTable(value: unknown): value is AnyTable {
  return has(value, ['name', 'schema', 'refers', 'person'])
}

function isDerived(value: unknown): value is AnyDerivedTables {
  return has(value, ['tables', 'derive', 'rebuild'])
}

function has(value: unknown, keys: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && keys.every((key) => key in value)
}
