import { defineDraft, draftText, maybe, maybeId, oneOf } from '#kit/draft-kind.ts'
import { preferenceKinds, whenField } from '../model.ts'
import { words } from '../words/en.ts'
import type { PersonInside } from './WhoseField.tsx'

const whose = maybeId<NonNullable<PersonInside>>()

export const allergyDraft = defineDraft({
  panel: 'allergy',
  said: words.say('allergyDraft'),
  fields: { typed: draftText, whose },
})

/** What someone likes whose ways nobody knows yet; its field is on the card itself. */
export const askHowDraft = defineDraft({ panel: 'how', fields: { typed: draftText } })

const fields = {
  kind: oneOf(preferenceKinds),
  value: draftText,
  topic: draftText,
  how: oneOf(['said', 'observed']),
  whose,
  when: maybe(whenField),
}

export const preferenceDraft = defineDraft({
  panel: 'preference',
  said: words.say('draft'),
  fields,
})

export const preferenceChangeDraft = defineDraft({
  panel: 'preference change',
  said: words.say('changeDraft'),
  fields,
})
