import { defineDraft, draftFlag, draftText } from '#kit/draft-kind.ts'
import { words } from '../words/en.ts'

export const promiseDraft = defineDraft({
  panel: 'promise',
  said: words.say('draft'),
  fields: { typed: draftText },
})

export const rewordDraft = defineDraft({
  panel: 'promise words',
  said: words.say('changeDraft'),
  fields: { typed: draftText },
})

export const movePromiseDraft = defineDraft({
  panel: 'promise move',
  said: words.say('moveDraft'),
  fields: { typed: draftText, told: draftFlag },
})

export const brokenDraft = defineDraft({
  panel: 'promise broken',
  said: words.say('brokenDraft'),
  fields: { typed: draftText },
})
