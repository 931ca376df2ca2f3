import type { Day } from '#shared/base/day.ts'
import { askIfShut, type Shut } from '#shared/book/shut.ts'
import type { OrderTrouble, ReadOrder } from './read-order.ts'

/** The reading with the owner's own answer to which day; a day when the shop is shut is asked. */
export function withAnswer(
  read: ReadOrder,
  answer: Day | undefined,
  shut: readonly Shut[],
): ReadOrder {
  if (answer !== undefined && isAboutDay(read.trouble)) {
    const { trouble: _, ...rest } = read
    return { ...rest, day: answer }
  }
  const { day } = read
  if (day === undefined || read.trouble) return read
  const trouble = askIfShut(day, shut)
  if (!trouble) return read
  return answer === undefined ? { ...read, trouble } : { ...read, day: answer }
}

const isAboutDay = (trouble: OrderTrouble | undefined): boolean =>
  trouble !== undefined && !wordsOnly.has(trouble.kind)

/** No day answers these: the words must be changed. */
const wordsOnly: ReadonlySet<OrderTrouble['kind']> = new Set([
  'two prices',
  'no number',
  'unclear price',
  'other money',
  'too much',
  'deposit over price',
  'two times',
  'unclear time',
  'no such date',
])
