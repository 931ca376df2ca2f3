import { type Day, type Weekday, weekdayOf } from '#shared/base/day.ts'
import { isLiving } from '#shared/book/living.ts'
import type { ClosedPeriod, ShopYear } from '../model.ts'

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

/**
 * Counts the days with visits, without those on which the shop was closed: after one day, up to and
 * with another.
 */
export function shopDayCounter(
  years: readonly ShopYear[],
  closed: readonly ClosedPeriod[],
): (from: Day, to: Day) => number {
  const counted = years.map((year) => ({ id: year.id, days: shopDaysUpTo(year, closed) }))
  const upTo = (day: Day): number => {
    let sum = 0
    for (const { id, days } of counted) {
      if (id <= yearOf(day)) sum += days[id === yearOf(day) ? placeOf(day) : days.length - 1] ?? 0
    }
    return sum
  }
  return (from, to) => upTo(to) - upTo(from)
}

/** For each place of the year: how many shop days there were by then, that day included. */
function shopDaysUpTo({ id, visits }: ShopYear, closed: readonly ClosedPeriod[]): Uint16Array {
  const shut = closed.filter(isLiving).map(({ from, to, weekdays }) => ({
    ...{ first: placeIn(id, from), last: placeIn(id, to) },
    weekdays,
  }))
  const weekdayAt = weekdaysIn(id)
  const isShutAt = (place: number): boolean =>
    shut.some(
      ({ first, last, weekdays }) =>
        first <= place && place <= last && (!weekdays || weekdays.includes(weekdayAt(place))),
    )
  const upTo = new Uint16Array(visits.length)
  let days = 0
  // A plain loop: it runs for each year while a customer waits.
  for (let place = 0; place < visits.length; place++) {
    if (visits[place] && !isShutAt(place)) days++
    upTo[place] = days
  }
  return upTo
}

/** The weekday of a place, counted from the first of its month: a date for each would be slow. */
function weekdaysIn(year: string): (place: number) => Weekday {
  const firsts: (Weekday | undefined)[] = []
  return (place) => {
    const month = Math.floor(place / monthRoom)
    firsts[month] ??= weekdayOf(dayAt(year, month * monthRoom))
    // 1 to 7 again: the rest of a division by seven, plus one.
    return ((((firsts[month] ?? 1) - 1 + (place % monthRoom)) % 7) + 1) as Weekday
  }
}

/** Its place in that year; a day of another year lies before or after all of them. */
function placeIn(year: string, day: Day): number {
  if (yearOf(day) === year) return placeOf(day)
  return yearOf(day) < year ? -1 : noVisits.length
}

/** Whether a visit is known on that day or later. */
export const isVisitedFrom = (day: Day, years: readonly ShopYear[]): boolean =>
  visitedDays(years, day).length > 0

/** The years that change, and the days that begin, or stop, having visits. */
export function markDays(
  years: readonly ShopYear[],
  visited: ReadonlyMap<Day, boolean>,
): { readonly years: readonly ShopYear[]; readonly moved: readonly Day[] } {
  const changed = new Map<string, Uint16Array>()
  const moved: Day[] = []
  for (const [day, isVisited] of visited) {
    const id = yearOf(day)
    const known = changed.get(id) ?? years.find((each) => each.id === id)?.visits
    if (Boolean(known?.[placeOf(day)]) === isVisited) continue
    const visits = changed.get(id) ?? Uint16Array.from(known ?? noVisits)
    visits[placeOf(day)] = Number(isVisited)
    changed.set(id, visits)
    moved.push(day)
  }
  return { years: [...changed].map(([id, visits]) => ({ id, visits })), moved }
}

const noVisits = new Uint16Array(12 * monthRoom)
