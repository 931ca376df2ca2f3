import { IconHistory, IconTrash } from '@tabler/icons-react'
import { defineFeature } from '#kit/define-feature.ts'
import { batches } from './model.ts'
import { HistoryScreen } from './ui/HistoryScreen.tsx'
import { StoppedWork } from './ui/StoppedWork.tsx'
import { TrashScreen } from './ui/TrashScreen.tsx'
import { words } from './words/en.ts'

export const historyFeature = defineFeature({
  id: 'history',
  words,
  tables: [batches],
  strip: [{ side: 'worry', order: 10, View: StoppedWork }],
  commands: [
    { id: 'history', label: words.say('history'), to: '/history' },
    { id: 'trash', label: words.say('trash'), to: '/trash' },
  ],
  screens: [
    {
      path: '/history',
      Component: HistoryScreen,
      rail: { at: 'gear', order: 50, label: words.say('history'), Icon: IconHistory },
    },
    {
      path: '/trash',
      Component: TrashScreen,
      rail: { at: 'gear', order: 60, label: words.say('trash'), Icon: IconTrash },
    },
  ],
})
