import type { Instant } from '#shared/base/day.ts'
import type { Image } from '#shared/book/change.ts'
import type { Row } from '#shared/book/table.ts'

/** Sets the fields of `now`; a field in `was` alone is removed. */
export function putFields(row: Image, was: Image, now: Image): Image {
  const gone = Object.keys(was).filter((field) => !(field in now))
  const kept = Object.entries(row).filter(([field]) => !gone.includes(field))
  return { ...Object.fromEntries(kept), ...now }
}

// The image came from a typed draft or from a Change that was read through its schema.
export const rowOf = (image: Image, id: string, rev: number, updatedAt: Instant): Row =>
  ({ ...image, id, rev, updatedAt }) as unknown as Row

/** A row as a Change holds it: `rev` and `updatedAt` follow from the Change itself. */
export function imageOf(row: Row | Image | undefined): Image {
  const { rev: _rev, updatedAt: _at, ...image }: Image = { ...row }
  return image
}
