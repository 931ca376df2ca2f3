import { IconShieldCheck } from '@tabler/icons-react'
import { defineFeature } from '#kit/define-feature.ts'
import { BackupScreen } from './ui/BackupScreen.tsx'
import { BackupState } from './ui/BackupState.tsx'
import { backUp, makeAndKeep } from './ui/back-up.ts'
import { KeySheetScreen } from './ui/key-sheet/KeySheetScreen.tsx'
import { RestoreScreen } from './ui/RestoreScreen.tsx'
import { backupToday } from './ui/today-row.ts'
import { words } from './words/en.ts'

export const backupFeature = defineFeature({
  id: 'backup',
  words,
  today: { load: backupToday },
  safety: { make: (app, onRows, signal) => makeAndKeep(app, 'backups', onRows, signal) },
  strip: [{ side: 'end', order: 10, View: BackupState }],
  commands: [
    {
      id: 'back-up',
      label: words.say('backUpNow'),
      to: '/backup',
      run: (app) => void backUp(app, 'backups'),
    },
    { id: 'restore', label: words.say('restoreABackup'), to: '/restore' },
  ],
  screens: [
    {
      path: '/backup',
      Component: BackupScreen,
      rail: { at: 'gear', order: 30, label: words.say('backup'), Icon: IconShieldCheck },
    },
    { path: '/restore', Component: RestoreScreen },
    { path: '/key-sheet', Component: KeySheetScreen },
  ],
})
