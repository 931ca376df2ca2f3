import type { Image, RowChange } from '#shared/book/change.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { AnyTable, Row } from '#shared/book/table.ts'
import { same } from '../draft.ts'
import { references } from '../references.ts'

/** Whether a row's image is about one of these people, by its table's `person`. */
export function isTheirs(
  table: AnyTable | undefined,
  image: Image | undefined,
  id: string,
  people: ReadonlySet<string>,
): boolean {
  if (!table || !image) return false
  // `person` reads one field, which an image of changed fields may or may not have.
  const person = table.person as (row: Image) => CustomerId | undefined
  const whose = person({ ...image, id })
  return whose !== undefined && people.has(whose)
}

/** An image without the references to rows that are gone for good. */
export function withoutReferences(
  table: AnyTable,
  image: Image,
  isGone: (target: string, id: string) => boolean,
): Image {
  // A row is a plain object; `references` reads its fields by name.
  const lost = references(table, image as unknown as Row).some((at) => isGone(at.target, at.id))
  if (!lost) return image
  return Object.fromEntries(
    Object.entries(image).flatMap(([field, value]): (readonly [string, unknown])[] => {
      const target = table.refers[field]
      if (target === undefined) return [[field, value]]
      if (Array.isArray(value)) return [[field, value.filter((id) => !isGone(target, String(id)))]]
      return isGone(target, String(value)) ? [] : [[field, value]]
    }),
  )
}

/** The same for an edit; nothing when it changed only these references. */
export function editWithout(
  table: AnyTable,
  row: RowChange & { readonly was: Image; readonly now: Image },
  isGone: (target: string, id: string) => boolean,
): RowChange | undefined {
  const was = withoutReferences(table, row.was, isGone)
  const now = withoutReferences(table, row.now, isGone)
  if (was === row.was && now === row.now) return row
  const fields = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter(
    (field) => !same(was[field], now[field]),
  )
  if (fields.length === 0) return undefined
  return { ...row, was: only(was, fields), now: only(now, fields) }
}

const only = (image: Image, fields: readonly string[]): Image =>
  Object.fromEntries(Object.entries(image).filter(([field]) => fields.includes(field)))
