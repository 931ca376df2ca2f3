import { IconPrinter } from '@tabler/icons-react'
import { defineFeature } from '#kit/define-feature.ts'
import { PrintJob } from './ui/PrintJob.tsx'
import { PrintsScreen } from './ui/PrintsScreen.tsx'
import { words } from './words/en.ts'

const path = '/prints'

export const printsFeature = defineFeature({
  id: 'prints',
  words,
  jobSheet: PrintJob,
  commands: [{ id: 'prints', label: words.say('prints'), to: path }],
  screens: [
    {
      path,
      Component: PrintsScreen,
      rail: { at: 'gear', order: 40, label: words.say('title'), Icon: IconPrinter },
    },
  ],
})
