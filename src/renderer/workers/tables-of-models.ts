import type { AnyTable } from '#shared/book/table.ts'

// A worker can't import the registry: it would bring every screen along. The models are the same
// tables, found by their place, so a new feature is still one folder.
const models = import.meta.glob<Readonly<Record<string, unknown>>>('../features/*/model.ts', {
  eager: true,
})

/** Every table of every feature's `model.ts`. */
export const tablesOfModels: readonly AnyTable[] = Object.values(models).flatMap((model) =>
  Object.values(model).filter(isTable),
)

function isTable(value: unknown): value is AnyTable {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    'schema' in value &&
    'refers' in value &&
    'person' in value
  )
}
