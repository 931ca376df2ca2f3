import { defineWords } from '#shared/base/words.ts'

export const words = defineWords('notices', {
  forToday_one: '{{count}} thing for today',
  forToday_other: '{{count}} things for today',
  near_one: 'Something is due at {{time}}',
  near_other: '{{count}} things are due at {{time}}',
  missedAt: 'something came due at {{time}} while this was closed',
  missed_one: '{{count}} thing came due while this was closed',
  missed_other: '{{count}} things came due while this was closed',
})
