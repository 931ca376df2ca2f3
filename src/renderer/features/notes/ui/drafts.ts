import { defineDraft, draftText, oneOf } from '#kit/draft-kind.ts'
import { channels } from '../model.ts'
import { words } from '../words/en.ts'

export const noteDraft = defineDraft({
  panel: 'note',
  said: words.say('draft'),
  fields: { typed: draftText, channel: oneOf(channels) },
})

export const noteChangeDraft = defineDraft({
  panel: 'note change',
  said: words.say('changeDraft'),
  fields: { typed: draftText },
})
