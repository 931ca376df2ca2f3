import { defineFeature } from '#kit/define-feature.ts'
import { cardPart } from '#kit/parts/counter.ts'
import { trashPart } from '#kit/parts/trash.ts'
import {
  breakPromise,
  keepPromise,
  makePromise,
  movePromise,
  putBackPromise,
  reopenPromise,
  rewordPromise,
  stopRepeating,
  trashPromise,
} from './deeds.ts'
import { promises } from './model.ts'
import { openTo } from './repo.ts'
import { promisesCalendar } from './ui/calendar-entries.ts'
import { promisesClosing } from './ui/closing-rows.ts'
import { promisesComing } from './ui/coming-rows.ts'
import { brokenDraft, movePromiseDraft, promiseDraft, rewordDraft } from './ui/drafts.ts'
import { mentionPromise } from './ui/mention.ts'
import { OpenPromises } from './ui/OpenPromises.tsx'
import { OwnScore } from './ui/OwnScore.tsx'
import { PromisePanel } from './ui/PromisePanel.tsx'
import { PromisesOnCard } from './ui/PromisesOnCard.tsx'
import { promiseTimeline } from './ui/timeline.ts'
import { promisesToday } from './ui/today-rows.ts'
import { words } from './words/en.ts'

export const promisesFeature = defineFeature({
  id: 'promises',
  words,
  tables: [promises],
  deeds: [
    makePromise,
    keepPromise,
    breakPromise,
    movePromise,
    stopRepeating,
    rewordPromise,
    reopenPromise,
    trashPromise,
    putBackPromise,
  ],
  trash: [
    trashPart({
      table: promises,
      trash: trashPromise,
      putBack: putBackPromise,
      title: (row) => row.what,
    }),
  ],
  today: { load: promisesToday, greeting: (count) => words.say('greeting', { count }) },
  coming: { load: promisesComing },
  calendar: promisesCalendar,
  closing: promisesClosing,
  card: [cardPart({ slot: 'side', order: 20, read: openTo, View: PromisesOnCard })],
  mention: [{ order: 20, load: mentionPromise }],
  actions: [
    {
      id: 'promise',
      letter: 'P',
      label: words.say('newPromise'),
      order: 30,
      largeFor: ['jobs'],
      draft: promiseDraft,
      Panel: PromisePanel,
    },
  ],
  drafts: [rewordDraft, movePromiseDraft, brokenDraft],
  page: [
    { order: 30, View: OpenPromises },
    { order: 31, View: OwnScore },
  ],
  timeline: { load: promiseTimeline },
})
