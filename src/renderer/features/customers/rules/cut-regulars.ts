import type { WrittenRegular } from './written-regulars.ts'

/** A Change carries at most a thousand rows; one says where the batch stands. */
export const rowsInAChange = 999

/** One for the customer, one for each thing they like or can't have, and for each date. */
export const changeRowsOf = ({
  usual,
  allergies,
  people = [],
  dates = [],
}: Pick<WrittenRegular, 'allergies' | 'usual'> &
  Partial<Pick<WrittenRegular, 'people' | 'dates'>>): number =>
  1 +
  Number(usual !== undefined) +
  dates.length +
  [allergies, ...people.map((each) => each.allergies)].flat().length

/** Kept in order, so that after a full disk the book holds the beginning of the list. */
export function cutRegulars<Regular extends WrittenRegular>(
  regulars: readonly Regular[],
  limit: number = rowsInAChange,
): readonly (readonly Regular[])[] {
  const pieces: Regular[][] = []
  let rows = limit
  for (const regular of regulars) {
    const more = changeRowsOf(regular)
    const last = pieces.at(-1)
    if (last && rows + more <= limit) last.push(regular)
    else {
      pieces.push([regular])
      rows = 0
    }
    rows += more
  }
  return pieces
}
