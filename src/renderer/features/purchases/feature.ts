import { defineFeature } from '#kit/define-feature.ts'
import { changeTime, movePurchase, refundPurchase, voidPurchase } from './deeds/correct.ts'
import { logPurchase, logUsual } from './deeds/log.ts'
import { makeUsual } from './deeds/make-usual.ts'
import { paySlate, putOnSlate } from './deeds/slate.ts'
import { purchases, refunds, visits, voids } from './model.ts'
import { words } from './words/en.ts'

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
  ],
})
