import { IconCalendarOff } from '@tabler/icons-react'
import { defineFeature } from '#kit/define-feature.ts'
import type { TimelineEntry } from '#kit/parts/page.ts'
import { trashPart } from '#kit/parts/trash.ts'
import {
  cameIn,
  closeDays,
  closeDaysAgain,
  closeHolidays,
  offerHolidaysOf,
  reopenDays,
  talkedToThem,
} from './deeds.ts'
import { visitStatsDerived } from './derived.ts'
import { closedDays } from './model.ts'
import { likelyAt, othersAt } from './repo/likely.ts'
import { quietOn } from './repo/quiet.ts'
import { visitsOf } from './repo.ts'
import { ClosedDaysScreen } from './ui/ClosedDaysScreen.tsx'
import { cameToday } from './ui/closing-rows.ts'
import { quietRows } from './ui/quiet-rows.ts'
import { RhythmFact } from './ui/RhythmFact.tsx'
import { RhythmOnCard } from './ui/RhythmOnCard.tsx'
import { sayClosed } from './ui/say-closed.ts'
import { words } from './words/en.ts'

export const visitStatsFeature = defineFeature({
  id: 'visitStats',
  words,
  tables: [closedDays],
  derived: [visitStatsDerived],
  deeds: [
    closeDays,
    closeHolidays,
    offerHolidaysOf,
    reopenDays,
    cameIn,
    talkedToThem,
    closeDaysAgain,
  ],
  trash: [
    trashPart({
      table: closedDays,
      trash: reopenDays,
      putBack: closeDaysAgain,
      to: '/closed-days',
      title: sayClosed,
    }),
  ],
  today: {
    load: async (records, today) => quietRows(await quietOn(records, today)),
    isUncounted: true,
  },
  closing: cameToday,
  likely: { load: likelyAt, others: othersAt },
  card: [{ slot: 'side', order: 80, trade: 'counter', View: RhythmOnCard }],
  page: [{ order: 20, trade: 'counter', View: RhythmFact }],
  timeline: {
    load: async (records, ids, limit, before) =>
      (await visitsOf(records, ids, limit, before)).map(
        ({ id, at, day }): TimelineEntry => ({
          key: `visit ${id}`,
          at,
          day,
          words: words.say('cameIn'),
          kind: 'visit',
        }),
      ),
  },
  screens: [
    {
      path: '/closed-days',
      Component: ClosedDaysScreen,
      rail: { at: 'gear', order: 60, label: words.say('closedDays'), Icon: IconCalendarOff },
    },
  ],
})
