import { type Day, plusDays } from '#shared/base/day.ts'
import { isShut, type Shut } from '#shared/base/shut.ts'
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
  if (day === undefined || read.trouble || !isShut(day, shut)) return read
  if (answer !== undefined) return { ...read, day: answer }
  return { ...read, trouble: { kind: 'closed', day, days: [day, nextOpen(day, shut)] } }
}

/** A shop that is shut on every day of the year has no next one: the day itself is left. */
function nextOpen(from: Day, shut: readonly Shut[]): Day {
  for (let after = 1; after <= 366; after += 1) {
    const day = plusDays(from, after)
    if (!isShut(day, shut)) return day
  }
  return from
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
