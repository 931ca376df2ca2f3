import { IconMoonStars } from '@tabler/icons-react'
import { defineFeature } from '#kit/define-feature.ts'
import { goTo } from '#kit/go-to.ts'
import { ClosingScreen } from './ui/ClosingScreen.tsx'
import { words } from './words/en.ts'

export const closingFeature = defineFeature({
  id: 'closing',
  words,
  commands: [{ id: 'close-the-shop', label: words.say('closeTheShop'), to: goTo.closing }],
  screens: [
    {
      path: goTo.closing,
      Component: ClosingScreen,
      rail: {
        at: 'rail',
        order: 90,
        label: words.say('closeTheShop'),
        Icon: IconMoonStars,
        trade: 'counter',
      },
    },
  ],
})
