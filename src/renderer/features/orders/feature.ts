import { IconFileInvoice } from '@tabler/icons-react'
import { defineFeature } from '#kit/define-feature.ts'
import { cardPart } from '#kit/parts/counter.ts'
import { trashPart } from '#kit/parts/trash.ts'
import { doAgain, findMissing, markLine, stillWorking, tellMissing } from './deeds/checks.ts'
import {
  cancelOrder,
  notCollected,
  putBackOrder,
  reopenOrder,
  trashOrder,
} from './deeds/endings.ts'
import {
  addCost,
  answerTold,
  changeCost,
  markBilled,
  removeCost,
  takeBackBill,
} from './deeds/jobs.ts'
import { moveOrder } from './deeds/move.ts'
import { changeRepeat, endRepeat, putBackRepeat, takeRepeat, trashRepeat } from './deeds/repeats.ts'
import { editOrder, handOver, markReady, takeOrder } from './deeds.ts'
import { orderRepeats, orders } from './model.ts'
import { openFor } from './repo.ts'
import { ordersCalendar } from './ui/calendar-entries.ts'
import { ordersClosing } from './ui/closing-rows.ts'
import { ordersComing } from './ui/coming-rows.ts'
import {
  againDraft,
  costDraft,
  missingDraft,
  orderChangeDraft,
  orderDraft,
  repeatDraft,
} from './ui/drafts.ts'
import { LastJobs } from './ui/LastJobs.tsx'
import { mentionOrder } from './ui/mention.ts'
import { OpenOrders } from './ui/OpenOrders.tsx'
import { OrderPanel } from './ui/OrderPanel.tsx'
import { OrdersOnCard } from './ui/OrdersOnCard.tsx'
import { StandingOrders } from './ui/StandingOrders.tsx'
import { orderTimeline } from './ui/timeline.ts'
import { ordersToday } from './ui/today-rows.ts'
import { WorkDoneScreen } from './ui/WorkDoneScreen.tsx'
import { words } from './words/en.ts'

export const ordersFeature = defineFeature({
  id: 'orders',
  words,
  tables: [orders, orderRepeats],
  deeds: [
    takeOrder,
    editOrder,
    moveOrder,
    markReady,
    handOver,
    notCollected,
    cancelOrder,
    reopenOrder,
    markLine,
    findMissing,
    tellMissing,
    stillWorking,
    doAgain,
    trashOrder,
    putBackOrder,
    addCost,
    answerTold,
    markBilled,
    takeBackBill,
    changeCost,
    removeCost,
    takeRepeat,
    changeRepeat,
    endRepeat,
    trashRepeat,
    putBackRepeat,
  ],
  trash: [
    trashPart({
      table: orders,
      trash: trashOrder,
      putBack: putBackOrder,
      title: (row) => row.words,
    }),
    trashPart({
      table: orderRepeats,
      trash: trashRepeat,
      putBack: putBackRepeat,
      title: (row) => row.words,
    }),
  ],
  today: {
    load: ordersToday,
    greeting: (count, trade) =>
      words.say(trade === 'jobs' ? 'greetingJobs' : 'greeting', { count }),
  },
  coming: { load: ordersComing },
  closing: ordersClosing,
  calendar: ordersCalendar,
  card: [
    cardPart({ slot: 'side', order: 10, read: openFor, View: OrdersOnCard }),
    { slot: 'side', order: 50, trade: 'jobs', View: LastJobs },
  ],
  mention: [{ order: 10, load: mentionOrder }],
  actions: [
    {
      id: 'order',
      letter: 'R',
      label: (trade) => words.say(trade === 'jobs' ? 'newJob' : 'newOrder'),
      order: 20,
      largeFor: ['counter', 'jobs'],
      draft: orderDraft,
      Panel: OrderPanel,
    },
  ],
  commands: [{ id: 'work-done', label: words.say('workDone'), trade: 'jobs', to: '/work-done' }],
  screens: [
    {
      path: '/work-done',
      Component: WorkDoneScreen,
      rail: {
        ...{ at: 'rail', order: 55, trade: 'jobs' },
        label: words.say('workDone'),
        Icon: IconFileInvoice,
      },
    },
  ],
  drafts: [orderChangeDraft, missingDraft, againDraft, repeatDraft, costDraft],
  page: [
    { order: 20, View: OpenOrders },
    { order: 21, View: StandingOrders },
  ],
  timeline: { load: orderTimeline },
})
