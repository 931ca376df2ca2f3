import { IconShieldCheck } from '@tabler/icons-react'
import { defineFeature } from '#kit/define-feature.ts'
import { BackupScreen } from './ui/BackupScreen.tsx'
import { BackupState } from './ui/BackupState.tsx'
import { RestoreScreen } from './ui/RestoreScreen.tsx'
import { words } from './words/en.ts'

export const backupFeature = defineFeature({
  id: 'backup',
  words,
  strip: [{ side: 'end', order: 10, View: BackupState }],
  commands: [
    { id: 'back-up', label: words.say('backUpNow'), to: '/backup' },
    { id: 'restore', label: words.say('restoreABackup'), to: '/restore' },
  ],
  screens: [
    {
      path: '/backup',
      Component: BackupScreen,
      rail: { at: 'gear', order: 30, label: words.say('backup'), Icon: IconShieldCheck },
    },
    { path: '/restore', Component: RestoreScreen },
  ],
})
