import { IconHistory } from '@tabler/icons-react'
import { defineFeature } from '#kit/define-feature.ts'
import { HistoryScreen } from './ui/HistoryScreen.tsx'
import { words } from './words/en.ts'

const path = '/history'

export const historyFeature = defineFeature({
  id: 'history',
  words,
  commands: [{ id: 'history', label: words.say('history'), to: path }],
  screens: [
    {
      path,
      Component: HistoryScreen,
      rail: { at: 'gear', order: 50, label: words.say('history'), Icon: IconHistory },
    },
  ],
})
