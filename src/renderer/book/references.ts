import type { AnyTable, Row } from '#shared/book/table.ts'
import type { WrittenRow } from './derived.ts'
import type { Records } from './records.ts'

/** "table id": one row of the book, whether or not it still exists. */
export type PlaceKey = string
export const placeOf = (table: string, id: string): PlaceKey => `${table} ${id}`

type Place = { readonly table: string; readonly id: string }

/**
 * The first written row that refers to a row which is not in the book, if any. Such a Change is
 * refused, so that no way of writing (undo, redo, two windows, import) leaves an orphan.
 */
export async function missingReference(
  records: Records,
  written: readonly WrittenRow[],
  /** Ids of rows that were read in this transaction. */
  known: ReadonlySet<string> = new Set(),
): Promise<Place | undefined> {
  const made = new Set(
    written.flatMap(({ table, after }) => (after ? [placeOf(table, after.id)] : [])),
  )
  const wanted = new Map<string, Map<string, Place>>()
  for (const { table, before, after } of written) {
    const definition = records.tables.find((each) => each.name === table)
    if (!definition || !after) continue
    for (const { target, id } of references(definition, after)) {
      if (known.has(id) || made.has(placeOf(target, id))) continue
      if (before && references(definition, before).some((old) => old.id === id)) continue
      const ids = wanted.get(target) ?? new Map<string, Place>()
      wanted.set(target, ids.set(id, { table, id: after.id }))
    }
  }
  const missing = await Promise.all(
    [...wanted].map(async ([target, ids]) => {
      const keys = [...ids.keys()]
      const rows = await records.tableByName(target).bulkGet(keys)
      return keys.find((_, at) => !rows[at])
    }),
  )
  const at = missing.findIndex((id) => id !== undefined)
  return [...wanted.values()][at]?.get(missing[at] ?? '')
}

/** Every id of another table's row that a row holds, by the table's `refers`. */
export function references(
  table: AnyTable,
  row: Row,
): readonly { readonly target: string; readonly id: string }[] {
  // A row is a plain object; `refers` gives the names of its fields.
  const fields = row as unknown as Readonly<Record<string, unknown>>
  return Object.entries(table.refers).flatMap(([field, target]) => {
    const value = fields[field]
    const ids = Array.isArray(value) ? value : [value]
    return ids.flatMap((id) => (typeof id === 'string' ? [{ target, id }] : []))
  })
}

/**
 * Which rows refer to these, by the place ("table id") of each: undo and erase must know this
 * before they remove a row. One read for each field that refers to one of their tables.
 */
export async function rowsReferringTo(
  records: Records,
  places: readonly Place[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>()
  for (const table of records.tables) {
    for (const [field, target] of Object.entries(table.refers)) {
      const ids = places.filter((place) => place.table === target).map((place) => place.id)
      if (ids.length === 0) continue
      const rows = await records
        .tableByName(table.name)
        .where(field)
        .anyOf(ids)
        .distinct()
        .toArray()
      for (const row of rows) {
        for (const { target: to, id } of references(table, row)) {
          if (to !== target) continue
          const known = found.get(`${to} ${id}`) ?? []
          const place = `${table.name} ${row.id}`
          if (!known.includes(place)) found.set(`${to} ${id}`, [...known, place])
        }
      }
    }
  }
  return found
}
