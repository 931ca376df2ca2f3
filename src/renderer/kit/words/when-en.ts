import { defineWords } from '#shared/base/words.ts'

/** Days and times of day, as every feature says them. */
export const words = defineWords('when', {
  at: '{{day}}, {{time}}',
  clock: '{{at, datetime(timeStyle: short)}}',
  onDay: '{{on, datetime(weekday: long; day: numeric; month: long)}}',
})
