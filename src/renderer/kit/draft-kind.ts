import { z } from 'zod'
import { dayOf, type Instant } from '#shared/base/day.ts'
import type { Said } from '#shared/base/said.ts'
import type { Trade } from '#shared/book/shop-settings.ts'

type Shape = Readonly<Record<string, z.ZodType>>
export type DraftFields<S extends Shape> = { readonly [Name in keyof S]: z.output<S[Name]> }

/** What a panel keeps of what is half typed in it. */
export type DraftKind<S extends Shape = Shape> = {
  /** No other panel has this name; that of a card's action is the action's id. */
  readonly panel: string
  /** "You were writing a note". Absent where the field itself shows it. */
  readonly said?: Said | ((trade: Trade) => Said)
  /** The screen where the panel is; absent: the customer's page. */
  readonly to?: (about: string) => string
  /** A sale that was begun yesterday must not get into today's. */
  readonly endsWith?: 'the day'
  readonly fields: S
}

/** The panel of an action keeps its text as `typed`: Esc moves that to the search box. */
export const defineDraft = <const S extends Shape>(kind: DraftKind<S>): DraftKind<S> => kind

/** Fields of a draft. What another version of the app has kept otherwise is left out. */
export const draftText = z.string()
export const draftFlag = z.boolean()
export const draftNumber = z.number()
export const oneOf = <const V extends string>(values: readonly V[]) => z.enum(values)
/** Of a row of this book, or nothing. */
export const maybeId = <Id extends string>() =>
  z.custom<Id>((id) => typeof id === 'string').optional()
export const maybe = <T extends z.ZodType>(field: T) => field.optional()

/** The fields as they are shown: `opened` with what was changed since. */
export function withChanged<S extends Shape>(
  { fields }: DraftKind<S>,
  opened: DraftFields<S>,
  changed: Readonly<Record<string, unknown>> = {},
): DraftFields<S> {
  const read = Object.entries(changed).flatMap(([name, value]) => {
    // JSON has no `undefined`: a field that was emptied is kept as null.
    const found = fields[name]?.safeParse(value ?? undefined)
    return found?.success ? [[name, found.data]] : []
  })
  // Each was read by the schema of its own field.
  return { ...opened, ...(Object.fromEntries(read) as Partial<DraftFields<S>>) }
}

/** Only what differs: another window's changes to the other fields are not undone by a draft. */
export const changedIn = <S extends Shape>(
  now: DraftFields<S>,
  opened: DraftFields<S>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(now).flatMap(([name, value]) => {
      const text = JSON.stringify(value ?? null)
      // Read back from its text, because no schema of a row takes a field that is there but undefined.
      return text === JSON.stringify(opened[name] ?? null) ? [] : [[name, JSON.parse(text)]]
    }),
  )

/** A sale that was begun on another day is not shown in one of today. */
export const isOfAnotherDay = (
  kind: DraftKind,
  draft: { readonly at: Instant } | undefined,
  now: Instant,
): boolean => kind.endsWith === 'the day' && draft !== undefined && dayOf(draft.at) !== dayOf(now)
