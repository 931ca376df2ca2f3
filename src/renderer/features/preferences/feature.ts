import { defineFeature } from '#kit/define-feature.ts'
import { cardPart } from '#kit/parts/counter.ts'
import type { Brief } from '#kit/parts/search.ts'
import { trashPart } from '#kit/parts/trash.ts'
import { shorten } from '#shared/base/text.ts'
import {
  confirmPreference,
  editPreference,
  putBackPreference,
  retirePreference,
  setPreference,
  trashPreference,
} from './deeds.ts'
import { findHolding } from './derived.ts'
import { preferences } from './model.ts'
import { type InBrief, inBrief, tastesOf } from './repo.ts'
import { AllergyBandView } from './ui/AllergyBandView.tsx'
import { AllergyPanel } from './ui/AllergyPanel.tsx'
import { allergyDraft, preferenceChangeDraft, preferenceDraft } from './ui/drafts.ts'
import { PreferenceFacts } from './ui/PreferenceFacts.tsx'
import { TakeView } from './ui/TakeView.tsx'
import { TastesOnCard } from './ui/TastesOnCard.tsx'
import { words } from './words/en.ts'

export const preferencesFeature = defineFeature({
  id: 'preferences',
  words,
  tables: [preferences],
  deeds: [
    setPreference,
    editPreference,
    confirmPreference,
    retirePreference,
    trashPreference,
    putBackPreference,
  ],
  trash: [
    trashPart({
      table: preferences,
      trash: trashPreference,
      putBack: putBackPreference,
      title: (row) => row.value,
    }),
  ],
  card: [
    cardPart({ slot: 'take', order: 10, read: tastesOf, View: TakeView }),
    cardPart({ slot: 'allergy', order: 10, read: tastesOf, View: AllergyBandView }),
    cardPart({ slot: 'side', order: 35, trade: 'counter', read: tastesOf, View: TastesOnCard }),
  ],
  brief: {
    load: async (records, customerIds) => {
      const found = await inBrief(records, customerIds)
      return new Map([...found].map(([id, each]) => [id, asBrief(each)]))
    },
  },
  holding: {
    find: async (records, typed, limit) =>
      (await findHolding(records, typed, limit)).map(({ customerId, kind, value }) => ({
        customerId,
        why: words.say(whyHeld[kind], { what: shorten(value, 80) }),
      })),
  },
  actions: [
    {
      id: 'allergy',
      letter: 'A',
      label: words.say('allergy'),
      order: 10,
      trade: 'counter',
      draft: allergyDraft,
      Panel: AllergyPanel,
    },
  ],
  drafts: [preferenceDraft, preferenceChangeDraft],
  page: [{ order: 10, View: PreferenceFacts }],
})

const whyHeld = { allergy: 'cantHave', usual: 'takesIt', 'how-to': 'takesIt' } as const

const asBrief = ({ take, allergies }: InBrief): readonly Brief[] => [
  ...(take === undefined ? [] : [{ text: take }]),
  ...allergies.map(({ value, of }): Brief => {
    return { text: of ? `${value} (${of.name})` : value, tone: 'allergy' }
  }),
]
