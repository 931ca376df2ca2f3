import { defineWords } from '#shared/base/words.ts'

/** Days and times of day, as every feature says them. */
export const words = defineWords('when', {
  at: '{{day}}, {{time}}',
  clock: '{{at, datetime(timeStyle: short)}}',
  movedTime: 'moved from {{from}} to {{to}}',
  movedToTime: 'moved to {{to}}',
  movedToNoTime: 'moved from {{from}} to any time that day',
  onDay: '{{on, datetime(weekday: long; day: numeric; month: long)}}',

  morning: 'in the morning',
  midday: 'around midday',
  afternoon: 'in the afternoon',
  evening: 'in the evening',
  night: 'at night',

  everyDay_one: 'every day',
  everyDay_other: 'every {{count}} days',
  everyWeek_one: 'every week',
  everyWeek_other: 'every {{count}} weeks',
  everyWeekOn_one: 'every {{days}}',
  everyWeekOn_other: 'every {{count}} weeks on {{days}}',
  everyMonth_one: 'every month',
  everyMonth_other: 'every {{count}} months',

  askNoDay: 'For which day?',
  askSomeDay: '“{{words}}” can be several days. Which one?',
  askOtherWeekday: '{{date}} is a {{weekday}}. Which day is meant?',
  askTwoDays: 'Two days are said. Which one?',
  askWhichWeek: 'Which {{weekday}} is meant?',
  askPast: '{{day}} is over. Which day is meant?',
  askPastTime: 'That time is over today. Which day is meant?',
  askNoSuchDate: '“{{words}}” is not in the calendar. Say it another way.',
  askTwoTimes: 'Two times are said. Say one.',
  askTime: 'Is “{{words}}” a time? Then write {{time}}. Else put it before what it counts.',
  dayUnread: 'No one day is understood here. Write it like {{example}}.',
  dayNotThere: '“{{words}}” is not in the calendar.',
  dayIsOver: '{{day}} is over. Write its year if you mean it, or another day.',
  dayHasMore: '“{{words}}” is not understood. Write only the day, like {{example}}.',
  dayIsOther: 'That date is a {{date}}. Write the one you mean.',
  timeUnread: 'No time is understood here. Write it like 8:30.',
  askClosed: 'The shop is closed on {{day}}. Which day is meant?',
})
