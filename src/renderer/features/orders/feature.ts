import { defineFeature } from '#kit/define-feature.ts'
import { cardPart } from '#kit/parts/counter.ts'
import { trashPart } from '#kit/parts/trash.ts'
import {
  cancelOrder,
  editOrder,
  handOver,
  markReady,
  notCollected,
  putBackOrder,
  reopenOrder,
  takeOrder,
  trashOrder,
} from './deeds.ts'
import { orders } from './model.ts'
import { openFor } from './repo.ts'
import { ordersClosing } from './ui/closing-rows.ts'
import { orderChangeDraft, orderDraft } from './ui/drafts.ts'
import { LastJobs } from './ui/LastJobs.tsx'
import { mentionOrder } from './ui/mention.ts'
import { OpenOrders } from './ui/OpenOrders.tsx'
import { OrderPanel } from './ui/OrderPanel.tsx'
import { OrdersOnCard } from './ui/OrdersOnCard.tsx'
import { orderTimeline } from './ui/timeline.ts'
import { ordersToday } from './ui/today-rows.ts'
import { words } from './words/en.ts'

export const ordersFeature = defineFeature({
  id: 'orders',
  words,
  tables: [orders],
  deeds: [
    takeOrder,
    editOrder,
    markReady,
    handOver,
    notCollected,
    cancelOrder,
    reopenOrder,
    trashOrder,
    putBackOrder,
  ],
  trash: [
    trashPart({
      table: orders,
      trash: trashOrder,
      putBack: putBackOrder,
      title: (row) => row.words,
    }),
  ],
  today: {
    load: ordersToday,
    greeting: (count, trade) =>
      words.say(trade === 'jobs' ? 'greetingJobs' : 'greeting', { count }),
  },
  closing: ordersClosing,
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
  drafts: [orderChangeDraft],
  page: [{ order: 20, View: OpenOrders }],
  timeline: { load: orderTimeline },
})
