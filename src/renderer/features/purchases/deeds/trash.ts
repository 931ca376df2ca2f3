import { rowDeeds } from '#book/row-deeds.ts'
import type { Said } from '#shared/base/said.ts'
import type { Change } from '#shared/book/change.ts'
import { refunds, visits, voids } from '../model.ts'
import { words } from '../words/en.ts'
import { onPurchase } from './correct.ts'

const toTrash = (what: Said) => (_change: Change, who: string) =>
  words.say('didTrash', { what, who })
const back = (what: Said) => (_change: Change, who: string) =>
  words.say('didPutBack', { what, who })

const purchase = words.say('aPurchase')
export const trashPurchase = onPurchase.trash({ name: 'trash-purchase', words: toTrash(purchase) })
export const putBackPurchase = onPurchase.putBack({
  name: 'put-back-purchase',
  words: back(purchase),
})

const refund = words.say('aRefund')
const onRefund = rowDeeds(refunds, words.say('gone'))
export const trashRefund = onRefund.trash({ name: 'trash-refund', words: toTrash(refund) })
export const putBackRefund = onRefund.putBack({ name: 'put-back-refund', words: back(refund) })

const mark = words.say('aVoid')
const onVoid = rowDeeds(voids, words.say('gone'))
export const trashVoid = onVoid.trash({ name: 'trash-void', words: toTrash(mark) })
export const putBackVoid = onVoid.putBack({ name: 'put-back-void', words: back(mark) })

const visit = words.say('aVisit')
const onVisit = rowDeeds(visits, words.say('gone'))
export const trashVisit = onVisit.trash({ name: 'trash-visit', words: toTrash(visit) })
export const putBackVisit = onVisit.putBack({ name: 'put-back-visit', words: back(visit) })
