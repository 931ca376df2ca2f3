import type { Records } from '#book/records.ts'
import type { Instant } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { customers } from '../customers/model.ts'
import { type Allergy, allergiesOf, preferences } from '../preferences/model.ts'
import { type Note, type NoteId, notes } from './model.ts'
import { isJustANote } from './rules.ts'

export async function noteOf(records: Records, id: NoteId): Promise<Note | undefined> {
  const note = await records.table(notes).get(id)
  return isLiving(note) ? note : undefined
}

/** Newest first, those before `before` if given. */
export async function notesOf(
  records: Records,
  customerIds: readonly CustomerId[],
  limit: number,
  before: number = Number.MAX_SAFE_INTEGER,
): Promise<readonly Note[]> {
  const lists = await Promise.all(
    customerIds.map((id) =>
      records
        .table(notes)
        .where('[customerId+at]')
        .between([id, Number.MIN_SAFE_INTEGER], [id, before], true, false)
        .reverse()
        .filter(isLiving)
        .limit(limit)
        .toArray(),
    ),
  )
  return lists
    .flat()
    .sort((one, other) => other.at - one.at)
    .slice(0, limit)
}

/** The last few since then that became nothing else yet. */
export const justNoted = async (
  records: Records,
  customerId: CustomerId,
  since: Instant,
  limit: number,
): Promise<readonly Note[]> =>
  (await notesOf(records, [customerId], 20))
    .filter((note) => note.at >= since && isJustANote(note))
    .slice(0, limit)

/** What the customer and the people inside can't have. */
export async function allergiesHere(
  records: Records,
  customerId: CustomerId,
): Promise<readonly Allergy[]> {
  const [customer, known] = await Promise.all([
    records.table(customers).get(customerId),
    records.table(preferences).where('customerId').equals(customerId).toArray(),
  ])
  return allergiesOf(known, customer?.people ?? [])
}
