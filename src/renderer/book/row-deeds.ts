import { z } from 'zod'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import { isLiving } from '#shared/book/living.ts'
import { idField, type Row, type Table } from '#shared/book/table.ts'
import { type Deed, defineDeed, type Moment, type Pick } from './define-deed.ts'
import { create, edit, isEmpty, type Patch, type RowDraft } from './draft.ts'
import type { Records } from './records.ts'

export type Shape = z.core.$ZodLooseShape
export type Fields<S extends Shape> = [keyof S] extends [never] ? object : z.infer<z.ZodObject<S>>
type ById<R extends Row> = { readonly id: R['id'] }

/** The changed fields of the row; or all drafts, where other rows change with it. */
type Changed<R extends Row> = Result<Patch<R> | readonly RowDraft[], Said>

type Named = { readonly name: string; readonly words: Deed['words'] }

type RowDeed<R extends Row, S extends Shape, Also> = Named & {
  /** The fields it takes besides the row's id. */
  readonly input: S
  /** What it reads besides the row. */
  readonly also?: (records: Records, row: R, input: Fields<S>) => Promise<Also>
  readonly change: (row: R, input: Fields<S>, moment: Moment, also: Also) => Changed<R>
  readonly sample: (pick: Pick, id: R['id']) => Fields<S> | undefined
}

type PutBack<R extends Row> = Named & {
  /** Why it can't come back: the rule of adding one, which may not hold by now. */
  readonly refuse?: ((records: Records, row: R) => Promise<Said | undefined>) | undefined
}

/** A deed that takes only the row. */
type RowStep<R extends Row> = Named & {
  readonly change: (row: R, moment: Moment) => Changed<R>
}

/** A row that is computed until something is done to it: the deed then writes all of it. */
type Computed<R extends Row> = (records: Records, id: R['id']) => Promise<R | undefined>

/**
 * Deeds on one row of a table, named by its id. If the row is gone or in the trash, the deed is
 * refused in the table's own words before `change` runs.
 */
export function rowDeeds<R extends Row>(table: Table<R>, notThere: Said, computed?: Computed<R>) {
  const id = idField<R['id']>()

  const find = async (records: Records, of: R['id']): Promise<Found<R> | undefined> => {
    const stored = await records.table(table).get(of)
    if (stored) return { row: stored, isNew: false }
    const row = await computed?.(records, of)
    return row && { row, isNew: true }
  }

  const deed = <S extends Shape, Also = undefined>(of: RowDeed<R, S, Also>) =>
    defineDeed({
      ...{ name: of.name, words: of.words },
      // A strict object with the fields of its shape and the id.
      input: z.strictObject({ ...of.input, id }) as unknown as z.ZodType<ById<R> & Fields<S>>,
      load: async (records, input) => {
        const found = await find(records, input.id)
        if (!found || !isLiving(found.row)) return undefined
        return { ...found, also: await of.also?.(records, found.row, input) }
      },
      change: (loaded, { id: _id, ...input }, moment) => {
        if (!loaded) return err(notThere)
        // Without the id, the input is the fields; without `also`, nothing else is read.
        const fields = input as unknown as Fields<S>
        const changed = of.change(loaded.row, fields, moment, loaded.also as Also)
        if (!changed.ok) return changed
        const drafts = isDrafts(changed.value)
          ? changed.value
          : [edit(table, loaded.row, changed.value)]
        return ok(loaded.isNew ? written(table, loaded.row, drafts) : drafts)
      },
      sample: (pick) => {
        const picked = pick.row<R['id']>(table.name)
        const fields = picked && of.sample(pick, picked)
        return picked && fields && { ...fields, id: picked }
      },
    })

  const step = ({ change, ...named }: RowStep<R>) =>
    deed({
      ...named,
      input: {},
      change: (row, _input, moment) => change(row, moment),
      sample: () => ({}),
    })

  /** Into the trash or back: a row that is already there stays as it is. */
  const move = (
    { name, words }: Named,
    sample: (pick: Pick) => R['id'] | undefined,
    deletedAt: (row: R, moment: Moment) => Row['deletedAt'],
    refuse: NonNullable<PutBack<R>['refuse']> = async () => undefined,
  ) =>
    defineDeed({
      ...{ name, words },
      input: z.strictObject({ id }) as unknown as z.ZodType<ById<R>>,
      load: async (records, input) => {
        const found = await find(records, input.id)
        if (!found) return undefined
        const { row } = found
        return { ...found, why: isLiving(row) ? undefined : await refuse(records, row) }
      },
      change: (loaded, _input, moment) => {
        if (!loaded) return err(notThere)
        if (loaded.why) return err(loaded.why)
        const { row, isNew } = loaded
        // Every row may be in the trash.
        const drafts = [edit(table, row, { deletedAt: deletedAt(row, moment) } as Patch<R>)]
        return ok(isNew ? written(table, row, drafts) : drafts)
      },
      sample: (pick) => {
        const picked = sample(pick)
        return picked && { id: picked }
      },
    })

  return {
    deed,
    step,
    trash: (named: Named) =>
      move(
        named,
        (pick) => pick.row(table.name),
        (row, { now }) => row.deletedAt ?? now,
      ),
    putBack: ({ refuse, ...named }: PutBack<R>) =>
      move(
        named,
        (pick) => pick.trashed(table.name),
        () => undefined,
        refuse,
      ),
  }
}

type Found<R extends Row> = { readonly row: R; readonly isNew: boolean }

/** The drafts of a row that is not in the book yet: its edits become its creation. */
function written<R extends Row>(
  table: Table<R>,
  { createdAt: _createdAt, updatedAt: _updatedAt, rev: _rev, ...row }: R,
  drafts: readonly RowDraft[],
): readonly RowDraft[] {
  const isOwn = (draft: RowDraft): boolean => draft.table === table.name && draft.id === row.id
  const own = drafts.filter(isOwn)
  if (own.every(isEmpty) && own.length === drafts.length) return []
  const gone = own.flatMap(({ was, now }) =>
    Object.keys(was ?? {}).filter((field) => now?.[field] === undefined),
  )
  const now = Object.assign({}, row, ...own.map((each) => each.now))
  for (const field of gone) delete now[field]
  return [create(table, now), ...drafts.filter((each) => !isOwn(each))]
}

/** The row of that id; nothing when it is gone or in the trash. */
export async function livingRow<R extends Row>(
  records: Records,
  table: Table<R>,
  id: R['id'],
): Promise<R | undefined> {
  const row = await records.table(table).get(id)
  return isLiving(row) ? row : undefined
}

/** A form sends all its fields: a field of `shape` that is not given is removed. */
export const everyField = <F extends object>(
  shape: { readonly [N in keyof F]: z.ZodType },
  given: F,
): F =>
  // Fields that are not given are `undefined`, which only an optional one may be.
  Object.fromEntries(Object.keys(shape).map((name) => [name, given[name as keyof F]])) as F

const isDrafts = <R extends Row>(
  changed: Patch<R> | readonly RowDraft[],
): changed is readonly RowDraft[] => Array.isArray(changed)
