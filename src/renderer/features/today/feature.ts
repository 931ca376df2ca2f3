import { IconSunrise } from '@tabler/icons-react'
import { defineFeature } from '#kit/define-feature.ts'
import { goTo } from '#kit/go-to.ts'
import { putOff, sayMentioned } from './deeds.ts'
import { mentioned, snoozes } from './model.ts'
import { mentionedTo } from './repo.ts'
import { loadMatters } from './ui/load-today.ts'
import { TodayScreen } from './ui/TodayScreen.tsx'
import { words } from './words/en.ts'

export const todayFeature = defineFeature({
  id: 'today',
  words,
  tables: [snoozes, mentioned],
  deeds: [putOff, sayMentioned],
  matters: { load: loadMatters },
  saidIt: {
    deed: sayMentioned,
    already: async (records, customerId) =>
      new Set((await mentionedTo(records, customerId)).map(({ about }) => about)),
  },
  commands: [{ id: 'today', label: words.say('today'), to: goTo.today }],
  screens: [
    {
      path: goTo.today,
      Component: TodayScreen,
      rail: { at: 'rail', order: 5, label: words.say('today'), Icon: IconSunrise },
    },
  ],
})
