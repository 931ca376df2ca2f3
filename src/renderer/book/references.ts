import type { AnyTable, Row } from '#shared/book/table.ts'
import type { Records } from './records.ts'
import type { Written } from './standing.ts'

type Place = { readonly table: string; readonly id: string }

/**
 * The first written row that hangs on a row which is not in the book, if any: such a Change is
 * refused, so that no road (undo, redo, two windows, import) leaves an orphan.
 */
export async function missingReference(
  records: Records,
  written: readonly Written[],
): Promise<Place | undefined> {
  const made = new Set(
    written.flatMap(({ table, after }) => (after ? [`${table} ${after.id}`] : [])),
  )
  const wanted = new Map<string, Map<string, Place>>()
  for (const { table, before, after } of written) {
    const definition = records.tables.find((each) => each.name === table)
    if (!definition || !after) continue
    for (const { target, id } of references(definition, after)) {
      if (made.has(`${target} ${id}`)) continue
      if (before && references(definition, before).some((old) => old.id === id)) continue
      const ids = wanted.get(target) ?? new Map<string, Place>()
      wanted.set(target, ids.set(id, { table, id: after.id }))
    }
  }
  for (const [target, ids] of wanted) {
    const keys = [...ids.keys()]
    const rows = await records.any(target).bulkGet(keys)
    const missing = keys.find((_, at) => !rows[at])
    if (missing !== undefined) return ids.get(missing)
  }
  return undefined
}

/** Every id a row holds of another table, by the table's `refers`. */
export function references(
  table: AnyTable,
  row: Row,
): readonly { readonly target: string; readonly id: string }[] {
  // A row is a plain object; its fields are looked up by the names `refers` gives.
  const fields = row as unknown as Readonly<Record<string, unknown>>
  return Object.entries(table.refers).flatMap(([field, target]) => {
    const value = fields[field]
    const ids = Array.isArray(value) ? value : [value]
    return ids.flatMap((id) => (typeof id === 'string' ? [{ target, id }] : []))
  })
}

/** How many rows hang on this one, by table: what undo and erase must know before a row goes. */
export async function hangingOn(
  records: Records,
  table: string,
  id: string,
  except: ReadonlySet<string> = new Set(),
): Promise<readonly { readonly table: string; readonly rows: number }[]> {
  const found = new Map<string, Set<string>>()
  for (const each of records.tables) {
    for (const [field, target] of Object.entries(each.refers)) {
      if (target !== table) continue
      const keys = await records.any(each.name).where(field).equals(id).primaryKeys()
      const rest = keys.filter((key) => !except.has(`${each.name} ${key}`))
      const known = found.get(each.name) ?? new Set<string>()
      found.set(each.name, new Set([...known, ...rest]))
    }
  }
  return [...found].flatMap(([name, ids]) =>
    ids.size > 0 ? [{ table: name, rows: ids.size }] : [],
  )
}
