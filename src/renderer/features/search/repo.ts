import type { Records } from '#book/records.ts'
import { type Customer, customers } from '#features/customers/model.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { sameCode } from './rules/scan.ts'

/** The cards of the few results, to show why each matches. */
export async function cardsShown(
  records: Records,
  ids: readonly CustomerId[],
): Promise<ReadonlyMap<CustomerId, Customer>> {
  const rows = await records.table(customers).bulkGet([...ids])
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])))
}

/** Whose card this is, among the candidates from the people index. */
export async function ownersOfCode(
  records: Records,
  possible: readonly CustomerId[],
  code: string,
): Promise<readonly CustomerId[]> {
  const cards = await cardsShown(records, possible)
  return [...cards.values()]
    .filter((card) => card.codes.some((each) => sameCode(each, code)))
    .map((card) => card.id)
}
