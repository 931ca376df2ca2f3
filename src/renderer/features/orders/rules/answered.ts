import { type Day, plusDays } from '#shared/base/day.ts'
import type { OrderTrouble, ReadOrder } from './read-order.ts'

/** A stretch of days on which the shop is shut, both ends included. */
export type Shut = { readonly from: Day; readonly to: Day }

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

const isShut = (day: Day, shut: readonly Shut[]): boolean =>
  shut.some(({ from, to }) => from <= day && day <= to)

function nextOpen(from: Day, shut: readonly Shut[]): Day {
  const period = shut.find((each) => each.from <= from && from <= each.to)
  return period ? nextOpen(plusDays(period.to, 1), shut) : from
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
