import { defineFeature } from '#kit/define-feature.ts'
import { trashPart } from '#kit/parts/trash.ts'
import { addOccasion, editOccasion, giveGift, putBackOccasion, trashOccasion } from './deeds.ts'
import { occasions } from './model.ts'
import { datesCalendar } from './ui/calendar-entries.ts'
import { datesToday, mentionDate } from './ui/contributions.ts'
import { DatePanel } from './ui/DatePanel.tsx'
import { Dates } from './ui/Dates.tsx'
import { dateChangeDraft, dateDraft, givenDraft } from './ui/drafts.ts'
import { words } from './words/en.ts'

export const occasionsFeature = defineFeature({
  id: 'occasions',
  words,
  tables: [occasions],
  deeds: [addOccasion, editOccasion, giveGift, trashOccasion, putBackOccasion],
  trash: [
    trashPart({
      table: occasions,
      trash: trashOccasion,
      putBack: putBackOccasion,
      title: (row) => row.what,
    }),
  ],
  today: { load: datesToday, greeting: (count) => words.say('greeting', { count }) },
  calendar: datesCalendar,
  mention: [{ order: 60, onlyForMe: true, load: mentionDate }],
  actions: [
    {
      id: 'date',
      letter: 'D',
      label: words.say('newDate'),
      order: 60,
      draft: dateDraft,
      Panel: DatePanel,
    },
  ],
  drafts: [dateChangeDraft, givenDraft],
  page: [{ order: 40, View: Dates }],
})
