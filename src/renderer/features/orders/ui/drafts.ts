import { defineDraft, draftFlag, draftText } from '#kit/draft-kind.ts'
import { words } from '../words/en.ts'

export const orderDraft = defineDraft({
  panel: 'order',
  said: (trade) => words.say(trade === 'jobs' ? 'jobDraft' : 'draft'),
  fields: { typed: draftText },
})

export const orderChangeDraft = defineDraft({
  panel: 'order change',
  said: (trade) => words.say(trade === 'jobs' ? 'jobChangeDraft' : 'changeDraft'),
  fields: {
    ...{ typed: draftText, price: draftText, down: draftText, long: draftText },
    ...{ paid: draftFlag, slate: draftFlag, gift: draftFlag, surprise: draftFlag },
  },
})

export const missingDraft = defineDraft({
  panel: 'order missing',
  said: words.say('missingDraft'),
  fields: { typed: draftText },
})

export const againDraft = defineDraft({
  panel: 'order again',
  said: words.say('againDraft'),
  fields: { typed: draftText },
})

export const repeatDraft = defineDraft({
  panel: 'order repeat',
  said: words.say('repeatDraft'),
  fields: { typed: draftText, since: draftText },
})

export const costDraft = defineDraft({
  panel: 'job cost',
  said: words.say('costDraft'),
  fields: { amount: draftText, what: draftText },
})
