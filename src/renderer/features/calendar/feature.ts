import { IconCalendarShare } from '@tabler/icons-react'
import { defineFeature } from '#kit/define-feature.ts'
import { calendarPath } from './rules/path.ts'
import { CalendarKeeper } from './ui/CalendarKeeper.tsx'
import { CalendarScreen } from './ui/CalendarScreen.tsx'
import { words } from './words/en.ts'

export const calendarFeature = defineFeature({
  id: 'calendar',
  words,
  commands: [{ id: 'calendar', label: words.say('title'), to: calendarPath }],
  strip: [{ side: 'end', order: 95, View: CalendarKeeper }],
  screens: [
    {
      path: calendarPath,
      Component: CalendarScreen,
      rail: { at: 'gear', order: 40, label: words.say('title'), Icon: IconCalendarShare },
    },
  ],
})
