import { useEffect, useState } from 'react'
import { type Day, type DayMinute, dayOf, type Instant, minuteOf } from '#shared/base/day.ts'
import { useBook } from './use-book.ts'

/** The shop's day; changes by itself at midnight. */
export function useToday(): Day {
  return dayOf(useNow(60_000))
}

/** The same with the minute, for what is late today. */
export function useDayMinute(): DayMinute {
  const now = useNow(60_000)
  return { today: dayOf(now), minute: minuteOf(now) }
}

/** The current moment, updated every `every` milliseconds. */
export function useNow(every: number): Instant {
  const { clock } = useBook()
  const [now, setNow] = useState(clock.now)
  useEffect(() => clock.every(every, () => setNow(clock.now())), [clock, every])
  return now
}
