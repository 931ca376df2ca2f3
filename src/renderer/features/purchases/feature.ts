import { IconCashBanknote } from '@tabler/icons-react'
import { defineFeature } from '#kit/define-feature.ts'
import { cardPart } from '#kit/parts/counter.ts'
import type { TimelineEntry } from '#kit/parts/page.ts'
import { trashPart } from '#kit/parts/trash.ts'
import { present } from '#shared/base/present.ts'
import type { Trade } from '#shared/book/shop-settings.ts'
import { payAhead, payFromAhead, putBackAhead, trashAhead } from './deeds/ahead.ts'
import {
  changeTime,
  movePurchase,
  putBackPurchase,
  refundPurchase,
  sayPrice,
  trashPurchase,
  voidPurchase,
} from './deeds/correct.ts'
import { linesSaid } from './deeds/lines-said.ts'
import { logPurchase, logUsual } from './deeds/log.ts'
import { makeUsual } from './deeds/make-usual.ts'
import { paymentsReturning, refundsReturning } from './deeds/returning.ts'
import { payPart, paySlate, putBackPayment, putOnSlate, trashPayment } from './deeds/slate.ts'
import { slatesDerived } from './derived.ts'
import { paidAhead, payments, purchases, refunds, visits, voids } from './model.ts'
import { moneyStories, standingOf } from './repo/money.ts'
import { habitsOf, newestStories, wayOfShop } from './repo.ts'
import { tell } from './rules/tell.ts'
import type { PurchaseStory } from './rules/totals.ts'
import { AheadFact } from './ui/AheadFact.tsx'
import { CustomFact } from './ui/CustomFact.tsx'
import { slateClosing } from './ui/closing-rows.ts'
import {
  insteadDraft,
  movePurchaseDraft,
  payAheadDraft,
  payPartDraft,
  priceDraft,
  refundDraft,
  timeDraft,
  usualAndDraft,
  voidDraft,
} from './ui/drafts.ts'
import { InsteadPanel, UsualAndPanel } from './ui/LogPanel.tsx'
import { MoneyOnCard } from './ui/MoneyOnCard.tsx'
import { MovePurchasePanel } from './ui/MovePurchasePanel.tsx'
import { aheadEntry, paymentEntry } from './ui/money-story.ts'
import { PayAheadPanel } from './ui/PayAheadPanel.tsx'
import { PaymentScreen } from './ui/PaymentScreen.tsx'
import { PurchaseScreen } from './ui/PurchaseScreen.tsx'
import { SlateFact } from './ui/SlateFact.tsx'
import { SlatePanel } from './ui/SlatePanel.tsx'
import { alikeSaid, type Coin, jobSaid, moreSaid, wordsSaid } from './ui/say-story.ts'
import { TimePanel } from './ui/TimePanel.tsx'
import { UsualPart } from './ui/UsualPart.tsx'
import { WhoOwesScreen } from './ui/WhoOwesScreen.tsx'
import { words } from './words/en.ts'

const logged = [logUsual.name, logPurchase.name]

export const purchasesFeature = defineFeature({
  id: 'purchases',
  words,
  tables: [purchases, refunds, voids, visits, payments, paidAhead],
  derived: [slatesDerived],
  returns: [paymentsReturning, refundsReturning],
  deeds: [
    logUsual,
    logPurchase,
    makeUsual,
    movePurchase,
    changeTime,
    voidPurchase,
    refundPurchase,
    putOnSlate,
    paySlate,
    payPart,
    trashPayment,
    putBackPayment,
    payAhead,
    payFromAhead,
    trashAhead,
    putBackAhead,
    sayPrice,
    trashPurchase,
    putBackPurchase,
  ],
  trash: [
    trashPart({
      table: purchases,
      trash: trashPurchase,
      putBack: putBackPurchase,
      title: (row) => linesSaid(row.lines),
    }),
    trashPart({
      table: payments,
      trash: trashPayment,
      putBack: putBackPayment,
      title: () => words.say('payment'),
    }),
    trashPart({
      table: paidAhead,
      trash: trashAhead,
      putBack: putBackAhead,
      title: ({ unit, count }) =>
        unit === undefined ? words.say('ahead') : words.say('paidAheadUnits', { unit, count }),
    }),
  ],
  card: [
    cardPart({ slot: 'usual', order: 10, read: habitsOf, View: UsualPart }),
    cardPart({ slot: 'side', order: 15, read: standingOf, View: MoneyOnCard }),
  ],
  closing: slateClosing,
  actions: [
    {
      id: 'instead',
      letter: 'V',
      label: words.say('somethingElse'),
      order: 1,
      largeFor: ['counter'],
      trade: 'counter',
      draft: insteadDraft,
      Panel: InsteadPanel,
    },
    {
      id: 'usual-and',
      letter: '+',
      label: words.say('usualAnd'),
      order: 2,
      largeFor: ['counter'],
      trade: 'counter',
      draft: usualAndDraft,
      Panel: UsualAndPanel,
    },
    {
      id: 'pay-ahead',
      // None is free; the owner may give it one.
      letter: '',
      label: words.say('ahead'),
      order: 95,
      draft: payAheadDraft,
      Panel: PayAheadPanel,
    },
  ],
  drafts: [refundDraft, movePurchaseDraft, timeDraft, voidDraft, payPartDraft, priceDraft],
  page: [
    { order: 5, View: SlateFact },
    { order: 6, View: AheadFact },
    { order: 21, View: CustomFact },
  ],
  timeline: {
    load: async (records, customerIds, limit, before) => {
      const [stories, money, way] = await Promise.all([
        newestStories(records, customerIds, limit, before),
        moneyStories(records, customerIds, limit, before),
        wayOfShop(records),
      ])
      return [
        ...stories.map((story) => asEntry(story, way)),
        ...money.paid.map((payment) => paymentEntry(payment, way)),
        ...money.ahead.map((ahead) => aheadEntry(ahead, way)),
      ]
        .sort((one, other) => other.at - one.at)
        .slice(0, limit)
    },
  },
  justNow: [
    { letter: 'M', deeds: logged, label: words.say('moveTo'), order: 10, Panel: MovePurchasePanel },
    { letter: 'C', deeds: logged, label: words.say('changeTime'), order: 20, Panel: TimePanel },
    { letter: 'S', deeds: logged, label: words.say('putOnSlate'), order: 30, Panel: SlatePanel },
  ],
  screens: [
    { path: '/purchases/$purchaseId', Component: PurchaseScreen },
    { path: '/payments/$paymentId', Component: PaymentScreen },
    {
      path: '/who-owes',
      Component: WhoOwesScreen,
      rail: { at: 'gear', order: 15, label: words.say('whoOwes'), Icon: IconCashBanknote },
    },
  ],
})

type Way = Coin & { readonly trade: Trade }

/** A client's finished job has only this entry; a counter order also has its own. */
function asEntry(story: PurchaseStory, way: Way): TimelineEntry {
  const { id, at, day, orderId } = story.purchase
  const told = tell(story)
  const isJob = way.trade === 'jobs' && orderId !== undefined
  return present({
    key: `purchase ${id}`,
    at,
    day,
    words: isJob ? jobSaid(told) : wordsSaid(told),
    more: moreSaid(told, way),
    kind: 'purchase' as const,
    to: `/purchases/${id}`,
    alike: isJob ? undefined : alikeSaid(told),
  })
}
