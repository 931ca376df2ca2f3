import { IconAdjustments } from '@tabler/icons-react'
import { defineFeature } from '#kit/define-feature.ts'
import { changeDayRoom } from './deeds/day-room.ts'
import { changeNotices } from './deeds/notices.ts'
import { changeChecks } from './deeds/order-checks.ts'
import { changeQuestion } from './deeds/question.ts'
import { changeStandIn } from './deeds/stand-in.ts'
import { changeLetters, changeSettings, openShop } from './deeds.ts'
import { settingsTable } from './model.ts'
import { SettingsScreen } from './ui/SettingsScreen.tsx'
import { words } from './words/en.ts'

const path = '/settings'

export const settingsFeature = defineFeature({
  id: 'settings',
  words,
  tables: [settingsTable],
  deeds: [
    openShop,
    changeSettings,
    changeLetters,
    changeNotices,
    changeQuestion,
    changeChecks,
    changeDayRoom,
    changeStandIn,
  ],
  commands: [{ id: 'settings', label: words.say('settings'), to: path }],
  screens: [
    {
      path,
      Component: SettingsScreen,
      rail: { at: 'gear', order: 90, label: words.say('settings'), Icon: IconAdjustments },
    },
  ],
})
