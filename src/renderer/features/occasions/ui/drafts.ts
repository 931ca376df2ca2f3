import { defineDraft, draftFlag, draftNumber, draftText } from '#kit/draft-kind.ts'
import { words } from '../words/en.ts'

export const dateDraft = defineDraft({
  panel: 'date',
  said: words.say('draft'),
  fields: { typed: draftText },
})

export const dateChangeDraft = defineDraft({
  panel: 'date change',
  said: words.say('changeDraft'),
  fields: {
    ...{ what: draftText, whom: draftText, date: draftText },
    ...{ lead: draftNumber, surprise: draftFlag },
  },
})

export const givenDraft = defineDraft({
  panel: 'gift',
  said: words.say('givenDraft'),
  fields: { what: draftText, received: draftText },
})
