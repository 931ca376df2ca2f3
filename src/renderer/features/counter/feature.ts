import { IconBuildingStore } from '@tabler/icons-react'
import { defineFeature } from '#kit/define-feature.ts'
import { goTo } from '#kit/go-to.ts'
import { Counter } from './ui/Counter.tsx'
import { WhoLoves } from './ui/WhoLoves.tsx'
import { words } from './words/en.ts'

export const counterFeature = defineFeature({
  id: 'counter',
  words,
  whoLoves: WhoLoves,
  screens: [
    {
      path: goTo.counter,
      Component: Counter,
      isEarly: true,
      rail: {
        at: 'rail',
        order: 10,
        label: words.say('counter'),
        Icon: IconBuildingStore,
        trade: 'counter',
      },
    },
  ],
})
