import type { Day } from '#shared/base/day.ts'
import type { ShopYear } from '../model.ts'

export const yearOf = (day: Day): string => day.slice(0, 4)

// Every month has room for 31 days: a place needs no calendar, and some stay 0.
const monthRoom = 31

const placeOf = (day: Day): number =>
  (Number(day.slice(5, 7)) - 1) * monthRoom + Number(day.slice(8)) - 1

const dayAt = (year: string, place: number): Day => {
  const month = String(Math.floor(place / monthRoom) + 1).padStart(2, '0')
  const date = String((place % monthRoom) + 1).padStart(2, '0')
  // Only days have a place, so a counted place is a day again.
  return `${year}-${month}-${date}` as Day
}

/** The days with visits, in order, from one day to another. */
export const visitedDays = (
  years: readonly ShopYear[],
  from: Day | '' = '',
  to: Day | '\uffff' = '\uffff',
): readonly Day[] =>
  [...years]
    .filter(({ id }) => from.slice(0, 4) <= id && id <= to.slice(0, 4))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .flatMap((year) => daysOf(year))
    .filter((day) => from <= day && day <= to)

function daysOf({ id, visits }: ShopYear): readonly Day[] {
  const days: Day[] = []
  visits.forEach((count, place) => {
    if (count > 0) days.push(dayAt(id, place))
  })
  return days
}

/** The years that change, and the days that begin, or stop, having visits. */
export function countVisits(
  years: readonly ShopYear[],
  by: ReadonlyMap<Day, number>,
): { readonly years: readonly ShopYear[]; readonly moved: readonly Day[] } {
  const changed = new Map<string, Uint16Array>()
  const moved: Day[] = []
  for (const [day, more] of by) {
    const id = yearOf(day)
    const visits =
      changed.get(id) ?? Uint16Array.from(years.find((each) => each.id === id)?.visits ?? noVisits)
    changed.set(id, visits)
    const was = visits[placeOf(day)] ?? 0
    const now = Math.max(was + more, 0)
    visits[placeOf(day)] = now
    if (was > 0 !== now > 0) moved.push(day)
  }
  return { years: [...changed].map(([id, visits]) => ({ id, visits })), moved }
}

const noVisits = new Uint16Array(12 * monthRoom)
