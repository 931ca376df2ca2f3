import { defineFeature } from '#kit/define-feature.ts'
import { cardPart } from '#kit/parts/counter.ts'
import type { TimelineEntry } from '#kit/parts/page.ts'
import { trashPart } from '#kit/parts/trash.ts'
import { present } from '#shared/base/present.ts'
import type { Trade } from '#shared/book/shop-settings.ts'
import {
  changeTime,
  movePurchase,
  putBackPurchase,
  refundPurchase,
  trashPurchase,
  voidPurchase,
} from './deeds/correct.ts'
import { linesSaid } from './deeds/lines-said.ts'
import { logPurchase, logUsual } from './deeds/log.ts'
import { makeUsual } from './deeds/make-usual.ts'
import { paySlate, putOnSlate } from './deeds/slate.ts'
import { purchases, refunds, visits, voids } from './model.ts'
import { habitsOf, newestStories, wayOfShop } from './repo.ts'
import { tell } from './rules/tell.ts'
import type { PurchaseStory } from './rules/totals.ts'
import { CustomFact } from './ui/CustomFact.tsx'
import { slateClosing } from './ui/closing-rows.ts'
import {
  insteadDraft,
  movePurchaseDraft,
  refundDraft,
  timeDraft,
  usualAndDraft,
  voidDraft,
} from './ui/drafts.ts'
import { InsteadPanel, UsualAndPanel } from './ui/LogPanel.tsx'
import { MovePurchasePanel } from './ui/MovePurchasePanel.tsx'
import { PurchaseScreen } from './ui/PurchaseScreen.tsx'
import { SlateFact } from './ui/SlateFact.tsx'
import { SlatePanel } from './ui/SlatePanel.tsx'
import { alikeSaid, type Coin, jobSaid, moreSaid, wordsSaid } from './ui/say-story.ts'
import { TimePanel } from './ui/TimePanel.tsx'
import { UsualPart } from './ui/UsualPart.tsx'
import { words } from './words/en.ts'

const logged = [logUsual.name, logPurchase.name]

export const purchasesFeature = defineFeature({
  id: 'purchases',
  words,
  tables: [purchases, refunds, voids, visits],
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
  ],
  closing: slateClosing,
  card: [cardPart({ slot: 'usual', order: 10, read: habitsOf, View: UsualPart })],
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
  ],
  drafts: [refundDraft, movePurchaseDraft, timeDraft, voidDraft],
  page: [
    { order: 5, trade: 'counter', View: SlateFact },
    { order: 21, View: CustomFact },
  ],
  timeline: {
    load: async (records, customerIds, limit, before) => {
      const [stories, way] = await Promise.all([
        newestStories(records, customerIds, limit, before),
        wayOfShop(records),
      ])
      return stories.map((story) => asEntry(story, way))
    },
  },
  justNow: [
    { letter: 'M', deeds: logged, label: words.say('moveTo'), order: 10, Panel: MovePurchasePanel },
    { letter: 'C', deeds: logged, label: words.say('changeTime'), order: 20, Panel: TimePanel },
    { letter: 'S', deeds: logged, label: words.say('putOnSlate'), order: 30, Panel: SlatePanel },
  ],
  screens: [{ path: '/purchases/$purchaseId', Component: PurchaseScreen }],
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
