import { defineDraft, draftText } from '#kit/draft-kind.ts'

export const closedDaysDraft = defineDraft({ panel: 'days shut', fields: { typed: draftText } })
