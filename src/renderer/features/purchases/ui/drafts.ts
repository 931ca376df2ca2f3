import { defineDraft, draftFlag, draftText } from '#kit/draft-kind.ts'
import { words } from '../words/en.ts'

const sale = { endsWith: 'the day', fields: { typed: draftText, onSlate: draftFlag } } as const

export const insteadDraft = defineDraft({ panel: 'instead', said: words.say('draft'), ...sale })
export const usualAndDraft = defineDraft({ panel: 'usual-and', said: words.say('draft'), ...sale })
/** What someone without a usual has; its field is on the card itself. */
export const firstSaleDraft = defineDraft({ panel: 'first sale', ...sale })

const correction = {
  said: words.say('correctDraft'),
  to: (id: string) => `/purchases/${id}`,
} as const

export const refundDraft = defineDraft({
  panel: 'purchase refund',
  ...correction,
  fields: { amount: draftText, units: draftText, why: draftText },
})
export const movePurchaseDraft = defineDraft({
  panel: 'purchase move',
  ...correction,
  fields: { typed: draftText },
})
export const timeDraft = defineDraft({
  panel: 'purchase time',
  ...correction,
  fields: { day: draftText, time: draftText },
})
export const voidDraft = defineDraft({
  panel: 'purchase void',
  ...correction,
  fields: { why: draftText },
})

export const payPartDraft = defineDraft({
  panel: 'slate part',
  said: words.say('payDraft'),
  fields: { amount: draftText },
})
export const priceDraft = defineDraft({
  panel: 'slate price',
  said: words.say('payDraft'),
  fields: { amount: draftText },
})
export const payAheadDraft = defineDraft({
  panel: 'pay-ahead',
  said: words.say('aheadDraft'),
  fields: { typed: draftText },
})
