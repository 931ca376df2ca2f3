import { defineDraft, draftText } from '#kit/draft-kind.ts'

export const closedDaysDraft = defineDraft({
  panel: 'closed days',
  fields: { from: draftText, to: draftText, why: draftText },
})
