import { defineDraft, draftText } from '#kit/draft-kind.ts'
import { words } from '../words/en.ts'

const fields = {
  name: draftText,
  serial: draftText,
  bought: draftText,
  warrantyUntil: draftText,
  note: draftText,
}

export const deviceDraft = defineDraft({ panel: 'device', said: words.say('draft'), fields })

export const deviceChangeDraft = defineDraft({
  panel: 'device change',
  said: words.say('changeDraft'),
  fields,
})
