import { IconAddressBook } from '@tabler/icons-react'
import { defineFeature } from '#kit/define-feature.ts'
import { bringPeople } from './deeds.ts'
import { BringScreen } from './ui/BringScreen.tsx'
import { words } from './words/en.ts'

export const transferFeature = defineFeature({
  id: 'transfer',
  words,
  deeds: [bringPeople],
  commands: [{ id: 'bring', label: words.say('bringAList'), to: '/bring' }],
  screens: [
    {
      path: '/bring',
      Component: BringScreen,
      rail: { at: 'gear', order: 20, label: words.say('bringAList'), Icon: IconAddressBook },
    },
  ],
})
