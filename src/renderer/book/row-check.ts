import type { z } from 'zod'
import type { Row } from '#shared/book/table.ts'
import type { WrittenRow } from './derived.ts'
import { same } from './draft.ts'
import { type Fits, fitsOf } from './fits.ts'
import type { Records } from './records.ts'

/** A row that its own table's schema refuses, and the field that is wrong. */
export type UnfitRow = {
  readonly table: string
  readonly id: string
  readonly field: string
  readonly why: /** `most` and `size` in characters, or in entries of a list. */
    | { readonly is: 'too-long' | 'too-many'; readonly most: number; readonly size: number }
    | { readonly is: 'wrong'; readonly detail: string }
}

/** The first version whose writer checked every row; rows of older ones are taken as they are. */
export const firstChecked = 3

/** The first written row that its table does not take, if any. */
export const firstUnfit = (
  records: Pick<Records, 'tables'>,
  written: readonly WrittenRow[],
): UnfitRow | undefined => unfitAmong(records, written).next().value?.row

/**
 * The written rows that their tables do not take. A row that did not fit before, which versions 1 and
 * 2 could write, may be changed in its other fields. `isLong`: nothing else is wrong with it.
 */
export function* unfitAmong(
  records: Pick<Records, 'tables'>,
  written: readonly WrittenRow[],
): Generator<{ readonly row: UnfitRow; readonly isLong: boolean }, undefined> {
  for (const { table, before, after } of written) {
    if (!after) continue
    const schema = records.tables.find((each) => each.name === table)?.schema
    const found = schema ? whyUnfit(schema, after) : noTable(table)
    if (found && !(schema && before && isNoWorse(schema, before, after)))
      yield { row: { table, id: after.id, ...found }, isLong: isMerelyLong(schema, after) }
  }
}

/** It says what it said, only at greater length: it is kept, and its owner is asked to shorten it. */
export function isMerelyLong(schema: z.ZodType | undefined, row: unknown): boolean {
  const issues = schema?.safeParse(row).error?.issues ?? []
  return (
    issues.length > 0 &&
    issues.every((issue) => whyOf(issue, valueAt(row, issue.path)).is !== 'wrong')
  )
}

/** Every field that does not fit is as it was before. */
function isNoWorse(schema: z.ZodType, before: Row, after: Row): boolean {
  const issues = schema.safeParse(after).error?.issues ?? []
  return issues.every(({ path }) =>
    same(valueAt(before, path.slice(0, 1)), valueAt(after, path.slice(0, 1))),
  )
}

/** Nothing for a row that fits its schema. */
export function whyUnfit(
  schema: z.ZodType,
  row: unknown,
): Pick<UnfitRow, 'field' | 'why'> | undefined {
  if (quickLook(schema)(row)) return undefined
  const parsed = schema.safeParse(row)
  if (parsed.success) return undefined
  const field = parsed.error.issues[0]?.path[0] ?? ''
  return { field: String(field), why: whyRefused(parsed.error, row) }
}

/** By the schema's first issue. */
export function whyRefused({ issues: [issue] }: z.ZodError, value: unknown): UnfitRow['why'] {
  return issue ? whyOf(issue, valueAt(value, issue.path)) : wrong('')
}

/** Compiled once: a check costs microseconds, which nobody feels at the counter. */
const looks = new WeakMap<z.ZodType, Fits>()

function quickLook(schema: z.ZodType): Fits {
  const known = looks.get(schema) ?? fitsOf(schema)
  looks.set(schema, known)
  return known
}

function whyOf(issue: z.core.$ZodIssue, value: unknown): UnfitRow['why'] {
  if (issue.code !== 'too_big') return wrong(issue.message)
  const most = Number(issue.maximum)
  if (typeof value === 'string') return { is: 'too-long', most, size: value.length }
  if (Array.isArray(value)) return { is: 'too-many', most, size: value.length }
  return wrong(issue.message)
}

const wrong = (detail: string): UnfitRow['why'] => ({ is: 'wrong', detail })

const noTable = (table: string): Pick<UnfitRow, 'field' | 'why'> => ({
  field: '',
  why: wrong(`${table} is no table of the book`),
})

const valueAt = (row: unknown, path: readonly PropertyKey[]): unknown =>
  // The schema's path leads through lists and objects alike.
  path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    row,
  )
