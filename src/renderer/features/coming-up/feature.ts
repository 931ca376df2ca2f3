import { IconCalendarWeek } from '@tabler/icons-react'
import { defineFeature } from '#kit/define-feature.ts'
import { goTo } from '#kit/go-to.ts'
import { dayOf, plusDays } from '#shared/base/day.ts'
import { askForList } from './state.ts'
import { ComingUpScreen } from './ui/ComingUpScreen.tsx'
import { words } from './words/en.ts'

export const comingUpFeature = defineFeature({
  id: 'coming-up',
  words,
  commands: [
    { id: 'coming-up', label: words.say('comingUp'), to: goTo.comingUp },
    {
      id: 'print-tomorrow',
      label: words.say('printTomorrow'),
      to: goTo.comingUp,
      run: ({ book }) => {
        const today = dayOf(book.clock.now())
        askForList(plusDays(today, 1), today)
      },
    },
  ],
  screens: [
    {
      path: goTo.comingUp,
      Component: ComingUpScreen,
      rail: { at: 'rail', order: 20, label: words.say('comingUp'), Icon: IconCalendarWeek },
    },
  ],
})
