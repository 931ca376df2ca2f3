import type { Records } from '#book/records.ts'
import { isFoundIn } from '#shared/base/find-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isAllergyTo } from '#shared/said/allergens.ts'
import { isCurrent, type Preference, type PreferenceId, preferences } from './model.ts'

/** What many say alike is looked at once: "flat white, oat". */
type Shelf = {
  readonly kind: HeldKind
  readonly value: string
  readonly holders: Map<PreferenceId, CustomerId>
}

const heldKinds = ['allergy', 'usual', 'how-to'] as const
type HeldKind = (typeof heldKinds)[number]

export type Holding = {
  readonly customerId: CustomerId
  readonly kind: HeldKind
  readonly value: string
}

/**
 * Who can't have this, or takes it so; allergies first, each customer once. It is read into memory
 * at the first search and follows the Changes since, which are looked up before each answer.
 */
export async function findHolding(
  records: Records,
  typed: string,
  limit: number,
): Promise<readonly Holding[]> {
  const held = heldOf.get(records) ?? startHolding(records)
  heldOf.set(records, held)
  const { shelves } = await followed(records, held)
  // A longer line tells of someone new: "green scarf, double espresso, no nuts".
  const isAllergy = typed.split(/\s+/).length > 3 ? () => false : isAllergyTo(typed)
  const isFound = ({ kind, value }: Shelf): boolean =>
    isFoundIn(value, typed) || (kind === 'allergy' && isAllergy(value))
  const found = new Map<CustomerId, Holding>()
  const all = [...shelves.values()].filter(isFound)
  for (const wanted of heldKinds)
    for (const { kind, value, holders } of all)
      if (kind === wanted)
        for (const customerId of holders.values()) {
          if (found.size === limit) return [...found.values()]
          if (!found.has(customerId)) found.set(customerId, { customerId, kind, value })
        }
  return [...found.values()]
}

type Held = {
  readonly shelves: Map<string, Shelf>
  readonly places: Map<PreferenceId, Shelf>
  /** The last Change that is in it. */
  seq: number
}

const heldOf = new WeakMap<Records, Promise<Held>>()

async function startHolding(records: Records): Promise<Held> {
  const held: Held = { shelves: new Map(), places: new Map(), seq: 0 }
  // Before the rows: what is written meanwhile is then looked at again.
  held.seq = await lastSeq(records)
  await records.table(preferences).each((row) => put(held, row))
  return held
}

async function followed(records: Records, starting: Promise<Held>): Promise<Held> {
  const held = await starting
  const last = await lastSeq(records)
  if (last === held.seq) return held
  const changes = await records.changes.where('seq').above(held.seq).toArray()
  const ids = changes.flatMap(({ rows }) =>
    // The ids of preference rows are theirs.
    rows.flatMap(({ table, id }) => (table === preferences.name ? [id as PreferenceId] : [])),
  )
  const rows = await records.table(preferences).bulkGet([...new Set(ids)])
  for (const id of ids) remove(held, id)
  for (const row of rows) if (row) put(held, row)
  held.seq = Math.max(held.seq, last)
  return held
}

const lastSeq = async (records: Records): Promise<number> =>
  Number((await records.changes.toCollection().lastKey()) ?? 0)

function put(held: Held, row: Preference): void {
  const kind = heldKinds.find((each) => each === row.kind)
  if (!kind || !isCurrent(row)) return
  const key = `${kind} ${row.value}`
  const shelf = held.shelves.get(key) ?? { kind, value: row.value, holders: new Map() }
  held.shelves.set(key, shelf)
  shelf.holders.set(row.id, row.customerId)
  held.places.set(row.id, shelf)
}

function remove(held: Held, id: PreferenceId): void {
  const shelf = held.places.get(id)
  if (!shelf) return
  held.places.delete(id)
  shelf.holders.delete(id)
  if (shelf.holders.size === 0) held.shelves.delete(`${shelf.kind} ${shelf.value}`)
}
